// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/approvalrows.h"

#include "run/approvedversion.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

/// Carries the translation context.
struct ApprovalRows
{
    Q_DECLARE_TR_FUNCTIONS(ApprovalRows)
};

/// What several who decide come to: open as long as one of them is, then as bad as the worst.
int weightOf(ReviewState state)
{
    constexpr std::array order{ReviewState::InReview, ReviewState::NotKnown, ReviewState::Rejected, ReviewState::Withdrawn, ReviewState::Approved};
    return int(std::distance(order.begin(), std::find(order.begin(), order.end(), state)));
}

/// What was approved is through for those who decide: its release is up to others.
ReviewState decisionOf(const QString &word)
{
    const ReviewState state = reviewStateOf(word);
    return state == ReviewState::ToRelease ? ReviewState::Approved : state;
}

void addDecider(ReviewRow &row, const Platform &platform, const Query &query, const Item &item)
{
    const QString word = query.told(item, u"state"_s);
    const QString note = query.told(item, u"note"_s).trimmed();
    const QString name = query.told(item, u"application.name"_s);
    if (const ReviewState state = decisionOf(word); row.word.isEmpty() || weightOf(state) < weightOf(row.state)) {
        row.state = state;
        row.word = word;
    }
    row.deciders = row.deciders.isEmpty() ? name : listText({row.deciders, name});
    const QString told = platform.words->toldValue(u"state"_s, word);
    row.facts += note.isEmpty() ? ApprovalRows::tr("%1: %2", "who decides, a state").arg(name, told)
                                : ApprovalRows::tr("%1: %2. %3", "who decides, a state, a note").arg(name, told, note);
    if (reviewStateOf(word) == ReviewState::Rejected && !note.isEmpty() && !row.reason.split(u'\n').contains(note)) {
        row.reason += row.reason.isEmpty() ? note : u'\n' + note;
    }
}

QString approvalKey(const MiniProgramId &program, const QString &number)
{
    return program.value + u' ' + number;
}

QString numberLine(const Platform &platform, const QString &number)
{
    return ApprovalRows::tr("%1: %2", "a name, a value").arg(platform.words->column(platform.inbox.id), number);
}

} // namespace

QList<ReviewRow> inboxRows(const Platform &platform, const QList<Item> &told)
{
    const Query *query = platform.query(platform.inbox.query);
    if (!query) {
        return {};
    }
    QList<ReviewRow> rows;
    QHash<QString, qsizetype> places;
    for (const Item &item : told) {
        const QString number = query->told(item, platform.inbox.id);
        const MiniProgramId program{query->told(item, u"appid"_s)};
        const QString key = approvalKey(program, number);
        if (!places.contains(key)) {
            ReviewRow row;
            row.key = key;
            row.number = number;
            row.program = program;
            row.name = query->told(item, u"name"_s);
            row.version = query->told(item, u"version"_s);
            row.by = query->told(item, u"by"_s);
            row.since = instantOf(query->told(item, u"since"_s));
            row.facts = QStringList{numberLine(platform, number)};
            places.insert(key, rows.size());
            rows.append(row);
        }
        addDecider(rows[places.value(key)], platform, *query, item);
    }
    return rows;
}

QList<ReviewRow> submissionRows(const Platform &platform, const QList<Item> &overview, const QList<ReviewRow> &inbox,
                                const QHash<MiniProgramId, LastChange> &changes, Instant at)
{
    const Inbox &box = platform.inbox;
    const Overview *told = platform.overview(box.overview);
    if (!told) {
        return {};
    }
    QHash<QString, const ReviewRow *> known;
    for (const ReviewRow &row : inbox) {
        known.insert(row.key, &row);
    }
    QList<ReviewRow> rows;
    for (const Item &item : overview) {
        const QString word = told->told(item, box.state);
        if (word.isEmpty() || reviewStateOf(word) == ReviewState::ToSubmit) {
            continue;
        }
        const QString number = told->told(item, box.number);
        const ReviewRow *same = known.value(approvalKey({item.id}, number));
        ReviewRow row = same ? *same : ReviewRow{};
        row.key.clear();
        row.program = {item.id};
        row.name = item.values.value(overviews::Name);
        row.version = told->told(item, box.version);
        row.word = word;
        row.state = reviewStateOf(word);
        row.problem = item.values.value(overviews::Problem);
        if (row.state == ReviewState::ToRelease) {
            const auto change = changes.constFind(row.program);
            row.state = releasedState(platform, item, {row.version, row.since}, change == changes.cend() ? std::nullopt : std::optional(*change),
                                      told->told(item, u"online.version"_s), at);
        }
        if (row.state != ReviewState::Rejected) {
            row.reason.clear();
        }
        if (!same && !number.isEmpty()) {
            row.facts = QStringList{numberLine(platform, number)};
        }
        rows.append(row);
    }
    return rows;
}

int otherOpen(const QList<ReviewRow> &inbox, const QList<ReviewRow> &rows)
{
    QSet<MiniProgramId> programs;
    QSet<QString> keys;
    for (const ReviewRow &row : rows) {
        programs.insert(row.program);
        keys.insert(row.key);
    }
    return int(std::count_if(inbox.cbegin(), inbox.cend(), [&](const ReviewRow &row) {
        return row.isOpen() && programs.contains(row.program) && !keys.contains(row.key);
    }));
}

} // namespace flotilla
