#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds Flotilla and opens it.
#   ./run.sh             practice mode: a simulated platform on this computer, nothing can be published for real
#   ./run.sh --real      your own workspace
# Everything else is passed on to the program. Writes nothing outside this folder, apart from missing Debian packages.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
bin="$root/build/release/bin"
. "$root/cmake/packages.sh"

mode=practice
arguments=()
for argument in "$@"; do
    case $argument in
    --real) mode=real ;;
    *) arguments+=("$argument") ;;
    esac
done

no_window_for_real() {
    echo "There is no display here that can be reached, so the window cannot open. Without a window, use" >&2
    echo "build/release/bin/flotilla-cli (see «Without a window» in README.md)." >&2
    exit 2
}

# A variable may name a display that is gone or not ours: then Qt ends the program (134). An option that does not exist is
# complained about only after the display was opened, so nothing else happens.
display_opens() {
    local code=0
    { "$bin/flotilla" --try-the-display </dev/null || code=$?; } >/dev/null 2>&1
    [ $code -lt 128 ]
}

display=yes
[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || display=no
[ $mode = practice ] || [ $display = yes ] || no_window_for_real

need_packages "${packages_build[@]}" "${packages_run[@]}"
configure "$root" release -DBUILD_TESTING=OFF
programs=(flotilla-cli flotilla-sandbox)
[ $display = no ] || programs+=(flotilla)
(cd "$root" && cmake --build --preset release --target "${programs[@]}")
[ $display = no ] || display_opens || display=no

if [ $display = yes ] && [ $mode = real ]; then
    exec "$bin/flotilla" ${arguments[@]+"${arguments[@]}"}
elif [ $display = yes ]; then
    exec "$bin/flotilla" --practice ${arguments[@]+"${arguments[@]}"}
elif [ $mode = real ]; then
    no_window_for_real
fi
echo "There is no display here that can be reached, so a practice batch runs in this terminal instead of the window."
exec "$bin/flotilla-cli" practice ${arguments[@]+"${arguments[@]}"}
