// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/tcsas/messagelibrary.h"

#include "tcsas/names.h"
#include "tcsas/platform.h"
#include "widgets/emptystate.h"
#include "widgets/filteredit.h"
#include "widgets/twolinedelegate.h"

#include <QComboBox>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr qsizetype kMostDoors = 3;
constexpr qsizetype kMostTemplates = 2000;
constexpr int kSecondLine = Qt::UserRole + 1;
constexpr auto kTyping = std::chrono::milliseconds(400);

} // namespace

MessageLibrary::MessageLibrary(const Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_reader(workspace), m_kind(new QComboBox(this)), m_search(new FilterEdit(this)),
      m_list(new QListWidget(this)), m_empty(new EmptyState(m_list))
{
    for (const QString &kind : {u"one-time"_s, u"long-term"_s}) {
        m_kind->addItem(QString(), kind);
    }
    TwoLineDelegate::Roles roles;
    roles.second = kSecondLine;
    m_list->setItemDelegate(new TwoLineDelegate(roles, m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setObjectName(u"message-library"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_kind);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kTyping);
    connect(&m_soon, &QTimer::timeout, this, &MessageLibrary::refresh);
    connect(m_search, &FilterEdit::changed, &m_soon, qOverload<>(&QTimer::start));
    connect(m_search, &FilterEdit::leftDownwards, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_kind, qOverload<int>(&QComboBox::currentIndexChanged), this, &MessageLibrary::refresh);
    connect(m_list, &QListWidget::currentRowChanged, this, &MessageLibrary::chosenChanged);
    connect(m_empty, &EmptyState::clicked, this, &MessageLibrary::refresh);
    connect(&m_reader, &FileReader::replied, this, [this](qsizetype, const Reply &reply) { replied(reply); });
    connect(&m_reader, &FileReader::finished, this, [this] {
        if (m_again) {
            m_again = false;
            ask();
        } else {
            fill();
        }
    });
    retranslate();
}

// The first ones that are not frozen.
QList<MiniProgramId> MessageLibrary::doors() const
{
    QList<MiniProgramId> doors;
    const auto programs = m_workspace.catalogue.programs();
    for (const MiniProgram &program : programs ? *programs : QList<MiniProgram>()) {
        if (program.connection == m_connection.id && !program.frozen && doors.size() < kMostDoors) {
            doors.append(program.id);
        }
    }
    return doors;
}

void MessageLibrary::setConnection(const Connection &connection)
{
    if (connection.id != m_connection.id) {
        m_reader.drop();
        m_items.clear();
        m_read = false;
        m_error = {};
        m_list->clear();
        emit chosenChanged();
    }
    m_connection = connection;
    showState();
}

void MessageLibrary::refresh()
{
    m_soon.stop();
    if (m_connection.id.isEmpty() || m_connection.platform != tcsas::platform().id) {
        return;
    }
    m_reader.drop();
    m_again = false;
    m_coming.clear();
    m_error = {};
    m_doors = doors();
    if (m_doors.isEmpty()) {
        m_error = usage(tr("The connection has no mini program yet through which it could be asked."));
        fill();
        return;
    }
    ask();
}

void MessageLibrary::refreshIfEmpty()
{
    if (!m_read && !isReading()) {
        refresh();
    }
}

void MessageLibrary::seek(const QString &kind, const QString &title)
{
    m_sought = title;
    {
        const QSignalBlocker quietKind(m_kind);
        const QSignalBlocker quietSearch(m_search);
        m_kind->setCurrentIndex(std::max(0, m_kind->findData(kind)));
        m_search->setText(title);
    }
    refresh();
}

void MessageLibrary::ask()
{
    Call call;
    call.name = tcsas::calls::ListLibrary;
    call.program = m_doors.constFirst();
    call.lane = {call.program.value};
    call.offset = int(m_coming.size());
    call.options = {{tcsas::opts::Kind, kind()}};
    put(call.options, tcsas::opts::Search, m_search->text().trimmed());
    m_reader.load(m_connection, {call});
    showState();
}

void MessageLibrary::replied(const Reply &reply)
{
    if (reply.outcome != Outcome::Accepted) {
        const bool ofOne = reply.outcome == Outcome::Refused && reply.scope != RefusalScope::Batch;
        m_doors.removeFirst();
        m_again = ofOne && !m_doors.isEmpty(); // it says nothing about the library
        m_error = m_again ? Error() : reply.error;
        return;
    }
    m_coming.append(reply.items);
    m_again = !reply.items.isEmpty() && m_coming.size() < reply.total && m_coming.size() < kMostTemplates;
}

void MessageLibrary::fill()
{
    if (m_error.kind == ErrorKind::None) {
        m_items = m_coming;
        m_read = true;
    } else {
        m_items.clear(); // what was found before is no answer to what was asked now
    }
    const QListWidgetItem *before = m_list->currentItem();
    const QString kept = before ? before->data(Qt::UserRole).toString() : QString();
    const QString sought = std::exchange(m_sought, {});
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const Item &item : std::as_const(m_items)) {
            auto *row = new QListWidgetItem(item.title, m_list);
            row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable); // a click must not tick it
            row->setData(Qt::UserRole, item.id);
            row->setData(kSecondLine, item.values.value(tcsas::told::Keywords).split(u'\n').join(u" · "_s));
            if (sought.isEmpty() ? item.id == kept : item.title == sought) {
                m_list->setCurrentItem(row);
            }
        }
    }
    showState();
    emit chosenChanged();
}

const Item *MessageLibrary::chosen() const
{
    const QListWidgetItem *row = m_list->currentItem();
    const QString id = row ? row->data(Qt::UserRole).toString() : QString();
    const auto found = std::find_if(m_items.cbegin(), m_items.cend(), [&id](const Item &item) { return item.id == id; });
    return id.isEmpty() || found == m_items.cend() ? nullptr : &*found;
}

QString MessageLibrary::kind() const
{
    return m_kind->currentData().toString();
}

void MessageLibrary::showState()
{
    if (isReading()) {
        m_empty->setTexts(tr("The platform is being asked."));
    } else if (m_error.kind != ErrorKind::None) {
        m_empty->setTexts(tr("The library could not be read: %1").arg(m_error.text), tr("Try again"));
    } else if (m_read) {
        m_empty->setTexts(tr("The library has no template like this."));
    } else {
        m_empty->setTexts(tr("The platform has not been asked yet."), tr("Ask it now"));
    }
}

void MessageLibrary::retranslate()
{
    const Words &words = *tcsas::platform().words;
    for (int i = 0; i < m_kind->count(); ++i) {
        m_kind->setItemText(i, words.choice(tcsas::opts::Kind, m_kind->itemData(i).toString()));
    }
    m_kind->setAccessibleName(tr("One-time or long-term"));
    m_kind->setAccessibleDescription(m_kind->accessibleName()); // a screen reader takes what is chosen for the name
    m_search->setPlaceholderText(tr("Search the library"));
    m_search->setAccessibleName(tr("Search the library"));
    m_list->setAccessibleName(tr("Templates of the library"));
    showState();
}

} // namespace flotilla

#include "moc_messagelibrary.cpp"
