# SPDX-License-Identifier: GPL-3.0-or-later
# flotilla_translations: the translations as resources under :/i18n; link it to every program that speaks to people.
# update_translations: brings translations/*.ts up to date with the sources (translations/update.sh has the rules).
#
# qt_add_translations is not used on purpose: in Qt 6.4 it runs lupdate without sources over a .ts file that was not there
# at configure time, and the strings are gone.
set(FLOTILLA_LANGUAGES en zh_CN)

set(qm_files "")
foreach(language IN LISTS FLOTILLA_LANGUAGES)
    set(ts ${CMAKE_SOURCE_DIR}/translations/flotilla_${language}.ts)
    set(qm ${CMAKE_BINARY_DIR}/i18n/flotilla_${language}.qm)
    add_custom_command(OUTPUT ${qm}
        COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_BINARY_DIR}/i18n
        COMMAND Qt6::lrelease -silent ${ts} -qm ${qm}
        DEPENDS ${ts} VERBATIM)
    list(APPEND qm_files ${qm})
endforeach()

qt_add_library(flotilla_translations STATIC ${CMAKE_SOURCE_DIR}/translations/translations.cpp)
qt_add_resources(flotilla_translations flotilla_translations_data
    PREFIX /i18n BASE ${CMAKE_BINARY_DIR}/i18n FILES ${qm_files})
target_link_libraries(flotilla_translations PUBLIC Qt6::Core PRIVATE flotilla_options)

add_custom_target(update_translations
    COMMAND ${CMAKE_COMMAND} -E env LUPDATE=$<TARGET_FILE:Qt6::lupdate> ${CMAKE_SOURCE_DIR}/translations/update.sh
    USES_TERMINAL VERBATIM)
