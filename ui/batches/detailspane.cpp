// SPDX-License-Identifier: GPL-3.0-or-later
#include "batches/detailspane.h"

#include "batches/attemptblocks.h"
#include "batches/idlist.h"
#include "model/platform.h"
#include "model/toldversions.h"
#include "models/tone.h"
#include "theme.h"
#include "widgets/calmtable.h"
#include "widgets/columnscroll.h"
#include "widgets/heading.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintip.h"
#include "widgets/readerguard.h"
#include "widgets/timewords.h"
#include "widgets/tonedelegate.h"

#include <QDesktopServices>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QSplitter>
#include <QTableView>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

enum IdLine { AppIdLine, MadeLine, RequestLine, IdLines };

QLabel *makeText(QWidget *parent)
{
    QLabel *label = plainLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

DetailsPane::DetailsPane(QWidget *parent)
    : QWidget(parent), m_title(makeHeading(this)), m_lane(makeText(this)), m_what(makeText(this)), m_help(makeText(this)),
      m_codes(makeText(this)), m_earlier(new AttemptBlocks(this)), m_ids(new IdList(IdLines, this)), m_accepted(new QPushButton(this)), m_notAccepted(new QPushButton(this)),
      m_retry(new QPushButton(this)), m_skip(new QPushButton(this)), m_console(new QPushButton(this)),
      m_log(new QTableView(this))
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    for (QLabel *label : {m_lane, m_help}) {
        label->setForegroundRole(QPalette::PlaceholderText);
    }
    m_codes->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_log->setModel(&m_trail);
    makeCalm(m_log);
    m_log->setObjectName(u"targetLog"_s);
    setColumnWidths(m_log, {10, 12, 12, 22, 30, 10, 20, 36});
    m_log->setColumnHidden(static_cast<int>(TrailModel::Column::Program), true);
    m_log->setColumnHidden(static_cast<int>(TrailModel::Column::Lane), true);
    m_log->setItemDelegateForColumn(static_cast<int>(TrailModel::Column::What), new ToneDelegate(TrailModel::ToneRole, m_log));

    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_accepted, m_notAccepted, m_retry, m_skip}) {
        makeWriting(button);
    }
    for (QPushButton *button : {m_accepted, m_notAccepted, m_retry, m_skip, m_console}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto *left = new QWidget(this);
    m_body = new QWidget(left);
    auto *texts = new QVBoxLayout(m_body);
    texts->setContentsMargins(0, 0, 8, 0);
    texts->setSpacing(6);
    for (QLabel *label : {m_title, m_lane, m_what, m_help, m_codes}) {
        texts->addWidget(label);
    }
    texts->addWidget(m_ids);
    texts->addWidget(m_earlier);
    texts->addStretch(1);
    m_scroll = new ColumnScroll(m_body, left); // a long explanation is scrolled, up and down, never cut off; what is to be decided stays below it
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_scroll->installEventFilter(this);
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins({});
    leftColumn->setSpacing(6);
    leftColumn->addWidget(m_scroll, 1);
    leftColumn->addLayout(buttons);
    auto *split = new QSplitter(this);
    split->setHandleWidth(9);
    split->setChildrenCollapsible(false);
    split->addWidget(left);
    split->addWidget(m_log);
    split->setSizes({500, 400});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->addWidget(split);

    connect(m_retry, &QPushButton::clicked, this, &DetailsPane::retryRequested);
    connect(m_skip, &QPushButton::clicked, this, &DetailsPane::skipRequested);
    connect(m_accepted, &QPushButton::clicked, this, [this] { emit resolveRequested(Verdict::Accepted); });
    connect(m_notAccepted, &QPushButton::clicked, this, [this] { emit resolveRequested(Verdict::NotAccepted); });
    connect(m_console, &QPushButton::clicked, this, &DetailsPane::openConsole);
    retranslate();
    showNothing();
}

void DetailsPane::show(const Facts &facts, Can can)
{
    m_shown = true;
    m_noBrowser = m_noBrowser && facts.target.program == m_facts.target.program;
    m_facts = facts;
    m_can = can;
    m_trail.setWords(words());
    m_trail.setTrail(facts.trail);
    showState();
}

void DetailsPane::showNothing()
{
    m_shown = false;
    m_most = 0; // of the next batch
    m_trail.setTrail({});
    showState();
}

QString DetailsPane::where() const
{
    const Target &target = m_facts.target;
    const QString name = target.name.isEmpty() ? target.program.value : target.name;
    const QString state = words().phaseOf(m_facts.progress.phase, m_facts.operation->name);
    if (m_facts.progress.phase == Phase::Succeeded || m_facts.progress.phase == Phase::Ready || m_facts.progress.phase == Phase::Skipped
        || m_facts.progress.phase == Phase::Cancelled || m_facts.progress.step.isEmpty()) {
        return tr("%1 — %2", "mini program, state").arg(name, state);
    }
    return tr("%1 — %2: %3", "mini program, step, state").arg(name, words().step(m_facts.progress.step), state);
}

void DetailsPane::showState()
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_lane, m_earlier, m_what, m_help, m_codes, m_ids, m_accepted, m_notAccepted, m_retry,
                                                            m_skip, m_console, m_log}) {
        widget->setVisible(m_shown);
    }
    m_log->setVisible(m_shown && !m_facts.trail.isEmpty());
    updateGeometry(); // when all is filled in
    if (!m_shown) {
        for (QPushButton *copy : m_ids->buttons()) {
            copy->hide(); // the menu of the row asks
        }
        m_title->setText(tr("Choose a mini program to see what happened to it."));
        m_title->setPalette(palette());
        return;
    }
    m_title->setText(where());
    QPalette coloured = palette();
    const Tone tone = phaseTone(m_facts.progress.phase);
    if (tone == Tone::Bad || tone == Tone::Attention) {
        coloured.setColor(QPalette::WindowText, toneColour(tone, palette()));
    }
    m_title->setPalette(coloured);
    m_lane->setText(m_facts.lane);
    m_lane->setVisible(!m_facts.lane.isEmpty());
    m_earlier->show(m_facts.earlier, words()); // a row tells of its last try only
    m_earlier->setVisible(!m_facts.earlier.isEmpty());
    showReason();
    showCodes();
    showIds();
    showButtons();
}

void DetailsPane::showReason()
{
    m_what->setText(words().sentence(m_facts.progress.reason));
    m_what->setVisible(!m_what->text().isEmpty());
    QString help = words().help(m_facts.progress.reason);
    if (m_can.accept && !m_can.refuse) {
        help += u'\n' + tr("“It was accepted”: it is followed once more. “Skip” leaves the mini program out.");
    } else if (m_can.accept) {
        help += u'\n' + tr("“It was accepted”: it counts as this mini program's and is followed, or taken as done. "
                          "“It was not accepted”: it is done once more.");
    }
    if (m_noBrowser) {
        help += u'\n' + tr("No browser could be opened. The address is %1.").arg(m_facts.console);
    }
    m_help->setText(help.trimmed());
    m_help->setVisible(!help.isEmpty());
}

void DetailsPane::showCodes()
{
    const Progress &progress = m_facts.progress;
    QStringList codes;
    if (const QString version = versionOf(Batch(), progress); !version.isEmpty()) { // read on the way; else the header has it
        codes.append(tr("version %1").arg(version));
    }
    if (!progress.reason.code.isEmpty()) {
        codes.append(progress.reason.code);
    }
    m_codes->setText(codes.join(u" · "_s));
    m_codes->setVisible(!codes.isEmpty());
}

void DetailsPane::showIds()
{
    const Progress &progress = m_facts.progress;
    const QString &identity = m_facts.operation->identity;
    m_ids->setId(AppIdLine, tr("AppID"), m_facts.target.program.value, tr("Copy AppID"));
    if (const QString made = identity.isEmpty() ? QString() : progress.mark(identity); !made.isEmpty()) {
        m_ids->setId(MadeLine, words().mark(identity), made, tr("Copy: %1", "what an id is").arg(words().mark(identity)));
    } else {
        m_ids->setId(MadeLine, tr("newest on the platform"), progress.mark(marks::Candidate), tr("Copy what is newest on the platform"));
    }
    m_ids->setId(RequestLine, tr("request id"), progress.requestIds.value(progress.requestIds.size() - 1), tr("Copy request id"));
}

void DetailsPane::openConsole()
{
    m_noBrowser = !QDesktopServices::openUrl(QUrl(m_facts.console));
    showReason();
}

void DetailsPane::showButtons()
{
    m_retry->setVisible(m_can.retry || m_can.retryLater || m_can.resumeFirst > 0);
    m_retry->setEnabled(m_can.retry);
    setTip(m_retry, m_can.retry             ? tr("Starts this mini program again.")
                        : m_can.resumeFirst > 0 ? tr("Resume first: %n are still to go.", nullptr, m_can.resumeFirst)
                                                : tr("The batch is running: retry once it has ended or was stopped."));
    m_skip->setVisible(m_can.skip || m_can.resolve);
    m_accepted->setVisible(m_can.accept);
    m_notAccepted->setVisible(m_can.refuse);
    m_console->setVisible(!m_facts.console.isEmpty());
    m_console->setText(tr("Open %1", "an address in a browser").arg(QUrl(m_facts.console).host()));
    setTip(m_console, tr("Opens %1 in the browser.").arg(m_facts.console));
}

QSize DetailsPane::sizeHint() const
{
    constexpr int kEvents = 5; // in sight, with their title
    const QMargins around = layout()->contentsMargins();
    int high = m_body->layout()->totalHeightForWidth(m_scroll->viewport()->width());
    const QList<QPushButton *> buttons{m_accepted, m_notAccepted, m_retry, m_skip, m_console};
    if (std::any_of(buttons.cbegin(), buttons.cend(), [](const QPushButton *button) { return !button->isHidden(); })) {
        high += m_skip->sizeHint().height() + m_scroll->parentWidget()->layout()->spacing();
    }
    if (!m_log->isHidden()) {
        high = std::max(high, (kEvents + 1) * m_log->verticalHeader()->defaultSectionSize());
    }
    m_most = m_shown ? std::max(m_most, high + around.top() + around.bottom()) : 0; // from row to row it would jump under the mouse
    return {QWidget::sizeHint().width(), m_shown ? m_most : high + around.top() + around.bottom()};
}

// Beside a wide list of events, lines wrap that did not before.
bool DetailsPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_scroll && event->type() == QEvent::Resize && static_cast<QResizeEvent *>(event)->size().width() != static_cast<QResizeEvent *>(event)->oldSize().width()) {
        m_most = 0; // a narrow pane needed more
        updateGeometry();
    }
    return QWidget::eventFilter(watched, event);
}

QList<QPushButton *> DetailsPane::orders() const
{
    return QList<QPushButton *>{m_accepted, m_notAccepted, m_retry, m_skip, m_console} + m_ids->buttons();
}

QString DetailsPane::text() const
{
    QStringList shown;
    for (const QLabel *label : {m_title, m_lane, m_what, m_help, m_codes}) {
        if (!label->isHidden()) {
            shown.append(label->text());
        }
    }
    if (m_shown) {
        shown += {m_ids->text(), m_earlier->text()};
    }
    return shown.join(u'\n');
}

void DetailsPane::retranslate()
{
    m_retry->setText(tr("Retry"));
    m_skip->setText(tr("Skip"));
    setTip(m_skip, tr("Leaves this mini program out of the batch."));
    m_accepted->setText(tr("It was accepted"));
    m_notAccepted->setText(tr("It was not accepted"));
    m_scroll->setAccessibleName(tr("Details of this mini program"));
    m_log->setAccessibleName(tr("Event log of this mini program"));
    m_trail.retranslate();
    showState();
}

} // namespace flotilla

#include "moc_detailspane.cpp"
