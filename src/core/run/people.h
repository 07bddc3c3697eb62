// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/journal.h"

namespace flotilla {

/// Who is connected to a team workspace, as its server knows.
struct Person
{
    QString name;          ///< user of the server
    bool approves = false; ///< may sign the orders of others, set and lift freezes
};

/// What a second person decided about an order; once, and for good.
struct Signature
{
    BatchId batch;
    QByteArray plan;      ///< hash of what was decided about (planHash)
    bool approves = true; ///< false: it never begins
    QString reason;       ///< for people; may be empty where it approves
    QString signer = {};  ///< the server says, and when
    Instant at = {};
};

/// Port: the people of a team workspace. A workspace in a folder has none: nobody can prove there who somebody is.
class People
{
public:
    virtual ~People() = default;
    virtual Result<Person> self() = 0;
    /// Who ordered it, as the server saw; empty: it is from before that was noted.
    virtual Result<QString> author(const BatchId &id) = 0;
    virtual Result<std::optional<Signature>> signature(const BatchId &id) = 0;
    /// Keeps it together with the line of the trail. The server takes none of an author or of somebody who is no approver, and no second one.
    virtual Status sign(const Signature &signature, const TrailEntry &entry) = 0;
};

} // namespace flotilla
