// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/call.h"
#include "tcsas/names.h"

#include <QMap>
#include <QStringList>

namespace flotilla::fakes {

/// What a superapp platform knows of a mini program.
struct TcsasProgram
{
    /// What the superapps are asked about a version.
    struct Approval
    {
        QString number = {};   ///< empty: it was never submitted
        QString state = {};
        QStringList open = {}; ///< superapps that have not decided
        Instant at = {};
        QString note = {};     ///< of a rejection
    };
    struct Version
    {
        qint64 id = 0;
        QString text = {};
        Instant builtAt = {};    ///< not listed before
        Instant releasedAt = {}; ///< not set: it never was online
        Approval approval = {};
    };
    struct Api
    {
        QString state = tcsas::words::NotApplied;
        QString number = {};
        Instant at = {};
    };

    QString name = QStringLiteral("A shop");
    QString type = QStringLiteral("Tools->Calculator");
    QString intro = QStringLiteral("intro");
    QString desc = QStringLiteral("desc");
    QString icon = {};
    bool offShelf = false;
    Instant madeAt = {};
    QList<Version> versions = {}; ///< oldest first
    qint64 online = 0;            ///< 0: none
    bool rolledBack = false;      ///< what is online came by a rollback: there is no second in a row
    qint64 shown = 0;             ///< the trial version; 0: none
    QString path = {};
    QString secretState = tcsas::words::None;
    QByteArray secret = {};
    Values domains = {}; ///< by type, one a line
    QMap<QString, Api> apis{{QStringLiteral("api-1"), {}}, {QStringLiteral("api-2"), {}}};
    QStringList messages = {};
    int numbers = 0; ///< given so far to what it made

    [[nodiscard]] QString next(QLatin1Char kind) { return QString(kind) + QString::number(++numbers); }

    [[nodiscard]] QString onlineText() const;
    /// The state of the newest approval; empty: nothing was ever submitted.
    [[nodiscard]] QString approvalState() const;
};

/// An interface is applied for.
void applyFor(TcsasProgram &program, const QString &api, Instant now);
/// What reads or changes the mini program itself, its key and its settings, with the answer; a refusal without a code: there is no such call.
[[nodiscard]] Reply settingReply(const Call &call, TcsasProgram &program, Instant now);
/// As the error policy of the platform has it: nearly every no is about this mini program alone.
[[nodiscard]] Reply tcsasRefusal(const QString &code);
/// A yes that tells nothing yet.
[[nodiscard]] Reply tcsasYes();

} // namespace flotilla::fakes
