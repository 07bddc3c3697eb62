#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh [--long]: builds the benchmarks (preset release) and prints one JSON object for each. --long adds those that take
# half an hour. Figures of a busy machine mean nothing: "load" in the description tells.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$root/build/bench
(cd "$root" && cmake --preset release -B "$build" -DBUILD_TESTING=OFF -DFLOTILLA_BENCH=ON && cmake --build "$build") >&2
status=0
"$build/bench/bench_engine" || status=1
"$build/bench/bench_filter" || status=1
"$build/bench/bench_makespan" "$build/bin" short || status=1
"$build/bench/bench_makespan" "$build/bin" lanes || status=1
"$build/bench/bench_wechat" "$build/bin" publish || status=1
"$build/bench/bench_tcsas" "$build/bin" publish || status=1
"$build/bench/bench_tcsas" "$build/bin" kill || status=1
if ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1; then
    with_postgres=$root/tests/postgres/with-postgres.sh
    "$with_postgres" "$build/bench/bench_teamwrites" || status=1
    "$with_postgres" "$build/bench/bench_follow" || status=1
    "$with_postgres" "$build/bench/bench_runners" "$build/bin" kill || status=1
    [ "${1:-}" = --long ] && targets=10000 || targets=2000
    "$with_postgres" "$build/bench/bench_runners" "$build/bin" share "$targets" || status=1
else
    echo "The team workspace is not measured: that needs postgresql." >&2
fi
if [ "${1:-}" = --long ]; then
    "$build/bench/bench_wechat" "$build/bin" refresh || status=1
    "$build/bench/bench_window" "$build/bin" fleet || status=1
    "$build/bench/bench_tcsas" "$build/bin" list || status=1
    "$build/bench/bench_makespan" "$build/bin" long || status=1
fi
"$build/bench/bench_window" "$build/bin" run || status=1
"$build/bench/bench_window" "$build/bin" keys || status=1
workspace=$(mktemp -d)
trap 'rm -rf "$workspace"' EXIT
"$build/bench/bench_fill" "$workspace" 10000 200000
"$build/bench/bench_window" "$build/bin" start "$workspace" || status=1
if command -v keepassxc >/dev/null && command -v Xvfb >/dev/null; then
    "$root/bench/window.sh" "$build" || status=1
    "$root/bench/window.sh" "$build" large || status=1
    "$root/bench/window.sh" "$build" wechat || status=1
else
    echo "The window is not measured: that needs keepassxc xvfb openbox x11-utils." >&2
fi
exit $status
