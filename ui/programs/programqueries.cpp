// SPDX-License-Identifier: GPL-3.0-or-later
#include "programs/programqueries.h"

#include "widgets/plainlabel.h"
#include "widgets/timewords.h"

#include <QPixmap>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr qsizetype kMostLines = 40;
constexpr int kPictureSide = 200;

// What needs an option that nobody is asked for here has its own place.
bool canBeAsked(const Query &query)
{
    const bool needsOption = std::any_of(query.options.cbegin(), query.options.cend(), [](const Field &field) { return field.required; });
    return query.perProgram && !needsOption && (!query.list.isEmpty() || !query.file.isEmpty());
}

} // namespace

ProgramQueries::ProgramQueries(const Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_items(workspace), m_file(workspace), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    connect(&m_items, &ItemList::finished, this, &ProgramQueries::listed);
    connect(&m_file, &FileReader::arrived, this, [this](qsizetype, const QByteArray &bytes, const Error &problem) { arrived(bytes, problem); });
}

const Words &ProgramQueries::words() const { return *m_workspace.platforms.of(m_connection.platform).words; }

void ProgramQueries::setProgram(const Connection &connection, const MiniProgramId &program)
{
    const bool another = connection.id != m_connection.id || program != m_program;
    m_connection = connection;
    m_program = program;
    if (m_platform != connection.platform) {
        remake();
    }
    setVisible(!program.isEmpty() && !m_rows.isEmpty());
    if (another) {
        m_asked = -1; // an answer that is under way is about another one
        m_file.drop();
        for (qsizetype i = 0; i < m_rows.size(); ++i) {
            tell(i, {});
        }
    }
}

void ProgramQueries::remake()
{
    m_platform = m_connection.platform;
    for (const Row &row : std::as_const(m_rows)) {
        delete row.button;
        delete row.answer;
        delete row.picture;
    }
    m_rows.clear();
    m_asked = -1;
    const QList<Query> &all = m_workspace.platforms.of(m_platform).queries;
    for (const Query &query : all) {
        if (!canBeAsked(query)) {
            continue;
        }
        Row row;
        row.query = query;
        row.button = new QPushButton(this);
        row.button->setAutoDefault(false);
        row.answer = plainLabel(this);
        row.answer->setWordWrap(true);
        row.answer->setTextInteractionFlags(Qt::TextSelectableByMouse);
        row.picture = plainLabel(this);
        const qsizetype at = m_rows.size();
        connect(row.button, &QPushButton::clicked, this, [this, at] { ask(at); });
        m_column->addWidget(row.button, 0, Qt::AlignLeft);
        m_column->addWidget(row.answer);
        m_column->addWidget(row.picture);
        m_rows.append(row);
        tell(at, {});
    }
    retranslate();
}

void ProgramQueries::retranslate()
{
    for (const Row &row : std::as_const(m_rows)) {
        row.button->setText(tr("%1…", "what is asked of the platform").arg(words().query(row.query.name)));
    }
}

void ProgramQueries::tell(qsizetype row, const QString &text)
{
    m_rows.at(row).answer->setText(text);
    m_rows.at(row).answer->setVisible(!text.isEmpty());
    m_rows.at(row).picture->hide();
}

void ProgramQueries::ask(qsizetype row)
{
    if (m_asked >= 0) {
        tell(m_asked, {});
    }
    m_file.drop(); // of another question
    m_asked = row;
    tell(row, tr("asking the platform…"));
    const Query &query = m_rows.at(row).query;
    if (query.file.isEmpty()) {
        m_items.load(m_connection, query.call, m_program);
        return;
    }
    Call call;
    call.name = query.call;
    call.program = m_program;
    call.lane = {m_program.value};
    m_file.load(m_connection, {call});
}

QString ProgramQueries::lineOf(const Query &query, const Item &item) const
{
    QStringList parts;
    for (const Query::Column &column : query.columns) {
        const QString value = query.told(item, column.name);
        const bool isTime = column.as == Query::Column::As::Time;
        const QString text = isTime ? absolute(instantOf(value)) : words().toldValue(column.name, value).simplified();
        if (!value.isEmpty() && !text.isEmpty()) {
            parts.append(text);
        }
    }
    return parts.join(u" · "_s);
}

void ProgramQueries::listed()
{
    if (m_asked < 0 || !m_rows.at(m_asked).query.file.isEmpty()) {
        return;
    }
    const qsizetype row = std::exchange(m_asked, -1);
    const QList<Item> &items = m_items.items();
    if (m_items.error().kind != ErrorKind::None) {
        tell(row, m_items.error().text);
        return;
    }
    QStringList lines;
    for (const Item &item : items.first(std::min(items.size(), kMostLines))) {
        lines.append(lineOf(m_rows.at(row).query, item));
    }
    if (const int more = static_cast<int>(items.size() - kMostLines); more > 0) {
        lines.append(tr("… and %n more.", nullptr, more));
    }
    tell(row, items.isEmpty() ? tr("There are none.") : lines.join(u'\n'));
}

void ProgramQueries::arrived(const QByteArray &bytes, const Error &problem)
{
    if (m_asked < 0 || m_rows.at(m_asked).query.file.isEmpty()) {
        return;
    }
    const qsizetype row = std::exchange(m_asked, -1);
    QPixmap picture;
    if (problem.kind != ErrorKind::None || !picture.loadFromData(bytes)) {
        tell(row, problem.kind == ErrorKind::None ? tr("The platform sent no picture that can be shown.") : problem.text);
        return;
    }
    tell(row, {});
    QLabel *label = m_rows.at(row).picture;
    label->setPixmap(picture.scaled(kPictureSide, kPictureSide, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    label->setAccessibleName(words().query(m_rows.at(row).query.name));
    label->show();
}

} // namespace flotilla

#include "moc_programqueries.cpp"
