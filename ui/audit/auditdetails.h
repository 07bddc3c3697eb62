// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"
#include "models/reviewwords.h"

#include <QList>
#include <QWidget>

class QCheckBox;
class QGridLayout;
class QLabel;
class QPushButton;

namespace flotilla {

/// What to do next with the selected rows of the audit table, and the checklist that people tick by hand where their platform has
/// no call for it.
class AuditDetails : public QWidget
{
    Q_OBJECT
public:
    AuditDetails(Platforms platforms, QWidget *parent);

    /// One row shows its facts, several share the check boxes; with none there is nothing to show.
    void setRows(const QList<Publication> &rows, Instant now);
    void retranslate();

signals:
    void openConsole();
    void copy(const QString &text, const QString &said);
    void ticked(const QString &stage, bool on);

private:
    void showOne(const Publication &row);
    void showSeveral();
    void showTicks();
    [[nodiscard]] QString tickText(const QString &stage) const;
    /// Who ticked it in how many of the rows.
    [[nodiscard]] qsizetype ticks(const QString &stage) const;
    /// A check box for each stage that people tick on the platforms of all these rows.
    void makeLines();

    Platforms m_platforms;
    QList<Publication> m_rows;
    Instant m_now;
    QLabel *m_title = nullptr;
    QLabel *m_facts = nullptr;
    QLabel *m_help = nullptr;
    QPushButton *m_console = nullptr;
    QPushButton *m_copyVersion = nullptr;
    QPushButton *m_copyNote = nullptr;
    QLabel *m_checklist = nullptr;
    struct Line
    {
        QString stage;
        QCheckBox *box;
        QLabel *who;
    };
    QGridLayout *m_grid = nullptr;
    QList<Line> m_lines;
};

} // namespace flotilla
