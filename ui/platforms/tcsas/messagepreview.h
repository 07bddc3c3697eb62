// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>
#include <QPair>

class QGridLayout;
class QLabel;

namespace flotilla {

/// A subscription message as its user will see it: title, keywords with their examples in order, the mini program that it is from.
class MessagePreview : public QFrame
{
    Q_OBJECT
public:
    explicit MessagePreview(QWidget *parent);

    /// `lines`: keyword and example; `from`: the mini program.
    void setMessage(const QString &title, const QList<QPair<QString, QString>> &lines, const QString &from);
    [[nodiscard]] QString text() const;
    void retranslate();

private:
    QString m_title;
    QList<QPair<QString, QString>> m_lines;
    QString m_from;
    QLabel *m_head;
    QLabel *m_sender;
    QGridLayout *m_grid;
    QList<QPair<QLabel *, QLabel *>> m_rows;
};

} // namespace flotilla
