// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "page.h"

#include <QTimer>

#include <functional>

class QLabel;
class QTableView;

namespace flotilla {

class Drawer;
class EmptyState;
class FilterEdit;
class FleetDetails;
class FleetEdits;
class FleetReader;
class MessageBar;
class ProgramModel;
struct ListFile;

/// The mini programs of one connection: tags, notes, what was published last; adds, edits, imports, and hands a selection on to
/// the Publish page.
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
    void showProgram(const MiniProgramId &id);
    /// Shows the preview of a list; `from` is a file name, or empty for the clipboard.
    void previewImport(const ListFile &file, const QString &from);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void makeActions();
    QAction *makeAction(const std::function<void()> &what);
    void retranslate();
    void load();
    void loadIfShown();
    void updateSelection();
    void updateEmptyState();
    [[nodiscard]] QList<MiniProgram> selected() const;

    void showAge();
    void showDetails();
    void publishSelected();

    Connection m_connection; ///< whose mini programs are shown
    UiContext m_context;
    Bulletin &m_bulletin;
    FleetEdits *m_edits = nullptr;
    FleetReader *m_reader = nullptr;
    QTimer m_later; ///< the platform is asked a moment after the page came up: another page may be doing it
    ProgramModel *m_model = nullptr;
    QTableView *m_table = nullptr;
    FilterEdit *m_filter = nullptr;
    QLabel *m_shown = nullptr;
    QLabel *m_selected = nullptr;
    QLabel *m_age = nullptr;
    MessageBar *m_problem = nullptr;
    EmptyState *m_empty = nullptr;
    FleetDetails *m_details = nullptr;
    Drawer *m_drawer = nullptr;
    QAction *m_add = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_tags = nullptr;
    QAction *m_freeze = nullptr;
    QAction *m_unfreeze = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_import = nullptr;
    QAction *m_paste = nullptr;
    QAction *m_publish = nullptr;
    bool m_stale = true;
};

} // namespace flotilla
