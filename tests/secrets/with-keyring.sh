#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# with-keyring.sh COMMAND [ARGUMENT...]
# Runs COMMAND with a home, a session bus and a real, unlocked Secret Service of its own; all of it is gone afterwards.
# Nothing of the caller's desktop is seen or touched.
set -euo pipefail

for tool in dbus-run-session gnome-keyring-daemon gdbus; do
    command -v "$tool" >/dev/null || { echo "with-keyring.sh: $tool is not installed" >&2; exit 96; }
done

bus_driver() {
    gdbus call --session --dest org.freedesktop.DBus --object-path /org/freedesktop/DBus \
        --method "org.freedesktop.DBus.$1" org.freedesktop.secrets
}

inside() {
    # The password must come at the daemon's start: a daemon that is up keeps its keyring locked.
    printf 'only for this test' | gnome-keyring-daemon --unlock --components=secrets --daemonize >/dev/null 2>&1
    # Ask the bus for the name's owner, not the service itself: a call to the service would make the bus start a second
    # daemon, which is locked.
    local tries=0
    until [ "$(bus_driver NameHasOwner)" = '(true,)' ]; do
        tries=$((tries + 1))
        [ "$tries" -lt 200 ] || { echo "with-keyring.sh: no Secret Service after 10 s" >&2; exit 97; }
        sleep 0.05
    done
    daemon=$(bus_driver GetConnectionUnixProcessID | tr -cd '0-9 ' | awk '{print $NF}')
    trap 'kill "$daemon" 2>/dev/null || true' EXIT
    local locked
    locked=$(gdbus call --session --dest org.freedesktop.secrets --object-path /org/freedesktop/secrets/aliases/default \
        --method org.freedesktop.DBus.Properties.Get org.freedesktop.Secret.Collection Locked)
    [ "$locked" = '(<false>,)' ] || { echo "with-keyring.sh: the keyring is not unlocked: $locked" >&2; exit 98; }
    "$@"
}

if [ "${1:-}" = --inside ]; then
    shift
    inside "$@"
    exit
fi

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/run"
# HOME is set before the bus starts, as services that the bus starts inherit the bus's environment.
env -u DISPLAY -u WAYLAND_DISPLAY -u DBUS_SESSION_BUS_ADDRESS -u XDG_CURRENT_DESKTOP -u DESKTOP_SESSION \
    -u KDE_FULL_SESSION -u GNOME_DESKTOP_SESSION_ID -u QT_NO_GLIB \
    HOME="$home" XDG_RUNTIME_DIR="$home/run" XDG_CONFIG_HOME="$home/.config" XDG_DATA_HOME="$home/.local/share" \
    XDG_CACHE_HOME="$home/.cache" \
    dbus-run-session -- bash "$0" --inside "$@"
