// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"
#include "programs/querysection.h"

#include <QWidget>

class QLabel;
class QTabBar;
class QVBoxLayout;

namespace flotilla {

/// All that is known and can be asked about one mini program, in the tabs that its platform declares. The first one is the page's
/// own. A tab asks when a person opens it, and not again by itself when another mini program is shown.
class ProgramTabs : public QWidget
{
    Q_OBJECT
public:
    ProgramTabs(const Workspace &workspace, QWidget *parent);

    /// About this one; an empty id: none. `told`: what the platform's first overview has of it.
    void setProgram(const Connection &connection, const MiniProgramId &program, const Item &told, Instant at);
    void retranslate();
    /// Stands wherever the page wants it.
    [[nodiscard]] QTabBar *bar() const { return m_bar; }
    /// Ctrl+Tab and Ctrl+Shift+Tab go from tab to tab wherever the keyboard is on the page.
    void stepFrom(QWidget *page);
    [[nodiscard]] bool isFirst() const;

signals:
    /// Another tab is shown.
    void changed();

private:
    void remake();
    void showTab();
    void openTab();
    void follow();
    [[nodiscard]] QString toldText(const DetailTab &tab) const;
    [[nodiscard]] QString trailLines() const;
    [[nodiscard]] const Platform &platform() const { return m_workspace.platforms.of(m_connection.platform); }

    Workspace m_workspace;
    Connection m_connection;
    MiniProgramId m_program;
    Item m_told;
    Instant m_at;
    QHash<QString, Told> m_known; ///< of this connection
    QTabBar *m_bar;
    QLabel *m_lines;
    QVBoxLayout *m_column;
    QList<QuerySection *> m_sections; ///< of the tab that is shown
    QList<DetailTab> m_tabs;
    QString m_platform;               ///< for which the tabs were made
};

} // namespace flotilla
