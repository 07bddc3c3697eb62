#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# sdk_release.sh FLOTILLA-SANDBOX: a client that is not ours, the npm package co-wxapp-open-api, takes a mini program through a whole
# release on the simulated WeChat. The package is nobody's dependency here: name a folder that has it in FLOTILLA_SDK_FOLDER
# (npm install --prefix FOLDER co-wxapp-open-api). Exit code 77: skipped.
set -euo pipefail
skip() {
    echo "skipped: $*"
    exit 77
}
folder=${FLOTILLA_SDK_FOLDER:-}
[ -n "$folder" ] || skip 'FLOTILLA_SDK_FOLDER names no folder with the npm package co-wxapp-open-api'
command -v node >/dev/null || skip 'there is no node'
[ -d "$folder/node_modules/co-wxapp-open-api" ] || skip "$folder has no node_modules/co-wxapp-open-api"
exec env NODE_PATH="$folder/node_modules" node "$(dirname "${BASH_SOURCE[0]}")/sdk_release.js" "$1"
