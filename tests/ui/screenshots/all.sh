#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# all.sh BUILD-FOLDER FOLDER: every page and dialog in both languages, light and dark, at the sizes that matter, each size in a
# folder of its own. With ImageMagick there: a sheet of small pictures for each size, language and theme besides.
set -euo pipefail
program=$(realpath "$1")/bin/flotilla-screenshots
folder=$2
export QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen}
for size in 1280x800 1024x700 960x540; do
    scale=1
    [ "$size" != 960x540 ] || scale=2 # full HD at 200 %
    mkdir -p "$folder/$size"
    "$program" "$folder/$size" --size "$size" --scale "$scale"
    command -v montage >/dev/null || continue
    for look in en-light en-dark zh_CN-light zh_CN-dark; do
        montage -label '%t' "$folder/$size"/*-"$look".png -resize 480x -tile 4x -geometry +6+6 "$folder/sheet-$size-$look.png"
    done
done
