// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/batch.h"
#include "model/call.h"
#include "model/catalogue.h"
#include "model/field.h"
#include "model/finding.h"
#include "model/operation.h"
#include "model/procedure.h"
#include "model/query.h"
#include "model/servicerule.h"
#include "model/words.h"

#include <QJsonObject>

#include <memory>
#include <optional>

namespace flotilla {

class Gateway;
struct Plan;

/// What a reply tells about a step.
enum class Seen {
    Done,      ///< the step is done
    Nothing,   ///< a look: nothing that could be ours
    Ours,      ///< a look: what the Once step makes is there already, and it is ours
    Foreign,   ///< a look: somebody else was here; a person is told
    CannotTell, ///< a look: nobody can say
    GoingOn,
    Resting,   ///< goes on for hours or days
    Again,     ///< the step is done, and the way to it begins once more at its restartAt: what is done comes in rounds
    Spent,     ///< what the steps behind it use up is used up: the row waits
    Rejected,  ///< a review said no
    Withdrawn, ///< somebody took it back: the target is cancelled
    Failed,    ///< ended badly, or the step makes no sense any more
    Strange,   ///< a word that is not known
};

struct Sight
{
    Seen seen = Seen::CannotTell;
    Values marks = {};     ///< news for Progress::marks; an empty text removes
    Reason reason = {};
    bool certain = true;   ///< with Nothing: it proves that the call was not accepted
};

/// What the review of a publication was seen to be.
struct AuditSight
{
    bool readable = false; ///< false: the answer says nothing, and what is known stays
    AuditState state = AuditState::NotKnown;
    QString word;          ///< as the platform wrote it
    QString text;          ///< its reason, if it gives one
};

/// What happened to a lane's knowledge.
enum class LaneEvent { Sending, Answered };

/// One line of the doctor: what was looked at, whether it is well, what was seen, how to repair it.
struct Diagnosis
{
    enum class Mark { Good, Warn, Bad };
    Mark mark = Mark::Good;
    QString what;
    QString seen;
    QString repair; ///< empty when good
    QString part = {}; ///< a stable name of what was looked at; the doctor sets it, Words has it for people
};

/// What the doctor asks of a connection, one after the other.
struct DoctorQuestion
{
    QString call; ///< empty: the answer to the question before says this, too
    /// The line for its answer; with `stop` the doctor asks nothing more.
    /// `others`: the lines so far.
    Diagnosis (*diagnose)(const Reply &reply, const Connection &connection, const QList<Diagnosis> &others);
    QString part = {};     ///< Diagnosis::part; empty: the call
    bool ofOne = false;    ///< asked about a mini program: the first that the platform lists or the workspace knows
};

/// How often the steps that spend may be sent, as far as the platform tells before the start. The order of the batch is the priority.
struct Budget
{
    int left = 0;  ///< without what the order leaves alone
    Reason spent;  ///< why the rows wait for which nothing is left
};

/// What the check before the first call asks: once per batch (with the first target as its mini program, where a platform answers
/// nobody else) or once per lane, and what the answer means.
struct CheckQuestion
{
    QString call;
    bool perLane = false;
    QList<Finding> (*findings)(const Reply &reply, const Batch &batch, const BatchState &state, const LaneId &lane) = nullptr;
    std::optional<Budget> (*budget)(const Reply &reply, const Batch &batch) = nullptr; ///< nothing: it cannot be told
    /// What it means beside what the workspace knows: the rows of the first overview, of the order's mini programs that are not through, or of all where it is done to the connection.
    QList<Finding> (*beside)(const Reply &reply, const Batch &batch, const QList<Item> &programs) = nullptr;
    bool (*applies)(const Batch &batch) = nullptr; ///< null: it is asked for every order
    QString identity = {}; ///< the value of the answer that says who is asking; empty: it does not say that
};

/// What the check asks of each mini program of an order, where somebody wants to know before the start what of it would fail. Reads only.
struct TargetLook
{
    QStringList (*calls)(const Batch &batch) = nullptr; ///< one after the other; one that is not accepted ends it for this mini program. Null: nothing is asked
    /// What the answers mean, by call; those behind one that was not accepted are missing.
    QList<Finding> (*findings)(const QHash<QString, Reply> &told, const Batch &batch, const Target &target) = nullptr;
    QStringList replaces = {}; ///< checks that say less, of something read before: not told of whom all was answered
};

/// One thing that is wrong or unusual about the text of an option.
struct TextFault
{
    bool stops = true;
    QString text;  ///< for people
    int line = 0;  ///< from 1; 0: of no line
};

/// What waits for the decision of people who work with this platform, and what they handed in themselves.
struct Inbox
{
    QString query;      ///< its items: one thing that was handed in, for each who decides about it; empty: there is no such thing
    QString id;         ///< column of the query: which submission an item belongs to
    QString decide;     ///< the operation that decides about all that is open of a mini program …
    QString decision;   ///< … and its option that says how
    QString overview;   ///< tells of the own submissions side by side …
    QString version;    ///< … in its columns: of what
    QString state;      ///< … how far it is
    QString number;     ///< … and which of the query's items it is
    QString again;      ///< the operation that hands in once more what was rejected or withdrawn
};

/// A key that each mini program has at the platform, and whose value is kept here.
struct ProgramKeys
{
    QString overview;   ///< tells of them side by side; empty: there are none
    QString state;      ///< column of it
    QStringList states; ///< its words, in the order of a person's interest
    QString none;       ///< that of them which says that there is no key
    QString secret;     ///< the name under which the value is kept
};

/// What a file is that somebody chose for an option.
struct FileSight
{
    QString problem; ///< why it cannot be used, as a sentence; empty: it can
    QString holds;   ///< what is in it, for people
};

/// A vendor as data plus a few pure functions. Written once per platform, never changed at run time.
struct Platform
{
    QString id;
    QList<Field> connection;
    QList<Operation> operations;
    QList<Query> queries;
    QList<Overview> overviews;
    QList<Attention> attention; ///< what of the overviews waits for a person, the most urgent first
    Rollout rollout;
    Inbox inbox;
    ProgramKeys keys;
    QList<DetailTab> details; ///< of one mini program, in order
    QString console;     ///< where a person looks at what happened, if the connection has no address of its own: https; `{appid}` stands for the mini program
    QString programs;    ///< the query that lists the mini programs of a connection; empty: there is none
    QList<DoctorQuestion> doctor;
    QList<CheckQuestion> checks;
    TargetLook look;
    QStringList pages;   ///< names of the pages that the window shows for its connections
    QList<Procedure> procedures; ///< what has no API
    QList<ServiceRule> services;
    QStringList ticks;   ///< stages that a person ticks by hand, in order
    QString auditCall;   ///< reads the review of a publication; empty: there is none
    QString closingReport; ///< JSON's name for the list of lanes in a report; empty: none
    QStringList idColumns;  ///< how else its exports call the column of the mini programs' ids, in small letters without blanks
    QStringList csvColumns; ///< of a report, in order; empty: the usual ones
    const Words *words = nullptr;

    /// Part of the lane keys before the lane, from a connection's fields: what two spellings mean is one scope.
    QString (*scope)(const Connection &connection) = nullptr;
    /// What must be the same when a batch is resumed.
    Values (*place)(const Connection &connection) = nullptr;
    /// True if this can be the id of a mini program; a row of a list is told from a header by it. Null: anything can.
    bool (*isWellFormed)(const MiniProgramId &id) = nullptr;
    /// What a reply with Accepted says about a step (or, while a row is unsure, about its probe).
    Sight (*sight)(const StepRule &step, const Progress &progress, const Reply &reply, const Plan &plan, Instant now) = nullptr;
    /// What a call makes of the lane's knowledge; null: nothing.
    void (*laneAfter)(LaneEvent event, LaneState &lane, const StepRule &step, const Progress &before, const Progress &after,
                      const Reply &reply, const Plan &plan) = nullptr;
    /// A lane at the beginning of a batch, or opened again after others may have used it. `remembered`: what the workspace
    /// knows of it now. Null: that becomes its memory.
    void (*laneOpened)(LaneState &lane, const Values &remembered, const Values &options, bool overtaken) = nullptr;
    /// Local findings about the list of targets besides those of the core; null: none.
    QList<Finding> (*localFindings)(const QList<Target> &targets) = nullptr;
    /// What is wrong with the text of an option: for all (`target` is null), or for this one alone; null: nothing ever is.
    QList<TextFault> (*optionFaults)(const QString &option, const QString &text, const Target *target) = nullptr;
    /// What this one gets of an option without faults, for people to read; null: each gets the text as it is.
    QString (*optionSent)(const QString &option, const QString &text, const Target &target) = nullptr;
    /// What a file is whose path is the text of an option; null: nobody looks into it.
    FileSight (*fileSight)(const QString &option, const QString &path) = nullptr;
    /// JSON of one lane in a report, if closingReport is set.
    QJsonObject (*laneJson)(const LaneState &lane, const QString &note) = nullptr;
    /// A text for a column of csvColumns that the core does not know.
    QString (*csvCell)(const QString &column, const LaneState &lane, const Progress &progress) = nullptr;
    /// What the answer to auditCall says of a publication.
    AuditSight (*audit)(const Reply &reply) = nullptr;
    /// What it cannot do for a program, as sentences in the language of the moment; null: nothing is known.
    QStringList (*limits)() = nullptr;
    /// The address of this computer, where the platform refused a call over the connection for it; `told`: its code and message. Empty: it
    /// says something else, names none, or sees another computer. Null: it never names one.
    QString (*refusedAddress)(const Connection &connection, const QString &told) = nullptr;
    /// The paths of the files that the text of an option names, besides options that are a file; null: none does.
    QStringList (*filesIn)(const QString &option, const Values &options) = nullptr;

    [[nodiscard]] const Operation *operation(const QString &name) const;
    [[nodiscard]] const Query *query(const QString &name) const;
    [[nodiscard]] const Overview *overview(const QString &name) const;
    [[nodiscard]] const Procedure *procedure(const QString &name) const;
};

/// The platforms that this program knows, as the composition root lists them.
class Platforms
{
public:
    Platforms() = default;
    explicit Platforms(QList<const Platform *> all) : m_all(std::move(all)) {}
    [[nodiscard]] const QList<const Platform *> &all() const { return m_all; }
    [[nodiscard]] const Platform *find(const QString &id) const;
    /// The platform of a batch, or one that knows nothing and shows every name as it is.
    [[nodiscard]] const Platform &of(const QString &id) const;
    [[nodiscard]] const Platform &of(const Batch &batch) const { return of(batch.platform); }
    /// The operation of a batch, or one without steps.
    [[nodiscard]] const Operation &operationOf(const Batch &batch) const;

private:
    QList<const Platform *> m_all;
};

/// Whether the operation makes sense for a mini program of which an overview told this. What it does not tell says nothing against it.
[[nodiscard]] bool fits(const Platform &platform, const Operation &operation, const Item &told);
/// Whether this connection leads to the platform and the place for which a batch was made.
[[nodiscard]] bool pointsTo(const Platforms &platforms, const Connection &connection, const QString &platform, const Values &place);

} // namespace flotilla
