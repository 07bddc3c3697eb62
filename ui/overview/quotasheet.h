// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/connection.h"
#include "model/query.h"
#include "run/workspace.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace flotilla {

class TimeChart;

/// How much was left of a quota over time, as far as this workspace has read it: drawn, and each reading in words. Asks nothing.
class QuotaSheet : public QDialog
{
    Q_OBJECT
public:
    QuotaSheet(const Workspace &workspace, const Connection &connection, const Query &query, QWidget *parent);

    /// What is left now, and what plans will take of it.
    void setNow(const QString &words);
    /// The readings in words, for tests and screen readers.
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showReadings();

    Workspace m_workspace;
    Connection m_connection;
    Query m_query;
    QLabel *m_now;
    QComboBox *m_span;
    TimeChart *m_chart;
    QPlainTextEdit *m_readings;
    QPushButton *m_close;
};

} // namespace flotilla
