// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "model/catalogue.h"
#include "page.h"

#include <QTimer>

class QLabel;
class QPushButton;
class QTableView;

namespace flotilla {

class AuditDetails;
class AuditFilters;
class AuditModel;
class Drawer;
class EmptyState;
class FilterEdit;
class MessageBar;

/// Every published mini program of a connection on its way through the review: what the platform tells, and what people ticked.
class AuditPage : public Page
{
    Q_OBJECT
public:
    AuditPage(const UiContext &context, Bulletin &bulletin, QWidget *parent);
    ~AuditPage() override;

    [[nodiscard]] QString title() const override;
    void setConnection(const Connection &connection) override;
    /// Rows where nothing goes on until somebody acts.
    [[nodiscard]] int badge() const override;
    void focusFilter() override;
    void refresh() override;
    void activatePrimary() override;
    void showPrograms(const QList<MiniProgramId> &ids) override;
    void shown() override;
    [[nodiscard]] QList<QAction *> commands() const override;

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void wire();
    void retranslate();
    void load();
    void loadSoon(int millis) { m_soon.isActive() ? void() : m_soon.start(millis); }
    void showNow();
    void showProgress();
    void showCounts();
    void showHeldBack();
    void setPointedAt(bool pointedAt);
    void showSelection();
    void showEmptyState();
    void showProblem(const QString &text);
    void ended(const QStringList &problems);
    void tick(const QString &stage, bool on);
    void copy(const QString &text, const QString &said);
    [[nodiscard]] int overdueDays() const;
    [[nodiscard]] QList<Publication> selected() const;

    ConnectionId m_connection;
    UiContext m_context;
    Bulletin &m_bulletin;
    AuditModel *m_model = nullptr;
    QTableView *m_table = nullptr;
    AuditFilters *m_filters = nullptr;
    AuditDetails *m_details = nullptr;
    Drawer *m_drawer = nullptr;
    FilterEdit *m_filter = nullptr;
    QLabel *m_progress = nullptr;
    QPushButton *m_heldBack = nullptr;
    MessageBar *m_problem = nullptr;
    EmptyState *m_empty = nullptr;
    QAction *m_refresh = nullptr;
    QAction *m_stop = nullptr;
    QAction *m_console = nullptr;
    QTimer m_soon;   ///< gathers the rows of a refresh into a few repaints
    QTimer m_minute; ///< ages
    int m_badge = 0;
    bool m_pointedAt = false; ///< the mouse is over the table: a click must reach the row that is seen
};

} // namespace flotilla
