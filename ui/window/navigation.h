// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace flotilla {

/// The pages on the left: icon, word, and a badge for what waits for a person.
class Navigation : public QListWidget
{
    Q_OBJECT
public:
    explicit Navigation(QWidget *parent);

    void addPage(const QString &iconName);
    void setPage(int page, const QString &title, int badge);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fitWidth();
    void drawIcons();

    QStringList m_icons;
};

} // namespace flotilla
