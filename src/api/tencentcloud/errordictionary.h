// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <optional>

namespace flotilla {

/// What the common error codes of Tencent Cloud mean (docs 1592/76198 and 362/4208; the file errors.json beside this
/// one). A code that is not listed is looked up by what stands before its last dot, then before the one before that,
/// as the vendor asks for unknown sub-codes.
class ErrorDictionary
{
public:
    struct Entry
    {
        QString code;     ///< the listed code, perhaps shorter than the one asked for
        QString category; ///< credentials, permission, limit, request, quota, platform, business
        QString retry;    ///< no, wait, reads (only calls that change nothing), clock (once, after correcting the time)
        QString en;
        QString zh;
    };

    /// Reads the dictionary that is built into the program.
    ErrorDictionary();

    [[nodiscard]] std::optional<Entry> find(const QString &code) const;
    /// One or two sentences for people; `language` is a locale name: zh… is Chinese, everything else English.
    [[nodiscard]] std::optional<QString> text(const QString &code, const QString &language) const;
    [[nodiscard]] QList<Entry> entries() const { return m_entries.values(); }

private:
    QHash<QString, Entry> m_entries;
};

} // namespace flotilla
