// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QList>
#include <QString>

namespace flotilla::bench {

/// An application that knows how long every event kept its window from the next one.
class SlowEvents : public QApplication
{
public:
    SlowEvents(int &argc, char **argv);
    bool notify(QObject *receiver, QEvent *event) override;

    /// What happens from now on is counted under this name; what came before under that of before.
    void begin(const QString &part) { m_part = part; }
    /// The longest one in milliseconds; of the parts whose name ends so, or of all.
    [[nodiscard]] double longest(const QString &part = {}) const;
    [[nodiscard]] qint64 count() const { return m_count; }
    /// The same of the time on a processor alone.
    [[nodiscard]] double mostWorked(const QString &part = {}) const;
    /// Those of 50 ms and more, the longest ones first.
    [[nodiscard]] QJsonArray slow() const;

private:
    struct Slow
    {
        double millis;
        double worked; ///< of them on a processor, which a busy machine does not change
        QString what;
        QString part;
    };
    int m_depth = 0;
    qint64 m_count = 0;
    QString m_part;
    QList<Slow> m_slow;       ///< of 16 ms and more
};

} // namespace flotilla::bench
