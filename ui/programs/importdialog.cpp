// SPDX-License-Identifier: GPL-3.0-or-later
#include "programs/importdialog.h"

#include "ui_importdialog.h"

#include <QEvent>
#include <QHeaderView>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace flotilla {

ImportDialog::ImportDialog(const ImportedList &list, const QList<MiniProgram> &known, const QString &from, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::ImportDialog>()), m_list(list), m_lines(compareImport(list, known)),
      m_from(from), m_model(new ImportPreviewModel(this))
{
    m_ui->setupUi(this);
    m_model->setLines(m_lines);
    m_ui->table->setModel(m_model);
    m_ui->table->verticalHeader()->setVisible(false);
    m_ui->table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + fontMetrics().height() / 2);
    m_ui->table->horizontalHeader()->setStretchLastSection(true);
    m_ui->table->horizontalHeader()->setResizeContentsPrecision(200);
    m_ui->table->resizeColumnsToContents();
    resize(fontMetrics().averageCharWidth() * 130, fontMetrics().height() * 32);
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &ImportDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &ImportDialog::reject);
    retranslate();
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::retranslate()
{
    m_ui->retranslateUi(this);
    setWindowTitle(m_from.isEmpty() ? tr("Import from the clipboard") : tr("Import from %1").arg(m_from));
    QStringList parts;
    if (const int n = countOf(m_lines, ImportLine::What::Added)) {
        parts += tr("%n will be added", nullptr, n);
    }
    if (const int n = countOf(m_lines, ImportLine::What::Changed)) {
        parts += tr("%n will be changed", nullptr, n);
    }
    if (const int n = countOf(m_lines, ImportLine::What::Same)) {
        parts += tr("%n are there already, nothing to change", nullptr, n);
    }
    if (const int n = countOf(m_lines, ImportLine::What::Bad)) {
        parts += tr("%n line(s) cannot be used", nullptr, n);
    }
    m_ui->summaryLabel->setText(parts.isEmpty() ? tr("The list is empty.") : parts.join(u" · "_s));
    const int count = int(programs().size());
    QPushButton *ok = m_ui->buttons->button(QDialogButtonBox::Ok);
    ok->setText(tr("Import %n", nullptr, count));
    ok->setEnabled(count > 0);
    m_ui->buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
}

void ImportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace flotilla
