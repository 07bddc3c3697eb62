// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

class QWidget;

namespace flotilla {

/// Asks where to put `content` and writes it, whole or not at all. What went wrong is said in the dialog's place,
/// and where the file is now on the status bar of the window.
void saveFile(QWidget *parent, const QString &title, const QString &name, const QString &filter, const QByteArray &content);
/// The same where a person chooses among several kinds of files; `content` is asked for with the ending of the chosen name.
void saveFileAs(QWidget *parent, const QString &title, const QString &name, const QStringList &filters,
                const std::function<QByteArray(const QString &ending)> &content);
/// Asks for a folder and hands it over, if one was chosen.
void chooseFolder(QWidget *parent, const QString &title, const std::function<void(const QString &)> &chosen);
/// Asks for a file that is there and hands over its path, if one was chosen.
void chooseFile(QWidget *parent, const QString &title, const QString &filter, const std::function<void(const QString &)> &chosen);
/// Writes without asking; an empty string is success, else why it failed.
[[nodiscard]] QString writeFile(const QString &path, const QByteArray &content);

} // namespace flotilla
