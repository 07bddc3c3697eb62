// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing here: the library is the resource :/i18n, and CMake wants a source file.
