# SPDX-License-Identifier: GPL-3.0-or-later
# Home, Audit, Mini programs, Connections and Settings; included by CMakeLists.txt of this folder.
target_sources(flotilla_models PRIVATE
    models/approvalrows.h models/approvalrows.cpp
    models/auditcells.h models/auditcells.cpp
    models/auditmodel.h models/auditmodel.cpp
    models/connectioncheck.h models/connectioncheck.cpp
    models/connectionmodel.h models/connectionmodel.cpp
    models/keymodel.h models/keymodel.cpp
    models/keyrows.h models/keyrows.cpp
    models/librarymodel.h models/librarymodel.cpp
    models/linemodel.h models/linemodel.cpp
    models/rolloutrows.h models/rolloutrows.cpp
    models/importmapping.h models/importmapping.cpp
    models/importpreview.h models/importpreview.cpp
    models/programmodel.h models/programmodel.cpp
    models/reviewwords.h models/reviewwords.cpp
    models/reviewmodel.h models/reviewmodel.cpp
    models/reviewrows.h models/reviewrows.cpp
    models/tags.h models/tags.cpp)
target_sources(flotilla_ui PRIVATE
    home/firstrun.h home/firstrun.cpp
    home/homefeed.h home/homefeed.cpp
    home/homepage.h home/homepage.cpp
    home/homewords.h home/homewords.cpp
    home/linelist.h home/linelist.cpp
    home/runninglist.h home/runninglist.cpp
    home/plannedlist.h home/plannedlist.cpp
    audit/approvalfeed.h audit/approvalfeed.cpp audit/approvaloffers.h audit/approvaloffers.cpp audit/approvalspage.h audit/approvalspage.cpp
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
    connections/freezedialog.h connections/freezedialog.cpp connections/keychainpanel.h connections/keychainpanel.cpp connections/keychaintext.h connections/keychaintext.cpp connections/secondpersonchoice.h connections/secondpersonchoice.cpp publish/runplace.h publish/runplace.cpp runners/runnersdialog.h runners/runnersdialog.cpp runners/runnerwords.h runners/runnerwords.cpp
    connections/connectioneditor.h connections/connectioneditor.cpp connections/programquestion.h connections/programquestion.cpp
    connections/connectionform.h connections/connectionform.cpp
    connections/connectionrow.h connections/connectionrow.cpp
    connections/connectionkeeper.h connections/connectionkeeper.cpp
    connections/connectionspage.h connections/connectionspage.cpp
    connections/connectionuse.h connections/connectionuse.cpp
    connections/doctorview.h connections/doctorview.cpp
    keys/keydetails.h keys/keydetails.cpp
    keys/keylook.h keys/keylook.cpp
    keys/keyspage.h keys/keyspage.cpp
    keys/newsecrets.h keys/newsecrets.cpp
    keys/newsecretsheet.h keys/newsecretsheet.cpp
    keys/secretclipboard.h keys/secretclipboard.cpp
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
    programs/listorder.h programs/listorder.cpp
    programs/importdialog.h programs/importdialog.cpp programs/importdialog.ui
    programs/programdialog.h programs/programdialog.cpp programs/programdialog.ui
    programs/filesheet.h programs/filesheet.cpp
    programs/fleetactions.h programs/fleetactions.cpp programs/operationbar.h programs/operationbar.cpp
    programs/fleetcolumns.h programs/fleetcolumns.cpp programs/programtabs.h programs/programtabs.cpp programs/querysection.h programs/querysection.cpp
    programs/fleetdetails.h programs/fleetdetails.cpp programs/fleetedits.h programs/fleetedits.cpp
    programs/fleetpage.h programs/fleetpage.cpp programs/fleetreader.h programs/fleetreader.cpp
    programs/tagdelegate.h programs/tagdelegate.cpp
    programs/tagsdialog.h programs/tagsdialog.cpp programs/tagsdialog.ui
    rollout/rampview.h rollout/rampview.cpp
    rollout/rolloutactions.h rollout/rolloutactions.cpp
    rollout/rolloutpage.h rollout/rolloutpage.cpp
    settings/settingkeys.h settings/overdue.h settings/settingspage.h settings/settingspage.cpp settings/settingspage.ui
    widgets/actionbutton.h widgets/actionbutton.cpp
    widgets/calmtable.h widgets/calmtable.cpp widgets/leancolumn.h widgets/leancolumn.cpp
    widgets/showrows.h widgets/showrows.cpp
    widgets/columnfit.h widgets/columnfit.cpp
    widgets/columnroom.h widgets/columnroom.cpp
    widgets/columnmemory.h widgets/columnmemory.cpp
    widgets/drawer.h widgets/drawer.cpp
    widgets/droppedfile.h widgets/droppedfile.cpp
    widgets/mnemonics.h widgets/mnemonics.cpp
    widgets/namedelegate.h widgets/namedelegate.cpp
    widgets/orderpicker.h widgets/orderpicker.cpp
    widgets/pictureview.h widgets/pictureview.cpp
    widgets/savedviews.h widgets/savedviews.cpp
    widgets/taborder.h widgets/taborder.cpp
    widgets/tonedelegate.h widgets/tonedelegate.cpp
    widgets/wheelguard.h widgets/wheelguard.cpp widgets/whenseen.h
    widgets/wraptabs.h widgets/wraptabs.cpp
    publish/actson.h publish/actson.cpp publish/offeredbox.h publish/offeredbox.cpp publish/offers.h publish/offers.cpp)
