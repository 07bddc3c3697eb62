// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/workspace.h"

#include <functional>
#include <memory>

namespace flotilla {

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
    /// Opens the workspace in `folder`, creating it for its owner alone (0700). Error Storage, in words, also for
    /// an empty name.
    static Result<std::unique_ptr<Composition>> open(const QString &folder, const JournalWrapper &wrap = {});
    ~Composition();
    Q_DISABLE_COPY_MOVE(Composition)

    /// The ports; valid as long as this object.
    [[nodiscard]] Workspace workspace();
    /// The whole trail of the workspace as it is stored.
    [[nodiscard]] TrailLinks &trail();
    /// Language of error texts from now on: a locale name (en, zh_CN).
    void setLanguage(const QString &language);

private:
    struct Adapters;
    explicit Composition(std::unique_ptr<Adapters> adapters);

    std::unique_ptr<Adapters> m_adapters;
};

} // namespace flotilla
