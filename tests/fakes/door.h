// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/workspacedoor.h"

#include <QPointer>

namespace flotilla::fakes {

/// A team workspace that can be opened with the password "right".
struct Door : WorkspaceDoor
{
    QString opened; ///< the address
    QString where = QStringLiteral("fleet on db.example.com");
    QString here() const override { return where; }
    QString may = QStringLiteral("operator");

    QString role() const override { return may; }
    QStringList recent() const override { return {QStringLiteral("postgresql://li@db.example.com/fleet")}; }
    TeamPlace placeOf(const QString &) const override { return {QStringLiteral("db.example.com"), {}, QStringLiteral("fleet"), QStringLiteral("li"), {}}; }
    Result<QString> addressOf(const TeamPlace &place) const override
    {
        if (place.host.isEmpty()) {
            return usage(QStringLiteral("Say the server and the database."));
        }
        return QStringLiteral("postgresql://%1@%2/%3").arg(place.user, place.host, place.database);
    }
    bool isSlow = false;             ///< an attempt ends when the test says so
    std::function<void()> answer;    ///< ends it
    void attempt(const QString &, const Secret &password, bool, QObject *context, std::function<void(const Status &)> done) override
    {
        const QPointer<QObject> asker(context);
        answer = [asker, done, right = password.reveal() == "right"] {
            asker ? done(right ? Status() : Status(usage(QStringLiteral("The team workspace did not let you in.")))) : void();
        };
        isSlow ? void() : answer();
    }
    Status open(const QString &address) override
    {
        opened = address;
        return {};
    }
};

} // namespace flotilla::fakes
