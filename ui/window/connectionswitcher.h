// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/connection.h"
#include "models/tone.h"

#include <QToolButton>

namespace flotilla {

struct Platform;

/// What the switcher shows of a connection. What it is for and how it is are two signs: red means trouble, never "production".
struct ConnectionFace
{
    Connection connection; ///< id empty: all connections
    QString platform;      ///< its name
    QString sign;          ///< ✔ ○ ⚠ ✖
    QString health;        ///< the same in words
    Tone tone = Tone::Quiet;
};

/// The connection that everything is about: platform, name, what it is for, how it is; opens the list of the others.
class ConnectionSwitcher : public QToolButton
{
    Q_OBJECT
public:
    explicit ConnectionSwitcher(QWidget *parent);

    /// `chosen` empty: all connections.
    void setFaces(const QList<ConnectionFace> &faces, const ConnectionId &chosen);
    void setFolded(bool folded);
    [[nodiscard]] const ConnectionId &chosen() const { return m_chosen; }
    [[nodiscard]] QSize sizeHint() const override;

signals:
    /// Empty: all connections.
    void connectionPicked(const flotilla::ConnectionId &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fillMenu();
    [[nodiscard]] ConnectionFace face() const;
    [[nodiscard]] QString name() const;
    void paintMark(QPainter *painter, const QRect &box, const ConnectionFace &face) const;

    QList<ConnectionFace> m_faces;
    ConnectionId m_chosen;
    bool m_folded = false;
};

/// Two letters for a platform by its name, where there is no room for that: "WeDa" and "WeChat" begin alike.
[[nodiscard]] QString platformMark(const QString &name);
/// How a connection is; `away`: its platform cannot be reached just now.
[[nodiscard]] ConnectionFace faceOf(const Connection &connection, const Platform &platform, bool away);

} // namespace flotilla
