#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh BIN-FOLDER PICTURE-FOLDER: the real window on a real X server with a window manager and a session bus, in both
# languages and both palettes. Goes through the pages by keyboard, leaves a picture of the whole screen for each, publishes
# a small practice batch, and asks the window to close. Fails if the window does not come, a page looks like another one,
# the program complains on standard error, or it does not end well.
set -euo pipefail
bin=$(realpath "$1")
mkdir -p "$2"
pictures=$(realpath "$2")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/run"
status=0
for language in en zh_CN; do
    for theme in light dark; do
        env -i PATH="$PATH" LC_ALL=C.UTF-8 LANGUAGE="$language" QT_QPA_PLATFORM=xcb \
            HOME="$home" XDG_RUNTIME_DIR="$home/run" XDG_DATA_HOME="$home/$language-$theme" \
            XDG_CONFIG_HOME="$home/.config" XDG_CACHE_HOME="$home/.cache" \
            dbus-run-session -- bash "$here/session.sh" "$bin" "$pictures" "$language" "$theme" || {
            echo "$language $theme: failed"
            status=1
        }
    done
done
exit $status
