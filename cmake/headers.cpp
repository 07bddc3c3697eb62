// SPDX-License-Identifier: GPL-3.0-or-later
// Empty: the targets that precompile the headers (flotilla_declare_headers in FlotillaOptions.cmake) need one source.
