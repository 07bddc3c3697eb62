// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/uploads.h"

#include "run/orderedfiles.h"
#include "tcsas/cos.h"
#include "tcsas/names.h"
#include "tcsas/package.h"
#include "tcsas/replies.h"
#include "tcsas/requests.h"
#include "transport/httpchannel.h"

#include <QCoreApplication>

#include <utility>

namespace flotilla::tcsas {

using namespace Qt::StringLiterals;

namespace {

/// Carries the translation context of everything in this file.
struct TcsasUploads
{
    Q_DECLARE_TR_FUNCTIONS(TcsasGateway)
};

/// How long the platform certainly keeps what nobody has fetched is not documented.
constexpr Millis kFresh = std::chrono::minutes(30);

Reply refusedUpload(RefusalScope scope, const QString &code, const QString &text)
{
    Reply reply;
    reply.outcome = Outcome::Refused;
    reply.scope = scope;
    reply.error = {ErrorKind::Refused, text, code, {}, {}};
    return reply;
}

} // namespace

/// One who needs a file. What is told to it comes from the event loop; destroying it drops the answer.
class Uploads::Waiter : public QObject, public PendingCall
{
public:
    explicit Waiter(Gateway::Callback done) : m_done(std::move(done)) {}
    ~Waiter() override
    {
        if (m_file && m_file->waiters.removeOne(this) && m_file->waiters.isEmpty()) {
            m_file->call.reset(); // nobody needs it any more
        }
    }
    Q_DISABLE_COPY_MOVE(Waiter)
    [[nodiscard]] bool hasLeft() const override { return m_file && (!m_file->call || m_file->call->hasLeft()); }
    void waitFor(const std::shared_ptr<File> &file)
    {
        m_file = file;
        file->waiters.append(this);
    }
    void tell(const Reply &reply)
    {
        QMetaObject::invokeMethod(this, [this, reply] {
            const Gateway::Callback done = std::move(m_done);
            done(reply); // may destroy this
        }, Qt::QueuedConnection);
    }

private:
    std::shared_ptr<File> m_file;
    Gateway::Callback m_done;
};

Uploads::Uploads(std::shared_ptr<HttpChannel> channel, Clock &clock, QUrl endpoint, Tell tell)
    : m_channel(std::move(channel)), m_clock(clock), m_endpoint(std::move(endpoint)), m_tell(std::move(tell))
{
}

Uploads::~Uploads() = default;

Reply Uploads::problemOf(const QString &path, const QString &stamp, const std::optional<QString> &ordered)
{
    if (stamp.isEmpty()) { // all need the package, and each has an icon of its own
        return refusedUpload(ordered ? RefusalScope::Batch : RefusalScope::Alone, u"FileUnreadable"_s,
                             TcsasUploads::tr("The file “%1” cannot be read any more.").arg(path));
    }
    if (ordered && !ordered->isEmpty() && *ordered != stamp) { // no halt: nothing that is resumed could mend it
        return refusedUpload(RefusalScope::Alone, u"PackageChanged"_s, TcsasUploads::tr("The package has changed since the order began."));
    }
    Reply well;
    well.outcome = Outcome::Accepted;
    return well;
}

std::unique_ptr<PendingCall> Uploads::send(const QString &path, const std::optional<QString> &ordered, const Values &options, const Send &keys,
                                           Gateway::Callback done)
{
    auto waiter = std::make_unique<Waiter>(std::move(done));
    const QString stamp = stampOf(path);
    // What was approved is what it holds: the same file may lie on another computer, or have been put back.
    const bool byContent = ordered && isNoted(options, path);
    if (const Reply problem = problemOf(path, stamp, byContent ? std::optional(QString()) : ordered); problem.outcome != Outcome::Accepted) {
        waiter->tell(problem);
        return waiter;
    }
    if (const Status same = isAsOrdered(options, path); !same) { // it is not what was approved
        waiter->tell(refusedUpload(RefusalScope::Alone, u"PackageChanged"_s, same.error().text));
        return waiter;
    }
    std::shared_ptr<File> &file = m_files[path];
    if (!file || file->stamp != stamp) {
        file = std::make_shared<File>();
        file->stamp = stamp;
    }
    if (file->there.outcome == Outcome::Accepted && m_clock.now() - file->since < kFresh) {
        waiter->tell(file->there);
        return waiter;
    }
    waiter->waitFor(file);
    if (!file->call) {
        begin(file, path, keys);
    }
    return waiter;
}

void Uploads::begin(const std::shared_ptr<File> &file, const QString &path, const Send &keys)
{
    // Keys, the file; where the store refuses the keys (a large file may have outlived them), once more both.
    const auto next = [this, path, keys, step = 0](Reply &answer) mutable -> Send {
        constexpr int kFirstPut = 1;
        const bool keysRefused = answer.values.remove(inside::KeysRefused) > 0;
        const bool isPutAnswer = step % 2 == 1;
        if (step++ == kFirstPut && keysRefused) {
            return keys;
        }
        if (isPutAnswer || answer.outcome != Outcome::Accepted) {
            return nullptr;
        }
        return putFile(*m_channel, m_clock, path,
                       {objectUrl(answer, m_endpoint), answer.values.value(inside::SecretId), answer.secrets.value(inside::SecretKey),
                        answer.secrets.value(inside::Token)},
                       m_tell);
    };
    File *at = file.get(); // it has the call
    file->call = std::make_unique<Chain>(keys, next, [this, at, path](const Reply &reply) { arrived(*at, path, reply); });
}

void Uploads::arrived(File &file, const QString &path, const Reply &reply) const
{
    file.last = std::move(file.call);
    Reply told = reply;
    if (told.outcome == Outcome::Accepted && stampOf(path) != file.stamp) { // nobody knows which of the two is there
        told = refusedUpload(RefusalScope::Alone, u"PackageChanged"_s, TcsasUploads::tr("The file has changed while it was sent."));
    }
    if (told.outcome == Outcome::Accepted) {
        file.there = told;
        file.since = m_clock.now();
    }
    const QList<Waiter *> waiters = std::exchange(file.waiters, {});
    for (Waiter *waiter : waiters) {
        waiter->tell(told);
    }
}

} // namespace flotilla::tcsas
