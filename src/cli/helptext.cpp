// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.h"

#include <QCoreApplication>

namespace flotilla {

QString helpText()
{
    return QCoreApplication::translate("Cli", R"(Usage: flotilla-cli VERB [options]
Publishes low-code apps to many mini programs, safely. Options stand before or after the verb.

Connections
  connection add NAME --platform weda --secret-id ID --env ENVID [--endpoint URL] [--region R]
                 [--secret-source keychain|env:VAR[,TOKENVAR]] [--purpose production|test]
                 With keychain the SecretKey is read from standard input, or asked for without echo.
  connection list | connection test NAME | connection remove NAME

Publishing
  publish --connection NAME --app APPID[,APPID...] --targets FILE.csv
          [--mode upload|preview] [--build-type mp] [--binding unbind|keep|restore] [--stop-after N]
          [--label TEXT] [--note TEXT] [--dry-run]
  status | resume | retry | stop [--batch ID]   without --batch: the newest batch it applies to
  resolve --batch ID --appid WX [--app APPID] --as accepted|not-accepted|skip
  batches                                       the history
  report --batch ID --format csv|html|json --out FILE
  audits [--refresh] [--connection NAME]        audit state of everything published

Practice
  practice          20 simulated mini programs, one of which fails; in a folder of its own unless --workspace names one

Everywhere
  --workspace DIR   the folder of the data; default: $XDG_DATA_HOME/flotilla, the same as the window's
  --json            one JSON object on standard output
  --help, --version

Exit codes: 0 all succeeded or in review; 1 some failed, were rejected or cancelled; 2 usage, set-up or pre-flight;
3 interrupted or stopped, resumable; 4 the app is being published elsewhere.
Ctrl+C stops at a safe point and says how to resume.
)");
}

} // namespace flotilla
