// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace flotilla {

/// The runners of the workspace, how they are and what they do; and which of them may run the orders of one connection.
class RunnersDialog : public QDialog
{
    Q_OBJECT
public:
    RunnersDialog(const UiContext &context, const Connection &connection, QWidget *parent);

    /// Reads them again.
    void look();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void showLabels();
    void store();

    UiContext m_context;
    Connection m_connection;
    QLabel *m_about;
    QTableWidget *m_table;
    QLabel *m_labelsTitle;
    QLineEdit *m_labels;
    QPushButton *m_store;
    QLabel *m_told;
    QPushButton *m_close;
    QTimer m_timer; ///< they give a sign of life every few seconds
};

/// Opens it over the page of `parent`.
RunnersDialog *openRunners(const UiContext &context, const Connection &connection, QWidget *parent);

} // namespace flotilla
