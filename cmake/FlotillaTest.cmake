# SPDX-License-Identifier: GPL-3.0-or-later
# One program per folder with tests, one test of ctest per class in it: tests/testmain.h says how they come together.

set(FLOTILLA_TEST_ENVIRONMENT
    "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;LANGUAGE=en;LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/cmake/lsan.supp")

# What Qt Test's headers look at and what differs from target to target would need precompiled headers for each.
set(FLOTILLA_TEST_UNDEFINED -UQT_TESTCASE_BUILDDIR -UQT_TESTCASE_SOURCEDIR -UQT_NETWORK_LIB)
flotilla_declare_headers(test LIBS Qt6::Test HEADERS <QTest> <QSignalSpy>)
flotilla_declare_headers(uitest LIBS Qt6::Test Qt6::Widgets HEADERS <QTest> <QSignalSpy> ${FLOTILLA_WIDGET_HEADERS})
target_compile_options(flotilla_test_headers PRIVATE ${FLOTILLA_TEST_UNDEFINED})
target_compile_options(flotilla_uitest_headers PRIVATE ${FLOTILLA_TEST_UNDEFINED})

# flotilla_add_tests(program KIND test|uitest TESTS tst_name… [SOURCES more.cpp…] LIBS target…)
# Builds the program from each tst_name.cpp of the current folder and registers each, offscreen and in a neutral locale.
# What runs longer than two minutes says so with set_tests_properties(tst_name PROPERTIES TIMEOUT seconds).
function(flotilla_add_tests program)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "KIND" "TESTS;SOURCES;LIBS")
    flotilla_add_test_program(${program} ${ARGN})
    foreach(test IN LISTS arg_TESTS)
        flotilla_register_test(${program} ${test})
    endforeach()
endfunction()

# The same without registering them.
function(flotilla_add_test_program program)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "KIND" "TESTS;SOURCES;LIBS")
    set(sources ${arg_TESTS})
    list(TRANSFORM sources APPEND .cpp)
    qt_add_executable(${program} ${CMAKE_SOURCE_DIR}/tests/testmain.h ${CMAKE_SOURCE_DIR}/tests/testmain.cpp
        ${sources} ${arg_SOURCES})
    target_include_directories(${program} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR} ${CMAKE_SOURCE_DIR}/tests)
    target_link_libraries(${program} PRIVATE flotilla_options Qt6::Test ${arg_LIBS})
    target_compile_options(${program} PRIVATE ${FLOTILLA_TEST_UNDEFINED})
    target_compile_definitions(${program} PRIVATE
        FLOTILLA_SOURCE_DIR="${CMAKE_SOURCE_DIR}" FLOTILLA_FIXTURES="${CMAKE_SOURCE_DIR}/tests/fixtures"
        FLOTILLA_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
    set_target_properties(${program} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    flotilla_precompile(${program} ${arg_KIND})
endfunction()

# flotilla_register_test(program tst_name [THROUGH command…]): THROUGH runs it inside of another command.
function(flotilla_register_test program test)
    cmake_parse_arguments(PARSE_ARGV 2 arg "" "" "THROUGH")
    add_test(NAME ${test} COMMAND ${arg_THROUGH} $<TARGET_FILE:${program}> ${test})
    set_tests_properties(${test} PROPERTIES TIMEOUT 120 ENVIRONMENT "${FLOTILLA_TEST_ENVIRONMENT}")
endfunction()
