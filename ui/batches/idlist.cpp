// SPDX-License-Identifier: GPL-3.0-or-later
#include "batches/idlist.h"

#include "icons.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintip.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGridLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace flotilla {

IdList::IdList(int lines, QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(3, 1);
    for (int line = 0; line < lines; ++line) {
        QLabel *kind = plainLabel(this);
        kind->setForegroundRole(QPalette::PlaceholderText);
        QLabel *id = plainLabel(this);
        id->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        id->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        auto *copy = new QPushButton(this);
        copy->setFlat(true);
        copy->setAutoDefault(false);
        connect(copy, &QPushButton::clicked, this, [id] { QGuiApplication::clipboard()->setText(id->text()); });
        grid->addWidget(kind, line, 0);
        grid->addWidget(id, line, 1);
        grid->addWidget(copy, line, 2);
        m_kinds.append(kind);
        m_ids.append(id);
        m_buttons.append(copy);
        setId(line, {}, {}, {});
    }
    showIcons();
}

void IdList::setId(int line, const QString &kind, const QString &id, const QString &copy)
{
    m_kinds.at(line)->setText(kind);
    m_ids.at(line)->setText(id);
    m_ids.at(line)->setAccessibleName(kind);
    m_buttons.at(line)->setAccessibleName(copy);
    setTip(m_buttons.at(line), copy);
    for (QWidget *part : std::initializer_list<QWidget *>{m_kinds.at(line), m_ids.at(line), m_buttons.at(line)}) {
        part->setVisible(!id.isEmpty());
    }
}

QString IdList::text() const
{
    QStringList shown;
    for (qsizetype line = 0; line < m_ids.size(); ++line) {
        if (!m_ids.at(line)->isHidden()) {
            shown.append(m_kinds.at(line)->text() + u' ' + m_ids.at(line)->text());
        }
    }
    return shown.join(u'\n');
}

void IdList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        showIcons();
    }
    QWidget::changeEvent(event);
}

void IdList::showIcons()
{
    for (QPushButton *button : std::as_const(m_buttons)) {
        button->setIcon(icon(u"copy"_s, QApplication::palette()));
    }
}

} // namespace flotilla

#include "moc_idlist.cpp"
