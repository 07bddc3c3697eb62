#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# all.sh [stage…]: everything that only the makers of Flotilla need, each stage with its time; goes on after a failure and
# fails at the end. Called by ./test.sh --checks, which installs the packages. What a stage said is in build/checks/.
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$root"
. cmake/packages.sh
logs=$root/build/checks
mkdir -p "$logs"
stages=(rules translations metadata sanitizer-build sanitizer-tests clang-tidy clients package display)
tree=$root/build/asan

rules() { tests/checks/gates.sh; }

translations() { translations/update.sh --check; }

metadata() {
    desktop-file-validate packaging/*.desktop &&
        appstreamcli validate --no-net packaging/*.metainfo.xml
}

# One build for two purposes: clang with the sanitizers, and clazy inside it. CMake must see clazy as the compiler from the start; FLOTILLA_WERROR turns its findings into errors.
sanitizer-build() {
    set -a; . "$root/.clazy"; set +a
    export CLAZY_IGNORE_DIRS="$root/(build|tests|bench)/.*" CCACHE_NAMESPACE=clazy CCACHE_COMPILERTYPE=clang
    if [ -f "$tree/CMakeCache.txt" ] && ! grep -q '^CMAKE_CXX_COMPILER:.*clazy' "$tree/CMakeCache.txt"; then
        rm -rf "$tree"
    fi
    configure "$root" asan -DCMAKE_CXX_COMPILER=clazy &&
        cmake --build --preset asan -- -k 0
}

sanitizer-tests() {
    ASAN_OPTIONS=detect_stack_use_after_return=1:strict_string_checks=1 \
    UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1 \
        ctest --preset asan -j "$((2 * $(nproc)))" --output-junit "$logs/asan.xml"
}

# The sources that clang-tidy reads: what changed since the newest tag, and for a changed header a source of the same name or
# else one that includes it. All of them where there is no tag, or where the rules themselves changed.
tidy_sources() {
    local tag header base
    if ! tag=$(git describe --tags --abbrev=0 2>/dev/null) || ! git diff --quiet "$tag" -- .clang-tidy; then
        find src ui -name '*.cpp'
        return
    fi
    { git diff --name-only --diff-filter=d "$tag" -- src ui; git ls-files --others --exclude-standard -- src ui; } |
        while read -r file; do
            case $file in
            *.cpp) echo "$file" ;;
            *.h)
                base=${file%.h}
                if [ -f "$base.cpp" ]; then
                    echo "$base.cpp"
                else
                    grep -rlE --include='*.cpp' "^#include \"([^\"]*/)?${base##*/}\.h\"" src ui | head -n 1
                fi
                ;;
            esac
        done | sort -u
}

# tidy_database TREE ON|OFF: the compile commands of a build with or without several sources as one, without precompiled headers and
# the sanitizers: what clang-tidy reads is what a source itself includes. What is generated it finds in the sanitizers' tree.
tidy_database() {
    cmake --preset asan -B "$1" -DCMAKE_CXX_COMPILER=clang++-14 "-DFLOTILLA_UNITY=$2" -DFLOTILLA_CACHE=OFF >/dev/null &&
        sed -i -E -e 's/ -fsanitize=[a-z,]*//g; s/ -Xclang [^ ]*//g; s/ -(Winvalid-pch|fpch-instantiate-templates)//g' \
            -e "s#-I$1/#-I$tree/#g; s#-include [^ ]*cmake_pch[^ ]*##g" "$1/compile_commands.json"
}

# tidy TREE CHECKS FILE…: one run over these files of the database in TREE.
tidy() {
    local database=$1 checks=$2
    shift 2
    run-clang-tidy-14 -quiet "-checks=$checks" -header-filter="^$root/(src|ui)/.*\.(h|cpp)\$" -j "$(nproc)" -p "$database" \
        $(printf '^%s$ ' "${@//./\\.}") 2>/dev/null |
        grep -vE '^clang-tidy-14 |^[0-9]+ warnings? (generated|treated)|^$'
    return "${PIPESTATUS[0]}"
}

# In two runs, which takes half the time of one. Most checks match patterns over all that is included, Qt's headers too, so sources
# are read a few at a time, as they are built. The analyzer looks into functions of the main file only: it gets each source by
# itself, and that shows whether each includes what it uses. That a source ends with what moc made of its header is no mistake.
clang-tidy() {
    local -a sources units
    mapfile -t sources < <(tidy_sources | sed "s#^#$root/#")
    echo "${#sources[@]} sources"
    [ ${#sources[@]} -gt 0 ] || return 0
    tidy_database "$logs/tidy" OFF && tidy_database "$logs/tidy-units" ON || return
    mapfile -t units < <(printf '"%s"\n' "${sources[@]}" | grep -rlFf - --include='unity_*.cxx' "$logs/tidy-units")
    echo "${#units[@]} units"
    local result=0
    tidy "$logs/tidy-units" '-bugprone-suspicious-include,-clang-analyzer-*' "${units[@]}" || result=1
    tidy "$logs/tidy" '-bugprone-*,-performance-*' "${sources[@]}" || result=1
    return "$result"
}

# Clients that are not ours against the simulated platforms, from npm in the versions that are known to fit; 77: they cannot be had here.
clients() {
    local sdk=$logs/sdk programs=$root/build/dev/bin
    command -v node >/dev/null && command -v npm >/dev/null || { echo 'there is no node, or no npm'; return 77; }
    # A registry that answers no more would hold the checks up for an hour.
    timeout -k 10 240 npm install --ignore-scripts --no-audit --no-fund --prefix "$sdk" co-wxapp-open-api@1.1.50 tencentcloud-sdk-nodejs-intl-en@3.0.1335 || return 77
    cmake --build --preset dev --target flotilla-sandbox &&
        FLOTILLA_SDK_FOLDER=$sdk tests/sandbox/sdk_release.sh "$programs/flotilla-sandbox" &&
        FLOTILLA_SDK_FOLDER=$sdk tests/sandbox/sdk_superapp.sh "$programs/flotilla-sandbox"
}

package() {
    configure "$root" release -DBUILD_TESTING=OFF && cmake --build --preset release &&
        tests/checks/package.sh "$root/build/release"
}

display() {
    local result=0
    tests/xvfb/run.sh "$root/build/release/bin" "$logs/display" || result=1
    tests/xvfb/spoken.sh "$root/build/release/bin" || result=1
    return "$result"
}

failed=()
skipped=
begun=$SECONDS
for stage in "${stages[@]}"; do
    if [ $# -gt 0 ] && [[ " $* " != *" $stage "* ]]; then
        continue
    fi
    from=$SECONDS
    # In a shell of its own: what a stage exports for its compiler must not reach the compiler of the next.
    ("$stage") >"$logs/$stage.log" 2>&1 </dev/null
    code=$?
    if [ "$code" = 0 ]; then
        printf 'ok      %-16s %4d s\n' "$stage" $((SECONDS - from))
    elif [ "$stage $code" = 'clients 77' ]; then
        printf 'SKIPPED %-16s %4d s   %s\n' "$stage" $((SECONDS - from)) "$(tail -n 1 "$logs/$stage.log")"
        skipped=" Skipped: $stage."
    else
        printf 'FAILED  %-16s %4d s   %s\n' "$stage" $((SECONDS - from)) "build/checks/$stage.log, its end:"
        tail -n 120 "$logs/$stage.log" | sed 's/^/    /'
        failed+=("$stage")
    fi
done
printf '%d s in all. ' $((SECONDS - begun))
if [ ${#failed[@]} -gt 0 ]; then
    echo "Failed: ${failed[*]}"
    exit 1
fi
echo "All checks passed.$skipped"
