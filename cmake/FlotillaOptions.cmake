# SPDX-License-Identifier: GPL-3.0-or-later
# One interface target carries the warnings and the Qt defines for every target of the project.
option(FLOTILLA_WERROR "Treat warnings as errors" OFF)
option(FLOTILLA_SANITIZE "Build with the address and undefined-behaviour sanitizers" OFF)

add_library(flotilla_options INTERFACE)
target_compile_options(flotilla_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual
    $<$<BOOL:${FLOTILLA_WERROR}>:-Werror>)
target_compile_definitions(flotilla_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS
    QT_MESSAGELOGCONTEXT
    FLOTILLA_VERSION="${PROJECT_VERSION}")
if(FLOTILLA_SANITIZE)
    target_compile_options(flotilla_options INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer)
    target_link_options(flotilla_options INTERFACE -fsanitize=address,undefined)
endif()

# mold links these programs several times faster; the default linker is fine where it is absent.
find_program(FLOTILLA_MOLD mold)
if(FLOTILLA_MOLD AND NOT FLOTILLA_SANITIZE)
    target_link_options(flotilla_options INTERFACE -fuse-ld=mold)
endif()
find_program(FLOTILLA_CCACHE ccache)
if(FLOTILLA_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${FLOTILLA_CCACHE})
endif()
