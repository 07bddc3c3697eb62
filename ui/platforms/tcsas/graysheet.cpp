// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/tcsas/graysheet.h"

#include "overview/queryfeed.h"
#include "platforms/tcsas/grayform.h"
#include "platforms/tcsas/grayfunnel.h"
#include "platforms/tcsas/grayobjects.h"
#include "platforms/tcsas/graysuperapps.h"
#include "tcsas/graywords.h"
#include "theme.h"
#include "widgets/ask.h"
#include "widgets/columnscroll.h"
#include "widgets/plainlabel.h"

#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

GraySheet::GraySheet(const UiContext &context, const Connection &connection, const QList<GrayProgram> &programs, const Begin &begin, QWidget *parent)
    : QDialog(parent), m_context(context), m_connection(connection), m_programs(programs), m_begin(begin),
      m_superapps(new QueryFeed(context.workspace, u"applications"_s, this)), m_programLabel(plainLabel(this)), m_program(new QComboBox(this)),
      m_form(new GrayForm(this)), m_known(plainLabel(this)), m_funnel(new GrayFunnel(this)), m_faults(plainLabel(this)), m_trouble(plainLabel(this)),
      m_save(new QPushButton(this)), m_cancel(new QPushButton(this))
{
    build();
    fillPrograms();
    m_form->setTask(m_begin.task);
    connect(m_form, &GrayForm::changed, this, &GraySheet::showState);
    connect(m_program, qOverload<int>(&QComboBox::currentIndexChanged), this, [this] {
        // A version of another mini program is none of this one.
        if (const GrayProgram *one = program(); one && !m_begin.edited) {
            m_form->version()->setText(one->known.platform);
        }
        showState();
    });
    connect(m_program, &QComboBox::editTextChanged, this, &GraySheet::showState);
    connect(m_superapps, &QueryFeed::changed, this, [this] { m_form->superapps().setListed(m_superapps->items()); });
    m_superapps->setConnection(connection);
    m_superapps->refreshIfOld();
    retranslate();
    m_form->name()->setFocus();
}

void GraySheet::build()
{
    m_programLabel->setBuddy(m_program);
    for (QLabel *label : {m_known, m_faults, m_trouble}) {
        label->setWordWrap(true);
    }
    m_known->setForegroundRole(QPalette::PlaceholderText);
    auto *fields = new QWidget(this);
    auto *left = new QVBoxLayout(fields);
    left->addWidget(m_programLabel);
    left->addWidget(m_program);
    left->addWidget(m_known);
    left->addWidget(m_form);
    left->addStretch(1);
    auto *right = new QVBoxLayout;
    right->addWidget(m_funnel);
    right->addWidget(m_faults);
    right->addStretch(1);
    auto *both = new QHBoxLayout;
    both->addWidget(new ColumnScroll(fields, this), 5);
    both->addLayout(right, 4);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_trouble, 1);
    buttons->addWidget(m_save);
    buttons->addWidget(m_cancel);
    auto *column = new QVBoxLayout(this);
    column->addLayout(both, 1);
    column->addLayout(buttons);
    m_save->setAutoDefault(false);
    keepFromEnter(m_save);
    m_cancel->setAutoDefault(false);
    connect(m_save, &QPushButton::clicked, this, &GraySheet::save);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    resize(900, 510);
}

void GraySheet::fillPrograms()
{
    m_program->setObjectName(u"program"_s);
    m_program->setEditable(true);
    m_program->setInsertPolicy(QComboBox::NoInsert);
    m_program->completer()->setFilterMode(Qt::MatchContains);
    m_program->completer()->setCompletionMode(QCompleter::PopupCompletion);
    for (const GrayProgram &one : std::as_const(m_programs)) {
        m_program->addItem(one.name.isEmpty() ? one.id.value : u"%1 · %2"_s.arg(one.name, one.id.value), one.id.value);
    }
    m_program->setCurrentIndex(m_begin.program.isEmpty() ? 0 : m_program->findData(m_begin.program.value));
    m_program->setEnabled(!m_begin.edited);
}

const GrayProgram *GraySheet::program() const
{
    if (m_program->currentText() != m_program->itemText(m_program->currentIndex())) {
        return nullptr; // something else was typed: the one that was chosen before is not meant
    }
    const QString id = m_program->currentData().toString();
    const auto found = std::find_if(m_programs.cbegin(), m_programs.cend(), [&id](const GrayProgram &one) { return one.id.value == id; });
    return found == m_programs.cend() ? nullptr : &*found;
}

QString GraySheet::told() const
{
    return m_faults->text();
}

void GraySheet::showState()
{
    const tcsas::GrayTask task = m_form->task();
    const GrayProgram *one = program();
    QStringList others = one ? one->tasks : QStringList();
    if (m_begin.edited) {
        others.removeOne(m_begin.task.name);
    }
    const QList<tcsas::GrayFault> faults = tcsas::faultsOf(task, one ? one->known : tcsas::GrayKnown(), others, m_context.workspace.clock.now());
    QStringList lines;
    bool stops = !one;
    if (!one) {
        lines.append(u"✖ "_s + tr("Choose a mini program of the list."));
    }
    for (const tcsas::GrayFault &fault : faults) {
        stops = stops || fault.stops;
        lines.append(fault.stops ? u"✖ "_s + fault.text : u"⚠ "_s + fault.text);
    }
    if (m_form->isFaulty()) {
        stops = true;
        lines.append(u"✖ "_s + tr("The list of objects has lines that are wrong."));
        lines.append(m_form->objects().told());
    }
    m_faults->setText(lines.isEmpty() ? u"✔ "_s + tr("Nothing speaks against it, as far as it can be seen from here.") : lines.join(u'\n'));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneColour(stops ? Tone::Bad : lines.isEmpty() ? Tone::Good : Tone::Attention, palette()));
    m_faults->setPalette(colours);
    m_funnel->setConditions(tcsas::conditionsOf(task));
    m_known->setText(!one || !one->known.read ? tr("What the platform has of it was not read yet.")
                                              : tr("Online: %1. On the way: %2.", "versions").arg(one->known.online.isEmpty() ? tr("nothing") : one->known.online,
                                                                                               one->known.platform.isEmpty() ? tr("nothing") : one->known.platform));
    m_save->setEnabled(!stops);
    m_save->setAccessibleDescription(stops ? m_faults->text() : QString());
}

void GraySheet::save()
{
    const GrayProgram *one = program();
    if (!one || !m_save->isEnabled()) {
        return;
    }
    const bool edits = m_begin.edited.has_value();
    const RecordOf of{m_connection.id, one->id, tcsas::gray::Kind, edits ? m_begin.edited->id : newRecordId()};
    const Status kept = keepRecord(m_context.workspace, of, edits ? m_begin.edited->state() : QString(tcsas::gray::Planned), tcsas::textOf(m_form->task()));
    if (!kept) {
        m_trouble->setText(tr("It was not recorded: %1").arg(kept.error().text));
        return;
    }
    emit saved(of.id);
    accept();
}

void GraySheet::retranslate()
{
    setWindowTitle(m_begin.edited ? tr("Edit the grayscale task") : tr("Plan a grayscale task"));
    m_programLabel->setText(tr("Mini program"));
    m_save->setText(tr("Keep the plan"));
    m_cancel->setText(tr("Cancel"));
    m_form->retranslate();
    m_funnel->retranslate();
    showState();
}

// Enter in a field is no decision.
void GraySheet::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter || focusWidget() == m_cancel) {
        QDialog::keyPressEvent(event);
    }
}

void GraySheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDialog::changeEvent(event);
}

} // namespace flotilla

#include "moc_graysheet.cpp"
