#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# with-postgres.sh COMMAND…: runs it with a PostgreSQL server of its own, whose folder is in FLOTILLA_TEST_POSTGRES. Exit code 77
# if PostgreSQL is not installed.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
folder=$(mktemp -d /tmp/flotilla-pg-XXXXXX) # a short name: that of a socket may have 107 bytes
trap '"$here/server.sh" remove "$folder"' EXIT
"$here/server.sh" make "$folder"
export FLOTILLA_TEST_POSTGRES=$folder
"$@"
