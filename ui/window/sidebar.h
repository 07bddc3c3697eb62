// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/navigation.h"

#include <QWidget>

namespace flotilla {

class ConnectionSwitcher;

/// The left edge of the window: the connection and below it the pages. One width for a language, whatever waits; in a narrow
/// window it folds to icons.
class Sidebar : public QWidget
{
    Q_OBJECT
public:
    explicit Sidebar(QWidget *parent);

    [[nodiscard]] Navigation *navigation() const { return m_navigation; }
    [[nodiscard]] ConnectionSwitcher *switcher() const { return m_switcher; }
    void setEntries(const QList<Navigation::Entry> &entries);
    void setFolded(bool folded);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fit();

    ConnectionSwitcher *m_switcher;
    Navigation *m_navigation;
    bool m_folded = false;
};

} // namespace flotilla
