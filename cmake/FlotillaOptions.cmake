# SPDX-License-Identifier: GPL-3.0-or-later
# One interface target carries the warnings and the Qt defines for every target of the project.
option(FLOTILLA_WERROR "Treat warnings as errors" OFF)
# Sources of one target are compiled a few at a time, a third of the work: from nothing that is what counts. Off it pays for who
# builds often and changes little, and for the compile database of clang-tidy.
option(FLOTILLA_UNITY "Compile several sources of a target as one" ON)
option(FLOTILLA_SANITIZE "Build with the address and undefined-behaviour sanitizers" OFF)

# What is written for moc depends on sources alone: no need to wait until the libraries below are there.
set(CMAKE_AUTOGEN_ORIGIN_DEPENDS OFF)

if(FLOTILLA_UNITY)
    set(CMAKE_UNITY_BUILD ON)
    set(CMAKE_UNITY_BUILD_BATCH_SIZE 20)
endif()

# moc needs only what stands between the braces of a class, yet given the include folders it reads all of Qt's headers again for
# each header of ours, a sixth of a build from nothing.
get_target_property(FLOTILLA_MOC Qt6::moc IMPORTED_LOCATION)
if(FLOTILLA_MOC AND UNIX)
    configure_file(${CMAKE_SOURCE_DIR}/cmake/moc.in ${CMAKE_BINARY_DIR}/moc @ONLY USE_SOURCE_PERMISSIONS)
    set(FLOTILLA_SHORT_MOC ${CMAKE_BINARY_DIR}/moc)
    set(CMAKE_AUTOMOC_COMPILER_PREDEFINES OFF)
endif()

add_library(flotilla_options INTERFACE)
target_compile_options(flotilla_options INTERFACE
    $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess> # these two let ccache keep precompiled headers
    "$<$<CXX_COMPILER_ID:Clang>:SHELL:-Xclang -fno-pch-timestamp>"
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual
    $<$<BOOL:${FLOTILLA_WERROR}>:-Werror>)
target_compile_definitions(flotilla_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS
    QT_MESSAGELOGCONTEXT
    FLOTILLA_VERSION="${PROJECT_VERSION}")
if(FLOTILLA_UNITY)
    # A class of a .cpp may well have a member of its file's anonymous namespace: no other file sees it.
    target_compile_options(flotilla_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
endif()
if(FLOTILLA_SANITIZE)
    target_compile_options(flotilla_options INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer)
    target_link_options(flotilla_options INTERFACE -fsanitize=address,undefined)
endif()

# A tenth of what g++ does here is to look for memory that it could use again. Where there is plenty it takes new one instead: a third
# more for the largest source, 1.2 GB.
cmake_host_system_information(RESULT FLOTILLA_MEMORY QUERY TOTAL_PHYSICAL_MEMORY)
cmake_host_system_information(RESULT FLOTILLA_CORES QUERY NUMBER_OF_LOGICAL_CORES)
math(EXPR FLOTILLA_MEMORY_EACH "${FLOTILLA_MEMORY} / ${FLOTILLA_CORES}") # MiB
if(FLOTILLA_MEMORY_EACH GREATER 3000)
    target_compile_options(flotilla_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:--param=ggc-min-heapsize=1500000>)
endif()

# mold links these programs several times faster; the default linker is fine where it is absent.
find_program(FLOTILLA_MOLD mold)
if(FLOTILLA_MOLD AND NOT FLOTILLA_SANITIZE)
    target_link_options(flotilla_options INTERFACE -fuse-ld=mold)
endif()
# A source that is not in the cache yet costs half as much again with ccache as without: it is for who builds often, not for
# a build from nothing, as CI's or that of run.sh.
if(DEFINED ENV{CI})
    set(FLOTILLA_CACHE_USUAL OFF)
else()
    set(FLOTILLA_CACHE_USUAL ON)
endif()
option(FLOTILLA_CACHE "Keep what was compiled with ccache, where it is installed" ${FLOTILLA_CACHE_USUAL})
find_program(FLOTILLA_CCACHE ccache)
if(FLOTILLA_CACHE AND FLOTILLA_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # ccache looks into precompiled headers only when told that their defines and times do not matter.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        ${FLOTILLA_CCACHE})
endif()


# flotilla_precompile(target core|widgets|test|uitest): the headers that most sources include anyway, parsed once for all
# targets of a kind. A long list costs more than it saves, as every compilation maps all of it.
function(flotilla_precompile target kind)
    target_precompile_headers(${target} REUSE_FROM flotilla_${kind}_headers)
    # Next to nothing is in it where sources include their own moc_x.cpp: to read those headers is all that it would take.
    set_source_files_properties(${CMAKE_CURRENT_BINARY_DIR}/${target}_autogen/mocs_compilation.cpp PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
    if(FLOTILLA_SHORT_MOC)
        set_target_properties(${target} PROPERTIES AUTOMOC_EXECUTABLE ${FLOTILLA_SHORT_MOC})
    endif()
endfunction()

# flotilla_declare_headers(kind [LIBS target…] [HEADERS <header>…])
function(flotilla_declare_headers kind)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LIBS;HEADERS")
    add_library(flotilla_${kind}_headers OBJECT EXCLUDE_FROM_ALL ${CMAKE_SOURCE_DIR}/cmake/headers.cpp)
    set_target_properties(flotilla_${kind}_headers PROPERTIES AUTOMOC OFF AUTOUIC OFF)
    target_link_libraries(flotilla_${kind}_headers PRIVATE flotilla_options ${arg_LIBS})
    target_precompile_headers(flotilla_${kind}_headers PRIVATE
        <QCoreApplication> <QDateTime> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QMap> <QObject> <QSet>
        <QString> <QStringList> <QTimer> <algorithm> <functional> <memory> <optional> <utility> <vector> ${arg_HEADERS})
endfunction()

set(FLOTILLA_WIDGET_HEADERS <QAbstractTableModel> <QAction> <QApplication> <QBoxLayout> <QDialog> <QEvent> <QHeaderView>
    <QLabel> <QLineEdit> <QPainter> <QPushButton> <QTableView> <QWidget>)
flotilla_declare_headers(core LIBS Qt6::Core)
flotilla_declare_headers(widgets LIBS Qt6::Widgets HEADERS ${FLOTILLA_WIDGET_HEADERS})
