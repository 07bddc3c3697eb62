// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/review.h"

#include <QWidget>

#include <array>

class QCheckBox;
class QLabel;
class QPushButton;

namespace flotilla {

/// The pane below the audit table: what to do next with the selected rows, and the checklist that people tick by hand,
/// because WeDa has no call for anything after the upload.
class AuditDetails : public QWidget
{
    Q_OBJECT
public:
    explicit AuditDetails(QWidget *parent);

    /// One row shows its facts, several share the check boxes; none shows a hint.
    void setRows(const QList<Publication> &rows, Instant now);
    void retranslate();

signals:
    void openConsole();
    void copy(const QString &text, const QString &said);
    void ticked(flotilla::Stage stage, bool on);

private:
    void showOne(const Publication &row);
    void showSeveral();
    void showTicks();
    [[nodiscard]] QString tickText(Stage stage) const;

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
        Stage stage;
        QCheckBox *box;
        QLabel *who;
    };
    std::array<Line, 3> m_lines{};
};

} // namespace flotilla
