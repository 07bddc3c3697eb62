#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# One pass of run.sh, with an X server of its own.
set -euo pipefail
bin=$1 pictures=$2 language=$3 theme=$4
workspace=$XDG_DATA_HOME/flotilla-practice
said=$(mktemp)
app='' manager='' server=''
trap 'kill $app $manager $server 2>/dev/null || true; rm -f "$said"' EXIT

fail() {
    echo "$language $theme: $*"
    cat "$said"
    exit 1
}

# wait_for SECONDS COMMAND…: until the command succeeds.
wait_for() {
    local end=$((SECONDS + $1))
    shift
    until "$@" >/dev/null 2>&1; do
        [ $SECONDS -lt $end ] || return 1
        sleep 0.1
    done
}

picture() { import -window root "$pictures/$language-$theme-$1.png"; }

# settled NAME: takes the picture again until two in a row are the same, so that nothing is half painted.
settled() {
    local before='' now
    for _ in $(seq 20); do
        picture "$1"
        now=$(identify -format '%#' "$pictures/$language-$theme-$1.png")
        [ "$now" != "$before" ] || return 0
        before=$now
        sleep 0.2
    done
}

window() { xdotool search --onlyvisible --class flotilla | tail -1; }
has_window() { [ -n "$(window)" ]; }

start() {
    "$bin/flotilla" --practice 2>>"$said" &
    app=$!
    wait_for 30 has_window || fail "no window after 30 s"
    xdotool windowsize --sync "$(window)" 1240 740 windowmove "$(window)" 16 36 windowactivate --sync "$(window)"
}

quit() {
    xdotool key --clearmodifiers alt+F4 # to the window manager, as the cross in the title bar
    wait_for 15 gone || fail "does not end when it is closed"
    wait "$app" || fail "ended with code $?"
    app=''
}
has_manager() { xprop -root _NET_CLIENT_LIST | grep -q 'window id'; }
gone() { ! kill -0 "$app" 2>/dev/null; }

# The server takes a free display itself and tells which; xvfb-run guesses one, and two of them can guess the same.
exec 3< <(exec Xvfb -displayfd 1 -screen 0 1280x800x24 -nolisten tcp 2>/dev/null)
server=$!
read -r -t 20 -u 3 display || fail "no X server"
export DISPLAY=:$display
openbox >/dev/null 2>&1 &
manager=$!
wait_for 10 has_manager || fail "no window manager"

# The first start makes the workspace; the palette is a setting in it.
start
settled first
quit
sqlite3 "$workspace/journal.sqlite" "insert or replace into setting(key, value) values ('ui/theme', '$theme')"

start
seen=' '
for page in 0-home 1-fleet 2-publish 3-audits 7-releases 8-connections 9-settings; do
    xdotool key --clearmodifiers "ctrl+${page%%-*}"
    settled "$page"
    signature=$(identify -format '%#' "$pictures/$language-$theme-$page.png")
    [ "$(identify -format '%k' "$pictures/$language-$theme-$page.png")" -gt 8 ] || fail "page $page is blank"
    [[ $seen != *" $signature "* ]] || fail "page $page looks like an earlier one"
    seen+="$signature "
done
quit

# What Qt says about the machine is not about us.
if grep -vE 'propagateSizeHints|XDG_RUNTIME_DIR|^$' "$said"; then
    fail "the program complained"
fi
