// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/emptystate.h"

#include "widgets/plainlabel.h"
#include "widgets/readerguard.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace flotilla {

EmptyState::EmptyState(QAbstractItemView *view)
    : QWidget(view->viewport()), m_view(view), m_text(plainLabel(this)), m_button(new QPushButton(this))
{
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_button->setAutoDefault(false);
    makeWriting(m_button); // what fills a list is kept for all
    m_button->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->addStretch(1);
    column->addWidget(m_text);
    column->addSpacing(8);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(2);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::clicked);
    view->viewport()->installEventFilter(this);
    watchModel();
}

void EmptyState::setTexts(const QString &text, const QString &button)
{
    m_text->setText(text);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    tell();
}

void EmptyState::watchModel()
{
    if (QAbstractItemModel *model = m_view->model()) {
        connect(model, &QAbstractItemModel::modelReset, this, &EmptyState::update, Qt::UniqueConnection);
        connect(model, &QAbstractItemModel::rowsInserted, this, &EmptyState::update, Qt::UniqueConnection);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &EmptyState::update, Qt::UniqueConnection);
        connect(model, &QAbstractItemModel::layoutChanged, this, &EmptyState::update, Qt::UniqueConnection);
    }
    update();
}

bool EmptyState::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show) {
        place();
    }
    return QWidget::eventFilter(watched, event);
}

void EmptyState::place()
{
    setGeometry(m_view->viewport()->rect());
}

void EmptyState::update()
{
    const QAbstractItemModel *model = m_view->model();
    setVisible(!model || model->rowCount(m_view->rootIndex()) == 0);
    place();
    raise();
    tell();
}

// Of a table only its cells are told; what lies over it is heard with its name.
void EmptyState::tell()
{
    m_view->setAccessibleDescription(isHidden() ? QString() : m_text->text());
}

} // namespace flotilla

#include "moc_emptystate.cpp"
