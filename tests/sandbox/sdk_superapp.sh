#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# sdk_superapp.sh FLOTILLA-SANDBOX: the vendor's own client, the npm package tencentcloud-sdk-nodejs-intl-en, publishes a mini program of
# a superapp on the simulated platform. The package is nobody's dependency here: name a folder that has it in FLOTILLA_SDK_FOLDER
# (npm install --prefix FOLDER tencentcloud-sdk-nodejs-intl-en). Exit code 77: skipped.
set -euo pipefail
skip() {
    echo "skipped: $*"
    exit 77
}
package=tencentcloud-sdk-nodejs-intl-en
folder=${FLOTILLA_SDK_FOLDER:-}
[ -n "$folder" ] || skip "FLOTILLA_SDK_FOLDER names no folder with the npm package $package"
command -v node >/dev/null || skip 'there is no node'
[ -d "$folder/node_modules/$package" ] || skip "$folder has no node_modules/$package"
exec env NODE_PATH="$folder/node_modules" node "$(dirname "${BASH_SOURCE[0]}")/sdk_superapp.js" "$1"
