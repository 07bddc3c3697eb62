// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/names.h"

#include <QLatin1StringView>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

template <typename T, size_t N>
using Names = std::array<std::pair<T, QLatin1StringView>, N>;

constexpr Names<LanePhase, 4> kLanePhases{{{LanePhase::Open, "open"_L1}, {LanePhase::Paused, "paused"_L1},
                                           {LanePhase::Closing, "closing"_L1}, {LanePhase::Closed, "closed"_L1}}};
constexpr Names<SecretSource, 3> kSources{{{SecretSource::Keychain, "keychain"_L1},
                                           {SecretSource::Environment, "environment"_L1},
                                           {SecretSource::Memory, "memory"_L1}}};
constexpr Names<Purpose, 3> kPurposes{{{Purpose::Production, "production"_L1}, {Purpose::Test, "test"_L1},
                                       {Purpose::Practice, "practice"_L1}}};
constexpr Names<Proxy, 2> kProxies{{{Proxy::System, "system"_L1}, {Proxy::None, "none"_L1}}};
constexpr Names<AuditState, 5> kAuditStates{{{AuditState::NotKnown, "not_known"_L1},
                                             {AuditState::Uploaded, "uploaded"_L1},
                                             {AuditState::InReview, "in_review"_L1},
                                             {AuditState::Rejected, "rejected"_L1},
                                             {AuditState::Released, "released"_L1}}};

template <typename T, size_t N>
QString nameIn(const Names<T, N> &names, T value)
{
    for (const auto &[known, name] : names) {
        if (known == value) {
            return name;
        }
    }
    return {};
}

template <typename T, size_t N>
std::optional<T> valueIn(const Names<T, N> &names, const QString &wanted)
{
    for (const auto &[value, name] : names) {
        if (name == wanted) {
            return value;
        }
    }
    return {};
}

} // namespace

QString storedName(LanePhase phase) { return nameIn(kLanePhases, phase); }
QString storedName(SecretSource source) { return nameIn(kSources, source); }
QString storedName(Purpose purpose) { return nameIn(kPurposes, purpose); }
QString storedName(Proxy proxy) { return nameIn(kProxies, proxy); }
QString storedName(AuditState state) { return nameIn(kAuditStates, state); }

template <>
std::optional<LanePhase> fromStoredName(const QString &name) { return valueIn(kLanePhases, name); }
template <>
std::optional<SecretSource> fromStoredName(const QString &name) { return valueIn(kSources, name); }
template <>
std::optional<Purpose> fromStoredName(const QString &name) { return valueIn(kPurposes, name); }
template <>
std::optional<Proxy> fromStoredName(const QString &name) { return valueIn(kProxies, name); }
template <>
std::optional<AuditState> fromStoredName(const QString &name) { return valueIn(kAuditStates, name); }

} // namespace flotilla
