// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/connectiondialog.h"

#include "connections/connectioneditor.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace flotilla {

ConnectionDialog::ConnectionDialog(const Workspace &workspace, const Connection &connection, QWidget *parent)
    : QDialog(parent), m_editor(new ConnectionEditor(workspace, this)), m_name(connection.name)
{
    m_editor->load(connection);
    auto *buttons = new QDialogButtonBox(this);
    m_test = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_save = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_cancel = buttons->addButton(QDialogButtonBox::Cancel);
    m_save->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_editor, 1);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 95, fontMetrics().height() * 34);

    connect(m_test, &QPushButton::clicked, m_editor, &ConnectionEditor::test);
    connect(m_save, &QPushButton::clicked, m_editor, &ConnectionEditor::save);
    connect(m_cancel, &QPushButton::clicked, this, &ConnectionDialog::reject);
    connect(m_editor, &ConnectionEditor::busyChanged, this, [this, pressed = QPointer<QWidget>()]() mutable {
        if (m_editor->isBusy() && focusWidget() != m_cancel) {
            pressed = focusWidget(); // a button that is closed hands the keyboard on, as far as Cancel
        }
        m_test->setEnabled(!m_editor->isBusy());
        m_save->setEnabled(!m_editor->isBusy());
        m_cancel->setEnabled(!m_editor->isSaving());
        if (!m_editor->isBusy() && pressed && focusWidget() == m_cancel) {
            pressed->setFocus();
        }
    });
    connect(m_editor, &ConnectionEditor::saved, this, [this](const Connection &saved, const QString &remark) {
        m_savedId = saved.id;
        m_remark = remark;
        accept();
    });
    retranslate();
    m_editor->focusFirst();
}

void ConnectionDialog::reject()
{
    if (!m_editor->isSaving()) {
        QDialog::reject();
    }
}

void ConnectionDialog::retranslate()
{
    setWindowTitle(m_name.isEmpty() ? tr("Add a connection") : tr("Edit %1").arg(m_name));
    m_test->setText(tr("&Test connection"));
    m_save->setText(tr("&Save connection"));
    m_cancel->setText(tr("Cancel"));
}

void ConnectionDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace flotilla

#include "moc_connectiondialog.cpp"
