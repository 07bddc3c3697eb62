# SPDX-License-Identifier: GPL-3.0-or-later
# Audit, Mini programs, Connections, Settings and the first-start wizard; included by CMakeLists.txt of this folder.
target_sources(flotilla_models PRIVATE
    models/review.h models/review.cpp)
target_sources(flotilla_ui PRIVATE
    audit/auditpage.h audit/auditpage.cpp
    programs/programspage.h programs/programspage.cpp
    connections/connectionspage.h connections/connectionspage.cpp
    settings/settingkeys.h settings/settingspage.h settings/settingspage.cpp
    wizard/firststartwizard.h wizard/firststartwizard.cpp)
