// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/closeguard.h"

#include "widgets/ask.h"
#include "window/batchwatch.h"

#include <QWidget>

namespace flotilla {

CloseGuard::CloseGuard(const UiContext &context, const BatchWatch &watch, QWidget *window)
    : QObject(window), m_context(context), m_watch(watch), m_window(window)
{
}

bool CloseGuard::isBusy() const { return m_watch.isRunning() || m_context.board.startingCount() > 0; }

bool CloseGuard::mayClose()
{
    if (!isBusy()) {
        return true;
    }
    if (!m_asking && !m_closing) {
        askBefore();
    }
    return false;
}

void CloseGuard::closeIfDone()
{
    if (m_closing && !isBusy()) {
        m_window->close();
    }
}

void CloseGuard::askBefore()
{
    m_asking = true;
    const BatchWatch::Sum sum = m_watch.sum();
    const int starting = m_context.board.startingCount();
    QStringList lines;
    if (sum.batches > 0) {
        lines.append(tr("%n batches are running: %1 of %2 done.", nullptr, sum.batches).arg(sum.done).arg(sum.all));
    }
    if (starting > 0) {
        lines.append(tr("%n batches are being started.", nullptr, starting));
    }
    Question question;
    question.title = tr("Still publishing");
    question.text = lines.join(u'\n');
    question.details = tr("If you stop, the calls in flight are finished, no other is started, and the batch can be "
                          "resumed at the next start.");
    question.act = tr("Stop at a safe point and quit");
    question.keep = tr("Keep running");
    const AskDialog *dialog = ask(m_window, question, [this] {
        m_closing = true;
        emit stopRequested();
        closeIfDone(); // it may have ended by itself while the question was open
    });
    connect(dialog, &QDialog::finished, this, [this] { m_asking = false; });
}

} // namespace flotilla

#include "moc_closeguard.cpp"
