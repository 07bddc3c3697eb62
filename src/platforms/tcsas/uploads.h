// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/clock.h"
#include "tcsas/chain.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QUrl>

#include <memory>
#include <optional>

namespace flotilla {
class HttpChannel;
}

namespace flotilla::tcsas {

/// Brings files to the object store, each once for all that need it: whoever asks while it is on its way waits for it, and whoever
/// asks later is told its address. A file that has changed since is another one.
class Uploads : public QObject
{
public:
    using Tell = std::function<void(const Transfer &)>;

    /// `endpoint`: of the store; empty: the bucket's own host. `tell`: how far a file is.
    Uploads(std::shared_ptr<HttpChannel> channel, Clock &clock, QUrl endpoint, Tell tell);
    ~Uploads() override;
    Q_DISABLE_COPY_MOVE(Uploads)

    /// `keys`: asks for the temporary keys of one upload. `done` runs once, later. Refused if the file is not to be read, or changes
    /// while it is sent. `ordered`: set for a package, which an order has one of; with a text it is refused if its stamp is another. `options`: of the
    /// order, which may say what the file has to hold.
    [[nodiscard]] std::unique_ptr<PendingCall> send(const QString &file, const std::optional<QString> &ordered, const Values &options, const Send &keys,
                                                    Gateway::Callback done);

private:
    class Waiter;
    struct File
    {
        QString stamp;                     ///< size and time
        Reply there;                       ///< Accepted: where it is
        Instant since;                     ///< of that
        QList<Waiter *> waiters;
        std::unique_ptr<PendingCall> call; ///< set: it is on its way
        std::unique_ptr<PendingCall> last; ///< a call may not die inside its own callback
    };
    [[nodiscard]] static Reply problemOf(const QString &path, const QString &stamp, const std::optional<QString> &ordered);
    void begin(const std::shared_ptr<File> &file, const QString &path, const Send &keys);
    void arrived(File &file, const QString &path, const Reply &reply) const;

    std::shared_ptr<HttpChannel> m_channel;
    Clock &m_clock;
    QUrl m_endpoint;
    Tell m_tell;
    QHash<QString, std::shared_ptr<File>> m_files; ///< by path
};

} // namespace flotilla::tcsas
