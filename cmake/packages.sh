# SPDX-License-Identifier: GPL-3.0-or-later
# The one list of the Debian packages that the project needs, and how run.sh and test.sh install what is missing.
# Sourced, not run. "a|b": either will do, the first is installed when both are missing.

packages_build=(
    g++ cmake ninja-build ccache mold
    qt6-base-dev qt6-tools-dev qt6-l10n-tools    # Qt; both l10n packages are needed for LinguistTools
    libuchardet-dev pkg-config                   # encodings of lists that people bring along
    libicu-dev                                   # how Chinese names sound: asked once, while building
    libzip-dev                                   # workbooks (XLSX) that people bring along
    libqscintilla2-qt6-dev                       # the editor of JSON options
    qt6-charts-dev libqt6opengl6-dev             # the drawings; the second is only recommended by the first, and needed
    qtkeychain-qt6-dev libsecret-1-0             # secrets; libsecret is loaded at run time
    qt6-httpserver-dev libssl-dev                # the token centre of a WeChat platform: HTTP, and AES of what is pushed
    libqt6sql6-sqlite libqt6svg6                 # plug-ins, loaded at run time
)
packages_run=(
    ca-certificates                                       # without it no TLS connection is trusted
    qt6-wayland                                           # plug-in, for a Wayland desktop without XWayland
    'fonts-wqy-microhei|fonts-noto-cjk|fonts-wqy-zenhei'  # without one, Chinese text is empty boxes
    qt6-translations-l10n                                 # Qt's own buttons in Chinese
    libqt6sql6-psql                                       # plug-in, for a team workspace on PostgreSQL
)
packages_test=(
    gnome-keyring libsecret-tools dbus-daemon libglib2.0-bin  # a real Secret Service
    procps
    postgresql                                            # a server that the tests of team workspaces start for themselves
)
packages_check=(
    git clang-14 clang-tidy-14 libclang-rt-14-dev clazy       # sanitizers and linters
    desktop-file-utils appstream lintian fakeroot file        # packaging
    xvfb openbox xdotool x11-utils imagemagick sqlite3        # one run on a real X server
    at-spi2-core python3-pyatspi gir1.2-atspi-2.0             # and what a screen reader is told there
)

# Prints the packages of "$@" that are not installed, one a line.
missing_packages() {
    local entry name found installed
    local -a names
    IFS='|' read -r -a names <<<"$(IFS='|'; printf '%s' "$*")"
    # dpkg-query fails when it has never heard of one of them: on a new machine that is the rule.
    installed=" $({ dpkg-query -W -f='${Package}:${db:Status-Status}\n' "${names[@]}" 2>/dev/null || true; } |
        sed -n 's/:installed$//p' | tr '\n' ' ') "
    for entry in "$@"; do
        found=no
        IFS='|' read -r -a names <<<"$entry"
        for name in "${names[@]}"; do
            [[ $installed == *" $name "* ]] && found=yes
        done
        [ "$found" = yes ] || printf '%s\n' "${names[0]}"
    done
}

# need_packages NAME…: installs what is missing, or says what to install and fails.
need_packages() {
    [ -z "${FLOTILLA_SKIP_PACKAGES:-}" ] || return 0
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        cat >&2 <<TEXT
This is not a Debian system, so nothing can be installed here. The packages that are needed have these names on
Debian 12; install what your system calls them, then run this again with FLOTILLA_SKIP_PACKAGES=1 in the environment:
  $*
TEXT
        return 2
    fi
    local -a missing
    mapfile -t missing < <(missing_packages "$@")
    [ ${#missing[@]} -gt 0 ] || return 0

    local -a as_root=()
    if [ "$(id -u)" != 0 ]; then
        if ! command -v sudo >/dev/null; then
            echo "Please install these packages as root, then run this again:" >&2
            echo "  apt-get install --no-install-recommends ${missing[*]}" >&2
            return 2
        fi
        as_root=(sudo)
    fi
    echo "Installing ${#missing[@]} Debian packages${as_root[0]:+ through sudo}: ${missing[*]}"
    local -a apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300)
    # Old lists of a machine that was not updated for a while name files that are gone: update first. It also fails for a
    # source that has nothing to do with these packages.
    "${apt[@]}" update </dev/null || echo "The package lists could not all be updated; trying with what there is." >&2
    "${apt[@]}" install -y --no-install-recommends "${missing[@]}" </dev/null || {
        echo "The packages could not be installed; see above." >&2
        return 2
    }
}

# configure FOLDER-OF-THE-PROJECT PRESET [cmake option…]: only when there is something to configure; ninja does the rest.
configure() {
    local root=$1 preset=$2
    shift 2
    if [ -f "$root/build/$preset/build.ninja" ] && [ ! "$root/CMakePresets.json" -nt "$root/build/$preset/build.ninja" ]; then
        return 0
    fi
    (cd "$root" && cmake --preset "$preset" "$@")
}
