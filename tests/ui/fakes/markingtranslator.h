// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>

namespace flotilla::fakes {

/// Marks every translated text, so that a text that misses the change of language is seen.
class MarkingTranslator : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *, const char *source, const char *, int) const override
    {
        return u'»' + QString::fromUtf8(source);
    }
};

} // namespace flotilla::fakes
