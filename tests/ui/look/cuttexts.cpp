// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/cuttexts.h"

#include <QAbstractItemDelegate>
#include <QAbstractScrollArea>
#include <QCheckBox>
#include <QComboBox>
#include <QCommandLinkButton>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QStyleOptionComboBox>
#include <QStyleOptionViewItem>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>
#include <QVariant>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla::look {

namespace {

constexpr int kSlack = 1;
constexpr int kOwn = 64; // what a column may have for itself, for rows that are not in sight
constexpr int kRoom = 24; // a column with less to spare could not help its neighbour

QString placeOf(const QWidget *widget, const QString &text, int has, int needs)
{
    const QString name = widget->objectName().isEmpty() ? QString::fromLatin1(widget->metaObject()->className()) : widget->objectName();
    return u"%1 “%2” has %3, needs %4"_s.arg(name, text.left(60)).arg(has).arg(needs);
}

void look(const QLabel *label, QStringList &cut)
{
    if (label->text().isEmpty() || label->textFormat() == Qt::RichText || !label->pixmap().isNull()) {
        return;
    }
    const QRect room = label->contentsRect();
    if (label->wordWrap()) {
        const int needs = label->heightForWidth(label->width());
        if (needs > label->height() + kSlack) {
            cut.append(placeOf(label, label->text(), label->height(), needs));
        }
        return;
    }
    if (label->height() < label->fontMetrics().height() - kSlack) {
        cut.append(placeOf(label, label->text(), label->height(), label->fontMetrics().height()) + u" of height"_s);
    }
    const int needs = label->fontMetrics().size(label->buddy() ? Qt::TextShowMnemonic : 0, label->text()).width();
    if (needs > room.width() + kSlack && !label->property("flotillaCutShort").toBool()) {
        cut.append(placeOf(label, label->text(), room.width(), needs));
    }
}

void look(const QLineEdit *line, QStringList &cut)
{
    const int needs = line->fontMetrics().height();
    if (line->height() < needs && !line->isReadOnly()) {
        cut.append(placeOf(line, line->text(), line->height(), needs) + u" of height"_s);
    }
}

void look(const QAbstractButton *button, QStringList &cut)
{
    if (button->text().isEmpty() || qobject_cast<const QCommandLinkButton *>(button) || qobject_cast<const QLineEdit *>(button->parentWidget())) {
        return; // in a line it is a picture, whatever it is called
    }
    const QSize needs = qobject_cast<const QPushButton *>(button) ? button->minimumSizeHint() : button->sizeHint();
    if (button->width() < needs.width()) {
        cut.append(placeOf(button, button->text(), button->width(), needs.width()));
    } else if (button->height() < button->fontMetrics().height()) {
        cut.append(placeOf(button, button->text(), button->height(), button->fontMetrics().height()));
    }
}

// A bar with more tabs than room scrolls; the one that is shown must be in sight.
void look(const QTabBar *tabs, QStringList &cut)
{
    const QRect bar = tabs->rect().adjusted(-kSlack, -kSlack, kSlack, kSlack);
    for (int i = 0; i < tabs->count(); ++i) {
        const QRect tab = tabs->tabRect(i);
        const int needs = tabs->fontMetrics().size(Qt::TextShowMnemonic, tabs->tabText(i)).width();
        if (tabs->isTabVisible(i) && (tab.width() < needs || (i == tabs->currentIndex() && !bar.contains(tab)))) {
            cut.append(placeOf(tabs, tabs->tabText(i), std::min(tab.right(), tabs->width()) - std::max(0, tab.left()), needs));
        }
    }
}

void look(const QComboBox *box, QStringList &cut)
{
    QStyleOptionComboBox option;
    option.initFrom(box);
    option.editable = box->isEditable();
    const QRect room = box->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box);
    const int needs = box->fontMetrics().horizontalAdvance(box->currentText());
    if (needs > room.width() + kSlack && box->toolTip().isEmpty()) {
        cut.append(placeOf(box, box->currentText(), room.width(), needs));
    }
}

/// What the cells in sight need at most.
int wantedBy(const QTableView *table, int column)
{
    QStyleOptionViewItem option;
    option.initFrom(table);
    option.font = table->font();
    const QAbstractItemModel *model = table->model();
    int most = 0;
    const int first = std::max(0, table->rowAt(0));
    const int last = table->rowAt(table->viewport()->height() - 1);
    for (int row = first; row <= (last < 0 ? model->rowCount() - 1 : last); ++row) {
        const QModelIndex index = model->index(row, column);
        most = std::max(most, table->itemDelegateForIndex(index)->sizeHint(option, index).width());
    }
    return most;
}

void look(const QTableView *table, QStringList &cut)
{
    const QHeaderView *header = table->horizontalHeader();
    if (!table->model() || table->model()->rowCount() == 0) {
        return;
    }
    for (int column = 0; column < header->count(); ++column) { // the cells that say which row it is
        const bool names = !header->isSectionHidden(column) && table->itemDelegateForColumn(column) && table->itemDelegateForColumn(column)->inherits("flotilla::NameDelegate");
        if (names && header->sectionSize(column) < wantedBy(table, column)) {
            cut.append(placeOf(table, u"name and id in "_s + header->model()->headerData(column, Qt::Horizontal).toString(), header->sectionSize(column), wantedBy(table, column)));
        }
    }
    QList<int> shortOf;
    int spare = table->viewport()->width() - header->length();
    for (int column = 0; column < header->count(); ++column) {
        if (!header->isSectionHidden(column)) {
            const int needs = std::max(wantedBy(table, column), header->isHidden() ? 0 : header->sectionSizeHint(column));
            const int has = header->sectionSize(column);
            if (has < needs) {
                shortOf.append(column);
            }
            const bool stretches = header->sectionResizeMode(column) == QHeaderView::Stretch || (header->stretchLastSection() && column == header->count() - 1);
            // The column with sentences keeps a quarter, as other rows may have more to say.
            spare = std::max(spare, stretches ? has - std::max(needs, table->viewport()->width() / 4) : has - needs - kOwn);
        }
    }
    for (const int column : std::as_const(shortOf)) {
        const int needs = wantedBy(table, column);
        if (spare >= kRoom && needs > header->sectionSize(column)) {
            cut.append(u"%1: %2 px to spare beside it"_s.arg(placeOf(table, header->model()->headerData(column, Qt::Horizontal).toString(),
                                                                     header->sectionSize(column), needs)).arg(spare));
        }
    }
}

void look(const QHeaderView *header, QStringList &cut)
{
    if (header->orientation() != Qt::Horizontal || !header->model()) {
        return;
    }
    for (int section = 0; section < header->count(); ++section) {
        const QString title = header->model()->headerData(section, Qt::Horizontal).toString();
        const int needs = header->fontMetrics().horizontalAdvance(title) + 4;
        // With an ellipsis and a tip half of a title may be missing.
        const int least = header->property("flotillaCutShort").toBool() ? needs / 2 : needs;
        if (!header->isSectionHidden(section) && header->sectionSize(section) < least) {
            cut.append(placeOf(header, title, header->sectionSize(section), needs));
        }
    }
}

/// Sentences that are read by scrolling sideways.
void look(const QScrollArea *area, QStringList &cut)
{
    if (area->widgetResizable() && area->horizontalScrollBar()->isVisible()) {
        cut.append(placeOf(area, area->accessibleName(), area->viewport()->width(), area->widget()->width()));
    }
}

bool scrolls(const QWidget *widget, const QWidget &top)
{
    for (const QWidget *above = widget->parentWidget(); above && above != &top; above = above->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(above)) {
            return true;
        }
    }
    return false;
}

bool isLaidOut(QLayout *layout, const QWidget *widget)
{
    if (qobject_cast<QStackedLayout *>(layout)) {
        return false;
    }
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem *item = layout->itemAt(i);
        if (item->widget() == widget || (item->layout() && isLaidOut(item->layout(), widget))) {
            return true;
        }
    }
    return false;
}

void lookAtPlace(const QWidget *widget, const QWidget &top, QStringList &cut)
{
    const QRect place(widget->mapTo(&top, QPoint()), widget->size());
    if (widget->focusPolicy() != Qt::NoFocus && !place.isEmpty() && !scrolls(widget, top) && !top.rect().contains(place)) {
        cut.append(u"%1 at %2,%3 %4×%5 reaches out of %6×%7"_s.arg(QString::fromLatin1(widget->metaObject()->className()))
                       .arg(place.x()).arg(place.y()).arg(place.width()).arg(place.height()).arg(top.width()).arg(top.height()));
    }
}

/// What lies over its neighbours though no layout wants it: the page was squeezed below what it needs.
void lookAtNeighbours(const QWidget *widget, QStringList &cut)
{
    if (!widget->layout() || !widget->layout()->isEnabled()) {
        return;
    }
    QList<const QWidget *> laid;
    const QList<QWidget *> children = widget->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    for (const QWidget *child : children) {
        if (child->isVisible() && !child->isWindow() && isLaidOut(widget->layout(), child)) {
            laid.append(child);
        }
    }
    for (qsizetype i = 0; i < laid.size(); ++i) {
        for (qsizetype k = i + 1; k < laid.size(); ++k) {
            const QRect both = laid.at(i)->geometry() & laid.at(k)->geometry();
            if (both.width() > 2 && both.height() > 2) {
                cut.append(u"%1 and %2 lie over each other by %3×%4"_s.arg(QString::fromLatin1(laid.at(i)->metaObject()->className()), QString::fromLatin1(laid.at(k)->metaObject()->className()))
                               .arg(both.width()).arg(both.height()));
            }
        }
    }
}

} // namespace

QStringList cutTexts(const QWidget &top)
{
    QStringList cut;
    const QList<QWidget *> widgets = top.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible() || widget->window() != top.window()) {
            continue;
        }
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            look(label, cut);
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            look(button, cut);
        } else if (const auto *line = qobject_cast<const QLineEdit *>(widget)) {
            look(line, cut);
        } else if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            look(tabs, cut);
        } else if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
            look(box, cut);
        } else if (const auto *header = qobject_cast<const QHeaderView *>(widget)) {
            look(header, cut);
        } else if (const auto *table = qobject_cast<const QTableView *>(widget)) {
            look(table, cut);
        }
        if (const auto *area = qobject_cast<const QScrollArea *>(widget)) {
            look(area, cut);
        }
        lookAtPlace(widget, top, cut);
        lookAtNeighbours(widget, cut);
    }
    return cut;
}

QString beyondScreen(const QWidget &top)
{
    constexpr int title = 40;
    const QSize room = top.screen()->availableSize() - QSize(0, title);
    const bool fits = !qobject_cast<const QDialog *>(&top) || (top.width() <= room.width() && top.height() <= room.height());
    return fits ? QString() : u"the dialog has %1×%2, the screen %3×%4"_s.arg(top.width()).arg(top.height()).arg(room.width()).arg(room.height());
}

} // namespace flotilla::look
