#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# window.sh BUILD-FOLDER: time from the start of the process until its first window is there, with 10,000 mini programs in the
# catalogue, against an empty KeePassXC on the same display; and the resident memory two seconds later.
# Goals: 1.3 × KeePassXC, 120 MiB. Needs: keepassxc xvfb openbox x11-utils.
set -euo pipefail
if [ "${1:-}" != --inside ]; then
    build=$(realpath "$1")
    home=$(mktemp -d)
    trap 'rm -rf "$home"' EXIT
    mkdir -m 700 "$home/run"
    XDG_RUNTIME_DIR="$home/run" "$build/bench/bench_fill" "$home/workspace" 10000
    env -i PATH="$PATH" LC_ALL=C.UTF-8 HOME="$home" XDG_RUNTIME_DIR="$home/run" XDG_DATA_HOME="$home/data" \
        XDG_CONFIG_HOME="$home/.config" XDG_CACHE_HOME="$home/.cache" QT_QPA_PLATFORM=xcb \
        dbus-run-session -- bash "${BASH_SOURCE[0]}" --inside "$build" "$home/workspace"
    exit
fi
build=$2 workspace=$3
runs=11
exec 4< <(exec Xvfb -displayfd 1 -screen 0 1280x800x24 -nolisten tcp 2>/dev/null)
server=$!
trap 'kill $server 2>/dev/null || true' EXIT
read -r -t 20 -u 4 display
export DISPLAY=:$display
openbox >/dev/null 2>&1 &
until xprop -root _NET_CLIENT_LIST 2>/dev/null | grep -q "window id"; do sleep 0.1; done

# The window manager's list of windows changes at the moment a window is shown.
exec 3< <(exec stdbuf -oL xprop -root -spy _NET_CLIENT_LIST)
watcher=$!
trap 'kill $watcher $server 2>/dev/null || true' EXIT
read -r -u 3 _

# measure COMMAND…: sets took (ms) and resident (MiB).
measure() {
    local from=${EPOCHREALTIME/./} line
    "$@" >/dev/null 2>&1 &
    local program=$!
    read -r -t 20 -u 3 line || { echo "no window: $*" >&2; exit 2; }
    took=$(((${EPOCHREALTIME/./} - from) / 1000))
    sleep 2
    resident=$(($(sed -n 's/^VmRSS:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$program/status") / 1024))
    kill "$program"
    wait "$program" 2>/dev/null || true
    while read -r -t 0.3 -u 3 line; do :; done
}
middle() { printf '%s\n' "$@" | sort -n | sed -n "$(((runs + 1) / 2))p"; }

ours=() theirs=() memory=()
measure keepassxc # files into the cache
measure "$build/bin/flotilla" --workspace "$workspace"
for _ in $(seq $runs); do
    measure keepassxc
    theirs+=("$took")
    measure "$build/bin/flotilla" --workspace "$workspace"
    ours+=("$took")
    memory+=("$resident")
done
a=$(middle "${ours[@]}") b=$(middle "${theirs[@]}") m=$(middle "${memory[@]}")
printf '{"benchmark":"first window with 10,000 mini programs over an empty KeePassXC","value":%s,"goal":1.3,"ourMilliseconds":%s,"theirMilliseconds":%s,"residentMiB":%s,"residentGoal":120,"met":%s,"machine":%s}\n' \
    "$(awk "BEGIN { printf \"%.2f\", $a / $b }")" "$a" "$b" "$m" \
    "$(awk "BEGIN { print ($a <= 1.3 * $b && $m <= 120) ? \"true\" : \"false\" }")" "$("$build/bench/bench_fill" --machine)"
