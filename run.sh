#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds Flotilla and opens it.
#   ./run.sh             practice mode: a simulated platform on this computer, nothing can be published for real
#   ./run.sh --real      your own workspace
# Everything else is passed on to the program. Writes nothing outside this folder, apart from missing Debian packages.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$root/cmake/packages.sh"

mode=practice
arguments=()
for argument in "$@"; do
    case $argument in
    --real) mode=real ;;
    *) arguments+=("$argument") ;;
    esac
done
display=yes
[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || display=no
if [ $mode = real ] && [ $display = no ]; then
    echo "There is no display here, so the window cannot open. Without a window, use build/release/bin/flotilla-cli" >&2
    echo "(see «Without a window» in README.md)." >&2
    exit 2
fi

need_packages "${packages_build[@]}" "${packages_run[@]}"
configure "$root" release -DBUILD_TESTING=OFF
if [ $display = yes ]; then
    programs=(flotilla flotilla-cli flotilla-sandbox)
else
    programs=(flotilla-cli flotilla-sandbox)
fi
(cd "$root" && cmake --build --preset release --target "${programs[@]}")

bin="$root/build/release/bin"
if [ $mode = real ]; then
    exec "$bin/flotilla" ${arguments[@]+"${arguments[@]}"}
elif [ $display = yes ]; then
    exec "$bin/flotilla" --practice ${arguments[@]+"${arguments[@]}"}
fi
echo "There is no display here, so a practice batch runs in this terminal instead of the window."
exec "$bin/flotilla-cli" practice ${arguments[@]+"${arguments[@]}"}
