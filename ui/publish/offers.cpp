// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/offers.h"

#include "publish/offeredbox.h"

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr int kMostOffered = 100;

// Some lists have a title, others a column with the name.
QString offeredName(const Query &query, const Item &item)
{
    const QString name = query.told(item, u"name"_s);
    return !item.title.isEmpty() ? item.title : name.isEmpty() ? query.told(item, u"title"_s) : name;
}

} // namespace

Offers::Offers(const Workspace &workspace, const Connection &connection, const Operation &operation, const QList<Target> &targets, QWidget *form)
    : QObject(form), m_form(form), m_reader(workspace)
{
    QList<Call> calls;
    for (auto it = operation.offers.cbegin(); it != operation.offers.cend() && !targets.isEmpty(); ++it) {
        if (const Query *query = workspace.platforms.of(connection.platform).query(it.value())) {
            Call call;
            call.name = query->call;
            call.lane = targets.constFirst().lane;
            call.program = targets.constFirst().program;
            call.limit = kMostOffered;
            calls.append(call);
            m_queries.append(query);
            m_options.append(it.key());
        }
    }
    connect(&m_reader, &FileReader::replied, this, [this](qsizetype index, const Reply &reply) {
        if (reply.outcome == Outcome::Accepted) {
            offer(m_options.at(index), reply.items);
        }
    });
    m_reader.load(connection, calls);
}

void Offers::offer(const QString &option, const QList<Item> &items) const
{
    const Query &query = *m_queries.at(m_options.indexOf(option));
    QList<Item> named;
    QStringList known;
    for (const Item &item : items) {
        if (!item.id.isEmpty() && !known.contains(item.id)) { // the first of those with the same id
            known.append(item.id);
            named.append({item.id, offeredName(query, item), {}});
        }
    }
    if (auto *box = m_form->findChild<OfferedBox *>(option)) {
        box->offer(named);
    }
}

} // namespace flotilla

#include "moc_offers.cpp"
