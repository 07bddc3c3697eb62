// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "run/overviewreader.h"

#include <QHash>
#include <QSet>
#include <QTimer>

class QWidget;

namespace flotilla {

class BatchBoard;
class BatchRunner;

/// What a platform told about all mini programs of a connection side by side: from the cache at once, and asked anew when a person
/// wants that or it is old.
class OverviewFeed : public QObject
{
    Q_OBJECT
public:
    /// `name`: of the platform's overview.
    OverviewFeed(const UiContext &context, QString name, QWidget *page);

    /// What was told of it is read when the page is in sight, or right after if it has to be known anyway.
    void setConnection(const Connection &connection);
    /// The page has a badge, which is seen without it.
    void setReadsUnseen() { m_readsUnseen = true; }
    /// Another overview from now on; before setConnection().
    void setOverview(const QString &name) { m_name = name; }
    /// What orders of these operations have done is asked also while the page is out of sight: its badge tells of it.
    void askAlwaysAfter(const QStringList &operations) { m_always = operations; }
    /// Another page may have asked meanwhile.
    void readCache() { read(); }
    /// The page was shown: as readCache(), unless that itself has just read it.
    void readWhenShown();
    void refresh();
    /// Also what orders have changed since.
    void refreshIfOld();
    void stop();

    [[nodiscard]] const Platform &platform() const { return m_workspace.platforms.of(m_connection.platform); }
    /// The platform declares it.
    [[nodiscard]] bool isThere() const { return overview() != nullptr; }
    [[nodiscard]] const QList<Item> &rows() const { return m_told.items; }
    [[nodiscard]] Instant at() const { return m_told.at; } ///< not set: it was never read to the end
    [[nodiscard]] bool isReading() const { return m_reader && m_reader->isReading(); }
    /// Why it could not be read the last time; kind None: it could.
    [[nodiscard]] const Error &error() const { return m_error; }
    /// With an error: only which mini programs there are was not told, and those that are known were asked all the same.
    [[nodiscard]] bool wasAsked() const { return isSet(m_told.at) && isSet(m_askedAt) && m_told.at >= m_askedAt; }
    /// "asking the platform: 3 of 40", "read 3 min ago", and what is to be known besides.
    [[nodiscard]] QString sentence() const;

signals:
    void changed();    ///< rows, age or error
    void progressed(); ///< only sentence()
    void learned();    ///< mini programs are new in the workspace, or their names

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] const Overview *overview() const;
    void ended();
    void follow(BatchRunner *runner);
    void noteRests(const BatchId &id);
    void touch(const MiniProgramId &program);
    void refreshTouched();
    [[nodiscard]] bool areKnown(const QSet<MiniProgramId> &programs) const;
    void begin(const QSet<MiniProgramId> &only);
    enum class Tell { Always, IfOther, Soon };
    void read(Tell tell = Tell::Always);
    void takeComing();
    [[nodiscard]] int problems() const;

    Workspace &m_workspace;
    QString m_name;
    Connection m_connection;
    QWidget *m_page;
    std::unique_ptr<OverviewReader> m_reader;
    BatchBoard &m_board;
    QSet<MiniProgramId> m_touched; ///< by orders since; asked again once the page is in sight
    QTimer m_turn;                 ///< many rows of an order may move at once
    Instant m_began;
    QHash<BatchId, Instant> m_heard; ///< until then what came out of rests is in m_touched
    QStringList m_always; ///< operations
    bool m_readsAll = false; ///< what is being read
    bool m_stopped = false;
    bool m_isStale = false; ///< read before it is looked at
    bool m_readsUnseen = false;
    QTimer m_coming; ///< the first time that they are asked, what was told so far is shown
    bool m_justRead = false; ///< as the page came into sight; until the next turn of the event loop
    QTimer m_soon; ///< reads the cache
    QTimer m_tell; ///< changed(), as to read thousands of rows and to show them is too much for one turn of the event loop
    Listing m_told;
    Error m_error;
    Instant m_askedAt;  ///< when the newest reading began
    Instant m_failedAt; ///< of m_error
};

} // namespace flotilla
