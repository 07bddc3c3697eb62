// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace flotilla::tcsas {

/// What makes message templates of two mini programs the same for their users.
struct MessageLike
{
    QString kind;
    QString title;
    QStringList keywords; ///< in the order of the message
    bool operator==(const MessageLike &) const = default;
};

/// Those of the set that a mini program with these templates does not have.
[[nodiscard]] QList<MessageLike> lacking(const QList<MessageLike> &set, const QList<MessageLike> &has);

} // namespace flotilla::tcsas
