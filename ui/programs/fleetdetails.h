// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"
#include "programs/fleetreader.h"

#include <QWidget>

class QLabel;
class QGridLayout;
class QVBoxLayout;

namespace flotilla {

/// All that is known of a mini program: what people wrote, what was published, what the platform tells and when it was asked.
class FleetDetails : public QWidget
{
    Q_OBJECT
public:
    explicit FleetDetails(QWidget *parent = nullptr);
    /// The bar stands over the lines, `below` under them.
    void setTabs(QWidget *bar, QWidget *below);
    /// False: something else stands in their place.
    void showLines(bool show);

    void showOne(const MiniProgram &program, const Platform &platform, const std::optional<FleetReader::Told> &told, Instant now);
    /// Besides: the lines that the platform's overview has of it, and when that was read.
    void addTold(const QList<QPair<QString, QString>> &lines, Instant at, Instant now);
    /// What can be said of several at once.
    void showSeveral(const QList<MiniProgram> &programs, const Platform &platform);

private:
    void begin(const QString &title, const QString &id);
    void addLine(const QString &what, const QString &value);

    QLabel *m_title;
    QLabel *m_id;
    QWidget *m_lines; ///< what the grid is on
    QGridLayout *m_grid;
    QVBoxLayout *m_column;
    QList<QLabel *> m_labels;
    int m_used = 0;
};

} // namespace flotilla
