// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/tcsas/messagepreview.h"

#include "widgets/heading.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace flotilla {

MessagePreview::MessagePreview(QWidget *parent) : QFrame(parent), m_head(makeHeading(this)), m_sender(plainLabel(this)), m_grid(new QGridLayout)
{
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_head->setWordWrap(true);
    m_sender->setForegroundRole(QPalette::PlaceholderText);
    m_sender->setWordWrap(true);
    m_grid->setColumnStretch(1, 1);
    m_grid->setHorizontalSpacing(16);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->addWidget(m_head);
    column->addLayout(m_grid);
    column->addWidget(m_sender);
    retranslate();
}

void MessagePreview::setMessage(const QString &title, const QList<QPair<QString, QString>> &lines, const QString &from)
{
    m_title = title;
    m_lines = lines;
    m_from = from;
    while (m_rows.size() < lines.size()) {
        const QPair<QLabel *, QLabel *> row{plainLabel(this), plainLabel(this)};
        row.first->setForegroundRole(QPalette::PlaceholderText);
        row.second->setWordWrap(true);
        m_grid->addWidget(row.first, int(m_rows.size()), 0, Qt::AlignTop);
        m_grid->addWidget(row.second, int(m_rows.size()), 1, Qt::AlignTop);
        m_rows.append(row);
    }
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const bool is = i < lines.size();
        m_rows.at(i).first->setVisible(is);
        m_rows.at(i).second->setVisible(is);
        m_rows.at(i).first->setText(is ? lines.at(i).first : QString());
        m_rows.at(i).second->setText(is ? lines.at(i).second : QString());
    }
    retranslate();
}

QString MessagePreview::text() const
{
    QStringList all{m_head->text()};
    for (const auto &line : m_lines) {
        all.append(tr("%1: %2", "a keyword, an example").arg(line.first, line.second));
    }
    return all.join(u'\n');
}

void MessagePreview::retranslate()
{
    m_head->setText(m_title.isEmpty() ? tr("Choose a template of the library.") : m_title);
    m_sender->setText(m_title.isEmpty()   ? QString()
                      : m_lines.isEmpty() ? tr("Pick its keywords: they are the lines of the message.")
                      : m_from.isEmpty()  ? tr("From the mini program; the values are the platform's examples.")
                                          : tr("From %1; the values are the platform's examples.", "a mini program").arg(m_from));
    setAccessibleName(tr("What the user will see"));
    setAccessibleDescription(text());
}

} // namespace flotilla

#include "moc_messagepreview.cpp"
