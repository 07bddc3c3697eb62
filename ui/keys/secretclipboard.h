// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/connection.h"

#include <QObject>
#include <QTimer>

namespace flotilla {

/// Puts a secret on the clipboard and takes it off again after a while, or at its own end, if it is still what stands there.
class SecretClipboard : public QObject
{
    Q_OBJECT
public:
    static constexpr Millis kStays{30'000};

    explicit SecretClipboard(QObject *parent);
    ~SecretClipboard() override;

    void copy(const Secret &secret);
    [[nodiscard]] bool isHolding() const { return !m_digest.isEmpty(); }

signals:
    /// It was on the clipboard for long enough; what stands there now is something else.
    void over();

private:
    void clear();

    QByteArray m_digest; ///< of what was copied; empty: nothing is to be cleared
    QTimer m_timer;
};

} // namespace flotilla
