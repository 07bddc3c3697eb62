// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/ids.h"
#include "model/time.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace flotilla {

/// What the app is bound to after the last mini program of its lane.
enum class BindingAfter {
    Unbind,  ///< to nothing
    Keep,    ///< to the last one published
    Restore, ///< to the one that the workspace remembers from before
};

/// What is published and how. `mode` and `buildType` are the platform's own words (WeDa: upload/preview, mp).
struct Release
{
    QString mode = QStringLiteral("upload");
    QString buildType = QStringLiteral("mp");
    BindingAfter bindingAfter = BindingAfter::Unbind;
    QString label; ///< kept locally, shown as version; the platform assigns the real number
    QString note;  ///< kept locally, shown as description
    bool operator==(const Release &) const = default;
};

/// One mini program that gets one app.
struct Target
{
    AppId app;
    MiniProgramId program;
    QString name; ///< for people; may be empty
    QStringList tags;
    bool operator==(const Target &) const = default;
};

/// Where a batch must stop by itself.
struct Limits
{
    int stopAfter = 5; ///< failures in a row over the whole batch; 0 = never
    Millis buildTimeLimit = std::chrono::minutes(30);
    bool operator==(const Limits &) const = default;
};

/// The exclusive resource: one app of one environment at one endpoint. Equal keys never run at the same time.
struct LaneKey
{
    QString endpoint;
    QString environment;
    AppId app;
    bool operator==(const LaneKey &) const = default;
    /// One line that names the lane, e.g. for the journal and for messages.
    [[nodiscard]] QString text() const { return endpoint + u'|' + environment + u'|' + app.value; }
};

/// A Release applied to a frozen list of Targets. Immutable once it is journaled.
struct Batch
{
    BatchId id;
    ConnectionId connection;
    QString connectionName;
    QString endpoint;    ///< as part of the lane keys, frozen at creation
    QString environment; ///< likewise
    Release release;
    Limits limits;
    QList<Target> targets;
    QStringList appTitles; ///< aligned with apps()
    Instant createdAt;
    QString createdBy; ///< user of the operating system

    /// The apps in the order of their first target.
    [[nodiscard]] QList<AppId> apps() const;
    [[nodiscard]] LaneKey laneKey(const AppId &app) const { return {endpoint, environment, app}; }
    [[nodiscard]] QString appTitle(const AppId &app) const; ///< for a single one; a loop takes titles()
    [[nodiscard]] QHash<AppId, QString> titles() const;     ///< of all apps
};

} // namespace flotilla
