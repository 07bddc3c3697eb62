#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# spoken.sh BIN-FOLDER: the real window in practice, with the accessibility bus: every page of each platform as a screen reader is
# told of it (spoken.py). Fails on a control without a name or role, a table that reads nothing, a Tab step that nobody hears of.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
if [ "${1:-}" != --inside ]; then
    bin=$(realpath "$1")
    home=$(mktemp -d)
    trap 'rm -rf "$home"' EXIT
    mkdir -m 700 "$home/run"
    env -i PATH="$PATH" LC_ALL=C.UTF-8 LANGUAGE=en QT_QPA_PLATFORM=xcb HOME="$home" XDG_RUNTIME_DIR="$home/run" \
        XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/.config" XDG_CACHE_HOME="$home/.cache" \
        QT_ACCESSIBILITY=1 QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 \
        dbus-run-session -- bash "${BASH_SOURCE[0]}" --inside "$bin"
    exit
fi
bin=$2
journal=$XDG_DATA_HOME/flotilla-practice/journal.sqlite
app='' manager='' server=''
trap 'kill $app $manager $server 2>/dev/null || true' EXIT

# wait_for SECONDS COMMAND…: until the command succeeds.
wait_for() {
    local end=$((SECONDS + $1))
    shift
    until "$@" >/dev/null 2>&1; do
        [ $SECONDS -lt $end ] || { echo "Waited in vain: $*"; exit 1; }
        sleep 0.1
    done
}
has_manager() { xprop -root _NET_CLIENT_LIST | grep -q 'window id'; }
has_window() { xdotool search --onlyvisible --class flotilla; }
has_all() { [ "$(sqlite3 "$journal" 'select count(*) from connection')" -ge 3 ]; }
gone() { ! kill -0 "$app" 2>/dev/null; }

start() {
    "$bin/flotilla" --practice 2>/dev/null &
    app=$!
    wait_for 60 has_window
    wait_for 60 has_all
}
quit() {
    kill "$app"
    wait_for 15 gone
    app=''
}

exec 3< <(exec Xvfb -displayfd 1 -screen 0 1280x800x24 -nolisten tcp 2>/dev/null)
server=$!
read -r -t 20 -u 3 display
export DISPLAY=:$display
openbox >/dev/null 2>&1 &
manager=$!
wait_for 10 has_manager
# The bus has to be there before the window, or the window never speaks.
gdbus call --session --dest org.a11y.Bus --object-path /org/a11y/bus --method org.freedesktop.DBus.Properties.Set \
    org.a11y.Status IsEnabled '<true>' >/dev/null 2>&1

start
quit
status=0
while IFS='|' read -r id name <&5; do
    sqlite3 "$journal" "insert or replace into setting(key, value) values ('publish/connection', '$id')"
    start
    echo "$name"
    /usr/bin/python3 "$here/spoken.py" || status=1
    quit
done 5< <(sqlite3 "$journal" 'select id, name from connection order by name')
exit $status
