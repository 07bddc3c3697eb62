#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# package.sh BUILD-FOLDER: makes the Debian package, asks lintian, and runs the programs out of the unpacked package.
set -euo pipefail
build=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$build" && umask 022 && cpack -G DEB -B "$work/deb" >/dev/null)
deb=$(echo "$work"/deb/flotilla_*.deb)
dpkg-deb --info "$deb" | sed -n 's/^ \(Depends\|Recommends\|Installed-Size\):/\1:/p'
lintian --fail-on error --suppress-tags-from-file /dev/null "$deb"

dpkg-deb -x "$deb" "$work/root"
version=$(sed -n 's/^project(Flotilla VERSION \([0-9.]*\).*/\1/p' "$(dirname "${BASH_SOURCE[0]}")/../../CMakeLists.txt")
for program in flotilla flotilla-cli flotilla-sandbox; do
    said=$(env -u DISPLAY -u WAYLAND_DISPLAY "$work/root/usr/bin/$program" --version)
    echo "$said"
    [[ $said == *"$version"* ]]
    env -u DISPLAY -u WAYLAND_DISPLAY "$work/root/usr/bin/$program" --help >/dev/null
done
for unit in service timer; do
    test -f "$work/root/usr/lib/systemd/user/flotilla-follow.$unit"
done
test -f "$work/root/usr/lib/systemd/system/flotilla-runner.service"
test -f "$work/root/usr/lib/systemd/system/flotilla-token-centre.service"
if readelf -d "$work/root/usr/bin/flotilla" | grep HttpServer; then
    echo "The window needs no HTTP server: only the command line serves." >&2
    exit 1
fi
# Every place that names the version names the same.
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
grep -q "^flotilla ($version-1)" packaging/debian/changelog
grep -q "<release version=\"$version\"" packaging/*.metainfo.xml
grep -q "^## $version" CHANGELOG.md
cp "$deb" "$build/"
echo "The package: $build/$(basename "$deb")"
