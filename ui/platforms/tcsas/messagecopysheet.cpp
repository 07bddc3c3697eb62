// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/tcsas/messagecopysheet.h"

#include "models/filterindex.h"
#include "models/nameorder.h"
#include "publish/operationsheet.h"
#include "tcsas/names.h"
#include "tcsas/platform.h"
#include "widgets/ask.h"
#include "widgets/columnscroll.h"
#include "widgets/filteredit.h"
#include "widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr int kLongestScene = 200; // as the option allows

QString shownName(const MiniProgram &program)
{
    return program.name.isEmpty() ? program.id.value : program.name;
}

QStringList titlesOf(const QList<tcsas::MessageLike> &templates)
{
    QStringList titles;
    for (const tcsas::MessageLike &one : templates) {
        titles.append(one.title);
    }
    return titles;
}

} // namespace

MessageCopySheet::MessageCopySheet(const UiContext &context, Bulletin &bulletin, Set set, QWidget *parent)
    : QDialog(parent), m_context(context), m_bulletin(bulletin), m_set(std::move(set)), m_reader(context.workspace), m_sceneReader(context.workspace), m_about(plainLabel(this)),
      m_filter(new FilterEdit(this)), m_list(new QListWidget(this)), m_tickLacking(new QPushButton(this)),
      m_why(plainLabel(this)), m_goOn(new QPushButton(this)), m_cancel(new QPushButton(this))
{
    build();
    fillPrograms();
    connect(m_filter, &FilterEdit::changed, this, [this](const QString &line) {
        const QString wanted = fold(line.trimmed());
        for (int row = 0; row < m_list->count(); ++row) {
            m_list->item(row)->setHidden(!fold(m_list->item(row)->text()).contains(wanted));
        }
        showState();
    });
    connect(m_filter, &FilterEdit::leftDownwards, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_list, &QListWidget::itemChanged, this, &MessageCopySheet::showState);
    connect(m_tickLacking, &QPushButton::clicked, this, &MessageCopySheet::tickLacking);
    connect(m_goOn, &QPushButton::clicked, this, &MessageCopySheet::goOn);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(&m_reader, &FileReader::replied, this, &MessageCopySheet::replied);
    connect(&m_reader, &FileReader::finished, this, [this] { m_readsKeywords || !m_trouble.isEmpty() ? showState() : findKeywords(); });
    retranslate();
    findInLibrary();
    readScenes();
    m_filter->setFocus();
}

MessageCopySheet::~MessageCopySheet() = default;

void MessageCopySheet::build()
{
    m_about->setWordWrap(true);
    m_why->setWordWrap(true);
    m_tickLacking->setAutoDefault(false);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_goOn, QDialogButtonBox::ActionRole);
    buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    m_goOn->setAutoDefault(false);
    keepFromEnter(m_goOn);
    m_cancel->setDefault(true);
    auto *top = new QHBoxLayout;
    top->addWidget(m_filter, 1);
    top->addWidget(m_tickLacking);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->addWidget(m_about);
    column->addLayout(top);
    column->addWidget(m_list, 2);
    auto *scenes = new QWidget(this);
    addScenes(scenes);
    column->addWidget(new ColumnScroll(scenes, this), 1);
    column->addWidget(m_why);
    column->addWidget(buttons);
    setTabOrder(m_filter, m_tickLacking);
    setTabOrder(m_tickLacking, m_list);
    QWidget *before = m_list;
    for (QLineEdit *scene : std::as_const(m_scenes)) {
        setTabOrder(before, scene);
        before = scene;
    }
    resize(720, 560);
}

void MessageCopySheet::addScenes(QWidget *parent)
{
    auto *lines = new QVBoxLayout(parent);
    lines->setContentsMargins({});
    lines->setSpacing(4);
    for (qsizetype i = 0; i < m_set.templates.size(); ++i) {
        QLabel *label = plainLabel(parent);
        auto *scene = new QLineEdit(parent);
        scene->setMaxLength(kLongestScene);
        label->setBuddy(scene);
        label->setWordWrap(true);
        lines->addWidget(label);
        lines->addWidget(scene);
        m_scenes.append(scene);
        m_sceneLabels.append(label);
        connect(scene, &QLineEdit::textChanged, this, &MessageCopySheet::showState);
    }
    lines->addStretch(1);
}

void MessageCopySheet::readScenes()
{
    QList<Call> calls;
    for (const auto &[program, id] : std::as_const(m_set.sources)) {
        Call call;
        call.name = tcsas::calls::ReadMessage;
        call.program = program;
        call.lane = {program.value};
        call.options = {{tcsas::opts::MessageTemplate, id}};
        calls.append(call);
    }
    connect(&m_sceneReader, &FileReader::replied, this, [this](qsizetype index, const Reply &reply) {
        QLineEdit *scene = m_scenes.value(index);
        if (scene && scene->text().isEmpty() && !scene->isModified()) { // what is not told a person says
            scene->setText(reply.values.value(tcsas::opts::Scene));
        }
    });
    m_sceneReader.load(m_set.connection, calls);
}

void MessageCopySheet::fillPrograms()
{
    const auto programs = m_context.workspace.catalogue.programs();
    for (const MiniProgram &program : programs ? byName(*programs) : QList<MiniProgram>()) {
        if (program.connection == m_set.connection.id && !program.frozen) {
            m_programs.append(program);
            auto *row = new QListWidgetItem(m_list);
            row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            row->setCheckState(Qt::Unchecked);
        }
    }
}

// The library names its templates and keywords by ids of its own, and a mini program's templates do not tell them.
void MessageCopySheet::findInLibrary()
{
    QList<Call> calls;
    for (const tcsas::MessageLike &one : std::as_const(m_set.templates)) {
        Call call;
        call.name = tcsas::calls::ListLibrary;
        call.program = m_set.from;
        call.lane = {m_set.from.value};
        call.options = {{tcsas::opts::Kind, one.kind}, {tcsas::opts::Search, one.title}};
        calls.append(call);
        m_libraryIds.append(QString());
        m_keywordIds.append(QString());
    }
    m_reader.load(m_set.connection, calls);
    showState();
}

void MessageCopySheet::findKeywords()
{
    m_readsKeywords = true;
    QList<Call> calls;
    for (const QString &id : std::as_const(m_libraryIds)) {
        Call call;
        call.name = tcsas::calls::ReadLibraryTemplate;
        call.program = m_set.from;
        call.lane = {m_set.from.value};
        call.options = {{tcsas::opts::Library, id}};
        calls.append(call);
    }
    m_reader.load(m_set.connection, calls);
    showState();
}

void MessageCopySheet::replied(qsizetype index, const Reply &reply)
{
    const tcsas::MessageLike &one = m_set.templates.at(index);
    if (reply.outcome != Outcome::Accepted) {
        m_trouble = tr("The library could not be read: %1").arg(reply.error.text);
        return;
    }
    const auto idOf = [&reply](const QString &title) {
        const auto found = std::find_if(reply.items.cbegin(), reply.items.cend(), [&title](const Item &item) { return item.title == title; });
        return found == reply.items.cend() ? QString() : found->id;
    };
    if (!m_readsKeywords) {
        m_libraryIds[index] = idOf(one.title);
        if (m_libraryIds.at(index).isEmpty()) {
            m_trouble = tr("The library has no template “%1” any more, so it cannot be copied.").arg(one.title);
        }
        return;
    }
    QStringList ids;
    for (const QString &keyword : one.keywords) {
        const QString id = idOf(keyword);
        if (id.isEmpty()) {
            m_trouble = tr("In the library “%1” does not have the keyword “%2” any more, so it cannot be copied.").arg(one.title, keyword);
        }
        ids.append(id);
    }
    m_keywordIds[index] = ids.join(u',');
}

void MessageCopySheet::tick(const QList<MiniProgramId> &programs)
{
    for (int row = 0; row < m_list->count(); ++row) {
        m_list->item(row)->setCheckState(programs.contains(m_programs.at(row).id) ? Qt::Checked : Qt::Unchecked);
    }
}

void MessageCopySheet::tickLacking()
{
    for (int row = 0; row < m_list->count(); ++row) {
        const QList<tcsas::MessageLike> missing = tcsas::lacking(m_set.templates, m_set.has.value(m_programs.at(row).id));
        const bool fits = missing.size() == m_set.templates.size() && !m_list->item(row)->isHidden();
        m_list->item(row)->setCheckState(fits ? Qt::Checked : Qt::Unchecked);
    }
}

QList<MiniProgram> MessageCopySheet::ticked() const
{
    QList<MiniProgram> programs;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked) {
            programs.append(m_programs.at(row));
        }
    }
    return programs;
}

QString MessageCopySheet::lackText(const MiniProgramId &program) const
{
    const QList<tcsas::MessageLike> missing = tcsas::lacking(m_set.templates, m_set.has.value(program));
    return missing.isEmpty() ? tr("has all of them")
           : missing.size() == m_set.templates.size() ? tr("lacks all of them")
                                                      : tr("lacks %1", "message templates").arg(listText(titlesOf(missing)));
}

QString MessageCopySheet::why() const
{
    if (!m_trouble.isEmpty()) {
        return m_trouble;
    }
    if (m_reader.isReading()) {
        return tr("The library is being read.");
    }
    const QList<MiniProgram> programs = ticked();
    if (programs.isEmpty()) {
        return tr("Tick the mini programs that get them.");
    }
    QStringList have;
    for (const MiniProgram &program : programs) {
        if (tcsas::lacking(m_set.templates, m_set.has.value(program.id)).size() < m_set.templates.size()) {
            have.append(shownName(program));
        }
    }
    if (!have.isEmpty()) {
        return tr("These have some of the templates already and would get them twice: %1. Untick them, and copy to them only what they lack.").arg(listText(have));
    }
    for (qsizetype i = 0; i < m_scenes.size(); ++i) {
        if (m_scenes.at(i)->text().trimmed().isEmpty()) {
            return tr("Say for which scene “%1” is used.").arg(m_set.templates.at(i).title);
        }
    }
    return {};
}

void MessageCopySheet::showState()
{
    const QString reason = why();
    const int count = int(ticked().size());
    int hidden = 0;
    for (int row = 0; row < m_list->count(); ++row) {
        hidden += m_list->item(row)->isHidden() && m_list->item(row)->checkState() == Qt::Checked ? 1 : 0;
    }
    m_goOn->setText(count > 0 ? tr("Copy to %n mini programs…", nullptr, count) : tr("Copy to mini programs…"));
    m_goOn->setEnabled(reason.isEmpty());
    m_why->setText(hidden > 0 ? reason + u' ' + tr("%n of the ticked ones are hidden by the filter.", nullptr, hidden) : reason);
    m_why->setVisible(!m_why->text().isEmpty());
}

void MessageCopySheet::goOn()
{
    if (!why().isEmpty()) {
        return;
    }
    QSet<MiniProgramId> hidden;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->isHidden()) {
            hidden.insert(m_programs.at(row).id);
        }
    }
    QStringList scenes;
    for (const QLineEdit *scene : std::as_const(m_scenes)) {
        scenes.append(scene->text().trimmed());
    }
    QStringList remarks;
    for (const tcsas::MessageLike &one : std::as_const(m_set.templates)) {
        remarks.append(tr("%1: %2", "a message template, its keywords").arg(one.title, listText(one.keywords)));
    }
    const SheetOrder order{.connection = m_set.connection, .operation = tcsas::operations::MessageTemplateAdd, .programs = ticked(), .hidden = hidden,
                           .options = {{tcsas::opts::Library, m_libraryIds.join(u'\n')}, {tcsas::opts::Keywords, m_keywordIds.join(u'\n')},
                                       {tcsas::opts::Scene, scenes.join(u'\n')}},
                           .remarks = remarks};
    QWidget *page = parentWidget();
    accept();
    (void)openOperationSheet(m_context, m_bulletin, page, order);
}

void MessageCopySheet::retranslate()
{
    setWindowTitle(tr("Copy message templates to others"));
    QStringList lines;
    for (const tcsas::MessageLike &one : std::as_const(m_set.templates)) {
        lines.append(tr("%1: %2", "a message template, its keywords").arg(one.title, listText(one.keywords)));
    }
    m_about->setText(lines.join(u'\n'));
    m_filter->setPlaceholderText(tr("Filter: words of a mini program"));
    m_filter->setAccessibleName(tr("Filter the mini programs"));
    m_list->setAccessibleName(tr("Mini programs that get the templates"));
    m_tickLacking->setText(tr("Tick those that lack all of them"));
    for (qsizetype i = 0; i < m_scenes.size(); ++i) {
        m_sceneLabels.at(i)->setText(tr("Scene in which “%1” is sent").arg(m_set.templates.at(i).title));
        m_scenes.at(i)->setAccessibleName(m_sceneLabels.at(i)->text());
    }
    m_cancel->setText(tr("Back"));
    for (int row = 0; row < m_list->count(); ++row) {
        const MiniProgram &program = m_programs.at(row);
        m_list->item(row)->setText(tr("%1 · %2", "a mini program, what it lacks").arg(shownName(program), lackText(program.id)));
    }
    showState();
}

void MessageCopySheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDialog::changeEvent(event);
}

} // namespace flotilla

#include "moc_messagecopysheet.cpp"
