// SPDX-License-Identifier: GPL-3.0-or-later
#include "programs/importdialog.h"

#include "decodedtext.h"
#include "models/importmapping.h"
#include "run/newprograms.h"
#include "theme.h"
#include "ui_importdialog.h"
#include "widgets/columnroom.h"
#include "widgets/plainlabel.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHash>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSet>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

/// What the table has no line for: which row names the columns, which sheet was read.
QStringList remarksOfNoRow(const ImportedList &list)
{
    QSet<int> rows;
    for (const ImportedRow &row : list.rows) {
        rows.insert(row.line);
    }
    QStringList texts;
    for (const BadRow &remark : list.remarks) {
        if (!rows.contains(remark.line)) {
            texts.append(remark.line == 0 ? remark.why : ImportDialog::tr("Line %1: %2").arg(QString::number(remark.line), remark.why));
        }
    }
    return texts;
}

} // namespace

ImportDialog::ImportDialog(const ListFile &file, const QList<MiniProgram> &known, const ConnectionId &connection, const QString &from,
                           Purpose purpose, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::ImportDialog>()), m_file(file), m_connection(connection), m_from(from), m_purpose(purpose),
      m_model(new ImportPreviewModel(this)), m_known(known)
{
    m_ui->setupUi(this);
    m_ui->table->setModel(m_model);
    m_ui->table->verticalHeader()->setVisible(false);
    m_ui->table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + fontMetrics().height() / 2);
    m_ui->table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_ui->table->horizontalHeader()->setStretchLastSection(true);
    m_ui->table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    fitColumns(m_ui->table);
    m_ui->table->horizontalHeader()->setResizeContentsPrecision(200);
    resize(fontMetrics().averageCharWidth() * 130, fontMetrics().height() * 32);
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &ImportDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &ImportDialog::reject);
    m_ui->buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    m_ui->buttons->button(QDialogButtonBox::Cancel)->setFocus();
    addEncoding();
    setList(m_file.list);
    offerMapping();
    retranslate();
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::addEncoding()
{
    const bool isUnicode = m_file.sure && m_file.encoding.startsWith("UTF"_L1);
    const bool offered = !m_file.bytes.isEmpty() && m_file.isText && !isUnicode;
    m_ui->encodingLabel->setVisible(offered);
    m_ui->encodingBox->setVisible(offered);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneColour(Tone::Attention, colours));
    m_ui->doubtLabel->setPalette(colours);
    QStringList names = usualEncodings();
    if (!m_file.encoding.isEmpty() && !names.contains(m_file.encoding)) {
        names.prepend(m_file.encoding);
    }
    m_ui->encodingBox->addItems(names);
    // A guess is shown, not chosen: nobody publishes names that nobody has looked at.
    m_ui->encodingBox->setCurrentIndex(m_file.sure ? int(names.indexOf(m_file.encoding)) : -1);
    connect(m_ui->encodingBox, &QComboBox::activated, this, &ImportDialog::encodingChosen);
    if (offered && !m_file.sure) {
        m_ui->encodingBox->setFocus();
    }
}

void ImportDialog::encodingChosen()
{
    m_file = readList(m_file.bytes, *m_file.platform, m_ui->encodingBox->currentText(), m_file.what);
    setList(m_file.list);
    offerMapping();
    retranslate();
}

void ImportDialog::offerMapping()
{
    for (const auto &[label, box] : std::as_const(m_mapping)) {
        label->deleteLater();
        box->deleteLater();
    }
    m_mapping.clear();
    if (m_file.bytes.isEmpty() || m_file.what == ListOf::NewPrograms || !needsMapping(m_file.list)) {
        return;
    }
    const QStringList columns = m_file.list.columns;
    const ListColumns guess = guessMapping(m_file.text, *m_file.platform, columns);
    m_laneColumn = guess.lane;
    for (const int chosen : {guess.appid, guess.name, guess.tags, guess.note}) {
        QLabel *label = plainLabel(this);
        auto *box = new QComboBox(this);
        box->addItem(QString(), -1);
        for (int i = 0; i < columns.size(); ++i) {
            box->addItem(columns.at(i), i);
        }
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
        box->setCurrentIndex(chosen + 1);
        label->setBuddy(box);
        connect(box, &QComboBox::currentIndexChanged, this, &ImportDialog::readAgain);
        m_ui->mappingRow->addWidget(label);
        m_ui->mappingRow->addWidget(box, 1);
        m_mapping.append({label, box});
    }
    if (m_file.sure) {
        m_mapping.constFirst().second->setFocus();
    }
    readAgain();
}

void ImportDialog::readAgain()
{
    const auto column = [this](int part) { return m_mapping.at(part).second->currentData().toInt(); };
    setList(readList(m_file, {column(0), column(1), column(2), column(3), m_laneColumn}));
    showLines();
}

void ImportDialog::setList(const ImportedList &list)
{
    m_list = m_operation ? withColumnsChecked(withoutKeyRows(list), *m_operation, m_folder) : list;
    m_lines = compareImport(m_list, m_known, m_connection);
    if (m_purpose == Purpose::Order) {
        tellColumns();
    } else if (m_purpose == Purpose::Tick) { // which changes nothing of what is known
        for (ImportLine &line : m_lines) {
            if (line.what == ImportLine::What::Changed) {
                line.what = ImportLine::What::Same;
                line.why.clear();
            }
        }
    }
    m_model->setLines(m_lines);
    m_ui->table->resizeColumnsToContents();
}

void ImportDialog::orderFor(const Operation &operation, const QString &folder)
{
    m_operation = &operation;
    m_folder = folder;
    m_ui->table->setColumnHidden(static_cast<int>(ImportPreviewModel::Column::What), true); // nothing is imported
    m_ui->table->setColumnHidden(static_cast<int>(ImportPreviewModel::Column::Tags), true);
    m_ui->table->setColumnHidden(static_cast<int>(ImportPreviewModel::Column::Program), m_file.what == ListOf::NewPrograms);
    setList(m_list);
    retranslate();
}

// What the list says of each, in the place of what it would change in the catalogue.
void ImportDialog::tellColumns()
{
    const Words &words = *m_file.platform->words;
    QHash<int, const ImportedRow *> rows;
    for (const ImportedRow &row : std::as_const(m_list.rows)) {
        rows.insert(row.line, &row);
    }
    for (ImportLine &line : m_lines) {
        const ImportedRow *row = rows.value(line.line);
        if (line.what == ImportLine::What::Bad || !row) {
            continue;
        }
        QStringList parts;
        for (const Field &field : m_operation ? m_operation->form.fields : QList<Field>()) {
            if (const QString value = row->others.value(field.name); !value.isEmpty() && value != row->program.name) {
                parts.append(tr("%1: %2", "a field, what goes there").arg(words.column(field.name), value));
            }
        }
        line.what = ImportLine::What::Added;
        line.why = parts.join(u" · "_s);
    }
}

void ImportDialog::retranslate()
{
    m_ui->retranslateUi(this);
    m_ui->encodingBox->setPlaceholderText(tr("choose an encoding"));
    const QStringList texts{tr("AppID is in"), tr("Name"), tr("Tags"), tr("Note")};
    for (int i = 0; i < m_mapping.size(); ++i) {
        m_mapping.at(i).first->setText(texts.at(i));
        m_mapping.at(i).second->setItemText(0, i == 0 ? tr("choose a column") : tr("no column"));
    }
    if (m_operation) { // nothing becomes of the catalogue
        m_ui->ruleLabel->setText(m_file.what == ListOf::NewPrograms ? tr("Bad lines are left out.")
                                                                    : tr("Empty cells leave what is there. Bad lines are left out."));
    }
    setWindowTitle(m_operation ? tr("%1 from %2", "operation, name of a file").arg(m_file.platform->words->operation(m_operation->name), m_from)
                   : m_from.isEmpty() ? tr("Import from the clipboard") : tr("Import from %1").arg(m_from));
    showLines();
}

void ImportDialog::showLines()
{
    QStringList parts;
    if (const int n = countOf(m_lines, ImportLine::What::Added)) {
        parts += m_operation ? tr("%n mini program(s) can be used", nullptr, n) : tr("%n will be added", nullptr, n);
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
    const QString sums = parts.isEmpty() ? tr("The list is empty.") : parts.join(u" · "_s);
    m_ui->summaryLabel->setText((QStringList{sums} + remarksOfNoRow(m_list)).join(u'\n'));
    const bool doubt = !m_file.sure && !m_file.encoding.isEmpty();
    m_ui->doubtLabel->setVisible(doubt);
    m_ui->doubtLabel->setText(
        doubt ? tr("%1 %2", "two sentences").arg(doubtText(m_file), tr("Choose the encoding in which the names are right.")) : QString());
    const bool saves = m_purpose == Purpose::Save;
    const int count = saves ? int(programs().size()) : int(m_list.rows.size());
    QPushButton *ok = m_ui->buttons->button(QDialogButtonBox::Ok);
    ok->setText(saves ? tr("Import %n", nullptr, count) : m_operation ? tr("Go on with %n", nullptr, count) : tr("Tick %n", nullptr, count));
    ok->setEnabled(count > 0 && m_file.sure);
    m_ui->buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
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

#include "moc_importdialog.cpp"
