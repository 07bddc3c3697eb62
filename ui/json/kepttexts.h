// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/journal.h"

#include <QMap>

namespace flotilla {

/// Texts of an option that people gave a name, e.g. audit profiles; kept in the workspace, for everybody who opens it.
class KeptTexts
{
public:
    /// `catalogue` outlives this. `key`: of platform and option.
    KeptTexts(Catalogue &catalogue, const QString &key);

    [[nodiscard]] Result<QMap<QString, QString>> all() const;
    /// One of the same name is replaced.
    Status keep(const QString &name, const QString &text);
    Status remove(const QString &name);

private:
    Status store(const QMap<QString, QString> &texts);

    Catalogue &m_catalogue;
    QString m_key;
};

} // namespace flotilla
