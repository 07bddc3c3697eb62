// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"

#include <QHash>
#include <QSet>

#include <QWidget>

class QAction;
class QHBoxLayout;

namespace flotilla {

/// An operation and those mini programs of a page for which it makes sense.
struct OperationOffer
{
    QString operation;               ///< of the connection's platform
    QList<MiniProgramId> programs = {};
    Values options = {};             ///< filled in already
    QString text = {};               ///< of the button; empty: the platform's name of it
    QString why = {};                ///< why it cannot be done, with no mini program for it
    QStringList remarks = {};        ///< what is to be known of them before it is done
    QHash<MiniProgramId, Values> own = {}; ///< what is special about one of them (Target::values)
};

/// A row of buttons, one for each operation, with the number of mini programs on it. A click opens the sheet that asks for the rest.
class OperationButtons : public QWidget
{
    Q_OBJECT
public:
    OperationButtons(const UiContext &context, Bulletin &bulletin, QWidget *page);

    /// `frozen`: those that every batch leaves out; they do not count.
    void setOffers(const Connection &connection, const QList<OperationOffer> &offers, const QSet<MiniProgramId> &frozen);
    /// Why none of them can be pressed; empty: one can, or there is none.
    [[nodiscard]] QString why() const;
    void retranslate();
    [[nodiscard]] QList<QAction *> actionList() const { return m_actions; }

private:
    void showOffers();
    void open(qsizetype index);

    UiContext m_context;
    Bulletin &m_bulletin;
    QWidget *m_page;
    Connection m_connection;
    QList<OperationOffer> m_offers;
    QSet<MiniProgramId> m_frozen;
    QList<QAction *> m_actions; ///< by place; those behind the last offer are hidden
    QHBoxLayout *m_row;
};

/// The mini programs of a connection with these ids, as the workspace knows them; one that it does not know has its id only.
[[nodiscard]] QList<MiniProgram> programsWithIds(const Workspace &workspace, const Connection &connection, const QList<MiniProgramId> &ids);

/// The tags of those of a connection that have some.
[[nodiscard]] QHash<MiniProgramId, QStringList> programTags(const Workspace &workspace, const Connection &connection);
/// The mini programs of a connection that every batch leaves out.
[[nodiscard]] QSet<MiniProgramId> frozenPrograms(const Workspace &workspace, const Connection &connection);

} // namespace flotilla
