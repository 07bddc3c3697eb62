// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"
#include "run/waveorder.h"
#include "workflow/person.h"

#include <QStringList>

#include <optional>

namespace flotilla {

/// What the command line asks for, checked as far as that is possible without opening the workspace.
struct Arguments
{
    QString verb; ///< "publish", "connection add", …; "help" and "version" too
    QString name; ///< of the connection, with the connection verbs; of the user or the batch, with others that take one
    QString workspace; ///< folder or address of a team workspace; empty: the default one
    QString to;        ///< likewise: where a workspace is copied
    bool json = false;
    bool dryRun = false;
    bool refresh = false;
    bool cached = false;  ///< of an overview that is always asked for: only what is known
    bool reveal = false;  ///< tells the secret that an operation makes
    int confirm = 0;      ///< the number of mini programs, for an operation that is confirmed so
    bool all = false;
    bool openGate = false;
    bool isOperation = false; ///< the verb is one of the platforms' operations
    bool isQuery = false;     ///< or of their queries
    bool isOverview = false;  ///< or of their overviews
    bool isService = false;   ///< or of their services

    QString platform;         ///< practice; empty: the first one
    Connection newConnection; ///< connection add; without id and name
    QString warning;          ///< what is unusual about it; empty: nothing
    QString connection;       ///< name
    QList<LaneId> lanes;
    QString targetsFile;
    QList<MiniProgramId> only; ///< these instead of a file
    QString encoding;         ///< of that file, as a person says; empty: it is found out
    Values given;             ///< options of an operation and its lanes, or of a query, by their names here: what they mean the connection's platform says
    Limits limits;
    QList<WavePart> waves; ///< all but the last one; none: all go at once
    Gate gate;     ///< behind each of them

    BatchId batch; ///< empty: the newest it applies to
    MiniProgramId program;
    Verdict verdict = Verdict::Skip;
    QString format; ///< csv, html, json
    QString out;
    QString startAt;    ///< as it was written; empty: at once
    QString runOn;      ///< the label of the runners that it is meant for; empty: it runs here
    QStringList labels; ///< of a runner
    QString exitIp;     ///< likewise: where the platforms see it
    QString liftFreeze; ///< why a freeze does not hold for this order
    struct Freeze       ///< connection freeze
    {
        QString weekly;
        QString from;
        QString to;
        QString reason;
        int remove = 0; ///< number in the list
    };
    Freeze freeze;
    QString head; ///< file with the head of a trail
    QString orders; ///< which of them need a second person
    QString role; ///< in a team workspace; "none" takes it away
    bool forget = false; ///< takes a password out of the keychain
};

/// Reads the command line without the program's name; options may stand before or after the verb. Error Usage with a
/// sentence that says what is wrong. Options that belong to another verb are errors, so that a typing mistake in an
/// unattended run does not publish something else than was meant.
[[nodiscard]] Result<Arguments> parseArguments(const Platforms &platforms, const QStringList &arguments);

/// True if --json stands among the arguments; for errors of the command line itself.
[[nodiscard]] bool wantsJson(const QStringList &arguments);

/// The text of --help.
[[nodiscard]] QString helpText(const Platforms &platforms);

} // namespace flotilla
