// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"

#include <QWidget>

class QLabel;

namespace flotilla {

class QueryFeed;
class SegmentBar;

/// What is left of a platform's monthly quota of submissions, as a bar with its numbers; everything about it in its tip. Hidden where
/// a platform tells no such thing.
class QuotaBar : public QWidget
{
    Q_OBJECT
public:
    QuotaBar(const UiContext &context, const Bulletin &bulletin, QWidget *parent);

    /// `wanted`: the page in sight has to do with it.
    void follow(const Connection &connection, bool wanted);
    void retranslate();

private:
    void showQuota();

    Workspace &m_workspace;
    QueryFeed *m_feed;
    QLabel *m_text;
    SegmentBar *m_bar;
    bool m_wanted = false;
};

} // namespace flotilla
