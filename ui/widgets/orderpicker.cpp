// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/orderpicker.h"

#include "widgets/heading.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintip.h"

#include <QDropEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace flotilla {

namespace {

constexpr int kPickRole = Qt::UserRole;

} // namespace

OrderPicker::OrderPicker(QWidget *parent)
    : QWidget(parent), m_allTitle(makeHeading(this)), m_pickedTitle(makeHeading(this)), m_all(new QListWidget(this)), m_list(new QListWidget(this)),
      m_add(button(Qt::RightArrow, [this] { pick(currentOf(m_all)); })), m_remove(button(Qt::LeftArrow, [this] { drop(currentOf(m_list)); })),
      m_up(button(Qt::UpArrow, [this] { move(-1); })), m_down(button(Qt::DownArrow, [this] { move(1); })), m_told(plainLabel(this))
{
    for (QListWidget *list : {m_all, m_list}) {
        list->setDragEnabled(true);
        list->setAcceptDrops(true);
        list->setDropIndicatorShown(true);
        list->setDragDropMode(QAbstractItemView::DragDrop);
        list->setDefaultDropAction(Qt::CopyAction);
        list->setTextElideMode(Qt::ElideRight);
        list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        list->installEventFilter(this);
        list->viewport()->installEventFilter(this);
        connect(list, &QListWidget::currentRowChanged, this, &OrderPicker::follow);
    }
    connect(m_all, &QListWidget::itemDoubleClicked, this, [this] { pick(currentOf(m_all)); });
    connect(m_list, &QListWidget::itemDoubleClicked, this, [this] { drop(currentOf(m_list)); });
    m_told->setForegroundRole(QPalette::PlaceholderText);
    m_told->setWordWrap(true);
    auto *middle = new QVBoxLayout;
    middle->addStretch(1);
    for (QToolButton *one : {m_add, m_remove, m_up, m_down}) {
        middle->addWidget(one);
    }
    middle->addStretch(1);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->addWidget(m_allTitle, 0, 0);
    grid->addWidget(m_pickedTitle, 0, 2);
    grid->addWidget(m_all, 1, 0);
    grid->addLayout(middle, 1, 1);
    grid->addWidget(m_list, 1, 2);
    grid->addWidget(m_told, 2, 0, 1, 3);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(2, 1);
    retranslate();
}

QToolButton *OrderPicker::button(Qt::ArrowType arrow, const std::function<void()> &what)
{
    auto *made = new QToolButton(this);
    made->setArrowType(arrow);
    made->setAutoRaise(true);
    connect(made, &QToolButton::clicked, this, what);
    return made;
}

const OrderPicker::Entry *OrderPicker::entry(const QString &id) const
{
    const auto found = std::find_if(m_entries.cbegin(), m_entries.cend(), [&id](const Entry &one) { return one.id == id; });
    return found == m_entries.cend() ? nullptr : &*found;
}

QString OrderPicker::currentOf(const QListWidget *list) const
{
    const QListWidgetItem *item = list->currentItem();
    return item ? item->data(kPickRole).toString() : QString();
}

void OrderPicker::setEntries(const QList<Entry> &entries)
{
    m_entries = entries;
    setPicked(QStringList(m_picked));
}

void OrderPicker::setPicked(const QStringList &ids)
{
    QStringList picked;
    for (const QString &id : ids) {
        if (entry(id) && !picked.contains(id) && picked.size() < m_most) {
            picked.append(id);
        }
    }
    m_picked = picked;
    showPicked();
    emit changed();
}

void OrderPicker::change(const QStringList &picked, const QString &current)
{
    m_picked = picked;
    showPicked(current);
    emit changed();
}

void OrderPicker::pick(const QString &id, int at)
{
    if (!entry(id) || m_picked.contains(id) || m_picked.size() >= m_most) {
        return;
    }
    QStringList picked = m_picked;
    picked.insert(at < 0 ? picked.size() : std::min<qsizetype>(at, picked.size()), id);
    change(picked, id);
}

void OrderPicker::drop(const QString &id)
{
    QStringList picked = m_picked;
    const qsizetype at = picked.indexOf(id);
    if (at >= 0) {
        picked.removeAt(at);
        change(picked, picked.value(std::min(at, picked.size() - 1)));
    }
}

void OrderPicker::move(int by)
{
    const QString id = currentOf(m_list);
    const qsizetype at = m_picked.indexOf(id);
    if (at >= 0 && at + by >= 0 && at + by < m_picked.size()) {
        QStringList picked = m_picked;
        picked.move(at, at + by);
        change(picked, id);
    }
}

void OrderPicker::showPicked(const QString &current)
{
    const QString before = currentOf(m_all);
    const QSignalBlocker quietAll(m_all);
    const QSignalBlocker quietList(m_list);
    m_all->clear();
    m_list->clear();
    const auto add = [](QListWidget *list, const Entry &one) {
        auto *item = new QListWidgetItem(one.detail.isEmpty() ? one.title : tr("%1 · %2", "a name, what it says for example").arg(one.title, one.detail), list);
        item->setData(kPickRole, one.id);
        setTip(item, item->text());
        return item;
    };
    for (const Entry &one : std::as_const(m_entries)) {
        QListWidgetItem *item = add(m_all, one);
        if (m_picked.contains(one.id)) {
            item->setForeground(palette().color(QPalette::PlaceholderText));
        }
        if (one.id == before) {
            m_all->setCurrentItem(item);
        }
    }
    for (const QString &id : std::as_const(m_picked)) {
        QListWidgetItem *item = add(m_list, *entry(id));
        item->setText(tr("%1. %2", "its place, a name").arg(m_list->count()).arg(entry(id)->title));
        if (id == current) {
            m_list->setCurrentItem(item);
        }
    }
    follow();
}

void OrderPicker::follow()
{
    const QString left = currentOf(m_all);
    const qsizetype at = m_picked.indexOf(currentOf(m_list));
    m_add->setEnabled(!left.isEmpty() && !m_picked.contains(left) && m_picked.size() < m_most);
    m_remove->setEnabled(at >= 0);
    m_up->setEnabled(at > 0);
    m_down->setEnabled(at >= 0 && at + 1 < m_picked.size());
    const int fitting = m_most - int(m_picked.size());
    const int more = std::min(fitting, int(m_entries.size() - m_picked.size()));
    m_told->setText(m_entries.isEmpty() ? QString()
                    : fitting == 0      ? tr("No more than these fit. Drop one to pick another.")
                    : more == 0         ? QString()
                                        : tr("%n more can be picked: drag, double click, or Space.", nullptr, more));
}

// The lists show what is picked; they never move items by themselves.
void OrderPicker::dropped(QListWidget *from, int at)
{
    const QString id = currentOf(from);
    if (from == m_all) {
        pick(id, at);
        return;
    }
    QStringList picked = m_picked;
    const qsizetype was = picked.indexOf(id);
    if (was >= 0) {
        picked.removeAt(was);
        picked.insert(std::clamp<qsizetype>(at > was ? at - 1 : at, 0, picked.size()), id);
        change(picked, id);
    }
}

bool OrderPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Drop) {
        auto *drop = static_cast<QDropEvent *>(event);
        auto *from = qobject_cast<QListWidget *>(drop->source());
        const bool isOurs = from == m_all || from == m_list;
        if (isOurs && watched == m_list->viewport()) {
            const QPoint place = drop->position().toPoint();
            const QListWidgetItem *under = m_list->itemAt(place);
            const QRect box = under ? m_list->visualItemRect(under) : QRect();
            dropped(from, under ? m_list->row(under) + (place.y() > box.center().y() ? 1 : 0) : m_list->count());
        } else if (from == m_list && watched == m_all->viewport()) {
            this->drop(currentOf(m_list));
        }
        drop->setDropAction(Qt::IgnoreAction); // else the list that it came from would take the item out
        drop->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress && (watched == m_all || watched == m_list)) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool takes = key->key() == Qt::Key_Space || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (watched == m_all && takes) {
            pick(currentOf(m_all));
            return true;
        }
        if (watched == m_list && (key->key() == Qt::Key_Delete || key->key() == Qt::Key_Backspace)) {
            this->drop(currentOf(m_list));
            return true;
        }
        const bool moves = watched == m_list && key->modifiers().testFlag(Qt::AltModifier);
        if (moves && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            move(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void OrderPicker::setWords(const QString &all, const QString &picked)
{
    m_allTitle->setText(all);
    m_pickedTitle->setText(picked);
    m_all->setAccessibleName(all);
    m_list->setAccessibleName(picked);
}

void OrderPicker::retranslate()
{
    const auto name = [](QToolButton *button, const QString &text) {
        button->setAccessibleName(text);
        setTip(button, text);
    };
    name(m_add, tr("Pick it"));
    name(m_remove, tr("Drop it (Del)"));
    name(m_up, tr("Up (Alt+Up)"));
    name(m_down, tr("Down (Alt+Down)"));
    m_list->setAccessibleDescription(tr("Alt+Up and Alt+Down put them in order, Del drops one."));
    follow();
}

} // namespace flotilla

#include "moc_orderpicker.cpp"
