#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Takes the pictures of README.md and docs/ anew, from this build: docs/images/*.png. With an argument: leaves all pictures there, too.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/cmake/packages.sh"
need_packages "${packages_build[@]}" "${packages_run[@]}"
configure "$root" dev
(cd "$root" && cmake --build --preset dev --target flotilla-screenshots)
work=${1:-$(mktemp -d)}
[ $# -gt 0 ] || trap 'rm -rf "$work"' EXIT
QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 "$root/build/dev/bin/flotilla-screenshots" "$work" 2>/dev/null >&2

mkdir -p "$root/docs/images"
take() { cp "$work/$1.png" "$root/docs/images/$2.png"; }
take releases-en-light batch
take releases-zh_CN-light batch-zh
take publish-en-light publish
take timeline-en-light timeline
take audits-en-light audit
take wechat-fleet-details-en-light wechat-fleet
take reviews-en-light wechat-audits
take rollout-en-light wechat-rollout
take superapp-tab0-en-light tcsas-fleet
take superapp-publish-en-light tcsas-publish
take connection-form-en-light weda-connection
take connection-test-en-light weda-test
ls -l "$root/docs/images"
