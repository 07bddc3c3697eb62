// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalogue.h"
#include "model/connection.h"
#include "model/progress.h"
#include "model/usualid.h"
#include "model/wordtable.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace flotilla {

struct Item;
struct Operation;

// Names for the journal, the cli and JSON: stable, English, never translated.
[[nodiscard]] QString phaseName(Phase phase);
[[nodiscard]] std::optional<Phase> phaseFromName(const QString &name);
/// succeeded, rejected, failed, skipped, cancelled, waiting, or the operation's word for resting.
[[nodiscard]] QString jsonState(Phase phase, const Operation &operation);

/// What a cell of the batch table shows for one of the visible steps.
enum class CellMark {
    NotYet, Waiting, Running, Done, Resting, Rejected, Failed, Unsure, NeedsYou, Skipped, Stopped, StillGoing,
};
/// `shown`: a name of shownSteps().
[[nodiscard]] CellMark cellMark(const Progress &progress, const Operation &operation, const QString &shown);

/// The words of a platform: every name that it declares, as people read it, in the language of the moment. This class has
/// what all platforms share; what it does not know it shows as it is.
class Words
{
public:
    virtual ~Words() = default;
    [[nodiscard]] virtual QString platform() const { return {}; } ///< its name
    [[nodiscard]] virtual QString operation(const QString &name) const { return name; }
    [[nodiscard]] virtual QString step(const QString &name) const { return name; }
    [[nodiscard]] virtual QString lane() const;   ///< what a lane is, as a table's header has it
    [[nodiscard]] virtual QString mark(const QString &name) const { return name; }
    [[nodiscard]] virtual QString field(const QString &name) const { return name; }
    [[nodiscard]] virtual QString fieldHint(const QString &) const { return {}; }
    [[nodiscard]] virtual QString choice(const QString &, const QString &value) const { return value; }
    [[nodiscard]] virtual QString column(const QString &name) const { return name; } ///< of a query or an overview, as a table's header has it
    /// A value in such a column, as people read it; empty: nothing worth a word.
    [[nodiscard]] virtual QString toldValue(const QString &, const QString &value) const { return value; }
    [[nodiscard]] virtual QString status(const QString &word) const { return word; } ///< what the platform's word for a step that it is at work on means, in tables
    [[nodiscard]] virtual QString attention(const QString &name) const { return name; } ///< why rows of an overview wait for a person
    [[nodiscard]] virtual QString query(const QString &name) const { return name; } ///< what a query asks for
    [[nodiscard]] virtual QString procedure(const QString &name) const { return name; }
    /// What a person does in a step of a procedure, as a sentence.
    [[nodiscard]] virtual QString procedureStep(const QString &, const QString &step) const { return step; }
    [[nodiscard]] virtual QString tab(const QString &name) const { return name; } ///< of a mini program's details
    [[nodiscard]] virtual QString tick(const QString &name) const { return name; }
    [[nodiscard]] virtual QString page(const QString &name) const { return name; }
    [[nodiscard]] virtual QString phase(Phase phase) const;
    /// The same of the operation of this name, whose rows may rest for a reason of their own.
    [[nodiscard]] virtual QString phaseOf(Phase phase, const QString &) const { return this->phase(phase); }
    [[nodiscard]] virtual QString cell(CellMark mark) const;
    [[nodiscard]] virtual QString audit(AuditState state) const;
    /// What an order with these options does to so many mini programs, as a button says it; empty: the usual words.
    [[nodiscard]] virtual QString action(const QString &, const Values &, int) const { return {}; }
    /// What stops working once it is done, or cannot be taken back, one or two sentences; empty: nothing that its name does not say.
    [[nodiscard]] virtual QString consequence(const QString &) const { return {}; }
    /// What is known of a lane now, e.g. what holds it; empty: nothing worth a word.
    [[nodiscard]] virtual QString laneState(const LaneState &) const { return {}; }
    [[nodiscard]] virtual QString laneStateTitle() const { return {}; }
    /// The same as a sentence about the lane with this title.
    [[nodiscard]] virtual QString laneSentence(const QString &, const LaneState &) const { return {}; }
    /// What tells a listed item from others besides its title, e.g. its environment; empty: nothing.
    [[nodiscard]] virtual QString itemLine(const Item &) const { return {}; }
    /// When somebody last changed a listed item; not set: the platform does not tell.
    [[nodiscard]] virtual Instant itemChangedAt(const Item &) const { return {}; }
    /// Why this is no AppID of the platform, in its words; asked only where Platform::isWellFormed says so.
    [[nodiscard]] virtual QString wrongId(const MiniProgramId &id) const { return idProblem(id, platform()); }
    /// What a good AppID has that none is known to have, so that a look at it pays; empty: nothing.
    [[nodiscard]] virtual QString oddId(const MiniProgramId &) const { return {}; }
    /// "changed 3 min ago": that time, as `when` says it.
    [[nodiscard]] virtual QString itemChanged(const QString &when) const;
    /// What the doctor looked at (Diagnosis::part).
    [[nodiscard]] virtual QString part(const QString &name) const;
    [[nodiscard]] virtual QString checkTitle(const QString &check) const;
    /// The way out of a finding.
    [[nodiscard]] virtual QString checkHelp(const QString &check) const;

    /// What happened and what the platform said, one sentence; empty for no reason.
    [[nodiscard]] QString sentence(const Reason &reason) const;
    /// What it means and what to do, one or two sentences; may be empty.
    [[nodiscard]] virtual QString help(const Reason &reason) const { return reasonHelp(reason.kind); }

protected:
    [[nodiscard]] virtual QString reasonText(const QString &kind) const;
    [[nodiscard]] virtual QString reasonHelp(const QString &kind) const;

    using Entry = WordRow;
};

[[nodiscard]] QString purposeWord(Purpose purpose);
/// "a, b, c" as the language separates it; for reading, never for a file.
[[nodiscard]] QString listText(const QStringList &parts);

} // namespace flotilla
