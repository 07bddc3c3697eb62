# SPDX-License-Identifier: GPL-3.0-or-later
# flotilla_add_test(tst_name [SOURCES more.cpp…] LIBS target… [TIMEOUT seconds])
# Builds tst_name.cpp of the current folder and registers it, offscreen and in a neutral locale.
function(flotilla_add_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "SOURCES;LIBS")
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    qt_add_executable(${name} ${name}.cpp ${arg_SOURCES})
    target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
    target_link_libraries(${name} PRIVATE flotilla_options Qt6::Test ${arg_LIBS})
    target_compile_definitions(${name} PRIVATE
        FLOTILLA_SOURCE_DIR="${CMAKE_SOURCE_DIR}" FLOTILLA_FIXTURES="${CMAKE_SOURCE_DIR}/tests/fixtures"
        FLOTILLA_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;LANGUAGE=en;LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/cmake/lsan.supp")
endfunction()
