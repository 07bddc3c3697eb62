// SPDX-License-Identifier: GPL-3.0-or-later
#include "codes/codespage.h"

#include "models/filterindex.h"
#include "pagenames.h"
#include "pinyin.h"
#include "widgets/actionbutton.h"
#include "widgets/emptystate.h"
#include "widgets/filteredit.h"
#include "widgets/messagebar.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintip.h"
#include "widgets/savefile.h"

#include <QAction>
#include <QDir>
#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr int kSide = 150; // of a code on the wall

/// Where a code is not there: nothing that could be taken for one.
QIcon placeIcon(const QPalette &palette)
{
    QPixmap place(kSide, kSide);
    place.fill(Qt::transparent);
    QPainter painter(&place);
    painter.setPen(QPen(palette.color(QPalette::Mid), 1, Qt::DashLine));
    painter.drawRect(8, 8, kSide - 17, kSide - 17);
    return QIcon(place);
}

} // namespace

CodesPage::CodesPage(const UiContext &context, Bulletin &bulletin, QWidget *parent)
    : Page(parent), m_connection(currentConnection(context.workspace)), m_context(context), m_files(context.workspace)
{
    build();
    connect(&bulletin, &Bulletin::programsChanged, this, &CodesPage::load);
    connect(&bulletin, &Bulletin::showCodes, this, [this, &bulletin](const QList<MiniProgramId> &programs) {
        emit bulletin.showPage(pages::Codes);
        showPrograms(programs);
    });
    connect(&m_files, &FileReader::arrived, this, &CodesPage::arrived);
    connect(&m_files, &FileReader::finished, this, &CodesPage::showState);
    retranslate();
}

CodesPage::~CodesPage() = default;

QString CodesPage::title() const
{
    return tr("Trial codes");
}

const Query *CodesPage::query() const
{
    const Query *one = m_connection.id.isEmpty() ? nullptr : m_context.workspace.platforms.of(m_connection.platform).query(u"qrcode"_s);
    return one && one->perProgram && !one->file.isEmpty() ? one : nullptr;
}

void CodesPage::setConnection(const Connection &connection)
{
    if (connection.id != m_connection.id) {
        m_files.drop();
        m_codes.clear();
        m_problems.clear();
        m_only.clear();
    }
    m_connection = connection;
    loadIfSeen();
}

void CodesPage::focusFilter()
{
    m_filter->focusAll();
}

void CodesPage::refresh()
{
    QList<MiniProgramId> all;
    for (const MiniProgram &program : std::as_const(m_programs)) {
        all.append(program.id);
    }
    fetch(all);
}

void CodesPage::activatePrimary()
{
    m_fetch->trigger();
}

void CodesPage::shown()
{
    load();
}

QList<QAction *> CodesPage::commands() const
{
    return {m_fetch, m_stop, m_pictures, m_pdf};
}

void CodesPage::build()
{
    m_filter = new FilterEdit(this);
    m_bar = new MessageBar(this);
    m_bar->setClosable(true);
    m_bar->setMessage({}, Tone::Bad);
    m_told = plainLabel(this);
    m_told->setWordWrap(true);
    m_wall = new QListWidget(this);
    m_wall->setViewMode(QListView::IconMode);
    m_wall->setMovement(QListView::Static);
    m_wall->setResizeMode(QListView::Adjust);
    m_wall->setWordWrap(true);
    m_wall->setTextElideMode(Qt::ElideRight);
    m_wall->setIconSize({kSide, kSide});
    m_wall->setGridSize({kSide + 40, kSide + fontMetrics().height() * 5}); // a name in another script may be taller than ours
    m_wall->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_wall->setFrameShape(QFrame::NoFrame);
    m_empty = new EmptyState(m_wall);
    m_fetch = new QAction(this);
    m_stop = new QAction(this);
    m_pdf = new QAction(this);
    m_pictures = new QAction(this);
    auto *fetchButton = new ActionButton(m_fetch, this);
    fetchButton->setDefault(true);
    auto *top = new QHBoxLayout;
    top->addWidget(m_filter, 1);
    top->addWidget(new ActionButton(m_stop, this));
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_told, 1);
    bottom->addWidget(new ActionButton(m_pictures, this));
    bottom->addWidget(new ActionButton(m_pdf, this));
    bottom->addWidget(fetchButton);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(m_bar);
    column->addWidget(m_wall, 1);
    column->addLayout(bottom);
    connect(m_filter, &FilterEdit::changed, this, [this](const QString &line) {
        if (line.isEmpty()) {
            m_only.clear();
        }
        load();
    });
    connect(m_filter, &FilterEdit::leftDownwards, m_wall, qOverload<>(&QWidget::setFocus));
    connect(m_wall, &QListWidget::itemSelectionChanged, this, &CodesPage::showState);
    connect(m_empty, &EmptyState::clicked, this, [this] {
        m_only.clear();
        m_filter->clear();
        load();
    });
    connect(m_fetch, &QAction::triggered, this, [this, fetchButton] {
        if (window()->focusWidget() == fetchButton) {
            m_wall->setFocus(); // the button is closed while the platform is asked
        }
        fetch(open());
    });
    connect(m_stop, &QAction::triggered, this, [this] {
        m_files.drop();
        showState();
    });
    connect(m_pdf, &QAction::triggered, this, &CodesPage::savePdf);
    connect(m_pictures, &QAction::triggered, this, &CodesPage::savePictures);
}

// shown() does it, too.
void CodesPage::loadIfSeen()
{
    if (isVisible()) {
        load();
        return;
    }
    const QSignalBlocker quiet(m_wall);
    m_wall->clear();
    m_programs.clear();
    showState();
}

void CodesPage::load()
{
    const auto all = m_context.workspace.catalogue.programs();
    if (!all) {
        m_bar->setMessage(tr("The catalogue could not be read: %1").arg(all.error().text), Tone::Bad);
        return;
    }
    const FilterQuery filter(m_filter->text());
    m_programs.clear();
    for (const MiniProgram &program : *all) {
        if (program.connection != m_connection.id || (!m_only.isEmpty() && !m_only.contains(program.id))) {
            continue;
        }
        if (filter.isEmpty()) {
            m_programs.append(program);
            continue;
        }
        FilterText text;
        text.text = fold(program.name + u'\n' + program.id.value);
        text.sounds = soundsOf(program.name);
        for (const QString &tag : program.tags) {
            text.tags.append(fold(tag));
        }
        if (filter.matches(text)) {
            m_programs.append(program);
        }
    }
    QSet<QString> selected;
    for (const QListWidgetItem *item : m_wall->selectedItems()) {
        selected.insert(item->data(Qt::UserRole).toString());
    }
    const QSignalBlocker quiet(m_wall); // the selection is put back item by item; what it comes to is looked at once, below
    m_wall->clear();
    const QIcon place = placeIcon(palette());
    const QSize tile = m_wall->gridSize() - QSize(8, 8);
    for (const MiniProgram &program : std::as_const(m_programs)) {
        // With an empty line at the end the AppID is whole under a name whose letters are taller than ours.
        auto *item = new QListWidgetItem(program.name.isEmpty() ? program.id.value : program.name + u'\n' + program.id.value + u'\n', m_wall);
        item->setData(Qt::UserRole, program.id.value);
        item->setSizeHint(tile); // else the style measures each of thousands
        const auto code = m_codes.constFind(program.id);
        item->setIcon(code == m_codes.cend() ? place : QIcon(code->picture));
        const QString problem = m_problems.value(program.id);
        setTip(item, problem.isEmpty() ? program.name : tr("No code: %1").arg(problem));
        item->setSelected(selected.contains(program.id.value));
    }
    showState();
}

bool CodesPage::isChosen(int row) const
{
    const QListWidgetItem *item = m_wall->item(row);
    return item && item->isSelected();
}

QList<MiniProgramId> CodesPage::open() const
{
    QList<MiniProgramId> ids;
    const bool isSelection = !m_wall->selectedItems().isEmpty();
    for (int row = 0; row < m_programs.size(); ++row) {
        const MiniProgramId &id = m_programs.at(row).id;
        if (!m_codes.contains(id) && (!isSelection || isChosen(row))) {
            ids.append(id);
        }
    }
    return ids;
}

QList<CodePicture> CodesPage::chosen() const
{
    QList<CodePicture> codes;
    const bool isSelection = !m_wall->selectedItems().isEmpty();
    for (int row = 0; row < m_programs.size(); ++row) {
        const auto code = m_codes.constFind(m_programs.at(row).id);
        if (code != m_codes.cend() && (!isSelection || isChosen(row))) {
            codes.append(*code);
        }
    }
    return codes;
}

void CodesPage::showPrograms(const QList<MiniProgramId> &programs)
{
    m_filter->clear();
    m_only = QSet<MiniProgramId>(programs.cbegin(), programs.cend());
    load();
    fetch(open());
}

void CodesPage::fetch(const QList<MiniProgramId> &programs)
{
    const Query *one = query();
    if (!one || m_files.isReading()) {
        return;
    }
    m_asked = programs;
    QList<Call> calls;
    for (const MiniProgramId &id : programs) {
        m_problems.remove(id);
        Call call;
        call.name = one->call;
        call.program = id;
        call.lane = {id.value};
        calls.append(call);
    }
    m_files.load(m_connection, calls);
    showState();
}

void CodesPage::arrived(qsizetype index, const QByteArray &bytes, const Error &problem)
{
    const MiniProgramId id = m_asked.at(index);
    QPixmap picture;
    if (problem.kind != ErrorKind::None || !picture.loadFromData(bytes)) {
        m_problems.insert(id, problem.kind == ErrorKind::None ? tr("It is no picture that can be shown.") : problem.text);
    }
    for (int row = 0; row < m_programs.size(); ++row) {
        const MiniProgram &program = m_programs.at(row);
        if (program.id == id) {
            if (!picture.isNull()) {
                m_codes.insert(id, {id.value, program.name, bytes, picture});
                m_wall->item(row)->setIcon(QIcon(picture));
            }
            setTip(m_wall->item(row), picture.isNull() ? tr("No code: %1").arg(m_problems.value(id)) : program.name);
        }
    }
    showState();
}

void CodesPage::showState()
{
    const int there = int(chosen().size());
    const int missing = int(open().size());
    const bool reading = m_files.isReading();
    m_fetch->setText(missing > 0 ? tr("Fetch %n code(s)", nullptr, missing) : tr("Fetch codes"));
    m_fetch->setEnabled(query() && missing > 0 && !reading);
    m_fetch->setStatusTip(!query() ? tr("This platform has no such codes.") : reading ? tr("The platform is being asked already.") : missing == 0 ? tr("All codes are there.") : QString());
    m_stop->setText(tr("Stop"));
    m_stop->setVisible(reading);
    m_pictures->setText(there > 0 ? tr("Save %n picture(s)…", nullptr, there) : tr("Save pictures…"));
    m_pdf->setText(there > 0 ? tr("Save %n as PDF…", "codes", there) : tr("Save as PDF…"));
    for (QAction *action : {m_pictures, m_pdf}) {
        action->setEnabled(there > 0);
        action->setStatusTip(there > 0 ? QString() : tr("No code was fetched yet."));
    }
    QStringList told{m_wall->selectedItems().isEmpty() ? tr("%n mini program(s)", nullptr, int(m_programs.size()))
                                                       : tr("%1 of %2", "selected, all").arg(m_wall->selectedItems().size()).arg(m_programs.size())};
    if (reading) {
        told += tr("%n code(s) to come", nullptr, int(m_files.open()));
    }
    QHash<QString, int> reasons;
    for (const MiniProgram &program : std::as_const(m_programs)) {
        if (m_problems.contains(program.id)) {
            ++reasons[m_problems.value(program.id)];
        }
    }
    for (auto it = reasons.cbegin(); it != reasons.cend(); ++it) {
        told += tr("%n without a code: %1", nullptr, it.value()).arg(it.key());
    }
    m_told->setText(told.join(u" · "_s));
    m_empty->setTexts(m_filter->text().isEmpty() && m_only.isEmpty() ? tr("This connection has no mini programs yet. Refresh the fleet first.")
                                                                     : tr("No mini program matches this filter."),
                      !m_only.isEmpty() ? tr("Show all") : m_filter->text().isEmpty() ? QString() : tr("Clear the filter"));
}

void CodesPage::savePdf()
{
    const QString title = tr("Trial codes of %1").arg(m_connection.name);
    saveFile(this, tr("Save the codes as PDF"), u"trial-codes.pdf"_s, tr("PDF files (*.pdf)"), codesAsPdf(title, chosen()));
}

void CodesPage::savePictures()
{
    chooseFolder(this, tr("Save a picture for each mini program in this folder"), [this, codes = chosen()](const QString &folder) { writeTo(folder, codes); });
}

void CodesPage::writeTo(const QString &folder, const QList<CodePicture> &codes)
{
    const QString end = query() ? query()->file : QString();
    for (const CodePicture &code : codes) {
        const QString path = QDir(folder).filePath(code.id + u'.' + end);
        if (const QString why = writeFile(path, code.bytes); !why.isEmpty()) {
            m_bar->setMessage(tr("“%1” was not written: %2").arg(path, why), Tone::Bad);
            return;
        }
    }
    m_bar->setMessage(tr("%n picture(s) are in “%1”.", nullptr, int(codes.size())).arg(QDir::toNativeSeparators(folder)), Tone::Good);
}

void CodesPage::retranslate()
{
    m_filter->setPlaceholderText(tr("Filter: words, tag:vip"));
    m_filter->setAccessibleName(tr("Filter the codes"));
    m_wall->setAccessibleName(tr("Trial codes"));
    m_bar->setMessage({}, Tone::Bad);
    loadIfSeen();
}

void CodesPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace flotilla

#include "moc_codespage.cpp"
