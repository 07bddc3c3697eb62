// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

/// Every name that this platform declares. The journal stores them: one may be added, never changed.
namespace flotilla::weda {

namespace steps {
inline constexpr QLatin1StringView Settle{"settle"}; ///< waits for a build that nobody follows any more
inline constexpr QLatin1StringView Unbind{"unbind"};
inline constexpr QLatin1StringView Bind{"bind"};
inline constexpr QLatin1StringView Look{"look"}; ///< reads the newest build before the deploy
inline constexpr QLatin1StringView Deploy{"deploy"};
inline constexpr QLatin1StringView Build{"build"};
inline constexpr QLatin1StringView LastUnbind{"last_unbind"};
} // namespace steps

namespace calls {
inline constexpr QLatin1StringView Unbind{"unbind"};
inline constexpr QLatin1StringView Bind{"bind"};
inline constexpr QLatin1StringView Deploy{"deploy"};
inline constexpr QLatin1StringView ReadApp{"read_app"};
inline constexpr QLatin1StringView CheckBuild{"check_build"};
inline constexpr QLatin1StringView ListApps{"list_apps"};
inline constexpr QLatin1StringView ListEnvironments{"list_environments"};
inline constexpr QLatin1StringView WhoAmI{"who_am_i"};
} // namespace calls

namespace fields {
inline constexpr QLatin1StringView SecretId{"secret_id"};
inline constexpr QLatin1StringView SecretKey{"secret_key"};
inline constexpr QLatin1StringView Token{"token"};
inline constexpr QLatin1StringView Environment{"environment"};
inline constexpr QLatin1StringView Endpoint{"endpoint"};
inline constexpr QLatin1StringView SignedHost{"signed_host"}; ///< with a relay as endpoint: the host that is signed
inline constexpr QLatin1StringView Region{"region"};
} // namespace fields

namespace opts {
inline constexpr QLatin1StringView Mode{"mode"};           ///< upload, preview
inline constexpr QLatin1StringView BuildType{"build_type"}; ///< mp, pc, web, adminPortal
inline constexpr QLatin1StringView Binding{"binding"};     ///< unbind, keep, restore
} // namespace opts

/// Marks of a target.
namespace marks {
inline constexpr QLatin1StringView BuildId{"build_id"};
inline constexpr QLatin1StringView BuildBefore{"build_before"};       ///< newest build on the app, read before the deploy
inline constexpr QLatin1StringView DeployedBefore{"deployed_before"}; ///< the app's last deploy as told then
inline constexpr QLatin1StringView LostAt{"lost_at"}; ///< when the newest deploy was sent that nothing has been seen of
} // namespace marks

/// What is known of an app. Nobody can read its binding, so it is only what we did last.
namespace lane {
// from batch to batch
inline constexpr QLatin1StringView Bound{"bound"};     ///< the mini program; empty: nothing, as far as known
inline constexpr QLatin1StringView Certain{"certain"}; ///< "1": the platform confirmed our last call
inline constexpr QLatin1StringView Newest{"newest"};   ///< the newest build that this workspace made
inline constexpr QLatin1StringView Trust{"trust"};     ///< matches, differs: whether the newest build's id is our BuildId
// in this batch
inline constexpr QLatin1StringView Own{"own"};            ///< our newest BuildId
inline constexpr QLatin1StringView OwnBefore{"own_before"}; ///< what was newest before it
inline constexpr QLatin1StringView Foreign{"foreign"};    ///< a stranger's build that a person has been told of
inline constexpr QLatin1StringView Doubt{"doubt"};        ///< "1": the newest build may be that of another batch
} // namespace lane

/// Values of an app's row.
namespace app {
inline constexpr QLatin1StringView Environment{"environment"};
inline constexpr QLatin1StringView Description{"description"};
inline constexpr QLatin1StringView LastBuild{"last_build"};
inline constexpr QLatin1StringView LastWord{"last_word"};
inline constexpr QLatin1StringView LastDeploy{"last_deploy"};
} // namespace app

inline constexpr QLatin1StringView Identity{"identity"}; ///< reply of who_am_i: account and user, one line

/// Reasons besides those that all platforms share.
namespace reasons {
inline constexpr QLatin1StringView TimedOut{"build_timed_out"}; ///< still going on at the time limit; what the journal has had from the beginning
inline constexpr QLatin1StringView UnbindRefused{"unbind_refused"}; ///< noted, went on
inline constexpr QLatin1StringView BindRefused{"bind_refused"};
inline constexpr QLatin1StringView DeployRefused{"deploy_refused"};
inline constexpr QLatin1StringView BuildFailed{"build_failed"};
inline constexpr QLatin1StringView BuildNotTold{"build_not_told"}; ///< the platform refuses to tell how it stands
inline constexpr QLatin1StringView AuditRejected{"audit_rejected"};
inline constexpr QLatin1StringView DeployUnclear{"deploy_unclear"};
inline constexpr QLatin1StringView IdNotTrusted{"id_not_trusted"};
inline constexpr QLatin1StringView AppMissing{"app_missing"};
inline constexpr QLatin1StringView EarlierBuild{"earlier_build"};
inline constexpr QLatin1StringView NothingRemembered{"nothing_remembered"};
} // namespace reasons

namespace checks {
inline constexpr QLatin1StringView AppMissing{"app_missing"};
inline constexpr QLatin1StringView WrongEnvironment{"wrong_environment"};
inline constexpr QLatin1StringView BuildRunning{"build_running"};
inline constexpr QLatin1StringView TwoApps{"two_apps"};
inline constexpr QLatin1StringView NoApp{"no_app"};
} // namespace checks

} // namespace flotilla::weda
