// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>
#include <QWidget>

#include <functional>

class QLabel;
class QListWidget;
class QToolButton;

namespace flotilla {

/// Picks some of many and puts them in order: all at the left, the picked ones at the right. With the mouse by dragging and double
/// click; with the keyboard by Space or Return (pick), Del (drop), Alt+Up and Alt+Down (order).
class OrderPicker : public QWidget
{
    Q_OBJECT
public:
    struct Entry
    {
        QString id;
        QString title;
        QString detail; ///< quieter, behind the title; may be empty
    };
    explicit OrderPicker(QWidget *parent);

    /// Who is picked stays, as far as it is there.
    void setEntries(const QList<Entry> &entries);
    /// What is not among the entries, or beyond the most, is left out.
    void setPicked(const QStringList &ids);
    [[nodiscard]] const QStringList &picked() const { return m_picked; }
    /// No more than these can be picked.
    void setMost(int most) { m_most = most; }
    [[nodiscard]] const QList<Entry> &entries() const { return m_entries; }
    /// Headings of both lists.
    void setWords(const QString &all, const QString &picked);
    void retranslate();

    void pick(const QString &id, int at = -1);
    void drop(const QString &id);
    /// Moves the current one of the picked by so many places.
    void move(int by);

signals:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void change(const QStringList &picked, const QString &current);
    void showPicked(const QString &current = {});
    void dropped(QListWidget *from, int at);
    void follow();
    [[nodiscard]] QString currentOf(const QListWidget *list) const;
    [[nodiscard]] const Entry *entry(const QString &id) const;
    QToolButton *button(Qt::ArrowType arrow, const std::function<void()> &what);

    QList<Entry> m_entries;
    QStringList m_picked;
    int m_most = 5;
    QLabel *m_allTitle;
    QLabel *m_pickedTitle;
    QListWidget *m_all;
    QListWidget *m_list;
    QToolButton *m_add;
    QToolButton *m_remove;
    QToolButton *m_up;
    QToolButton *m_down;
    QLabel *m_told;
};

} // namespace flotilla
