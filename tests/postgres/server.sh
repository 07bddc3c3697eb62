#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A PostgreSQL server of its own for tests, reached through a socket in FOLDER alone.
#   server.sh make FOLDER     an empty server, started; exit code 77 if PostgreSQL is not installed
#   server.sh start FOLDER    starts it again
#   server.sh stop FOLDER     as an administrator does it
#   server.sh restart FOLDER  as an administrator does it
#   server.sh crash FOLDER    every process of it is gone at once (SIGKILL)
#   server.sh remove FOLDER   stops it and removes everything
set -euo pipefail
action=$1 folder=$2

bin=$(printf '%s\n' /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
if [ ! -x "$bin/initdb" ]; then
    echo "SKIP: PostgreSQL is not installed (Debian package postgresql)." >&2
    exit 77
fi

# initdb refuses to run as root.
as_server() {
    if [ "$(id -u)" = 0 ]; then
        setpriv --reuid=nobody --regid=nogroup --clear-groups env HOME=/tmp "$@"
    else
        "$@"
    fi
}
start() {
    as_server "$bin/pg_ctl" -D "$folder/data" -w -t 60 -l "$folder/log" -o "-c listen_addresses='' -k $folder ${POSTGRES_OPTIONS:-}" start >/dev/null
}
stop() {
    as_server "$bin/pg_ctl" -D "$folder/data" -m fast -w stop >/dev/null
}

case $action in
    make)
        mkdir -p "$folder"
        [ "$(id -u)" != 0 ] || chown nobody:nogroup "$folder"
        as_server "$bin/initdb" -D "$folder/data" -U team -A trust -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null
        start
        ;;
    start) start ;;
    stop) stop ;;
    restart)
        stop
        start
        ;;
    crash)
        postmaster=$(head -n 1 "$folder/data/postmaster.pid")
        children=$(ps -o pid= --ppid "$postmaster")
        kill -9 "$postmaster" $children 2>/dev/null || true
        for process in "$postmaster" $children; do # until none of them holds its memory or files any more
            while [ -e "/proc/$process/exe" ]; do sleep 0.05; done
        done
        rm -f "$folder/data/postmaster.pid" "$folder"/.s.PGSQL.*.lock # their number may live on as that of a process nobody looked after
        ;;
    remove)
        as_server "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true
        rm -rf "$folder"
        ;;
esac
