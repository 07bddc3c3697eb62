// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/noticebar.h"

#include "batches/batchwords.h"
#include "run/waveorder.h"
#include "widgets/readerguard.h"
#include "widgets/timewords.h"
#include "workflow/toresume.h"

#include <QPushButton>
#include <QTimer>

#include <utility>

namespace flotilla {

namespace {

bool hasBegun(const StoredBatch &stored)
{
    return std::any_of(stored.state.targets.cbegin(), stored.state.targets.cend(),
                       [](const Progress &p) { return p.starts > 0; });
}

QString offerText(const Interruption &found, const Platforms &platforms)
{
    const Batch &batch = found.stored.batch;
    const QList<LaneId> lanes = batch.lanes();
    const int programs = programCount(batch.targets); // two apps for the same ten are ten
    const bool byOperation = platforms.operationOf(batch).laneField.isEmpty(); // its lanes are its mini programs: what is done tells more
    const QString title = byOperation         ? NoticeBar::tr("“%1”", "title of an app").arg(batchTitle(found.stored, platforms))
                          : lanes.size() == 1 ? NoticeBar::tr("“%1”", "title of an app").arg(batch.laneTitle(lanes.constFirst()))
                                              : NoticeBar::tr("A batch of %n mini programs", nullptr, programs);
    const int open = leftToResume(found.stored.state.targets);
    const QString at = absolute(found.when).left(16);
    const QString decisions = decisionsText(found.stored);
    if (found.atQuit) {
        return linesText({NoticeBar::tr("%1 was stopped at %2 with %n to go, when the window was closed. Nothing has been sent since.",
                             nullptr, open)
            .arg(title, at), decisions});
    }
    if (!hasBegun(found.stored)) {
        return NoticeBar::tr("%1 of %2 was not started: nothing has been sent. Until it is started or stopped, no other batch "
                             "can publish the same app.")
            .arg(title, at);
    }
    if (open > 0) {
        return linesText({NoticeBar::tr("%1 was interrupted at %2 with %n to go. Nothing has been sent since.", nullptr, open)
            .arg(title, at), decisions});
    }
    return NoticeBar::tr("%1 was interrupted at %2 before its last step, what the app is bound to afterwards. Nothing has "
                         "been sent since.")
        .arg(title, at);
}

} // namespace

NoticeBar::NoticeBar(const UiContext &context, QWidget *parent) : MessageBar(parent), m_platforms(context.workspace.platforms), m_interruptions(context.workspace, context.board)
{
    // Queued: a batch that was just created is started in the next moment.
    connect(&context.board, &BatchBoard::runnerAdded, this, &NoticeBar::look, Qt::QueuedConnection);
    connect(&context.board, &BatchBoard::batchChanged, this, &NoticeBar::look, Qt::QueuedConnection);
    connect(&context.board, &BatchBoard::runnerAdded, this,
            [this](const BatchRunner *runner) { goesOn(runner->batch().id); });
    connect(this, &MessageBar::closed, this, [this] {
        m_warning.clear();
        m_stopped.clear();
        m_shown = {};
        showNow();
    });
    auto *minute = new QTimer(this); // a batch of another process dies without telling
    connect(minute, &QTimer::timeout, this, &NoticeBar::look);
    minute->start(std::chrono::minutes(1));
}

void NoticeBar::warn(const QString &text, Tone tone)
{
    m_warning = text;
    m_tone = tone;
    m_stopped.clear();
    showNow();
}

void NoticeBar::tellStopped(const QList<StoppedBatch> &batches)
{
    m_warning.clear();
    m_stopped = batches;
    showNow();
}

void NoticeBar::setOnScreen(const BatchId &id)
{
    if (std::exchange(m_onScreen, id) != id) {
        showNow();
    }
}

void NoticeBar::goesOn(const BatchId &id)
{
    m_stopped.removeIf([&id](const StoppedBatch &batch) { return batch.id == id; });
    m_interruptions.forget(id);
}

void NoticeBar::look()
{
    const BatchId before = m_found ? m_found->stored.batch.id : BatchId();
    m_found = m_interruptions.newest();
    if (m_found && m_found->stored.batch.id != before) {
        m_warning.clear(); // it is the newest thing to know
        m_stopped.clear();
    }
    showNow();
}

void NoticeBar::retranslate()
{
    m_warning.clear();
    m_stopped.clear();
    m_shown = {};
    look();
}

QString NoticeBar::notice() const
{
    if (!m_warning.isEmpty()) {
        return m_warning;
    }
    QStringList lines;
    for (const StoppedBatch &batch : m_stopped) {
        if (batch.id != m_onScreen) {
            lines.append(batch.text);
        }
    }
    return lines.join(u'\n');
}

void NoticeBar::showNow()
{
    Shown now{notice(), m_warning.isEmpty() ? Tone::Attention : m_tone, {}};
    if (now.text.isEmpty() && m_found && m_found->stored.batch.id != m_onScreen) {
        now = {offerText(*m_found, m_platforms), Tone::Attention, m_found->stored.batch.id};
    }
    if (now == m_shown) {
        return;
    }
    m_shown = now;
    setClosable(now.offered.isEmpty());
    setMessage(now.text, now.tone);
    if (!now.offered.isEmpty()) {
        addOffer(now.offered, hasBegun(m_found->stored) ? tr("Look and resume") : tr("Look and start"));
    }
}

void NoticeBar::addOffer(const BatchId &id, const QString &resumeText)
{
    // Whether it may go on is not certain yet: if not, it is offered again.
    QPushButton *resume = addButton(resumeText);
    QPushButton *leave = addButton(tr("Leave it"));
    makeWriting(resume);
    makeWriting(leave);
    connect(resume, &QPushButton::clicked, this, [this, id] { emit resumeRequested(id); });
    connect(leave, &QPushButton::clicked, this, [this, id] {
        m_interruptions.leave(id);
        look();
    });
}

} // namespace flotilla

#include "moc_noticebar.cpp"
