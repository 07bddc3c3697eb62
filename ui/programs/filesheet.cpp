// SPDX-License-Identifier: GPL-3.0-or-later
#include "programs/filesheet.h"

#include "run/csvtext.h"
#include "widgets/ask.h"
#include "widgets/messagebar.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintip.h"
#include "widgets/savefile.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

enum FileColumn { ProgramCell, VersionCell, FileCell, DigestCell, FileColumns };

} // namespace

FileSheet::FileSheet(const UiContext &context, const Connection &connection, const Query &query, const QList<MiniProgram> &programs,
                     const QHash<MiniProgramId, QString> &versions, QWidget *parent)
    : QDialog(parent), m_context(context), m_connection(connection), m_query(query), m_files(context.workspace), m_bar(new MessageBar(this)),
      m_about(plainLabel(this)), m_table(new QTableWidget(0, FileColumns, this)), m_told(plainLabel(this)), m_start(new QPushButton(this)),
      m_report(new QPushButton(this)), m_close(new QPushButton(this))
{
    for (const MiniProgram &program : programs) {
        m_rows.append({program, versions.value(program.id), {}, {}});
    }
    build();
    connect(&m_files, &FileReader::replied, this, &FileSheet::arrived);
    connect(&m_files, &FileReader::finished, this, &FileSheet::showState);
    retranslate();
    m_close->setFocus();
}

FileSheet::~FileSheet() = default;

void FileSheet::build()
{
    m_bar->setClosable(true);
    m_bar->setMessage({}, Tone::Quiet);
    m_about->setWordWrap(true);
    m_told->setWordWrap(true);
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setRowCount(int(m_rows.size()));
    const int letter = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(ProgramCell, letter * 28);
    m_table->setColumnWidth(VersionCell, letter * 10);
    m_table->setColumnWidth(FileCell, letter * 33);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_report);
    buttons->addStretch(1);
    buttons->addWidget(m_start);
    buttons->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_bar);
    column->addWidget(m_about);
    column->addWidget(m_table, 1);
    column->addWidget(m_told);
    column->addLayout(buttons);
    for (QPushButton *button : {m_start, m_report}) {
        button->setAutoDefault(false);
        keepFromEnter(button);
    }
    m_close->setDefault(true);
    connect(m_start, &QPushButton::clicked, this, [this] { chooseFolder(this, tr("Into which folder?"), [this](const QString &folder) { download(folder); }); });
    connect(m_report, &QPushButton::clicked, this,
            [this] { saveFile(this, tr("Save the report"), m_query.name + u".csv"_s, tr("Tables (*.csv)"), report()); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    resize(940, 460); // the sum of a file fits
}

QString FileSheet::nameOf(const Row &row) const
{
    return row.program.name.isEmpty() ? row.program.id.value : row.program.name;
}

// What came before and is well stays: a second try fetches the rest.
void FileSheet::download(const QString &folder)
{
    m_folder = folder;
    m_asked.clear();
    QList<Call> calls;
    for (int i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        if (!row.file.path.isEmpty() && row.problem.isEmpty()) {
            continue;
        }
        row.problem.clear();
        row.file = {};
        Call call;
        call.name = m_query.call;
        call.program = row.program.id;
        call.lane = {row.program.id.value};
        calls.append(call);
        m_asked.append(i);
        showRow(i);
    }
    m_files.load(m_connection, calls);
    showState();
}

void FileSheet::arrived(qsizetype index, const Reply &reply)
{
    const int place = m_asked.at(index);
    Row &row = m_rows[place];
    if (reply.outcome != Outcome::Accepted) {
        row.problem = reply.error.text;
    } else if (reply.bytes.isEmpty()) {
        row.problem = tr("The platform gave no file.");
    } else if (const Result<SavedFile> saved = saveFileOf(m_query, row.program.id, reply, m_folder)) {
        row.file = *saved;
        row.problem = otherVersionText(m_query.told({row.program.id.value, {}, row.file.told}, u"version"_s), row.version);
    } else {
        row.problem = tr("It was not written: %1").arg(saved.error().text);
    }
    showRow(place);
    showState();
}

void FileSheet::showRow(int place)
{
    const Row &row = m_rows.at(place);
    const QString version = m_query.told({row.program.id.value, {}, row.file.told}, u"version"_s);
    const QString state = !row.file.path.isEmpty() ? QFileInfo(row.file.path).fileName() : m_files.isReading() && row.problem.isEmpty() ? tr("asked") : QString();
    const QString problem = (row.file.path.isEmpty() ? u"✖ "_s : u"⚠ "_s) + row.problem; // nothing was saved, or another one than was asked for
    const QStringList cells{nameOf(row), version.isEmpty() ? row.version : version, state, row.problem.isEmpty() ? row.file.sha256 : problem};
    for (int column = 0; column < FileColumns; ++column) {
        auto *item = new QTableWidgetItem(cells.at(column));
        setTip(item, column == ProgramCell ? row.program.id.value : column == FileCell ? row.file.path : cells.at(column));
        if (column == DigestCell && row.problem.isEmpty()) {
            item->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        }
        m_table->setItem(place, column, item);
    }
}

void FileSheet::showState()
{
    const bool reading = m_files.isReading();
    const auto isThere = [](const Row &row) { return !row.file.path.isEmpty() && row.problem.isEmpty(); };
    const int there = int(std::count_if(m_rows.cbegin(), m_rows.cend(), isThere));
    const int wrong = int(std::count_if(m_rows.cbegin(), m_rows.cend(), [](const Row &row) { return !row.problem.isEmpty(); }));
    const int left = int(m_rows.size()) - there;
    QStringList lines;
    if (reading) {
        lines.append(tr("Downloading: %1 of %2 have been answered.").arg(m_asked.size() - m_files.open()).arg(m_asked.size()));
    } else if (!m_folder.isEmpty()) {
        lines.append(tr("%1 of %2 are in %3.", "numbers, a folder").arg(there).arg(m_rows.size()).arg(QDir::toNativeSeparators(m_folder)));
    }
    if (wrong > 0) {
        lines.append(tr("%n could not be had or are not what was expected; the table says why.", nullptr, wrong));
    }
    m_told->setText(lines.join(u' '));
    m_told->setVisible(!lines.isEmpty());
    m_start->setEnabled(!reading && left > 0);
    m_start->setText(there > 0 && left > 0 ? tr("Download the other %n…", nullptr, left) : tr("Download %n into a folder…", nullptr, left > 0 ? left : there));
    m_report->setEnabled(!reading && there + wrong > 0);
    setAccessibleDescription(m_told->text());
}

QByteArray FileSheet::report() const
{
    QString text = csvLine({u"appid"_s, u"name"_s, u"version"_s, u"file"_s, u"sha256"_s, u"problem"_s});
    for (const Row &row : m_rows) {
        text += csvLine({row.program.id.value, row.program.name, m_query.told({row.program.id.value, {}, row.file.told}, u"version"_s),
                         row.file.path.isEmpty() ? QString() : QFileInfo(row.file.path).fileName(), row.file.sha256, row.problem});
    }
    return "\xEF\xBB\xBF" + text.toUtf8(); // Excel takes it for another encoding without
}

QString FileSheet::told() const
{
    return m_told->text();
}

void FileSheet::retranslate()
{
    const Words &words = *m_context.workspace.platforms.of(m_connection.platform).words;
    setWindowTitle(tr("Download: %1", "what kind of file").arg(words.query(m_query.name)));
    const int count = int(m_rows.size());
    m_about->setText(tr("The files of %n mini programs are downloaded into a folder. Each is checked to be of its mini program and its version; the digest is of "
                        "what was written.", nullptr, count));
    m_table->setHorizontalHeaderLabels({tr("Mini program"), tr("Version"), tr("File"), tr("SHA-256")});
    m_table->setAccessibleName(tr("Files"));
    m_report->setText(tr("Save the report…"));
    m_close->setText(tr("Close"));
    for (int i = 0; i < m_rows.size(); ++i) {
        showRow(i);
    }
    showState();
}

void FileSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDialog::changeEvent(event);
}

} // namespace flotilla

#include "moc_filesheet.cpp"
