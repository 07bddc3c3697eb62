// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/messagebar.h"
#include "model/platform.h"
#include "run/interruptions.h"
#include "window/batchwatch.h"

namespace flotilla {

/// The one bar above the pages; the newest notice wins. What it says about a batch goes away when that batch goes on, and is
/// not said while that batch is on the screen and says it itself. With nothing else to say it offers the newest batch that was
/// interrupted; nothing goes on by itself.
class NoticeBar : public MessageBar
{
    Q_OBJECT
public:
    NoticeBar(const UiContext &context, QWidget *parent);

    void warn(const QString &text, Tone tone = Tone::Attention);
    /// After “stop everything”.
    void tellStopped(const QList<StoppedBatch> &batches);
    /// The batch that is seen now; empty: none.
    void setOnScreen(const BatchId &id);
    /// Looks again what is interrupted.
    void look();
    /// What was said speaks the language of before.
    void retranslate();
    /// The window is being closed and stops what runs.
    void noteStoppedAtQuit() { m_interruptions.noteStoppedAtQuit(); }

signals:
    /// Open the batch and resume it, or start it if it never began.
    void resumeRequested(const flotilla::BatchId &id);

private:
    /// What is shown; built again only when it is another one, so that its buttons keep the keyboard.
    struct Shown
    {
        QString text;
        Tone tone = Tone::Quiet;
        BatchId offered; ///< the bar has the buttons for it
        bool operator==(const Shown &) const = default;
    };
    void goesOn(const BatchId &id);
    void showNow();
    void addOffer(const BatchId &id, const QString &resumeText);
    [[nodiscard]] QString notice() const;

    Platforms m_platforms;
    Interruptions m_interruptions;
    QString m_warning;
    Tone m_tone = Tone::Attention; ///< of the warning
    QList<StoppedBatch> m_stopped;
    std::optional<Interruption> m_found;
    BatchId m_onScreen;
    Shown m_shown;
};

} // namespace flotilla
