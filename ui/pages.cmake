# SPDX-License-Identifier: GPL-3.0-or-later
# Audit, Mini programs, Connections, Settings and the first-start wizard; included by CMakeLists.txt of this folder.
target_sources(flotilla_models PRIVATE
    models/auditcells.h models/auditcells.cpp
    models/auditmodel.h models/auditmodel.cpp
    models/connectioncheck.h models/connectioncheck.cpp
    models/connectionmodel.h models/connectionmodel.cpp
    models/librarymodel.h models/librarymodel.cpp
    models/rolloutrows.h models/rolloutrows.cpp
    models/importmapping.h models/importmapping.cpp
    models/importpreview.h models/importpreview.cpp
    models/programmodel.h models/programmodel.cpp
    models/reviewwords.h models/reviewwords.cpp
    models/reviewmodel.h models/reviewmodel.cpp
    models/reviewrows.h models/reviewrows.cpp
    models/tags.h models/tags.cpp)
target_sources(flotilla_ui PRIVATE
    audit/auditdetails.h audit/auditdetails.cpp
    audit/auditfilters.h audit/auditfilters.cpp
    audit/auditpage.h audit/auditpage.cpp
    audit/reviewdetails.h audit/reviewdetails.cpp
    audit/reviewpictures.h audit/reviewpictures.cpp
    audit/reviewspage.h audit/reviewspage.cpp
    audit/statering.h audit/statering.cpp
    codes/codesheet.h codes/codesheet.cpp
    codes/codespage.h codes/codespage.cpp
    connections/connectiondialog.h connections/connectiondialog.cpp
    connections/connectioneditor.h connections/connectioneditor.cpp
    connections/connectionform.h connections/connectionform.cpp
    connections/connectionrow.h connections/connectionrow.cpp
    connections/connectionkeeper.h connections/connectionkeeper.cpp
    connections/connectionspage.h connections/connectionspage.cpp
    connections/connectionuse.h connections/connectionuse.cpp
    connections/doctorview.h connections/doctorview.cpp
    library/librarypage.h library/librarypage.cpp
    library/librarysection.h library/librarysection.cpp
    library/versionusers.h library/versionusers.cpp
    overview/operationbuttons.h overview/operationbuttons.cpp
    overview/overviewbar.h overview/overviewbar.cpp
    overview/overviewfeed.h overview/overviewfeed.cpp
    overview/queryfeed.h overview/queryfeed.cpp
    overview/quotabar.h overview/quotabar.cpp
    overview/quotasheet.h overview/quotasheet.cpp
    procedures/proceduresheet.h procedures/proceduresheet.cpp
    programs/importdialog.h programs/importdialog.cpp programs/importdialog.ui
    programs/programdialog.h programs/programdialog.cpp programs/programdialog.ui
    programs/fleetactions.h programs/fleetactions.cpp programs/operationbar.h programs/operationbar.cpp
    programs/fleetcolumns.h programs/fleetcolumns.cpp programs/programtabs.h programs/programtabs.cpp programs/querysection.h programs/querysection.cpp
    programs/fleetdetails.h programs/fleetdetails.cpp programs/fleetedits.h programs/fleetedits.cpp
    programs/fleetpage.h programs/fleetpage.cpp programs/fleetreader.h programs/fleetreader.cpp
    programs/tagdelegate.h programs/tagdelegate.cpp
    programs/tagsdialog.h programs/tagsdialog.cpp programs/tagsdialog.ui
    rollout/rampview.h rollout/rampview.cpp
    rollout/rolloutactions.h rollout/rolloutactions.cpp
    rollout/rolloutpage.h rollout/rolloutpage.cpp
    settings/settingkeys.h settings/settingspage.h settings/settingspage.cpp settings/settingspage.ui
    widgets/actionbutton.h widgets/actionbutton.cpp
    widgets/calmtable.h widgets/calmtable.cpp
    widgets/columnfit.h widgets/columnfit.cpp
    widgets/columnmemory.h widgets/columnmemory.cpp
    widgets/drawer.h widgets/drawer.cpp
    widgets/mnemonics.h widgets/mnemonics.cpp
    widgets/namedelegate.h widgets/namedelegate.cpp
    widgets/pictureview.h widgets/pictureview.cpp
    widgets/savedviews.h widgets/savedviews.cpp
    widgets/taborder.h widgets/taborder.cpp
    widgets/tonedelegate.h widgets/tonedelegate.cpp
    widgets/wheelguard.h widgets/wheelguard.cpp
    widgets/wraptabs.h widgets/wraptabs.cpp
    wizard/firststartwizard.h wizard/firststartwizard.cpp)
