// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.h"

#include <QCoreApplication>

namespace flotilla {

namespace {

QString valueText(const Field &field)
{
    if (field.isFlag()) {
        return {};
    }
    if (field.kind == Field::Kind::Json) {
        return QStringLiteral("FILE");
    }
    if (!field.shape.isEmpty()) {
        return field.shape;
    }
    if (field.kind == Field::Kind::Number) {
        return QStringLiteral("N");
    }
    return field.kind == Field::Kind::Choice ? field.choices.join(u'|') : field.optionName().section(u'-', -1).toUpper();
}

/// "[--mode upload|preview] [--label TEXT]", wrapped below `indent`.
QString optionsText(const QList<Field> &fields, int indent, bool withRequired)
{
    QString text;
    int column = indent;
    for (const Field &field : fields) {
        if (field.kind == Field::Kind::Secret || (field.required && !withRequired)) {
            continue;
        }
        QString part = QStringLiteral("--%1 %2").arg(field.optionName(), valueText(field)).trimmed();
        part = field.required ? part : u'[' + part + u']';
        if (column + part.size() > 118) {
            text += u'\n' + QString(indent, u' ');
            column = indent;
        }
        text += part + u' ';
        column += static_cast<int>(part.size()) + 1;
    }
    return text.trimmed();
}

/// The columns that its list may have, or must have where it makes mini programs.
QString columnsText(const Operation &operation)
{
    if (!operation.madeId.isEmpty()) {
        return operation.needsColumns.join(QStringLiteral(", "));
    }
    QStringList columns{QStringLiteral("appid")};
    for (const Field &field : operation.form.fields) {
        columns.append(field.name);
    }
    return columns.join(QStringLiteral(", "));
}

QString queryText(const Query &query)
{
    const QString only = query.single ? QStringLiteral(" [--only ID]")
                         : query.file.isEmpty() ? QStringLiteral(" [--targets LIST|--only ID[,ID...]|--all]")
                                                : QStringLiteral(" --targets LIST|--only ID[,ID...]|--all --out DIR");
    const QString options = optionsText(query.options, 10, true);
    return QStringLiteral("  %1 --connection NAME%2%3\n")
        .arg(query.name, query.perProgram || query.single ? only : QString(), options.isEmpty() ? QString() : u' ' + options);
}

} // namespace

QString helpText(const Platforms &platforms)
{
    QString connections;
    QString operations;
    QString queries;
    QString lanes;
    QStringList ids;
    for (const Platform *platform : platforms.all()) {
        ids.append(platform->id);
        connections += QStringLiteral("  connection add NAME --platform %1 %2\n").arg(platform->id, optionsText(platform->connection, 17, true));
        for (const Operation &operation : platform->operations) {
            const QString lane = operation.laneField.isEmpty() ? QString() : QStringLiteral(" --%1 ID[,ID...]").arg(operation.laneField);
            const QString one = operation.laneField.isEmpty() ? QString() : QStringLiteral(" [--%1 ID]").arg(operation.laneField);
            lanes += lanes.contains(one) ? QString() : one;
            QString options = optionsText(operation.options, 10, true);
            options = options.trimmed().isEmpty() ? QString() : QStringLiteral("          %1\n").arg(options);
            operations += !operation.form.fields.isEmpty()
                ? QStringLiteral("  %1 --connection NAME --targets LIST [--encoding NAME]   columns: %2\n%3")
                      .arg(operation.name, columnsText(operation), options)
                : operation.targetField.isEmpty()
                ? QStringLiteral("  %1 --connection NAME%2 --targets LIST|--only ID[,ID...]|--all [--encoding NAME]\n%3")
                      .arg(operation.name, lane, options)
                : QStringLiteral("  %1 --connection NAME\n%2").arg(operation.name, options);
        }
        for (const Query &query : platform->queries) {
            queries += query.isVerb() ? queryText(query) : QString();
        }
        for (const ServiceRule &service : platform->services) {
            queries += QStringLiteral("  %1 --connection NAME %2\n").arg(service.name, optionsText(service.options, 10, true));
        }
        for (const Overview &overview : platform->overviews) {
            const QString line = QStringLiteral("  %1 [--connection NAME] [--refresh] [--targets LIST|--only ID[,ID...]] [--out FILE.csv|FILE.xlsx]\n").arg(overview.name);
            queries += overview.name == QLatin1StringView("audits") ? QString() : line; // a verb of all platforms
        }
    }
    return QCoreApplication::translate("Cli", R"(Usage: flotilla-cli VERB [options]
Publishes to many mini programs, safely. Options stand before or after the verb.

Connections
%1                 [--secret-source keychain|env:VAR[,TOKENVAR]|cred:NAME[,TOKENNAME]] [--purpose production|test]
                 With keychain the secret is read from standard input, or asked for without echo;
                 cred: names a credential that systemd gives the service (LoadCredential).
  connection list | connection test NAME | connection remove NAME
  connection freeze NAME [--weekly "Fri 18:00-Mon 08:00" [--reason TEXT] | --from TIME --to TIME --reason TEXT | --remove N | --list]
                 No order begins or goes on in that time, unless a person lifts the freeze for it.
  connection labels NAME [--label NAME[,NAME...] | --all]   which runners may run its orders; --all: every one
  operations --connection NAME                  what can be done and asked there

Publishing
%2          [--stop-after N] [--first N|--waves N|tag:TAG[,...] [--gate click|share:PERCENT|soak:MINUTES|clean[,...]]]
          [--width N] [--dry-run] [--at TIME] [--run-on LABEL] [--lift-freeze REASON]
          TIME: 2026-12-01T02:00, or 02:00 for the next time it is that late; then it begins in the open window or in “follow”
          LABEL: a runner with it does it, and nothing is sent from here (docs/team.md)
  status | resume [--open-gate] [--lift-freeze REASON] | retry [--lift-freeze REASON] | stop [--batch ID]
                                                 without --batch: the newest batch it applies to
  resolve --batch ID --appid WX%3 --as accepted|not-accepted|skip
  batches                                       the history
  approve-order BATCH [--reason TEXT] | reject-order BATCH --reason TEXT   as the second person, in a team workspace
  second-person [--connection NAME] [--orders never|visible|every|workspace]   which orders need a second person; visible:
          those that change what users see; workspace: the connection has no rule of its own
  report --batch ID --format csv|html|json --out FILE   with --out - on standard output;
                                                 a PDF is made by the window: Releases, Report
  runner [--label NAME[,NAME...]] [--exit-ip ADDRESS]
                                                runs what was ordered with --run-on, until SIGTERM; for a server
  runners                                       who runs such orders, and whether they live
  follow [--all]                                starts what is due and looks at what rests, once; for a timer
  audits [--refresh] [--connection NAME] [--targets LIST|--only ID[,ID...]]   audit state of everything published
%4
Data
  workspace backup --out FILE                   a copy of the journal, also while something runs; overwrites nothing
  workspace init --workspace ADDRESS            makes a team workspace in an empty PostgreSQL database (docs/team.md)
  workspace copy --to DIR|ADDRESS               copies all of a workspace into an empty one and compares every row
  workspace check                               whether it is whole, and what is in it
  workspace grant USER --role ROLE              what a user of the server may do in a team workspace: viewer, operator, approver, none
  workspace password [--forget]                 keeps the password of a team workspace in the keychain; it is read from standard input
  trail head                                    how many entries the trail has and the hash of the newest, to be kept elsewhere
  trail verify [--head FILE]                    whether no entry of the trail was changed or taken out; FILE: a head that was kept

Practice
  practice [--platform %5]
                    simulated mini programs, some with trouble; in a folder of its own unless --workspace names one

Everywhere
  --workspace DIR   the folder of the data; default: $XDG_DATA_HOME/flotilla, the same as the window's
  --workspace ADDRESS   a team workspace: postgresql://USER@HOST/DATABASE, never with a password in it
  --json            one JSON object on standard output
  --help, --version

LIST is a file with a list of mini programs, CSV or XLSX, whose first row names the columns.

Exit codes: 0 all succeeded or in review; 1 some failed, were rejected or cancelled; 2 usage, set-up or pre-flight;
3 interrupted or stopped, resumable; 4 it is being published elsewhere.
Ctrl+C stops at a safe point and says how to resume.
)").arg(connections, operations, lanes, queries, ids.join(u'|'));
}

} // namespace flotilla
