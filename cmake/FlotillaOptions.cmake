# SPDX-License-Identifier: GPL-3.0-or-later
# One interface target carries the warnings and the Qt defines for every target of the project.
option(FLOTILLA_WERROR "Treat warnings as errors" OFF)
option(FLOTILLA_SANITIZE "Build with the address and undefined-behaviour sanitizers" OFF)

add_library(flotilla_options INTERFACE)
target_compile_options(flotilla_options INTERFACE
    $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>
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
    # ccache looks into precompiled headers only when told that their defines and times do not matter.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        ${FLOTILLA_CCACHE})
endif()

# flotilla_precompile(target kind): the Qt headers that nearly every source of the target includes, parsed once per target.
# kind: core, network, sql or widgets; each has what the one before it has, as far as the target links it.
function(flotilla_precompile target kind)
    set(headers <QByteArray> <QCoreApplication> <QDateTime> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QMap>
        <QObject> <QPointer> <QRegularExpression> <QSet> <QString> <QStringList> <QTimer> <QVariant>
        <algorithm> <chrono> <functional> <memory> <optional> <span> <utility> <variant> <vector>)
    if(kind STREQUAL network)
        list(APPEND headers <QHostAddress> <QNetworkAccessManager> <QNetworkReply> <QNetworkRequest> <QSslSocket> <QTcpServer>
            <QTcpSocket> <QUrl> <QUrlQuery>)
    elseif(kind STREQUAL sql)
        list(APPEND headers <QSqlDatabase> <QSqlError> <QSqlQuery>)
    elseif(kind STREQUAL models)
        list(APPEND headers <QAbstractTableModel> <QBrush> <QColor> <QFont> <QIcon>)
    elseif(kind STREQUAL widgets)
        list(APPEND headers <QAbstractTableModel> <QAction> <QApplication> <QBoxLayout> <QCheckBox> <QClipboard> <QComboBox>
            <QDialog> <QDialogButtonBox> <QHeaderView> <QIcon> <QLabel> <QLineEdit> <QMainWindow> <QMenu> <QMessageBox>
            <QPainter> <QPushButton> <QSettings> <QStackedWidget> <QStyledItemDelegate> <QTableView> <QToolButton> <QWidget>)
    endif()
    target_precompile_headers(${target} PRIVATE ${headers})
endfunction()
