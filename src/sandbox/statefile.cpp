// SPDX-License-Identifier: GPL-3.0-or-later
#include "statefile.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

#include <utility>

namespace flotilla::sandbox {

using namespace Qt::StringLiterals;

StateFile::StateFile(QString path)
    : m_path(std::move(path))
{
}

std::optional<SavedState> StateFile::load(QString *error) const
{
    QFile file(m_path);
    if (!file.exists())
        return std::nullopt;
    if (!file.open(QIODevice::ReadOnly)) {
        *error = file.errorString();
        return std::nullopt;
    }
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    if (root["version"_L1].toInt() != 1) {
        *error = u"%1 is not a state file of this program."_s.arg(m_path);
        return std::nullopt;
    }
    SavedState state;
    state.key = {root["secretId"_L1].toString(), root["secretKey"_L1].toString(), {}};
    state.port = quint16(root["port"_L1].toInt());
    state.cosPort = quint16(root["cosPort"_L1].toInt());
    state.wechat = root["wechat"_L1].toObject();
    state.tcsas = root["tcsas"_L1].toObject();
    state.platform = PlatformState::fromJson(root["platform"_L1].toObject());
    return state;
}

bool StateFile::save(const SavedState &state, QString *error) const
{
    const QJsonObject root{{u"version"_s, 1},
                           {u"secretId"_s, state.key.secretId},
                           {u"secretKey"_s, state.key.secretKey},
                           {u"port"_s, state.port},
                           {u"platform"_s, state.platform.toJson()},
                           {u"wechat"_s, state.wechat},
                           {u"tcsas"_s, state.tcsas},
                           {u"cosPort"_s, state.cosPort}};
    QSaveFile file(m_path);
    const bool written = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(QJsonDocument(root).toJson(QJsonDocument::Compact)) >= 0 && file.commit();
    if (!written)
        *error = file.errorString();
    return written;
}

} // namespace flotilla::sandbox
