#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# update.sh            brings the .ts files up to date with the sources
# update.sh --check    changes nothing; fails if a string is missing, superfluous or not translated
# LUPDATE names another lupdate than Debian's.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
lupdate=${LUPDATE:-/usr/lib/qt6/bin/lupdate}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
find "$PWD"/src/{core,platforms,text,api,journal,secrets,compose,cli,app} "$PWD/ui" \
    \( -name '*.cpp' -o -name '*.h' -o -name '*.ui' \) 2>/dev/null | LC_ALL=C sort >"$work/sources" || true
# Without the headers lupdate does not know the namespace of a class, and tr() would look in the wrong context.
printf -- '-I%s\n' "$PWD"/src "$PWD"/src/{core,platforms,text,api,journal,secrets,compose,cli,app} "$PWD/ui" >>"$work/sources"

# lupdate 6.4 never ends on translate(…, nullptr, int(a / b)): give a plain variable as the number (tests/checks/gates.sh).
run_lupdate() {
    timeout 120 "$lupdate" "@$work/sources" "$@" || {
        echo "lupdate failed or hangs: look for a translate() whose number is an expression" >&2
        exit 1
    }
}

status=0
for ts in translations/flotilla_*.ts; do
    name=$(basename "$ts")
    # English needs a file only for its plurals.
    options=(-silent -locations none -no-ui-lines -no-obsolete)
    [ "$name" != flotilla_en.ts ] || options+=(-pluralonly)
    if [ "${1:-}" != --check ]; then
        run_lupdate "${options[@]}" -ts "$ts"
        echo "$ts: $(grep -c '<message' "$ts" || true) strings, $(grep -c 'type="unfinished"' "$ts" || true) not translated"
        continue
    fi
    cp "$ts" "$work/$name"
    run_lupdate "${options[@]}" -ts "$work/$name"
    if ! diff -u "$ts" "$work/$name"; then
        echo "$ts is behind the sources: run translations/update.sh"
        status=1
    fi
    if grep -n 'type="\(unfinished\|vanished\|obsolete\)"' "$ts"; then
        echo "$ts has entries that are not translated"
        status=1
    fi
done
exit $status
