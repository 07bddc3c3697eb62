// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/auditcells.h"

#include "widgets/timewords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

struct AuditCellTexts
{
    Q_DECLARE_TR_FUNCTIONS(flotilla::AuditModel)
};

} // namespace

QString ageText(Millis age)
{
    const auto hours = std::chrono::duration_cast<std::chrono::hours>(age).count();
    if (hours < 1) {
        return QCoreApplication::translate("AuditModel", "under 1 h");
    }
    if (hours < 48) {
        return QCoreApplication::translate("AuditModel", "%n h", nullptr, int(hours));
    }
    const int days = int(hours / 24); // lupdate of Qt 6.4 never ends on a division inside the call
    return QCoreApplication::translate("AuditModel", "%n day(s)", nullptr, days);
}

Tone reviewTone(ReviewState state)
{
    switch (state) {
    case ReviewState::ToSubmit:
    case ReviewState::Delayed:
        return Tone::Attention;
    case ReviewState::InReview:
        return Tone::Review;
    case ReviewState::Rejected:
        return Tone::Bad;
    case ReviewState::ToRelease:
    case ReviewState::RollingOut:
        return Tone::Running;
    case ReviewState::Released:
    case ReviewState::Approved:
        return Tone::Good;
    case ReviewState::Withdrawn:
    case ReviewState::RolledBack:
    case ReviewState::NotKnown:
        break;
    }
    return Tone::Quiet;
}

QString reviewStateName(ReviewState state)
{
    switch (state) {
    case ReviewState::ToSubmit:
        return u"submit"_s;
    case ReviewState::InReview:
        return u"review"_s;
    case ReviewState::Delayed:
        return u"delayed"_s;
    case ReviewState::Rejected:
        return u"rejected"_s;
    case ReviewState::Withdrawn:
        return u"withdrawn"_s;
    case ReviewState::ToRelease:
    case ReviewState::Approved:
        return u"approved"_s;
    case ReviewState::RollingOut:
        return u"rolling-out"_s;
    case ReviewState::RolledBack:
        return u"rolled-back"_s;
    case ReviewState::Released:
        return u"released"_s;
    case ReviewState::NotKnown:
        break;
    }
    return u"unknown"_s;
}

Instant inStateSince(const Publication &row)
{
    Instant since = isSet(row.since) ? row.since : row.publishedAt;
    if (reviewState(row) != ReviewState::Rejected) {
        for (const Tick &tick : row.ticks) {
            since = std::max(since, tick.when);
        }
    }
    return since;
}

QString AuditCells::stateName() const
{
    return superseded ? u"superseded"_s : reviewStateName(reviewState(row));
}

QString AuditCells::stateText() const
{
    if (superseded) {
        return AuditCellTexts::tr("Superseded");
    }
    // A word that is not understood is shown as it came.
    return reviewState(row) == ReviewState::NotKnown && !row.word.isEmpty() ? row.word : reviewWord(reviewState(row));
}

QString AuditCells::text(AuditColumn column) const
{
    switch (column) {
    case AuditColumn::Program:
        return row.name.isEmpty() ? row.program.value : row.name;
    case AuditColumn::Lane:
        return row.laneTitle.isEmpty() ? row.lane.value : row.laneTitle;
    case AuditColumn::Version:
        return row.label;
    case AuditColumn::State:
        return stateText();
    case AuditColumn::Since:
        return ago(inStateSince(row), now);
    case AuditColumn::Age:
        if (!isSet(row.publishedAt)) {
            return {};
        }
        return isLate() ? AuditCellTexts::tr("%1, overdue").arg(ageText(now - row.publishedAt)) : ageText(now - row.publishedAt);
    case AuditColumn::Reason:
        return row.reason.simplified();
    }
    return {};
}

QString AuditCells::toolTip(AuditColumn column) const
{
    switch (column) {
    case AuditColumn::Program:
        return row.program.value;
    case AuditColumn::Lane:
        return AuditCellTexts::tr("%1, connection %2").arg(row.lane.value, row.connectionName);
    case AuditColumn::State:
        if (superseded) {
            return AuditCellTexts::tr("A newer version of this mini program was uploaded since, from here or from elsewhere: this one is no "
                             "longer there to be submitted.");
        }
        return row.word.isEmpty() ? reviewHelp(reviewState(row))
                                  : AuditCellTexts::tr("The platform says “%1”. %2").arg(row.word, reviewHelp(reviewState(row)));
    case AuditColumn::Since:
        return absolute(inStateSince(row));
    case AuditColumn::Age:
        return AuditCellTexts::tr("published %1").arg(absolute(row.publishedAt));
    case AuditColumn::Version:
        return row.note;
    case AuditColumn::Reason:
        break;
    }
    return row.reason;
}

std::optional<Tone> AuditCells::tone(AuditColumn column) const
{
    if (column == AuditColumn::Age && isLate()) {
        return Tone::Attention;
    }
    if (column != AuditColumn::State) {
        return std::nullopt;
    }
    return superseded ? Tone::Quiet : reviewTone(reviewState(row));
}

} // namespace flotilla
