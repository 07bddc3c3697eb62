// SPDX-License-Identifier: GPL-3.0-or-later
#include "batches/batchorders.h"

#include "batches/batchfeed.h"
#include "batches/approvalquestion.h"
#include "batches/comparesheet.h"
#include "batches/liftquestion.h"
#include "batches/plannedquestions.h"
#include "publish/publishwords.h"
#include "run/batchnames.h"
#include "run/goon.h"
#include "widgets/ask.h"
#include "widgets/openoverpage.h"
#include "workflow/toresume.h"

#include <QPointer>

namespace flotilla {

BatchOrders::BatchOrders(const UiContext &context, BatchFeed &feed, QWidget *page)
    : QObject(page), m_context(context), m_feed(feed), m_page(page)
{
    // What was refused in the old state says nothing about the new one, and would hide why it pauses.
    connect(&m_feed, &BatchFeed::runStateChanged, this, &BatchOrders::asked);
}

void BatchOrders::pause()
{
    if (BatchRunner *runner = m_feed.runner()) {
        runner->pause();
    }
}

void BatchOrders::goOn()
{
    const BatchRunner *before = m_feed.runner();
    if (!before) {
        return;
    }
    const auto runner = [this, asked = m_feed.id()] { return m_feed.id() == asked ? m_feed.runner() : nullptr; }; // while a person was asked it may have ended
    liftFirst(m_page, m_context.workspace, m_feed.stored().batch, [this, runner, why = before->pauseReason()] {
        if (runner()) {
            told(flotilla::goOn(m_context.workspace, *runner(), why));
        }
    }, [runner, why = before->pauseReason()] { return runner() && standsFor(*runner(), why); });
}

void BatchOrders::openGate()
{
    const bool idle = !m_feed.runsHere();
    const Status opened = m_context.board.openGate(m_feed.id());
    told(opened);
    if (opened && idle) {
        resume();
    }
}

void BatchOrders::stop()
{
    if (m_feed.runs() || m_feed.isStarting()) {
        told(m_context.board.stop(m_feed.id()));
        return;
    }
    const auto stopAsked = [this, asked = m_feed.id()] {
        const Status stopped = m_context.board.stop(asked);
        if (m_feed.id() == asked) {
            told(stopped);
        }
    };
    if (isSet(m_feed.plannedFor())) {
        askToCancelOrder(m_page, m_context, m_feed.stored(), stopAsked);
        return;
    }
    const int open = totalsOf(m_feed.stored().state.targets).waiting;
    Question question;
    question.title = tr("Cancel the rest");
    question.text = open > 0 ? tr("Give up the %n that are still to go?", nullptr, open) : tr("Give up the last step, which comes after all mini programs?");
    question.details = tr("Nothing is sent to the platform. They are shown as cancelled, and Resume opens them again.");
    question.act = tr("Cancel the rest");
    question.keep = tr("Keep them");
    ask(m_page, question, stopAsked);
}

void BatchOrders::resume()
{
    if (isSet(m_feed.plannedFor())) {
        askToStartNow(m_page, m_context, m_feed.stored(), [this, asked = m_feed.id()] {
            m_context.board.start(asked, startedCallback(asked));
            m_trouble.clear();
            emit changed();
        });
        return;
    }
    liftFirst(m_page, m_context.workspace, m_feed.stored().batch, [this, asked = m_feed.id()] {
        m_trouble.clear();
        m_context.board.resume(asked, startedCallback(asked));
        emit changed();
    });
}

void BatchOrders::retry()
{
    liftFirst(m_page, m_context.workspace, m_feed.stored().batch, [this, asked = m_feed.id()] {
        m_trouble.clear();
        m_context.board.retry(asked, startedCallback(asked));
        emit changed();
    });
}

void BatchOrders::retryOnly(int target)
{
    m_trouble.clear();
    m_context.board.retryOnly(m_feed.id(), {target}, startedCallback(m_feed.id()));
    emit changed();
}

void BatchOrders::approve()
{
    const StoredBatch &stored = m_feed.stored();
    ask(m_page, approvalQuestion(stored.batch, m_feed.approval(), m_context.workspace), [this, asked = m_feed.id()] {
        decided(asked, decideOrder(m_context.workspace, asked, true, {}));
    });
}

void BatchOrders::reject()
{
    const Batch &batch = m_feed.stored().batch;
    askForLine(m_page, tr("Reject the order"), rejectionText(batch, m_feed.approval(), m_context.workspace.platforms), {}, tr("Reject it"),
               [this, asked = m_feed.id()](const QString &why) { decided(asked, decideOrder(m_context.workspace, asked, false, why)); });
}

void BatchOrders::decided(const BatchId &id, const Status &status)
{
    emit m_context.board.batchChanged(id); // what begins orders by itself looks again
    if (m_feed.id() == id) {
        told(status);
    } else if (!status) {
        emit refusedElsewhere(status.error().text);
    }
}

void BatchOrders::giveName()
{
    const BatchId asked = m_feed.id();
    askForLine(m_page, tr("Name this release"), tr("What it is called in this workspace. The platform does not see it."),
               batchName(m_context.workspace.catalogue, asked), tr("Save the name"), [this, asked](const QString &name) {
                   told(nameBatch(m_context.workspace.catalogue, asked, name));
                   emit named();
               }, EmptyLine::TakesAway);
}

void BatchOrders::compare() { openOverPage(new CompareSheet(m_context, m_feed.stored(), m_page)); }

void BatchOrders::skip(int target) { told(m_context.board.skip(m_feed.id(), target)); }

void BatchOrders::resolve(int target, Verdict verdict)
{
    const Target &which = m_feed.stored().batch.targets.at(target);
    told(m_context.board.resolve(m_feed.id(), which.lane, which.program, verdict));
}

void BatchOrders::asked()
{
    m_trouble.clear();
    emit changed();
}

void BatchOrders::told(const Status &status)
{
    m_trouble = status ? QString() : status.error().text;
    m_feed.reload();
}

BatchBoard::Started BatchOrders::startedCallback(const BatchId &asked)
{
    const QPointer<BatchOrders> orders(this); // the board outlives this object
    return [orders, asked](const Result<BatchRunner *> &runner, const QList<Finding> &findings) {
        if (orders && orders->m_feed.id() == asked) {
            orders->started(runner, findings);
        } else if (orders && !runner) {
            emit orders->refusedElsewhere(tr("Batch %1: nothing was sent. %2").arg(asked.value, runner.error().text));
        }
    };
}

void BatchOrders::started(const Result<BatchRunner *> &runner, const QList<Finding> &findings)
{
    m_trouble.clear();
    if (!runner) {
        QStringList lines{tr("Nothing was sent. %1").arg(runner.error().text)};
        const Batch &batch = m_feed.stored().batch;
        const QList<FindingGroup> groups = grouped(findings);
        for (const FindingGroup &group : groups) {
            if (group.level == Level::Stop) {
                lines.append(groupText(group, *m_context.workspace.platforms.of(batch).words, batch.targets));
            }
        }
        m_trouble = lines.join(u'\n');
    }
    m_feed.reload();
}

DetailsPane::Can BatchOrders::whatCanBeDone(int target) const
{
    const Progress &progress = m_feed.stored().state.targets.at(target);
    DetailsPane::Can can;
    if (m_feed.runsElsewhere() || m_feed.isStarting()) {
        can.retryLater = mayRetryHelp(progress);
        return can;
    }
    const Operation &operation = m_context.workspace.platforms.operationOf(m_feed.stored().batch);
    const bool here = m_feed.runsHere();
    const RunState run = m_feed.runState();
    const bool again = mayRetryHelp(progress) || (!here && progress.phase == Phase::Cancelled);
    const int toGo = totalsOf(m_feed.stored().state.targets).waiting;
    if (again && toGo > 0 && (run == RunState::Idle || run == RunState::Paused)) {
        can.resumeFirst = toGo; // a retry opens everything that is still to go
    } else {
        can.retry = again && !here;
        can.retryLater = again && here;
    }
    // Here the lane itself waits for the answer of a call in flight.
    can.resolve = isResolvable(progress, operation) && !(here && progress.phase == Phase::InFlight);
    can.accept = can.resolve && mayResolve(progress, operation, Verdict::Accepted);
    can.refuse = can.resolve && mayResolve(progress, operation, Verdict::NotAccepted);
    const bool open = !isOver(progress.phase) && progress.phase != Phase::InFlight && progress.phase != Phase::Unsure;
    // A resume would start the cancelled ones again, a retry the failed ones.
    const bool leftOver = progress.phase == Phase::Cancelled || progress.phase == Phase::Failed;
    can.skip = here ? open && !isSet(progress.startedAt) : open || leftOver;
    return can;
}

} // namespace flotilla

#include "moc_batchorders.cpp"
