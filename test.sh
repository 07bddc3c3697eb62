#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds everything with warnings as errors and runs all tests.
#   ./test.sh [ctest option…]     e.g. ./test.sh -R tst_workflow
#   ./test.sh --checks [stage…]   the other checks: sanitizers, linters, translations, packaging (tests/checks/)
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$root/cmake/packages.sh"

if [ "${1:-}" = --checks ]; then
    shift
    need_packages "${packages_build[@]}" "${packages_run[@]}" "${packages_test[@]}" "${packages_check[@]}"
    exec "$root/tests/checks/all.sh" "$@"
fi

SECONDS=0
need_packages "${packages_build[@]}" "${packages_run[@]}" "${packages_test[@]}"
configure "$root" dev
configured=$SECONDS
(cd "$root" && cmake --build --preset dev)
echo "Set-up took $configured s, the build $((SECONDS - configured)) s."
cd "$root"
# The tests wait four times as long as they compute: for simulated builds and reviews, for processes that are killed and go on.
exec ctest --preset dev -j "$((6 * $(nproc)))" --output-junit "$root/build/dev/junit.xml" "$@"
