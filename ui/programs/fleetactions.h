// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "model/catalogue.h"
#include "model/platform.h"

#include <QHash>
#include <QSet>

#include <functional>

class QAction;
class QWidget;

namespace flotilla {

class FleetEdits;

/// What is selected on the Fleet page, and what is known of it.
struct FleetSelection
{
    QList<MiniProgram> programs;
    QSet<MiniProgramId> hidden = {};        ///< those of them that are out of sight
    const QHash<QString, Item> *told = nullptr; ///< what the platform's overview told, by id; null: it has none
};

/// Everything that can be done on the Fleet page: to the catalogue, and every operation of the platform that works on mini
/// programs, each with its count and why it cannot be done now.
class FleetActions : public QObject
{
    Q_OBJECT
public:
    FleetActions(const UiContext &context, Bulletin &bulletin, QWidget *page);

    /// Other operations, if it is one to another platform.
    void setConnection(const Connection &connection);
    /// `selected` is asked when something is to be done.
    void setSelection(const std::function<FleetSelection()> &selected) { m_selected = selected; }
    /// The selection, or what is known of it, is another one now.
    void follow();
    void retranslate();

    [[nodiscard]] QAction *publish() const { return m_publish; }
    [[nodiscard]] QAction *edit() const { return m_edit; }
    [[nodiscard]] QAction *import() const { return m_import; }
    [[nodiscard]] QAction *paste() const { return m_paste; }
    /// Of the selection, or of all.
    [[nodiscard]] QAction *exporting() const { return m_export; }
    [[nodiscard]] QAction *remove() const { return m_remove; }
    /// What brings mini programs into the catalogue, and takes their list out.
    [[nodiscard]] QList<QAction *> sources() const { return {m_add, m_import, m_paste, m_export}; }
    /// What changes the catalogue's rows that are selected.
    [[nodiscard]] QList<QAction *> edits() const { return {m_edit, m_tags, m_freeze, m_unfreeze, m_remove}; }
    /// The platform's operations that have a sheet, as it declares them, and the files that it gives of mini programs.
    [[nodiscard]] const QList<QAction *> &operations() const { return m_operations; }
    /// What the platform has no API for; of one mini program.
    [[nodiscard]] const QList<QAction *> &procedures() const { return m_procedures; }
    [[nodiscard]] QList<QAction *> all() const;
    [[nodiscard]] FleetEdits &catalogue() const { return *m_edits; }

signals:
    void operationsChanged();
    void told(const QString &trouble);

private:
    QAction *make(const std::function<void()> &what);
    void remake();
    void followOperations(const FleetSelection &selection);
    void publishSelected();
    void open(const QString &operation);
    void openProcedure(const QString &procedure);
    void openFiles(const QString &query);
    /// Those of them that the operation makes sense for, as far as it is known; and what it needs, if some are missing.
    [[nodiscard]] QList<MiniProgram> fitting(const Operation &operation, const FleetSelection &selection, QString &need) const;
    [[nodiscard]] const Platform &platform() const;

    UiContext m_context;
    Bulletin &m_bulletin;
    QWidget *m_page;
    FleetEdits *m_edits;
    Connection m_connection;
    std::function<FleetSelection()> m_selected;
    QAction *m_add;
    QAction *m_edit;
    QAction *m_tags;
    QAction *m_freeze;
    QAction *m_unfreeze;
    QAction *m_remove;
    QAction *m_import;
    QAction *m_paste;
    QAction *m_export;
    QAction *m_publish;
    QList<QAction *> m_operations;
    QList<QAction *> m_procedures;
    const Platform *m_made = nullptr; ///< for which the operations were made
};

} // namespace flotilla
