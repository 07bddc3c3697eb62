// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/connection.h"
#include "model/ids.h"

#include <QAction>
#include <QList>
#include <QWidget>

namespace flotilla {

/// A page of the main window. Retranslates itself in changeEvent(LanguageChange).
class Page : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Word in the navigation list, translated anew at each call.
    [[nodiscard]] virtual QString title() const = 0;
    /// The connection that the person works with now; a page of the workspace shows all of them and ignores it.
    virtual void setConnection(const Connection &) {}
    /// How many things here wait for a person; 0 shows no badge.
    [[nodiscard]] virtual int badge() const { return 0; }
    /// Ctrl+F.
    virtual void focusFilter() {}
    /// F5.
    virtual void refresh() {}
    /// Ctrl+Enter: the page's primary button, if it is enabled.
    virtual void activatePrimary() {}
    /// One: selects its row and brings it into sight. Several: the filter line finds exactly these (kFromHome). A page without rows
    /// of that kind does nothing.
    virtual void showPrograms(const QList<MiniProgramId> &) {}
    /// The page became visible.
    virtual void shown() {}
    /// What the command palette (Ctrl+K) offers while this page is up; text translated anew at each call.
    [[nodiscard]] virtual QList<QAction *> commands() const { return {}; }

signals:
    void badgeChanged();
};

} // namespace flotilla
