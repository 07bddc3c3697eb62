// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QAbstractButton;
class QButtonGroup;

namespace flotilla {

/// Tabs that go on in a second line where one has no room for all of them: none is out of sight behind an arrow. One of them is the
/// current one; the arrow keys go from one to the next.
class WrapTabs : public QWidget
{
    Q_OBJECT
public:
    explicit WrapTabs(QWidget *parent = nullptr);

    /// As many tabs as titles; the current one stays by its place.
    void setTitles(const QStringList &titles);
    [[nodiscard]] int count() const { return static_cast<int>(m_tabs.size()); }
    [[nodiscard]] QString tabText(int index) const;
    /// -1: there are none.
    [[nodiscard]] int currentIndex() const;
    void setCurrentIndex(int index);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void currentChanged(int index);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();

    QButtonGroup *m_group;
    QList<QAbstractButton *> m_tabs;
};

} // namespace flotilla
