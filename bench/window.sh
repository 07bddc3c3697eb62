#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# window.sh BUILD-FOLDER [large|wechat]: time from the start of the process until its first window is there, with 10,000 mini
# programs in the catalogue, against an empty KeePassXC on the same display; and the resident memory two seconds later. With large:
# 100,000. With wechat: 2,000 mini programs in WeChat's cache and a journal of 200,000 events.
# Goals: 1.0 × KeePassXC, with large 1.3 ×, 120 MiB; with wechat a second besides 1.3 ×, and 150 MiB. Needs: xvfb openbox x11-utils; keepassxc but for wechat,
# where the goal of a second is looked at alone if it is not there.
set -euo pipefail
if [ "${1:-}" != --inside ]; then
    build=$(realpath "$1")
    kind=${2:-weda}
    size=(10000)
    [ "$kind" != large ] || size=(100000)
    [ "$kind" != wechat ] || size=(2000 200000)
    home=$(mktemp -d)
    trap 'rm -rf "$home"' EXIT
    mkdir -m 700 "$home/run"
    XDG_RUNTIME_DIR="$home/run" "$build/bench/bench_fill" "$home/workspace" "${size[@]}"
    env -i PATH="$PATH" LC_ALL=C.UTF-8 HOME="$home" XDG_RUNTIME_DIR="$home/run" XDG_DATA_HOME="$home/data" \
        XDG_CONFIG_HOME="$home/.config" XDG_CACHE_HOME="$home/.cache" QT_QPA_PLATFORM=xcb \
        dbus-run-session -- bash "${BASH_SOURCE[0]}" --inside "$build" "$home/workspace" "$kind"
    exit
fi
build=$2 workspace=$3 kind=$4
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

# measure COMMAND…: sets took (ms), worked (ms of a processor until then, whatever else the machine does) and resident (MiB).
ticks=$(getconf CLK_TCK)
measure() {
    local from=${EPOCHREALTIME/./} line
    "$@" >/dev/null 2>&1 &
    local program=$!
    read -r -t 20 -u 3 line || { echo "no window: $*" >&2; exit 2; }
    took=$(((${EPOCHREALTIME/./} - from) / 1000))
    worked=$(awk "{ print (\$14 + \$15) * 1000 / $ticks }" "/proc/$program/stat")
    sleep 2
    resident=$(($(sed -n 's/^VmRSS:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$program/status") / 1024))
    kill "$program"
    wait "$program" 2>/dev/null || true
    while read -r -t 0.3 -u 3 line; do :; done
}
middle() { printf '%s\n' "$@" | sort -n | sed -n "$(((runs + 1) / 2))p"; }

rival=1
command -v keepassxc >/dev/null || rival=
[ -n "$rival" ] || [ "$kind" = wechat ] || { echo "keepassxc is missing." >&2; exit 2; }
ours=() theirs=() memory=() work=() theirWork=()
[ -z "$rival" ] || measure keepassxc # files into the cache
measure "$build/bin/flotilla" --workspace "$workspace"
for _ in $(seq $runs); do
    if [ -n "$rival" ]; then
        measure keepassxc
        theirs+=("$took")
        theirWork+=("$worked")
    fi
    measure "$build/bin/flotilla" --workspace "$workspace"
    ours+=("$took")
    work+=("$worked")
    memory+=("$resident")
done
a=$(middle "${ours[@]}") m=$(middle "${memory[@]}") w=$(middle "${work[@]}") b=null v=null value=null
if [ -n "$rival" ]; then
    b=$(middle "${theirs[@]}") v=$(middle "${theirWork[@]}")
    value=$(awk "BEGIN { printf \"%.2f\", $a / $b }")
fi
times=1.3
if [ "$kind" = large ]; then
    name="first window with 100,000 mini programs over an empty KeePassXC" most=null resident=120
elif [ "$kind" = wechat ]; then
    name="first window with 2,000 mini programs on WeChat and 200,000 events over an empty KeePassXC" most=1000 resident=150
else
    name="first window with 10,000 mini programs over an empty KeePassXC" most=null resident=120 times=1.0
fi
met=true
[ -z "$rival" ] || awk "BEGIN { exit !($a <= $times * $b) }" || met=false
[ "$most" = null ] || [ "$a" -le "$most" ] || met=false
[ "$m" -le "$resident" ] || met=false
printf '{"benchmark":"%s","value":%s,"goal":%s,"ourMilliseconds":%s,"goalMilliseconds":%s,"theirMilliseconds":%s,"ourProcessorMilliseconds":%s,"theirProcessorMilliseconds":%s,"residentMiB":%s,"residentGoal":%s,"met":%s,"machine":%s}\n' \
    "$name" "$value" "$times" "$a" "$most" "$b" "$w" "$v" "$m" "$resident" "$met" "$("$build/bench/bench_fill" --machine)"
