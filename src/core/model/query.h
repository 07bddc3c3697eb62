// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/call.h"
#include "model/field.h"

namespace flotilla {

/// A read: a list of items, one thing, or a file.
struct Query
{
    /// What the command line and the tables of the window tell of an item.
    struct Column
    {
        /// Time and Hours: of a point in time; Hours: how long it has been since. Share: percent, may have a point. List: one part a
        /// line. Ids: with `|` between them. Flag: set or not.
        enum class As { Text, Time, Number, Hours, Share, List, Ids, Flag };
        QString name;        ///< in JSON; `a.b` is the member b of the object a
        QString value = {};  ///< of Item::values; empty: its id
        As as = As::Text;
        QString key = {};        ///< of a filter line, beside its name: `online:<2.3`
        QString against = {};    ///< marked where it is another text than this column of the same row tells
        QStringList alarms = {}; ///< values that mean trouble
        bool detail = false;     ///< told beside a row, not in a table
        QString spends = {};     ///< it is how much is left for the steps that spend this (StepRule::spends) …
        QString whole = {};      ///< … and the column that tells of how much
    };
    QString name;
    QString call;
    bool perProgram = false; ///< asked for each mini program; else once per connection
    bool shared = false;     ///< with perProgram: all mini programs of a connection get the same answer, so one is asked where none is named
    bool single = false;     ///< not a list: Reply::values, about the connection, told through any of its mini programs
    QString list = {};       ///< JSON's name of the list; empty, and neither single nor a file: it is no verb of the command line
    QString file = {};       ///< the end of the name of a file that each mini program gives, Reply::bytes; empty: none
    QString fileName = {};   ///< of the reply's values, the file's own name; its `columns` and its digest are told beside it. Empty: the id is its name
    QList<Column> columns = {};
    QList<Field> options = {};
    QString (*optionsProblem)(const Values &options, Instant now) = nullptr; ///< why good options cannot be asked now, or nothing; null: they always can
    bool aside = false;      ///< only told beside a mini program, no verb of the command line; single: Reply::values are about that one
    QString only = {};       ///< aside: of a list, only the items that have this value

    /// What an item says in the column of this name; empty: nothing, or there is no such column.
    [[nodiscard]] QString told(const Item &item, const QString &column) const;
    [[nodiscard]] bool isVerb() const { return !aside && (single || !list.isEmpty() || !file.isEmpty()); }
};

/// What is told of all mini programs of a connection side by side. It is asked when a person wants that, and kept with its time.
struct Overview
{
    QString name;       ///< also the verb of the cli, and the cache's key
    QString list;       ///< JSON's name of the list
    QStringList calls;  ///< asked of each mini program, in this order
    QStringList listed = {}; ///< values that the list of mini programs tells of each of them
    QList<Field> filters = {}; ///< by such a value: only the mini programs that have it
    QString beside = {}; ///< asked once: its items tell more of mini programs, by their ids, through `take` as the calls do; empty: none
    bool fresh = false;  ///< the command line always asks for it anew
    bool leaves = false; ///< a mini program that the list has no more and of which the platform refuses to tell is gone
    QString nameCall = {}; ///< its answer's item is titled with the name of the mini program; asked where none is known; empty: none
    QString needs = {}; ///< a value without which the mini program is left out; empty: none
    QStringList nothing = {}; ///< what that value is where there is nothing to tell of either
    QList<Query::Column> columns; ///< of Item::values; `overviews` has what the core adds
    QString pictureCall = {}; ///< gives a picture that a row has, by its id as the mark `pictures`; empty: rows have none
    QString pictures = {};    ///< the value with the ids of a row's pictures, `|` between them

    /// Whether it has something to tell of this mini program.
    [[nodiscard]] bool has(const Item &row) const;
    /// What a row has in the column of this name, as the platform told it; empty: nothing, or there is no such column.
    [[nodiscard]] QString told(const Item &row, const QString &column) const;
    /// Puts into the values what the answer to one of the calls says. An answer that cannot be read changes none: false.
    bool (*take)(const QString &call, const Reply &reply, Values &values) = nullptr;
};

/// A tab of what is told of one mini program beside the table of all.
struct DetailTab
{
    QString name;
    QStringList told = {};    ///< columns of the platform's first overview
    QStringList queries = {}; ///< asked when a person wants it
    QStringList procedures = {}; ///< can be begun from here, and when one was ended is told
    QStringList operations = {}; ///< likewise: what can be done about what is told here
    bool trail = false;       ///< what was done with it from here
};

/// How a version reaches a share of the users first.
struct Rollout
{
    QString overview;  ///< its rows tell of the plans; empty: there are none on this platform
    QString state;     ///< column of it
    QStringList open;  ///< states of a plan that goes on or may go on
    QStringList over;  ///< states of one that is over; any other word but these two kinds means that there is none, or is not known
    QString percent;   ///< column of it
    QString version;   ///< column with the version that is rolled out
    QString before;    ///< column with the version that all others have
    QString since;     ///< of the rows' values, a point in time
    QList<int> ramp;   ///< usual shares, rising
    QString cancelled = {}; ///< the word of `over` for one that was taken back
    QString submitted = {}; ///< of the rows' values: when the version was handed in for review
    QString widen;     ///< the operation that gives it to more users …
    QString share;     ///< … and its option with the new share
    QString finish;    ///< the operation that gives it to all
    QString cancel;    ///< takes it back from those who have it
    QString back;      ///< gives everybody the version before, once no plan goes on
    QString backTo;    ///< its option for which version, and the usual one
    QString previous;
    QString left = {}; ///< its mark with the version that everybody had before it
    QString stages;    ///< the widening operation's option with several shares that follow each other by themselves; empty: it has none
    QString testers;   ///< its option that has the testers come first
    QString soak;      ///< its option with the hours that each is watched
    QString limit;     ///< its option with what a stage may have, and no more
    Values plan;       ///< what such a plan begins with, by option
    QString stage;     ///< mark of a row: the share of its stage …
    QString stageAt;   ///< … when it was reached …
    QString counted;   ///< … and what it had of the limit when it was looked at last
};

/// Values of an overview that the core adds.
namespace overviews {
inline constexpr QLatin1StringView Name{"name"};       ///< of the mini program
inline constexpr QLatin1StringView Problem{"problem"}; ///< why it could not be asked the last time
inline constexpr QLatin1StringView Code{"problem_code"};
inline constexpr QLatin1StringView Held{"held"};       ///< set: the secret store has one of the mini program; never kept, only told
} // namespace overviews

} // namespace flotilla
