// SPDX-License-Identifier: GPL-3.0-or-later
#include "programs/querysection.h"

#include "widgets/foldedtext.h"
#include "widgets/heading.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintip.h"
#include "widgets/timewords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr qsizetype kMostLines = 40;
constexpr int kPictureSide = 200;

} // namespace

QuerySection::QuerySection(const Workspace &workspace, const Query &query, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_query(query), m_reader(workspace), m_title(makeHeading(this)), m_state(plainLabel(this)),
      m_read(new QPushButton(this)), m_answer(new FoldedText(this)), m_picture(plainLabel(this))
{
    m_state->setForegroundRole(QPalette::PlaceholderText);
    m_state->setWordWrap(true);
    m_read->setAutoDefault(false);
    m_title->setWordWrap(true);
    m_title->setMinimumWidth(1); // what is wider than the drawer must not push the tabs out of it
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(4);
    column->addWidget(m_title);
    auto *row = new QHBoxLayout;
    for (const Field &field : query.options) {
        if (field.kind == Field::Kind::Choice) { // what is typed has its usual value
            auto *box = new QComboBox(this);
            for (const QString &choice : field.choices) {
                box->addItem(choice, choice);
            }
            box->setCurrentIndex(field.usual.isEmpty() ? box->count() - 1 : std::max(0, box->findData(field.usual)));
            connect(box, &QComboBox::currentIndexChanged, this, [this] {
                m_reader.drop();
                m_asking.clear();
                follow();
            });
            row->addWidget(box);
            m_choices.append({field.name, box});
        }
    }
    row->addWidget(m_read);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(m_state);
    column->addWidget(m_answer);
    column->addWidget(m_picture);
    connect(m_read, &QPushButton::clicked, this, &QuerySection::ask);
    connect(&m_reader, &FileReader::replied, this, [this](qsizetype, const Reply &reply) { replied(reply); });
}

const Words &QuerySection::words() const { return *m_workspace.platforms.of(m_connection.platform).words; }

void QuerySection::setProgram(const Connection &connection, const MiniProgramId &program, QHash<QString, Told> &known)
{
    if (connection.id != m_connection.id || program != m_program) {
        m_reader.drop(); // an answer that is under way is about another one
        m_asking.clear();
    }
    m_connection = connection;
    m_program = program;
    m_known = &known;
    follow();
}

Values QuerySection::options() const
{
    Values options;
    for (const auto &[name, box] : m_choices) {
        put(options, name, box->currentData().toString());
    }
    return options;
}

QString QuerySection::key() const
{
    return QStringList{m_program.value, m_query.name, QStringList(options().values()).join(u',')}.join(u'\n');
}

void QuerySection::askOnce()
{
    if (m_known && m_asking.isEmpty() && !isSet(m_known->value(key()).at)) {
        ask();
    }
}

void QuerySection::ask()
{
    if (m_program.isEmpty()) {
        return;
    }
    m_asking = key();
    Call call;
    call.name = m_query.call;
    call.program = m_program;
    call.lane = {m_program.value};
    call.options = options();
    m_reader.load(m_connection, {call});
    follow();
}

void QuerySection::replied(const Reply &reply)
{
    Told told{m_workspace.clock.now(), {}, {}, {}};
    if (reply.outcome != Outcome::Accepted) {
        told.problem = reply.error.text.isEmpty() ? tr("The platform gave no answer that can be read.") : reply.error.text;
        if (!reply.error.vendorCode.isEmpty()) {
            told.problem = tr("%1 (%2)", "what the platform said, its code").arg(told.problem, reply.error.vendorCode);
        }
    } else if (!m_query.file.isEmpty()) {
        if (!told.picture.loadFromData(reply.bytes)) {
            told.problem = tr("The platform sent no picture that can be shown.");
        }
    } else {
        told.text = textOf(reply);
    }
    m_known->insert(std::exchange(m_asking, {}), told);
    follow();
}

QString QuerySection::lineOf(const Item &item) const
{
    QStringList parts;
    for (const Query::Column &column : m_query.columns) {
        const QString value = m_query.told(item, column.name);
        const bool isTime = column.as == Query::Column::As::Time;
        const bool isFlag = column.as == Query::Column::As::Flag;
        const QString text = isFlag   ? words().column(column.name)
                             : isTime ? absolute(instantOf(value))
                                      : words().toldValue(column.name, value).simplified();
        if (!value.isEmpty() && !text.isEmpty()) {
            parts.append(text);
        }
    }
    return parts.join(u" · "_s);
}

// What one item of a list is to people; an object of JSON takes as many lines as it has parts, as one line has nowhere to be wrapped.
QString QuerySection::oneOf(const Query::Column &column, const QString &value) const
{
    if (column.as == Query::Column::As::Time) {
        return absolute(instantOf(value));
    }
    const QJsonDocument json = QJsonDocument::fromJson(value.toUtf8());
    return json.isObject() || json.isArray() ? QString::fromUtf8(json.toJson(QJsonDocument::Indented)).trimmed() : words().toldValue(column.name, value);
}

// A thing that has lists: each column's name, and below it what it lists.
QString QuerySection::valuesOf(const Values &values) const
{
    const Item item{{}, {}, values};
    QStringList lines;
    for (const Query::Column &column : m_query.columns) {
        const QStringList all = m_query.told(item, column.name).split(u'\n', Qt::SkipEmptyParts);
        if (all.isEmpty()) {
            continue;
        }
        lines.append(words().column(column.name) + u':');
        for (const QString &one : all) {
            lines.append(u"    "_s + oneOf(column, one).replace(u'\n', "\n    "_L1));
        }
    }
    return lines.join(u'\n');
}

QString QuerySection::textOf(const Reply &reply) const
{
    if (m_query.single) {
        const QString lines = valuesOf(reply.values);
        return lines.isEmpty() ? tr("There are none.") : lines;
    }
    QList<Item> items = reply.items;
    if (!m_query.only.isEmpty()) {
        items.removeIf([this](const Item &item) { return item.values.value(m_query.only).isEmpty(); });
    }
    QStringList lines;
    for (const Item &item : items.first(std::min(items.size(), kMostLines))) {
        lines.append(lineOf(item));
    }
    const qsizetype all = m_query.only.isEmpty() ? std::max<qsizetype>(reply.total, items.size()) : items.size();
    if (const int more = static_cast<int>(all - lines.size()); more > 0) {
        lines.append(tr("… and %n more.", nullptr, more));
    }
    return lines.isEmpty() ? tr("There are none.") : lines.join(u'\n');
}

void QuerySection::follow()
{
    if (!m_known) {
        return;
    }
    for (const auto &[name, box] : std::as_const(m_choices)) {
        const QSignalBlocker quiet(box);
        for (int i = 0; i < box->count(); ++i) {
            box->setItemText(i, words().choice(name, box->itemData(i).toString()));
        }
        box->setAccessibleName(words().field(name));
        setTip(box, words().field(name));
    }
    const Told told = m_known->value(key());
    const bool asked = isSet(told.at);
    const bool asking = !m_asking.isEmpty();
    const QString age = ago(told.at, m_workspace.clock.now());
    m_title->setText(words().query(m_query.name));
    m_read->setText(!asked ? tr("Read") : told.problem.isEmpty() ? tr("Read again") : tr("Try again"));
    m_read->setAccessibleName(tr("%1: %2", "what a button does, with what").arg(m_read->text(), m_title->text()));
    m_read->setEnabled(!asking);
    m_state->setText(asking                   ? tr("asking the platform…")
                     : !asked                 ? tr("not read yet")
                     : told.problem.isEmpty() ? tr("read %1", "3 min ago").arg(age)
                                              : tr("could not be read %1", "3 min ago").arg(age));
    setTip(m_state, absolute(told.at));
    const QString &answer = told.problem.isEmpty() ? told.text : told.problem;
    if (answer != m_answer->toPlainText()) { // what is selected stays so
        m_answer->setPlainText(answer);
    }
    m_answer->setAccessibleName(m_title->text());
    m_answer->setVisible(!answer.isEmpty());
    m_picture->setVisible(!told.picture.isNull());
    if (!told.picture.isNull()) {
        m_picture->setPixmap(told.picture.scaled(kPictureSide, kPictureSide, Qt::KeepAspectRatio, Qt::SmoothTransformation));
        m_picture->setAccessibleName(m_title->text());
    }
}

} // namespace flotilla

#include "moc_querysection.cpp"
