// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform.h"

#include <QFile>
#include <QJsonObject>
#include <QString>

namespace flotilla::sandbox {

/// What the log says about one request that arrived.
struct CallRecord {
    QString action;
    QString app;
    QString appid;
    QString requestId;
    QString outcome; ///< "ok", an error code, or the name of the fault that struck
};

/// JSON lines, appended and flushed one by one: a line of kind "effect" for each change of the platform's state, a line of
/// kind "call" for each request that arrived. Holds no key, token, signature or body.
class EffectLog
{
public:
    /// Appends to that file, made if absent. False with a reason in *error if it cannot be written.
    [[nodiscard]] bool open(const QString &path, QString *error);

    void addEffect(const Effect &effect, const QString &requestId, qint64 nowMs);
    /// An effect on a platform whose effects are told by name; details stand beside it in the line.
    void addEffect(const QString &name, const QString &appid, QJsonObject details, const QString &requestId, qint64 nowMs);
    void addCall(const CallRecord &call, qint64 nowMs);

private:
    void write(QJsonObject line, qint64 nowMs);

    QFile m_file;
    qint64 m_lines = 0; ///< lines in the file: "seq" goes on across restarts
};

} // namespace flotilla::sandbox
