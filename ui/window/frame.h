// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "window/connectionswitcher.h"

#include <QWidget>

namespace flotilla {

class HelpPanel;
class NoticeBar;
class Page;
class PageHeader;
class PageStack;
class QuotaBar;
class Sidebar;

/// What surrounds the pages: the connection and the list of pages at the left, header and notices above, help at the right. In a
/// narrow window it folds to give the page its room.
class Frame : public QWidget
{
    Q_OBJECT
public:
    Frame(const UiContext &context, Bulletin &bulletin, QWidget *parent);

    [[nodiscard]] PageStack *stack() const { return m_stack; }
    [[nodiscard]] PageHeader *header() const { return m_header; }
    [[nodiscard]] NoticeBar *notices() const { return m_notices; }
    /// The page in sight.
    [[nodiscard]] Page *page() const;
    /// A page that is not offered stays out of sight.
    void showPage(const QString &name);
    /// The pages of this connection. The page that is open stays if it has that too; else its first one, without a connection Home,
    /// where the day begins.
    void setConnection(const Connection &connection);
    void setFaces(const QList<ConnectionFace> &faces, const ConnectionId &chosen);
    void toggleHelp();
    /// Esc: empties the filter that has the keyboard, else closes the details, else empties the filters in sight.
    void goBack();
    void retranslate();

signals:
    /// Another page, or the same one of another connection.
    void pageShown();
    /// Empty: all connections.
    void connectionPicked(const flotilla::ConnectionId &id);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrive();
    void showEntries();
    void showRow();
    void showQuota();

    Sidebar *m_sidebar;
    PageHeader *m_header;
    NoticeBar *m_notices;
    PageStack *m_stack;
    HelpPanel *m_help;
    QuotaBar *m_quota;
};

} // namespace flotilla
