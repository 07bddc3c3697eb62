// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compose/teampasswords.h"
#include "run/workspace.h"

#include <QList>
#include <QPair>

#include <functional>
#include <memory>

namespace flotilla {

class ApiNetwork;
class BatchNews;
class Runners;
class TrailLinks;

/// Makes, from the real journal, the one that everybody above sees. For tests that end the process at a certain write;
/// the programs hand in nothing.
using JournalWrapper = std::function<std::unique_ptr<Journal>(Journal &)>;

/// `$XDG_DATA_HOME/flotilla`: where window and cli keep a person's data. Without $HOME below the home that the system knows of
/// the user; empty if there is none.
[[nodiscard]] QString defaultFolder();
/// `$XDG_DATA_HOME/flotilla-practice`: the workspace of practice mode, apart from the real one. Empty as defaultFolder().
[[nodiscard]] QString practiceFolder();

/// Builds the adapters of one workspace and hands them down as ports. The only place that knows them all.
class Composition
{
public:
    /// Opens the workspace in this folder, creating it for its owner alone (0700), or the team workspace with this address. Error
    /// Storage, in words, also for an empty name.
    static Result<std::unique_ptr<Composition>> open(const QString &where, const JournalWrapper &wrap = {}, const TeamPasswords &passwords = {});
    /// Makes a team workspace in the database with this address, which has none yet.
    [[nodiscard]] static Status makeTeam(const QString &address, const TeamPasswords &passwords = {});
    /// Gives a user of the server one role in the team workspace, or takes it away (empty): journal/teamroles.h.
    [[nodiscard]] static Status grant(const QString &address, const QString &user, const QString &role, const TeamPasswords &passwords = {});
    /// Copies everything of a workspace into an empty one, a folder or a team workspace; what was copied, by table. Error Usage if
    /// there is something already, Leased while something runs in the first.
    [[nodiscard]] static Result<QList<QPair<QString, qint64>>> copy(const QString &from, const QString &to, const TeamPasswords &passwords = {});
    /// What was looked at in the workspace, for people, and whether it is good.
    [[nodiscard]] static Result<QList<QPair<QString, bool>>> check(const QString &where, const TeamPasswords &passwords = {});
    ~Composition();
    Q_DISABLE_COPY_MOVE(Composition)

    /// The ports; valid as long as this object.
    [[nodiscard]] Workspace workspace();
    [[nodiscard]] Runners &runners();
    /// What the user may do in the team workspace (journal/teamroles.h); empty: nothing, or it is a folder.
    [[nodiscard]] QString role();
    /// What others write to the team workspace; null: it is a folder.
    [[nodiscard]] BatchNews *news();
    /// The whole trail of the workspace as it is stored.
    [[nodiscard]] TrailLinks &trail();
    /// The way to the platforms, for what is composed elsewhere.
    [[nodiscard]] ApiNetwork &network();
    /// Language of error texts from now on: a locale name (en, zh_CN).
    void setLanguage(const QString &language);

private:
    struct Adapters;
    explicit Composition(std::unique_ptr<Adapters> adapters);

    std::unique_ptr<Adapters> m_adapters;
};

} // namespace flotilla
