// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/approvaloffers.h"

#include "models/approvalrows.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

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

/// A choice as a button begins with it.
QString capital(QString text)
{
    if (!text.isEmpty()) {
        text[0] = text.at(0).toUpper();
    }
    return text;
}

const Fit *approvalFit(const Operation &operation, const Inbox &box)
{
    const auto fit = std::find_if(operation.fits.cbegin(), operation.fits.cend(),
                                  [&box](const Fit &one) { return one.overview == box.overview && one.column == box.state; });
    return fit == operation.fits.cend() ? nullptr : &*fit;
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
    const int others = otherOpen(inbox, rows);
    for (const QString &choice : option == decide->options.cend() ? QStringList() : option->choices) {
        OperationOffer offer{.operation = box.decide, .programs = programsIn(rows, {ReviewState::InReview}), .options = {{box.decision, choice}},
                             .text = capital(platform.words->choice(box.decision, choice)), .why = ApprovalOffers::tr("None of these waits for a decision.")};
        if (others > 0) {
            offer.remarks += ApprovalOffers::tr("%n more open approval(s) of these mini programs are not among the chosen rows. The order decides about one of each mini program.",
                                                nullptr, others);
        }
        offers.append(offer);
    }
    return offers;
}

QList<OperationOffer> submissionOffers(const Platform &platform, const QList<ReviewRow> &rows)
{
    const Inbox &box = platform.inbox;
    QList<OperationOffer> offers;
    for (const Operation &operation : platform.operations) {
        const Fit *fit = approvalFit(operation, box);
        if (operation.name == box.again) {
            offers.append({.operation = operation.name, .programs = programsIn(rows, {ReviewState::Rejected, ReviewState::Withdrawn}),
                           .why = ApprovalOffers::tr("None of these was rejected or withdrawn.")});
        } else if (fit && operation.name != box.decide) {
            const auto programs = programsThat(rows, [fit](const ReviewRow &row) { return fit->words.contains(row.word) && row.state != ReviewState::Released; });
            offers.append({.operation = operation.name, .programs = programs, .why = ApprovalOffers::tr("None of these is in a state for it.")});
        }
    }
    return offers;
}

} // namespace flotilla
