// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "page.h"

#include <QSet>

#include <functional>

class QLabel;
class QTableView;

namespace flotilla {

class EmptyState;
class FilterEdit;
class MessageBar;
class ProgramModel;
struct ListFile;

/// The catalogue of mini programs: tags, notes, what was published last; adds, edits, imports, and hands a selection on
/// to the Publish page.
class ProgramsPage : public Page
{
    Q_OBJECT
public:
    ProgramsPage(const UiContext &context, Bulletin &bulletin, QWidget *parent);
    ~ProgramsPage() override;

    [[nodiscard]] QString title() const override;
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
    QAction *makeAction(void (ProgramsPage::*what)());
    void retranslate();
    void load();
    void loadIfShown();
    void updateSelection();
    void updateEmptyState();
    [[nodiscard]] QList<MiniProgram> selected() const;

    void addProgram();
    void editProgram();
    void changeTags();
    void freeze();
    void unfreeze();
    void removePrograms();
    void importFile();
    void importClipboard();
    void publishSelected();
    using Said = std::function<QString(const QList<MiniProgram> &)>;
    [[nodiscard]] static QSet<MiniProgramId> idsOf(const QList<MiniProgram> &programs);
    /// Reads these rows again, changes them, saves them; `said` gets the changed rows.
    void changeThese(const QSet<MiniProgramId> &ids, const std::function<void(MiniProgram &)> &change, const Said &said);
    /// `change` gets the catalogue as it is now and returns the rows to save.
    void changeStored(const std::function<Result<QList<MiniProgram>>(const QList<MiniProgram> &)> &change, const Said &said);
    void told(const Status &status, const QString &done);

    ConnectionId m_connection; ///< whose mini programs are shown
    UiContext m_context;
    Bulletin &m_bulletin;
    ProgramModel *m_model = nullptr;
    QTableView *m_table = nullptr;
    FilterEdit *m_filter = nullptr;
    QLabel *m_shown = nullptr;
    QLabel *m_selected = nullptr;
    MessageBar *m_problem = nullptr;
    EmptyState *m_empty = nullptr;
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
