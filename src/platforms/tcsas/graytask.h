// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time.h"

#include <QLatin1StringView>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// Grayscale tasks of the platform's console. There is no call for them: one is planned and checked here, a person enters it there.
namespace flotilla::tcsas {

/// The names of these records; the trail has them.
namespace gray {
inline constexpr QLatin1StringView Kind{"grayscale"};
// states of a task
inline constexpr QLatin1StringView Planned{"planned"}; ///< not in the console yet
inline constexpr QLatin1StringView Pending{"pending"};
inline constexpr QLatin1StringView Delivering{"delivering"};
inline constexpr QLatin1StringView Suspended{"suspended"};
inline constexpr QLatin1StringView Ended{"ended"};
// what its objects are
inline constexpr QLatin1StringView Guid{"guid"};
inline constexpr QLatin1StringView Device{"device"};
inline constexpr QLatin1StringView Account{"account"};
// networks
inline constexpr QLatin1StringView Wifi{"wifi"};
inline constexpr QLatin1StringView Cellular{"cellular"};
// fields, as faults name them
inline constexpr QLatin1StringView Version{"version"};
inline constexpr QLatin1StringView Name{"name"};
inline constexpr QLatin1StringView Time{"time"};
inline constexpr QLatin1StringView Users{"users"};
inline constexpr QLatin1StringView Superapps{"superapps"};
inline constexpr QLatin1StringView Systems{"systems"};
inline constexpr QLatin1StringView Objects{"objects"};
} // namespace gray

/// From one version to another, both of them included; an empty one leaves that side open.
struct VersionRange
{
    QString from = {};
    QString to = {};
    [[nodiscard]] bool isOpen() const { return from.isEmpty() && to.isEmpty(); }
    bool operator==(const VersionRange &) const = default;
};

/// A superapp whose users may get the version.
struct GraySuperapp
{
    QString id;
    QString name = {};
    VersionRange versions = {}; ///< of the superapp
    bool operator==(const GraySuperapp &) const = default;
};

/// The form of the console.
struct GrayTask
{
    QString version = {};
    QString name = {};
    Instant from = {};
    Instant to = {};
    int users = 0;                   ///< how many get it at most
    QList<GraySuperapp> superapps = {}; ///< none: all
    bool android = true;
    bool ios = true;
    VersionRange androidVersions = {};
    VersionRange iosVersions = {};
    QString objectKind = {};         ///< empty: whoever fits the rest
    QStringList objects = {};
    QString network = {};            ///< empty: any
    bool operator==(const GrayTask &) const = default;
};

/// What the platform told of the mini program, as far as it was read.
struct GrayKnown
{
    bool read = false;
    QString online = {};
    QString platform = {}; ///< the version that is up for approval or approved
    QString approval = {}; ///< of that one
};

/// What is wrong with a field of a task.
struct GrayFault
{
    QString field;
    QString text;
    bool stops = true; ///< false: it cannot be seen from here, or is only unusual
};

inline constexpr int kLongestGrayName = 20;

/// All that the console would refuse or that makes no sense; `others`: names of the mini program's other tasks.
[[nodiscard]] QList<GrayFault> faultsOf(const GrayTask &task, const GrayKnown &known, const QStringList &others, Instant now);

/// A list of objects as it was typed or read from a text file: one a line.
struct GrayObjects
{
    struct Fault
    {
        int line = 0; ///< from 1
        QString text;
    };
    QStringList objects;
    QList<Fault> faults;
};
[[nodiscard]] GrayObjects objectsOf(const QString &text);

/// The states that a person may record next.
[[nodiscard]] QStringList statesAfter(const QString &state);
/// Whether what is online leaves nothing to be tried: the same version or a higher one.
[[nodiscard]] bool isOvertaken(const GrayTask &task, const QString &online);

[[nodiscard]] QString textOf(const GrayTask &task);
/// Nothing: it is no such text.
[[nodiscard]] std::optional<GrayTask> grayTaskOf(const QString &text);

} // namespace flotilla::tcsas
