// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/operationbuttons.h"

#include "publish/operationsheet.h"
#include "widgets/actionbutton.h"
#include "widgets/plaintip.h"
#include "widgets/readerguard.h"

#include <QAction>
#include <QHBoxLayout>

#include <algorithm>

namespace flotilla {

QList<MiniProgram> programsWithIds(const Workspace &workspace, const Connection &connection, const QList<MiniProgramId> &ids)
{
    QHash<MiniProgramId, MiniProgram> known;
    if (const auto all = workspace.catalogue.programs()) {
        for (const MiniProgram &program : *all) {
            if (program.connection == connection.id) {
                known.insert(program.id, program);
            }
        }
    }
    QList<MiniProgram> programs;
    programs.reserve(ids.size());
    for (const MiniProgramId &id : ids) {
        MiniProgram bare;
        bare.connection = connection.id;
        bare.id = id;
        programs.append(known.value(id, bare));
    }
    return programs;
}

QHash<MiniProgramId, QStringList> programTags(const Workspace &workspace, const Connection &connection)
{
    QHash<MiniProgramId, QStringList> tags;
    if (const auto all = workspace.catalogue.programs()) {
        for (const MiniProgram &program : *all) {
            if (!program.tags.isEmpty() && program.connection == connection.id) {
                tags.insert(program.id, program.tags);
            }
        }
    }
    return tags;
}

QSet<MiniProgramId> frozenPrograms(const Workspace &workspace, const Connection &connection)
{
    QSet<MiniProgramId> frozen;
    if (const auto all = workspace.catalogue.programs()) {
        for (const MiniProgram &program : *all) {
            if (program.frozen && program.connection == connection.id) {
                frozen.insert(program.id);
            }
        }
    }
    return frozen;
}

OperationButtons::OperationButtons(const UiContext &context, Bulletin &bulletin, QWidget *page)
    : QWidget(page), m_context(context), m_bulletin(bulletin), m_page(page), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins({});
    m_row->addStretch(1);
}

void OperationButtons::setOffers(const Connection &connection, const QList<OperationOffer> &offers, const QSet<MiniProgramId> &frozen)
{
    m_connection = connection;
    m_frozen = frozen;
    m_offers = offers;
    for (qsizetype i = m_actions.size(); i < offers.size(); ++i) {
        auto *action = new QAction(this);
        makeWriting(action);
        connect(action, &QAction::triggered, this, [this, i] { open(i); });
        m_actions.append(action);
        m_row->addWidget(new ActionButton(action, this));
    }
    showOffers();
}

void OperationButtons::showOffers()
{
    const Words *words = m_context.workspace.platforms.of(m_connection.platform).words;
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        QAction *action = m_actions.at(i);
        action->setVisible(i < m_offers.size());
        if (i >= m_offers.size()) {
            continue;
        }
        const OperationOffer &offer = m_offers.at(i);
        const QString name = offer.text.isEmpty() ? words->operation(offer.operation) : offer.text;
        const auto free = std::count_if(offer.programs.cbegin(), offer.programs.cend(), [this](const MiniProgramId &id) { return !m_frozen.contains(id); });
        const bool any = free > 0;
        action->setText(any ? tr("%1 (%2)…", "an operation, of how many mini programs").arg(name).arg(free) : name);
        action->setEnabled(any);
        action->setStatusTip(any ? QString() : offer.programs.isEmpty() ? offer.why : tr("All of them are frozen."));
        setTip(action, any ? words->action(offer.operation, offer.options, int(free)) : QString());
    }
}

QString OperationButtons::why() const
{
    QString why;
    for (const QAction *action : m_actions) {
        if (action->isVisible() && action->isEnabled()) {
            return {};
        }
        why = why.isEmpty() && action->isVisible() ? action->statusTip() : why;
    }
    return why;
}

void OperationButtons::open(qsizetype index)
{
    const OperationOffer &offer = m_offers.at(index);
    openOperationSheet(m_context, m_bulletin, m_page,
                       {.connection = m_connection, .operation = offer.operation,
                        .programs = programsWithIds(m_context.workspace, m_connection, offer.programs), .options = offer.options, .remarks = offer.remarks, .own = offer.own});
}

void OperationButtons::retranslate()
{
    showOffers();
}

} // namespace flotilla

#include "moc_operationbuttons.cpp"
