// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/workspace.h"

#include <QObject>

#include <memory>

namespace flotilla {

/// Something that serves others as long as this process lives, in the name of a connection (Platform::services). Destroying it ends it.
class Service : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Later began() or failed(), once.
    virtual void start() = 0;

signals:
    /// `where`: the address at which it is asked.
    void began(const QString &where);
    void failed(const flotilla::Error &error);
    /// One line of what happens, for people; it holds no secret.
    void said(const QString &line);
};

/// Port: makes the services that platforms declare.
class ServiceFactory
{
public:
    virtual ~ServiceFactory() = default;
    /// Error Usage for options or secrets that cannot work.
    virtual Result<std::unique_ptr<Service>> make(const Workspace &workspace, const QString &name, const Connection &connection,
                                                  const Secrets &secrets, const Values &options) = 0;
};

} // namespace flotilla
