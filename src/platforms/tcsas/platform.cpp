// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/platform.h"

#include "tcsas/checks.h"
#include "tcsas/names.h"
#include "tcsas/operations.h"
#include "tcsas/package.h"
#include "tcsas/queries.h"
#include "tcsas/sight.h"
#include "tcsas/words.h"

#include <algorithm>

namespace flotilla::tcsas {

using namespace Qt::StringLiterals;

namespace {

// A mini program belongs to one platform, whichever host is asked for it.
QString scope(const Connection &connection)
{
    return u"tcsas|"_s + connection.field(fields::PlatformId).trimmed();
}

Values place(const Connection &connection)
{
    Values place;
    put(place, fields::PlatformId, connection.field(fields::PlatformId).trimmed());
    put(place, fields::Endpoint, plainEndpoint(connection.field(fields::Endpoint)));
    return place;
}

// The vendor's samples are `mp` with letters and digits behind; how many is not documented.
bool isProgramId(const MiniProgramId &id)
{
    const QString &v = id.value;
    constexpr qsizetype kShortest = 4;
    constexpr qsizetype kLongest = 64;
    return v.size() >= kShortest && v.size() <= kLongest && v.startsWith("mp"_L1)
           && std::all_of(v.cbegin(), v.cend(), [](QChar c) { return c.unicode() < 128 && c.isLetterOrNumber(); });
}

Platform made()
{
    static const TcsasWords words;
    Platform p;
    p.id = u"tcsas"_s;
    p.connection = connectionFields();
    p.operations = allOperations();
    p.queries = allQueries();
    p.overviews = allOverviews();
    p.details = allDetails();
    p.programs = u"programs"_s;
    p.doctor = doctorQuestions();
    p.checks = checkQuestions();
    p.pages = {u"fleet"_s, u"publish"_s};
    p.auditCall = calls::ReadApproval;
    p.fileSight = fileSight;
    p.words = &words;
    p.scope = scope;
    p.place = place;
    p.isWellFormed = isProgramId;
    p.sight = sight;
    p.laneAfter = laneAfter;
    p.audit = audit;
    return p;
}

} // namespace

const Platform &platform()
{
    static const Platform tcsas = made();
    return tcsas;
}

} // namespace flotilla::tcsas
