// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace flotilla::sandbox::tcsas {

/// A keyword of a template of the library.
struct LibraryKeyword {
    QString id; ///< KeywordId
    QString english;
    QString chinese;
    QString type; ///< "thing.DATA"
    QString example;
};

/// A template of the public library of subscription messages.
struct LibraryTemplate {
    QString id; ///< TemplateLibraryId
    QString english;
    QString chinese;
    int type = 2; ///< 2 one-time, 3 long-term
    QList<LibraryKeyword> keywords;

    [[nodiscard]] const LibraryKeyword *keyword(const QString &keywordId) const;
};

/// The library: the same for every mini program.
[[nodiscard]] const QList<LibraryTemplate> &messageLibrary();
/// The template of that id, or null.
[[nodiscard]] const LibraryTemplate *libraryTemplate(const QString &id);

} // namespace flotilla::sandbox::tcsas
