// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QPixmap>
#include <QString>

namespace flotilla {

/// A code of one mini program, as it is shown and printed.
struct CodePicture
{
    QString id;   ///< of the mini program
    QString name; ///< may be empty
    QByteArray bytes; ///< the file as the platform gave it
    QPixmap picture;
};

/// Pages of A4 with so many codes, three side by side, names and ids below; a PDF file.
[[nodiscard]] QByteArray codesAsPdf(const QString &title, const QList<CodePicture> &codes);

} // namespace flotilla
