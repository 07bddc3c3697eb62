// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platformstate.h"
#include "tc3verifier.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace flotilla::sandbox {

/// What survives a restart of the sandbox. The key in it opens nothing but this sandbox.
struct SavedState {
    ApiKey key;
    quint16 port = 0; ///< tried again at the next start, so that clients find the platform where it was
    PlatformState platform;
    QJsonObject wechat; ///< empty: written before there was a WeChat platform
    QJsonObject tcsas; ///< the same for the superapp platform
    quint16 cosPort = 0; ///< of its uploads
};

/// A SavedState in one JSON file, readable by its owner only and replaced as a whole at each save.
class StateFile
{
public:
    explicit StateFile(QString path);

    /// Nothing if there is no such file. A file that cannot be read or understood sets *error: starting empty over it would
    /// lose what it holds.
    [[nodiscard]] std::optional<SavedState> load(QString *error) const;
    [[nodiscard]] bool save(const SavedState &state, QString *error) const;

private:
    QString m_path;
};

} // namespace flotilla::sandbox
