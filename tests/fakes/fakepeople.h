// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/people.h"

#include <QHash>

namespace flotilla::fakes {

/// The people of a team workspace, as its server keeps them.
class FakePeople : public People
{
public:
    Person me{QStringLiteral("olga"), false};
    QHash<BatchId, QString> authors; ///< of others; without one it is olga
    QHash<BatchId, Signature> signatures;
    QList<TrailEntry> *trail = nullptr;
    Instant now;

    Result<Person> self() override { return me; }
    Result<QString> author(const BatchId &id) override { return authors.value(id, QStringLiteral("olga")); }
    Result<std::optional<Signature>> signature(const BatchId &id) override
    {
        const auto found = signatures.constFind(id);
        return found == signatures.cend() ? std::optional<Signature>() : std::optional(*found);
    }
    Status sign(const Signature &signature, const TrailEntry &entry) override
    {
        Signature kept = signature;
        kept.signer = me.name;
        kept.at = entry.when;
        signatures.insert(signature.batch, kept);
        if (trail) {
            trail->append(entry);
        }
        return {};
    }
};

} // namespace flotilla::fakes
