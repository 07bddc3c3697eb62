// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/batch.h"
#include "model/field.h"
#include "model/listchange.h"
#include "model/progress.h"
#include "model/query.h"
#include "model/steprule.h"

#include <span>

namespace flotilla {

/// How much a confirmation asks: nothing, a list, the number of many targets; of any number where nothing takes it back.
enum class Risk { Harmless, Notable, Dangerous, Final };

/// Rows of an overview for which something makes sense: what they say in a column.
struct Fit
{
    QString overview;
    QString column;
    QStringList words;  ///< none: any
    bool must = false;  ///< where the row was read and tells nothing there, it does not hold
};

/// What an order would choose of what there is for one mini program.
struct PlanChoice
{
    const Item *item = nullptr; ///< one of the items; null: none
    Reason why = {};            ///< why none
};

/// Rows of overviews that wait for a person.
struct Attention
{
    QString name;         ///< stable; the platform's words have it for people
    QList<Fit> rows;      ///< where it is told; the overview that was read last counts
    QStringList same = {}; ///< columns: rows that say the same in both wait for nobody
    QString page = {};    ///< of the window, where it is seen to; empty, or not there: the first that shows the mini program
    QStringList answeredBy = {}; ///< steps of operations: who took one since the overview was read waits no more
    bool forRelease = false; ///< for the release of an approved version: one that is on its way, or was taken back, waits for nobody
};

/// Something that can be done to targets.
/// Lists that each mini program has at the platform and that an operation changes, as a form edits them.
struct ListEdit
{
    QString query;     ///< asked of each mini program before a person decides: Reply::values are its lists, by name, one entry a line. Empty: there are none
    QString column;    ///< of the query: words for the names of the lists
    QString option;    ///< of the operation: a JSON object with the lists that it is about, by name
    QStringList lists; ///< their names, in order
    /// What the order makes of the lists that are there: one for each that it is about.
    QList<ListChange> (*changes)(const Values &options, const Values &now) = nullptr;
};

/// What a form asks of one mini program, for an operation that takes columns.
struct ColumnForm
{
    QList<Field> fields; ///< columns of a list, in order; none: there is no form
    QString query = {};  ///< tells what a mini program has now: the title of its one item is the name, its values are the other columns
    Values choices = {}; ///< by column: the query whose items are what it may be
};

struct Operation
{
    QString name;            ///< also the verb of the cli, e.g. publish
    QList<StepRule> steps;
    QList<StepRule> closing; ///< of a lane, after its last target
    QList<Field> options;
    QString laneField;       ///< the name of the lane in JSON, CSV and on the command line; empty: the lane is the mini program
    QString laneQuery;       ///< the query that lists what a lane can be; empty: none
    QString sourceOption = {}; ///< without lanes to choose: the option that names what goes out; empty: none
    QString sourceQuery = {};  ///< the query that lists what it can be, by the items' ids; empty: it is a file that a person chooses
    QStringList sourceFields = {}; ///< with such a file: the options that are filled in beside it, because they tell of it
    QString itemOption = {};   ///< done to the connection: the option that names the item that it is done with; empty: none
    QString itemQuery = {};    ///< the query that lists such items
    int width = 0;           ///< lanes that move at once; 0: all
    Risk risk = Risk::Dangerous; ///< how much is asked before it starts
    QString restState = QStringLiteral("resting"); ///< JSON's word for a resting row
    QString identity = {};   ///< the mark that identifies what was made, e.g. task_id; in JSON and reports
    QStringList ids = {};    ///< marks that JSON tells of a target under "ids"
    QStringList roundMarks = {}; ///< what is done comes in rounds: the marks that finished ones leave, which no new beginning takes away; the round's follow finds them by itself
    bool goesOnAfterRest = false; ///< there are steps behind a rest: only with the order's permission
    QList<Condition> restIsEnd = {}; ///< on options: with all of them a rest is all that an order wants, else it waits for more
    QString targetField = {}; ///< it is done once, to the connection itself: the connection's field with its id; empty: to mini programs
    bool takesColumns = false; ///< what else a list has of a target is among its values, by the names of the columns
    QString madeId = {};       ///< set: it makes mini programs. They come from a list without ids, a target's id is the name of the new one, and this mark has the id that the platform gave it
    QStringList needsColumns = {}; ///< with takesColumns: of the list; a row has something in each of them
    QStringList fileColumns = {};  ///< with takesColumns: of the list; an address, or the path of a file
    ColumnForm form = {};          ///< with takesColumns: how a person fills them in for one
    Values offers = {};      ///< by option: the query of mini programs whose items it may be, by their ids; others can be typed
    ListEdit lists = {};     ///< what of its options is edited beside what is there
    QList<Fit> fits = {};    ///< one of them must hold where an overview tells; none: it is not known from there
    bool (*isDone)(const Values &told) = nullptr; ///< the row of an overview says that it is so already; null: none ever does
    QString (*optionsProblem)(const Values &options) = nullptr; ///< why good options do not fit beside each other, or nothing; null: they always do
    QString planQuery = {};  ///< asked of each mini program before a person decides: what it tells is what the operation has to choose from
    QString planOption = {}; ///< the option with the id of what is chosen from it …
    QString planUsual = {};  ///< … and its word for the usual one
    /// The item that this value of planOption means, beside what the first overview tells of the mini program; null: the newest one is
    /// the usual one.
    PlanChoice (*planChoice)(const QList<Item> &items, const QString &value, const Item &told) = nullptr;
    Fit insteadWhen = {};    ///< where an overview tells this, it is not possible …
    QString instead = {};    ///< … and this operation is what leads there
    bool confirmsCount = false; ///< on the command line the number of its mini programs confirms it
    bool tellsSecret = false;   ///< it makes a secret that the platform shows once; on the command line it may be asked for
    QString usersQuery = {}; ///< it sets a lower limit: of each mini program, how many of its users have which version
    QString usersOption = {}; ///< the option with that limit
    QString versionColumn = {}; ///< column of the first overview: the version that it acts on; empty: of none, or the order names it
    QString versionElse = {};   ///< … or this one, where that tells nothing
    QList<Condition> versionWhen = {}; ///< on options: it acts on that version with all of them
    bool reviewed = false;   ///< its rows go through a review of the platform
    bool stopsUse = false;   ///< what uses the mini program stops working: the name of one is typed before, the number of many
    bool listed = true;      ///< false: single orders appear in the log only, not among the batches
};

/// What the operation asks of such a column; null: nothing.
[[nodiscard]] const Fit *fitOn(const Operation &operation, const QString &overview, const QString &column);
/// Whether an order with these options wants nothing more of a row that rests.
[[nodiscard]] bool restIsEnd(const Operation &operation, const Values &options);
/// Whether an order with these options acts on the version that the overview tells.
[[nodiscard]] bool actsOnVersion(const Operation &operation, const Values &options);

/// What an operation with a targetField is done to; its id is empty where the connection does not say it.
[[nodiscard]] Target ownTarget(const Operation &operation, const Connection &connection);
/// Whether it is done to mini programs that are there: a selection of them can be its targets.
[[nodiscard]] bool takesPrograms(const Operation &operation);
/// The id of the mini program of a row, as far as it has one.
[[nodiscard]] MiniProgramId programOf(const Operation &operation, const Target &target, const Progress &progress);
/// The steps that people see, in order: the names of columns and pipeline cells.
[[nodiscard]] QStringList shownSteps(const Operation &operation);
/// The shown step that `step` belongs to.
[[nodiscard]] QString shownStep(const Operation &operation, const QString &step);
/// The rule of `step` among these; null if there is none.
[[nodiscard]] const StepRule *findRule(std::span<const StepRule> steps, const QString &step);

} // namespace flotilla
