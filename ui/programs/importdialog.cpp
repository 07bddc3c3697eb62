// SPDX-License-Identifier: GPL-3.0-or-later
#include "programs/importdialog.h"

#include "models/importmapping.h"
#include "ui_importdialog.h"
#include "widgets/plainlabel.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace flotilla {

ImportDialog::ImportDialog(const ImportedList &list, const QList<MiniProgram> &known, const ConnectionId &connection, const QString &from,
                           QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::ImportDialog>()), m_list(list), m_lines(compareImport(list, known, connection)),
      m_connection(connection), m_from(from), m_model(new ImportPreviewModel(this)), m_known(known)
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
    m_ui->buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    m_ui->buttons->button(QDialogButtonBox::Cancel)->setFocus();
    retranslate();
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::retranslate()
{
    m_ui->retranslateUi(this);
    retellMapping();
    setWindowTitle(m_from.isEmpty() ? tr("Import from the clipboard") : tr("Import from %1").arg(m_from));
    showLines();
}

void ImportDialog::showLines()
{
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

void ImportDialog::offerMapping(const QByteArray &file)
{
    m_file = file;
    m_columns = m_list.columns;
    const ImportMapping guess = guessMapping(file, m_columns);
    auto *row = new QHBoxLayout;
    for (const int chosen : {guess.appid, guess.name, guess.tags, guess.note}) {
        QLabel *label = plainLabel(this);
        auto *box = new QComboBox(this);
        box->addItem(QString(), -1);
        for (int i = 0; i < m_columns.size(); ++i) {
            box->addItem(m_columns.at(i), i);
        }
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
        box->setCurrentIndex(chosen + 1);
        label->setBuddy(box);
        connect(box, &QComboBox::currentIndexChanged, this, &ImportDialog::readAgain);
        row->addWidget(label);
        row->addWidget(box, 1);
        m_mapping.append({label, box});
    }
    m_ui->column->insertLayout(0, row);
    m_mapping.constFirst().second->setFocus();
    readAgain();
    retellMapping();
}

void ImportDialog::retellMapping()
{
    if (m_mapping.isEmpty()) {
        return;
    }
    const QStringList texts{tr("AppID is in"), tr("Name"), tr("Tags"), tr("Note")};
    for (int i = 0; i < m_mapping.size(); ++i) {
        m_mapping.at(i).first->setText(texts.at(i));
        m_mapping.at(i).second->setItemText(0, i == 0 ? tr("choose a column") : tr("no column"));
    }
}

void ImportDialog::readAgain()
{
    const auto column = [this](int part) { return m_mapping.at(part).second->currentData().toInt(); };
    m_list = readMapped(m_file, m_columns, {column(0), column(1), column(2), column(3)});
    m_lines = compareImport(m_list, m_known, m_connection);
    m_model->setLines(m_lines);
    m_ui->table->resizeColumnsToContents();
    showLines();
}

// Only a button that has the keyboard is pressed by Enter: in a list or a box it would close the dialog without a word.
void ImportDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter || qobject_cast<QPushButton *>(focusWidget())) {
        QDialog::keyPressEvent(event);
    }
}

void ImportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace flotilla
