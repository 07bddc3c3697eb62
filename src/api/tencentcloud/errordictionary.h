// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/gateway.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace flotilla {

/// What an error of Tencent Cloud means (docs 1592/76198 and 362/4208), as data: the file errors.json beside this one is
/// what the program obeys. It lists
/// - "codes": a code that is not listed is looked up by what stands before its last dot (or blank), then before the one
///   before that, as the vendor asks for unknown sub-codes;
/// - "cases": what a code means as the answer to one action, or if its message contains one of the texts of "says". They
///   come first, and the first one that fits is taken;
/// - "otherwise": any other code.
class ErrorDictionary
{
public:
    struct Entry
    {
        QString code;     ///< the listed code, perhaps shorter than the one asked for; empty: not listed
        QString category; ///< credentials, permission, limit, request, quota, platform, business
        QString retry;    ///< no, wait, reads (only calls that change nothing), clock (once, after correcting the time)
        Outcome outcome = Outcome::Refused;
        RefusalScope scope = RefusalScope::Target; ///< "three_alike" is Target: the core counts those by itself; the others are named as they are
        Millis wait{0}; ///< before the call may be made again
        QString en;
        QString zh;
        bool exists = false; ///< it is refused because such a thing is there already

        /// One or two sentences for people, or nothing; `language` is a locale name: zh… is Chinese, all else English.
        [[nodiscard]] QString text(const QString &language) const;
    };

    /// Reads the dictionary that is built into the program. `more`: a resource of the same form, of one platform, whose codes and
    /// cases come before these.
    explicit ErrorDictionary(const QString &more = {});

    /// What `code` means as the answer to `action`, whatever the code is.
    [[nodiscard]] Entry find(const QString &code, const QString &action = {}, const QString &message = {}) const;
    /// All listed codes and cases.
    [[nodiscard]] QList<Entry> entries() const;

private:
    struct Case
    {
        QStringList codes;
        QString action;
        QStringList says; ///< empty: any message
        Entry entry;
    };

    void read(const QString &path);
    [[nodiscard]] bool fits(const Case &rule, const QString &code, const QString &action, const QString &message) const;

    QHash<QString, Entry> m_codes;
    QList<Case> m_cases;
    Entry m_otherwise;
};

} // namespace flotilla
