// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/spoken.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla::look {

namespace {

constexpr int kRows = 4;

QString nameOf(const QWidget *widget)
{
    const QString kind = QString::fromLatin1(widget->metaObject()->className());
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    const QString more = !widget->objectName().isEmpty()         ? widget->objectName()
                         : button                                ? button->text()
                         : !widget->accessibleName().isEmpty()   ? widget->accessibleName()
                         : widget->parentWidget()                ? u"in "_s + QString::fromLatin1(widget->parentWidget()->metaObject()->className())
                                                                 : QString();
    return more.isEmpty() ? kind : u"%1 (%2)"_s.arg(kind, more);
}

bool isShown(const QWidget *widget, const QWidget &top)
{
    return widget->isVisible() && widget->window() == top.window() && !widget->size().isEmpty();
}

/// What the Tab key comes to.
bool takesTab(const QWidget *widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) != 0 && !widget->focusProxy();
}

bool isControl(const QWidget *widget)
{
    return takesTab(widget) || qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QAbstractItemView *>(widget)
           || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget);
}

/// Qt's own parts of a control: the control speaks for them.
bool isPart(const QWidget *widget)
{
    const QString name = widget->objectName();
    const QWidget *above = widget->parentWidget();
    return name.startsWith("qt_"_L1) || qobject_cast<const QLineEdit *>(above) || qobject_cast<const QComboBox *>(above)
           || qobject_cast<const QAbstractSpinBox *>(above) || widget->inherits("QTableCornerButton") || widget->inherits("QHeaderView")
           || (above && above->inherits("QTabBar"));
}

bool hasName(const QAccessibleInterface &face)
{
    return !face.text(QAccessible::Name).simplified().isEmpty() || !face.relations(QAccessible::Label).isEmpty();
}

void lookAtCells(QTableView *table, QAccessibleInterface &face, QStringList &missing)
{
    QAccessibleTableInterface *cells = face.tableInterface();
    if (!cells || !table->model()) {
        missing.append(u"%1 tells no cells"_s.arg(nameOf(table)));
        return;
    }
    // An assistive technology is told of every change; nobody was told until now.
    QAccessibleTableModelChangeEvent changed(table, QAccessibleTableModelChangeEvent::ModelReset);
    cells->modelChange(&changed);
    for (int row = 0; row < std::min(kRows, cells->rowCount()); ++row) {
        for (int column = 0; column < cells->columnCount(); ++column) {
            if (table->isColumnHidden(column)) {
                continue;
            }
            const QModelIndex index = table->model()->index(row, column);
            QAccessibleInterface *cell = cells->cellAt(row, column);
            const bool isSeen = !index.data(Qt::DisplayRole).toString().isEmpty() || !index.data(Qt::DecorationRole).isNull();
            if (isSeen && (!cell || cell->text(QAccessible::Name).isEmpty() || cell->role() == QAccessible::NoRole)) {
                missing.append(u"%1: cell %2, %3 reads nothing"_s.arg(nameOf(table)).arg(row).arg(column));
            }
        }
    }
}

/// The parent that both are in, and the two of its children that lead to them.
struct Fork
{
    const QWidget *one;
    const QWidget *other;
};

Fork forkOf(const QWidget *one, const QWidget *other)
{
    QList<const QWidget *> above;
    for (const QWidget *w = one; w; w = w->parentWidget()) {
        above.append(w);
    }
    for (const QWidget *w = other; w->parentWidget(); w = w->parentWidget()) {
        const qsizetype at = above.indexOf(w->parentWidget());
        if (at > 0) {
            return {above.at(at - 1), w};
        }
    }
    return {one, other};
}

bool goesBack(const QWidget *from, const QWidget *to, const QWidget &top)
{
    const Fork fork = forkOf(from, to);
    const auto place = [&top](const QWidget *w) { return QRect(w->mapTo(&top, QPoint()), w->size()); };
    const QRect a = place(fork.one);
    const QRect b = place(fork.other);
    const bool sameRow = std::min(a.bottom(), b.bottom()) - std::max(a.top(), b.top()) > std::min(a.height(), b.height()) / 2;
    if (sameRow) {
        return b.right() <= a.left();
    }
    const bool sameColumn = std::min(a.right(), b.right()) - std::max(a.left(), b.left()) > 0;
    return b.bottom() <= a.top() && (sameColumn || b.right() <= a.left());
}

} // namespace

QStringList unspoken(QWidget &top)
{
    QStringList missing;
    const QList<QWidget *> widgets = top.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!isShown(widget, top) || !isControl(widget) || isPart(widget)) {
            continue;
        }
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        if (!face || face->role() == QAccessible::NoRole) {
            missing.append(u"%1 has no role"_s.arg(nameOf(widget)));
        } else if (!hasName(*face)) {
            missing.append(u"%1 has no name"_s.arg(nameOf(widget)));
        }
        if (auto *table = qobject_cast<QTableView *>(widget); table && face) {
            lookAtCells(table, *face, missing);
        }
    }
    return missing;
}

QStringList stepsBack(QWidget &top)
{
    QStringList steps;
    const QWidget *before = nullptr;
    const QWidget *widget = &top;
    QKeyEvent announced(QEvent::ShortcutOverride, Qt::Key_Tab, Qt::NoModifier);
    QCoreApplication::sendEvent(&top, &announced); // as it comes before the key itself
    do {
        widget = widget->nextInFocusChain();
        if (!isShown(widget, top) || !takesTab(widget) || !widget->isEnabled() || isPart(widget)) {
            continue;
        }
        if (before && goesBack(before, widget, top)) {
            steps.append(u"%1 → %2"_s.arg(nameOf(before), nameOf(widget)));
        }
        before = widget;
    } while (widget != &top);
    return steps;
}

} // namespace flotilla::look
