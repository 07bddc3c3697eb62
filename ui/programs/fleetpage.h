// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "page.h"

#include <QTimer>

class QLabel;
class QTableView;

namespace flotilla {

class ColumnFit;
class Drawer;
class EmptyState;
class FilterEdit;
class FleetActions;
class FleetDetails;
class FleetReader;
class MessageBar;
class OperationBar;
class OverviewBar;
class OverviewFeed;
class ProgramModel;
class ProgramTabs;
struct ListFile;

/// The mini programs of one connection: tags, notes, what was published last, and where the platform has an overview what that
/// tells of all of them side by side; adds, edits, imports, and does the platform's operations to a selection.
class FleetPage : public Page
{
    Q_OBJECT
public:
    FleetPage(const UiContext &context, Bulletin &bulletin, QWidget *parent);
    ~FleetPage() override;

    [[nodiscard]] QString title() const override;
    void setConnection(const Connection &connection) override;
    void focusFilter() override;
    void refresh() override;
    void activatePrimary() override;
    void shown() override;
    [[nodiscard]] QList<QAction *> commands() const override;

    /// Selects this one and brings it into sight; a filter that hides it is cleared. Changes nothing.
    void showPrograms(const QList<MiniProgramId> &ids) override;
    /// Shows the preview of a list; `from` is a file name, or empty for the clipboard.
    void previewImport(const ListFile &file, const QString &from);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void wire();
    void retranslate();
    void load();
    void loadIfShown();
    void updateSelection();
    void updateEmptyState();
    [[nodiscard]] QList<MiniProgram> selected() const;

    void showAge();
    void showDetails();
    /// The connection's platform may have another overview than the one before, or none.
    void showOverview();
    void takeTold();
    void showPlaceholder();

    Connection m_connection; ///< whose mini programs are shown
    UiContext m_context;
    Bulletin &m_bulletin;
    FleetActions *m_actions = nullptr;
    OverviewFeed *m_feed = nullptr;
    FleetReader *m_reader = nullptr; ///< for a platform without an overview
    QTimer m_later; ///< the platform is asked a moment after the page came up: another page may be doing it
    ProgramModel *m_model = nullptr;
    QTableView *m_table = nullptr;
    ColumnFit *m_fit = nullptr;
    FilterEdit *m_filter = nullptr;
    QLabel *m_shown = nullptr;
    QLabel *m_selected = nullptr;
    QLabel *m_age = nullptr;
    OverviewBar *m_told = nullptr;
    OperationBar *m_operations = nullptr;
    MessageBar *m_problem = nullptr;
    MessageBar *m_trouble = nullptr; ///< of the overview
    EmptyState *m_empty = nullptr;
    FleetDetails *m_details = nullptr;
    ProgramTabs *m_tabs = nullptr;
    Drawer *m_drawer = nullptr;
    bool m_stale = true;
};

} // namespace flotilla
