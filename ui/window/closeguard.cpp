// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/closeguard.h"

#include "batches/batchwords.h"
#include "keys/newsecrets.h"
#include "settings/settingkeys.h"
#include "widgets/ask.h"
#include "window/batchwatch.h"

#include <QWidget>

#include <utility>

namespace flotilla {

namespace {

/// What failed is over, and not done.
QString doneText(const BatchWatch::Sum &sum)
{
    const int failed = sum.failed;
    const QString done = CloseGuard::tr("%1 of %2 done").arg(sum.done - failed).arg(sum.all);
    return failed > 0 ? CloseGuard::tr("%1, %2", "done, failed").arg(done, CloseGuard::tr("%n failed", nullptr, failed)) : done;
}

} // namespace

CloseGuard::CloseGuard(const UiContext &context, const Desktop &desktop, const BatchWatch &watch, const NewSecrets &secrets, QWidget *window)
    : QObject(window), m_context(context), m_desktop(desktop), m_watch(watch), m_secrets(secrets), m_window(window)
{
    if (m_desktop.tray) {
        m_desktop.tray->opened = [this] { showWindow(); };
        m_desktop.tray->stopped = [this] {
            m_closing = true;
            emit stopRequested();
            closeIfDone();
        };
    }
    connect(&m_watch, &BatchWatch::changed, this, [this] {
        if (m_hidden && isBusy()) {
            m_desktop.tray->show(statusText());
        }
    });
}

CloseGuard::~CloseGuard()
{
    if (m_desktop.tray) {
        m_desktop.tray->opened = nullptr;
        m_desktop.tray->stopped = nullptr;
    }
}

bool CloseGuard::isBusy() const { return m_watch.isRunning() || m_context.board.startingCount() > 0; }

bool CloseGuard::mayClose()
{
    const int keys = m_secrets.heldCount();
    if (!isBusy() && (keys == 0 || m_losing)) {
        return true;
    }
    if (m_asking || (m_closing && isBusy())) {
        return false;
    }
    if (!isBusy()) {
        askToLose(keys);
        return false;
    }
    goesOnInTray() ? hideWindow() : askBefore();
    return false;
}

void CloseGuard::closeIfDone()
{
    if (!(m_closing || m_hidden) || isBusy()) {
        return;
    }
    if (m_secrets.heldCount() > 0) {
        showWindow(); // for the question
    } else if (std::exchange(m_hidden, false)) {
        m_desktop.tray->hide();
        emit endedInTray();
    }
    m_window->close();
}

bool CloseGuard::hasTray() const { return m_desktop.tray && m_desktop.tray->isThere(); }

bool CloseGuard::goesOnInTray() const
{
    const auto setting = m_context.workspace.catalogue.setting(settingkeys::kBackground);
    return hasTray() && setting && setting.value() == QLatin1StringView("on");
}

void CloseGuard::hideWindow()
{
    m_hidden = true;
    m_desktop.tray->show(statusText());
    m_window->hide();
    if (m_desktop.notifier) {
        m_desktop.notifier->notify(tr("Flotilla goes on"), tr("%1 Its icon in the tray brings the window back; when all is done, the program ends.").arg(statusText()));
    }
}

void CloseGuard::showWindow()
{
    if (std::exchange(m_hidden, false)) {
        m_desktop.tray->hide();
        m_window->show();
        m_window->raise();
        m_window->activateWindow();
    }
}

QString CloseGuard::statusText() const
{
    const BatchWatch::Sum sum = m_watch.sum();
    if (sum.batches == 0) {
        return tr("A batch is being started.");
    }
    if (sum.stopping) {
        return tr("Stopping: %1.", "how far it is").arg(doneText(sum));
    }
    if (sum.paused) {
        return tr("Paused and waiting for you: %1.", "how far it is").arg(doneText(sum));
    }
    const QString left = isSet(sum.awaySince) ? noEstimateText() : timeLeftText(sum.expectedEnd, m_context.workspace.clock.now());
    return left.isEmpty() ? tr("Running: %1.", "how far it is").arg(doneText(sum)) : tr("Running: %1, %2.", "how far it is, time left").arg(doneText(sum), left);
}

void CloseGuard::askBefore()
{
    m_asking = true;
    const BatchWatch::Sum sum = m_watch.sum();
    const int starting = m_context.board.startingCount();
    QStringList lines;
    if (sum.batches > 0) {
        lines.append(tr("%n batches are running: %1.", nullptr, sum.batches).arg(doneText(sum)));
    }
    if (starting > 0) {
        lines.append(tr("%n batches are being started.", nullptr, starting));
    }
    Question question;
    question.title = tr("Still publishing");
    question.text = lines.join(u'\n');
    question.details = tr("If you stop, the calls in flight are finished, no other is started, and the batch can be "
                          "resumed at the next start.");
    if (hasTray()) {
        question.details = tr("%1 %2", "two sentences").arg(question.details, tr("Settings can have it go on in the tray instead."));
    }
    question.act = tr("Stop at a safe point and quit");
    question.keep = tr("Keep running");
    const AskDialog *dialog = ask(m_window, question, [this] {
        m_closing = true;
        emit stopRequested();
        closeIfDone(); // it may have ended by itself while the question was open
    });
    connect(dialog, &QDialog::finished, this, [this] { m_asking = false; });
}

void CloseGuard::askToLose(int keys)
{
    m_asking = true;
    Question question;
    question.title = tr("New key");
    question.text = tr("%n new key(s) are nowhere but here.", nullptr, keys);
    question.details = tr("They could not be stored, and the platform shows no key a second time: once Flotilla has ended, only a reset makes a new one. "
                          "Copy each to a safe place first.");
    question.act = tr("Lose them and quit");
    question.keep = tr("Keep them");
    const AskDialog *dialog = ask(m_window, question, [this] {
        m_losing = true;
        m_window->close();
    });
    connect(dialog, &QDialog::rejected, this, [this] { m_closing = false; }); // what is started from now on does not end with a quit
    connect(dialog, &QDialog::finished, this, [this] { m_asking = false; });
}

} // namespace flotilla

#include "moc_closeguard.cpp"
