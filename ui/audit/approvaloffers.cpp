// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/approvaloffers.h"

#include "models/approvalrows.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

/// Carries the translation context.
struct ApprovalOffers
{
    Q_DECLARE_TR_FUNCTIONS(ApprovalOffers)
};

/// Each mini program of the rows that fit, once.
template <typename Fits>
QList<MiniProgramId> programsThat(const QList<ReviewRow> &rows, const Fits &fits)
{
    QList<MiniProgramId> ids;
    QSet<MiniProgramId> known;
    for (const ReviewRow &row : rows) {
        if (fits(row) && !known.contains(row.program)) {
            known.insert(row.program);
            ids.append(row.program);
        }
    }
    return ids;
}

QList<MiniProgramId> programsIn(const QList<ReviewRow> &rows, std::initializer_list<ReviewState> states)
{
    return programsThat(rows, [states](const ReviewRow &row) { return std::find(states.begin(), states.end(), row.state) != states.end(); });
}

/// What the order decides about.
QList<ReviewRow> openOf(const QList<ReviewRow> &rows)
{
    QList<ReviewRow> open;
    std::copy_if(rows.cbegin(), rows.cend(), std::back_inserter(open), [](const ReviewRow &row) { return row.state == ReviewState::InReview; });
    return open;
}

/// The numbers of what was chosen of each mini program.
QHash<MiniProgramId, Values> numbersOf(const QList<ReviewRow> &open)
{
    QHash<MiniProgramId, Values> own;
    for (const ReviewRow &row : open) {
        if (!row.number.isEmpty()) {
            QString &numbers = own[row.program][u"approval_no"_s];
            numbers += numbers.isEmpty() ? row.number : u',' + row.number;
        }
    }
    return own;
}

/// Which submission is meant, in words: a mini program may have several.
QStringList whichLines(const QList<ReviewRow> &rows)
{
    constexpr qsizetype kNamed = 5;
    QStringList lines;
    for (const ReviewRow &row : rows.first(std::min(kNamed, rows.size()))) {
        const QString name = row.name.isEmpty() ? row.program.value : row.name;
        lines.append(row.number.isEmpty() ? ApprovalOffers::tr("%1: version %2", "a mini program").arg(name, row.version)
                                          : ApprovalOffers::tr("%1: version %2, approval number %3", "a mini program").arg(name, row.version, row.number));
    }
    if (const int more = int(rows.size() - kNamed); more > 0) {
        lines.append(ApprovalOffers::tr("and %n more, as the chosen rows say.", nullptr, more));
    }
    return lines;
}

/// A choice as a button begins with it.
QString capital(QString text)
{
    if (!text.isEmpty()) {
        text[0] = text.at(0).toUpper();
    }
    return text;
}

} // namespace

QList<OperationOffer> inboxOffers(const Platform &platform, const QList<ReviewRow> &rows, const QList<ReviewRow> &inbox)
{
    const Inbox &box = platform.inbox;
    const Operation *decide = platform.operation(box.decide);
    QList<OperationOffer> offers;
    if (!decide) {
        return offers;
    }
    const auto option = std::find_if(decide->options.cbegin(), decide->options.cend(), [&box](const Field &field) { return field.name == box.decision; });
    const QList<ReviewRow> open = openOf(rows);
    const int others = otherOpen(inbox, open);
    for (const QString &choice : option == decide->options.cend() ? QStringList() : option->choices) {
        OperationOffer offer{.operation = box.decide, .programs = programsIn(rows, {ReviewState::InReview}), .options = {{box.decision, choice}},
                             .text = capital(platform.words->choice(box.decision, choice)), .why = ApprovalOffers::tr("None of these waits for a decision."),
                             .remarks = whichLines(open)};
        offer.own = numbersOf(open);
        if (others > 0) {
            offer.remarks += ApprovalOffers::tr("%n more open approval(s) of these mini programs are not among the chosen rows and stay open.",
                                                nullptr, others);
        }
        offers.append(offer);
    }
    return offers;
}

QList<OperationOffer> submissionOffers(const Platform &platform, const QList<ReviewRow> &rows, bool selected)
{
    const Inbox &box = platform.inbox;
    QList<OperationOffer> offers;
    for (const Operation &operation : platform.operations) {
        const Fit *fit = fitOn(operation, box.overview, box.state);
        if (operation.name == box.again) {
            offers.append({.operation = operation.name, .programs = programsIn(rows, {ReviewState::Rejected, ReviewState::Withdrawn}),
                           .why = ApprovalOffers::tr("None of these was rejected or withdrawn.")});
        } else if (fit && operation.name != box.decide) {
            OperationOffer offer{.operation = operation.name, .why = ApprovalOffers::tr("None of these is in a state for it.")};
            const auto fits = [fit, selected](const ReviewRow &row) {
                return fit->words.contains(row.word) && row.state != ReviewState::Released && (selected || !row.isSettled());
            };
            QList<ReviewRow> these;
            std::copy_if(rows.cbegin(), rows.cend(), std::back_inserter(these), fits);
            offer.programs = programsThat(rows, fits);
            offer.remarks = whichLines(these);
            offers.append(offer);
        }
    }
    return offers;
}

} // namespace flotilla
