#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The rules of the house that a search can prove. Prints each breach with file and line; silent when all is well.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
breaches=0

# forbid WHY EXTENDED-REGEX PATH…: no line of code (comments are free) may match.
forbid() {
    local why=$1 pattern=$2 found
    shift 2
    found=$(grep -rnE --include='*.cpp' --include='*.h' -- "$pattern" "$@" | grep -vE '^[^:]+:[0-9]+:[[:space:]]*(//|\*)')
    [ -z "$found" ] || { printf '%s:\n%s\n' "$why" "$found"; breaches=$((breaches + 1)); }
}

forbid 'coroutines are miscompiled by g++ 12.2' '\bco_(await|yield|return)\b' src ui tests
forbid 'TLS is never weakened' 'ignoreSslErrors|setPeerVerifyMode|VerifyNone' src ui
forbid 'secrets never fall back to a file' 'setInsecureFallback\(true' src ui
forbid 'only src/secrets knows the keychain library' 'include.*keychain\.h' \
    src/core src/api src/journal src/sandbox src/cli src/compose src/app ui
forbid 'only src/text guesses encodings: cli and window read a list through it, and alike' 'include.*uchardet|readTargets\(' \
    src/cli src/app ui/programs ui/publish ui/window
forbid 'the core needs nothing but Qt Core' \
    '#include <(Qt(Network|Sql|Widgets|Gui|DBus)/|Q(Network|Sql|Tcp|Ssl|Host|Widget|Application|GuiApplication|Dialog|Abstract(Button|ItemView)|DBus)[A-Za-z]*>)' src/core
forbid 'models know no widget' '#include <(QtWidgets/|Q(Widget|Application|Dialog|TableView|TreeView|Label)>)' ui/models
forbid 'the window knows no adapter' '#include "(api|journal|secrets|sandbox|transport|tencentcloud|weda)/' ui
forbid 'no nested event loop, no sleep' \
    '\b(QEventLoop|processEvents|sleep_for|QThread::m?sleep|u?sleep\()' src ui
forbid 'the sandbox shares no code with the client' '#include "(api|transport|tencentcloud|weda|model|run|workflow)/' src/sandbox
forbid 'lupdate files what a tr() of our own gets under the wrong context: Q_DECLARE_TR_FUNCTIONS' 'static QString tr\(' src ui
# ui/platforms/X has the pages that no declaration can give: it may link the rules of X, never its calls.
mapfile -t plain_ui < <(find ui -mindepth 1 -maxdepth 1 ! -name platforms)
forbid 'the core and the window know no platform' '#include "(weda|wechat|tcsas)/' src/core "${plain_ui[@]}" src/cli src/journal src/app
for platform in ui/platforms/*/; do
    name=$(basename "$platform")
    others=$(printf 'weda\nwechat\ntcsas\n' | grep -vx "$name" | paste -sd'|')
    forbid 'pages of a platform know its rules alone' "#include \"(($others)/|$name/(calls/|gateway|chain|cos|replies|requests|opening))" "$platform"
done
forbid 'a header uses #pragma once' '^#ifndef [A-Z_]+_H_?$' src ui tests

# What people and platforms write is never read as HTML, which would load files from anywhere: labels come from plainLabel(),
# tips go through setTip() or plainTip(), questions through ask(). What is left is HTML of our own; an exception that is no
# longer needed is a breach as well, so that the list only shrinks.
html_of_our_own='src/app/trayicon.cpp: tip by setToolTip
ui/connections/wrappedlabel.h: a class of labels
ui/publish/checkpanel.cpp: HTML is set
ui/settings/settingspage.ui: label aboutText
ui/settings/settingspage.ui: label limitsText
ui/widgets/actionbutton.cpp: tip by setToolTip
ui/window/helppanel.cpp: HTML is set
ui/window/helppanel.cpp: bare QLabel'
html=$(find ui src/app \( -name '*.cpp' -o -name '*.h' -o -name '*.ui' \) ! -name plaintip.h ! -name plainlabel.h -print0 | xargs -0 perl -0777 -ne '
    sub found { print "$ARGV: $_[0]\n" }
    if ($ARGV =~ /\.ui$/) {
        while (/<widget class="(?:QLabel|flotilla::WrappedLabel)" name="(\w+)">(?!<property name="textFormat"><enum>Qt::PlainText)/g) {
            found("label $1");
        }
        next;
    }
    s{^\s*(//|\*).*$}{}mg;
    found("bare QLabel") if /\b(new QLabel\b|QLabel \w+[({;]|<QLabel>\()/;
    found("a class of labels") if /\bpublic QLabel\b/;
    found("$1") if /\b(QMessageBox|QInputDialog|QErrorMessage|QProgressDialog)\b/;
    found("tip by setToolTip") if /\bsetToolTip\((?!\d, plainTip\()/;
    found("HTML is set") if /\b(setHtml|insertHtml|setWhatsThis|QStaticText)\b|setTextFormat\((?!Qt::PlainText)/;
    while (/QToolTip::showText\((.*?);/gs) {
        found("QToolTip without plainTip") unless $1 =~ /plainTip\(/;
    }
    while (/Qt::ToolTipRole(.*?)(?=\bcase\b|\bdefault:|\n    \}|\n\})/gs) {
        my @given = $1 =~ /\breturn\b\s*(\S+)/g;
        found("ToolTipRole without plainTip") if !@given || grep { !/^(plainTip\(|\{\};)/ } @given;
    }' | LC_ALL=C sort -u)
html=$(diff <(printf '%s\n' "$html_of_our_own") <(printf '%s\n' "$html") | sed -n 's/^< /no longer needed: /p; s/^> //p')
[ -z "$html" ] || { printf 'text from outside could be read as HTML:\n%s\n' "$html"; breaches=$((breaches + 1)); }

# What only one vendor calls so has its place in src/platforms; the rest speaks of lanes, steps, marks and secrets, comments
# too. AppID is everybody's word, and a migration speaks of what was.
vendors=$(find src/core src/journal src/cli ui/models \( -name '*.cpp' -o -name '*.h' \) ! -name 'migration*.cpp' -exec perl -ne '
    s/AppIDs?|bindValue|qApp//gi;
    s/([a-z])(?=[A-Z])|_/$1 /g;
    while (/\b(weda|we ?chat|tcsas|tencent|lowcode|tcb|sts|secret ?(?:id|key)|app ?secret|env ?id|authorizer|verify ?ticket|access ?token|wx ?app\w*|weapp\w*|approval ?nos?|gr[ae]yscale|canary|apps?|(?:un|re)?bind(?:s|ing)?|deploy\w*|builds?|building)\b/gi) {
        print "$ARGV: ", lc $1, "\n";
    }
    while (/\b(AuthFailure|UnauthorizedOperation|RequestLimitExceeded|FailedOperation|ResourceNotFound)\b/g) { print "$ARGV: $1\n"; }' {} + |
    LC_ALL=C sort -u)
[ -z "$vendors" ] || { printf 'a word of one vendor outside src/platforms:\n%s\n' "$vendors"; breaches=$((breaches + 1)); }

# tests/ui/tst_dialogs.cpp opens every dialog and presses Enter.
unopened=$(grep -rlE --include='*.cpp' '\b(openOverPage\(|askForLine\(|(ask|tell)\((this|parent|nullptr)\b)' ui | while read -r source; do
    name=$(basename "$source" .cpp)
    case $name in ask | openoverpage) continue ;; esac
    grep -q "newRow(\"$name: " tests/ui/tst_dialogs.cpp || echo "$source"
done)
[ -z "$unopened" ] || { printf 'opens a dialog that tests/ui/tst_dialogs.cpp does not:\n%s\n' "$unopened"; breaches=$((breaches + 1)); }

# lupdate 6.4 drops or hangs on a translate() whose number is more than a name, x.size() or int(name).
lost=$(find src ui -name '*.cpp' -exec perl -0777 -ne '
    while (/translate\(\s*"[^"]*",\s*(?:"(?:[^"\\]|\\.)*"\s*)+,\s*(?:nullptr|"[^"]*"),\s*([^;]*?)\)\s*(?:[;,]|\.arg)/g) {
        my $n = $1;
        print "$ARGV: $n\n" unless $n =~ /^(int\(\s*)?[\w.]+(->\w+)?(\(\))?\)?$/;
    }' {} +)
[ -z "$lost" ] || { printf 'the number of a translate() must be a plain variable:\n%s\n' "$lost"; breaches=$((breaches + 1)); }

# What the trail of a batch keeps in English the window must know in every language.
unspoken=$(find src/core/run src/journal/sqlaudits.cpp -name '*.cpp' -exec perl -0777 -ne '
    BEGIN { local $/; open my $f, "<", "ui/models/trailwords.cpp"; $known = <$f>; }
    while (/\b(?:trailEntry|entry|launch)\(((?:[^;{]|\n)*?)(?:;|\{)/g) {
        my $call = $1;
        while ($call =~ /u"([a-z][a-z ]+?)(?:: )?"_s/g) { print "$ARGV: $1\n" unless index($known, "\"$1\"") >= 0; }
    }' {} +)
[ -z "$unspoken" ] || { printf 'no words for it in ui/models/trailwords.cpp:\n%s\n' "$unspoken"; breaches=$((breaches + 1)); }

long=$(find src ui tests \( -name '*.cpp' -o -name '*.h' \) -exec wc -l {} + | awk '$2 != "total" && $1 > 500')
[ -z "$long" ] || { printf 'more than 500 lines, split it:\n%s\n' "$long"; breaches=$((breaches + 1)); }

mapfile -t sources < <(find src ui tests \( -name '*.cpp' -o -name '*.h' \))
large=$(perl tests/checks/classsizes.pl 500 tests/checks/classsizes.txt "${sources[@]}" 2>&1)
[ -z "$large" ] || { printf 'a class over all its files has at most 500 lines:\n%s\n' "$large"; breaches=$((breaches + 1)); }

bare=$(find src ui tests bench \( -name '*.cpp' -o -name '*.h' -o -name CMakeLists.txt -o -name '*.sh' \) -exec \
    grep -L 'SPDX-License-Identifier: GPL-3.0-or-later' {} +)
[ -z "$bare" ] || { printf 'no licence line:\n%s\n' "$bare"; breaches=$((breaches + 1)); }

# On a new machine dpkg has never heard of most packages: they are missing all the same.
missing=$(
    set -euo pipefail
    . cmake/packages.sh
    mapfile -t names < <(missing_packages no-such-package-a 'no-such-package-b|no-such-package-c' bash)
    echo "${names[*]-}"
)
[ "$missing" = 'no-such-package-a no-such-package-b' ] || {
    echo "missing_packages finds \"$missing\""
    breaches=$((breaches + 1))
}

exit $((breaches > 0))
