// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tone.h"

using namespace Qt::StringLiterals;

namespace flotilla {

Tone cellTone(CellMark mark)
{
    switch (mark) {
    case CellMark::NotYet:
    case CellMark::Waiting:
    case CellMark::Skipped:
    case CellMark::Stopped:
        return Tone::Quiet;
    case CellMark::Running:
        return Tone::Running;
    case CellMark::Done:
        return Tone::Good;
    case CellMark::Resting:
        return Tone::Review;
    case CellMark::Rejected:
    case CellMark::Failed:
        return Tone::Bad;
    case CellMark::Unsure:
    case CellMark::NeedsYou:
    case CellMark::StillGoing:
        return Tone::Attention;
    }
    return Tone::Quiet;
}

Tone phaseTone(Phase phase)
{
    switch (phase) {
    case Phase::Ready:
    case Phase::Waiting:
    case Phase::Skipped:
    case Phase::Cancelled:
        return Tone::Quiet;
    case Phase::InFlight:
        return Tone::Running;
    case Phase::Unsure:
    case Phase::NeedsPerson:
        return Tone::Attention;
    case Phase::Succeeded:
        return Tone::Good;
    case Phase::Resting:
        return Tone::Review;
    case Phase::Rejected:
    case Phase::Failed:
        return Tone::Bad;
    }
    return Tone::Quiet;
}

Tone auditTone(AuditState state)
{
    switch (state) {
    case AuditState::NotKnown:
    case AuditState::Uploaded:
        return Tone::Quiet;
    case AuditState::InReview:
        return Tone::Review;
    case AuditState::Rejected:
        return Tone::Bad;
    case AuditState::Released:
        return Tone::Good;
    }
    return Tone::Quiet;
}

QString iconName(CellMark mark)
{
    switch (mark) {
    case CellMark::NotYet:
        return u"notyet"_s;
    case CellMark::Waiting:
        return u"waiting"_s;
    case CellMark::Running:
    case CellMark::StillGoing:
        return u"running"_s;
    case CellMark::Done:
        return u"done"_s;
    case CellMark::Resting:
        return u"review"_s;
    case CellMark::Rejected:
    case CellMark::Failed:
        return u"failed"_s;
    case CellMark::Unsure:
        return u"unsure"_s;
    case CellMark::NeedsYou:
        return u"attention"_s;
    case CellMark::Skipped:
        return u"skipped"_s;
    case CellMark::Stopped:
        return u"stopped"_s;
    }
    return {};
}

} // namespace flotilla
