// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychainrequest.h"

#include "secrets/keychainunlock.h"

#include <qt6keychain/keychain.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

QString service()
{
    return u"flotilla"_s; // attribute `server` of every entry in the Secret Service
}

KeychainState stateOf(KeychainLook look)
{
    switch (look) {
    case KeychainLook::Ready:
    case KeychainLook::Wallet: return KeychainState::Ready;
    case KeychainLook::NoLibrary: return KeychainState::NoLibrary;
    case KeychainLook::Absent:
    case KeychainLook::NoKeyring: return KeychainState::Absent; // there is nothing to unlock
    case KeychainLook::Locked: break;
    }
    return KeychainState::Locked;
}

} // namespace

KeychainRequest::KeychainRequest(QObject *context, Millis limit, Answer answerWith, QObject *parent)
    : QObject(parent), m_context(context), m_answer(std::move(answerWith))
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        if (m_job) {
            emit late(m_job);
        }
        answer(Error{ErrorKind::Unknown, // a password that is typed later still lets it through
                     tr("The keychain did not answer in time. It may be waiting for its password in a window of its own: "
                        "answer there, then try again."), {}, {}, {}});
    });
    m_limit.start(limit);
}

void KeychainRequest::look(std::function<void(KeychainState)> state)
{
    m_answer = [this, state = std::move(state)](const Result<Secret> &) { state(m_state); };
    whenReady([this] { answer(Secret()); });
}

void KeychainRequest::read(const SecretName &id)
{
    whenReady([this, id] {
        start(new QKeychain::ReadPasswordJob(service()), id, [this](QKeychain::Job *job) {
            if (job->error() == QKeychain::NoError) {
                answer(Secret(static_cast<QKeychain::ReadPasswordJob *>(job)->textData().toUtf8()));
            } else if (job->error() == QKeychain::EntryNotFound) {
                answer(Error{ErrorKind::NotFound,
                             tr("The keychain has no secret for this connection. Enter it once more in the connection."),
                             {}, {}, {}});
            } else {
                answer(jobError(job));
            }
        });
    });
}

void KeychainRequest::write(const SecretName &id, const Secret &secret)
{
    const QString text = QString::fromUtf8(secret.reveal());
    if (text.contains(QChar::Null) || text.toUtf8() != secret.reveal()) {
        // The keychain keeps text and would cut it at a NUL.
        QMetaObject::invokeMethod(this, [this] {
            answer(Error{ErrorKind::Usage, tr("The secret is no text: it has characters that a keychain cannot keep."),
                         {}, {}, {}});
        }, Qt::QueuedConnection);
        return;
    }
    whenReady([this, id, secret] {
        auto *job = new QKeychain::WritePasswordJob(service());
        // Always as text: a binary entry under the same key would live beside it.
        job->setTextData(QString::fromUtf8(secret.reveal()));
        start(job, id, [this](QKeychain::Job *finished) {
            answer(finished->error() == QKeychain::NoError ? Result<Secret>(Secret()) : jobError(finished));
        });
    });
}

void KeychainRequest::remove(const SecretName &id)
{
    whenReady([this, id] {
        start(new QKeychain::DeletePasswordJob(service()), id, [this, id](QKeychain::Job *job) {
            if (job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound) {
                confirmRemoved(id);
            } else {
                answer(jobError(job));
            }
        });
    });
}

/// "Deleted" proves nothing, as a keyring that was locked meanwhile says the same: look.
void KeychainRequest::confirmRemoved(const SecretName &id)
{
    whenReady([this, id] {
        start(new QKeychain::ReadPasswordJob(service()), id, [this](QKeychain::Job *job) {
            if (job->error() == QKeychain::EntryNotFound) {
                answer(Secret());
            } else if (job->error() == QKeychain::NoError) {
                answer(Error{ErrorKind::Keychain,
                             tr("The keychain kept the secret although it was told to remove it. Remove it with the "
                                "keychain's own program."), {}, {}, {}});
            } else {
                answer(jobError(job));
            }
        });
    });
}

void KeychainRequest::whenReady(std::function<void()> go)
{
    lookAtKeychain(this, [this, go = std::move(go)](KeychainLook look) {
        if (!m_answer) {
            return;
        }
        m_state = stateOf(look);
        m_inWallet = look == KeychainLook::Wallet;
        if (m_state == KeychainState::Ready) {
            go();
        } else if (look == KeychainLook::Locked && m_unlock && m_unlock->mayAsk() && !m_asked) {
            waitForUnlock(go);
        } else {
            answer(look == KeychainLook::Locked ? lockedError() : errorFor(look));
        }
    });
}

void KeychainRequest::waitForUnlock(std::function<void()> go)
{
    m_asked = true;
    m_limit.stop(); // a person has its own
    connect(m_unlock, &KeychainUnlock::ended, this, [this, go = std::move(go)] {
        m_limit.start();
        whenReady(go);
    }, Qt::SingleShotConnection);
    m_unlock->ask();
}

Error KeychainRequest::lockedError() const
{
    if (m_unlock && m_unlock->isAsking()) {
        return {ErrorKind::Keychain,
                tr("The keychain is locked and asks for its password in a window of its own. Answer there, then try again."), {}, {}, {}};
    }
    if (m_unlock && m_unlock->wasClosed()) {
        return {ErrorKind::Keychain,
                tr("The keychain is locked, and its question for the password was not answered. Unlock it, then try again."), {}, {}, {}};
    }
    return errorFor(KeychainLook::Locked);
}

void KeychainRequest::start(QKeychain::Job *job, const SecretName &id, std::function<void(QKeychain::Job *)> finished)
{
    job->setKey(id.value);
    job->setAutoDelete(true);
    job->setInsecureFallback(false); // never a plain-text file
    connect(job, &QKeychain::Job::finished, this, [this, finished = std::move(finished)](QKeychain::Job *done) {
        if (m_answer) {
            finished(done);
        }
    });
    m_job = job;
    if (!m_inWallet && usesKWallet()) {
        new WalletHidden(job); // goes with it
    }
    job->start();
}

void KeychainRequest::answer(const Result<Secret> &result)
{
    const Answer give = std::exchange(m_answer, {});
    if (!give) {
        return;
    }
    m_limit.stop();
    deleteLater();
    if (m_context) {
        give(result); // last, as it may delete the store
    }
}

Error KeychainRequest::jobError(const QKeychain::Job *job)
{
    if (job->error() == QKeychain::AccessDenied || job->error() == QKeychain::AccessDeniedByUser) {
        return {ErrorKind::Keychain,
                tr("The keychain refused access. Unlock it or allow Flotilla to use it, then try again."), {}, {}, {}};
    }
    return {ErrorKind::Keychain, tr("The keychain could not be used: %1.").arg(job->errorString()), {}, {}, {}};
}

Error KeychainRequest::errorFor(KeychainLook look)
{
    switch (look) {
    case KeychainLook::Ready:
    case KeychainLook::Wallet:
        break;
    case KeychainLook::Locked:
        return {ErrorKind::Keychain,
                tr("The keychain is locked. Unlock it, for example with “Passwords and Keys” or by logging in again, then "
                   "try again."), {}, {}, {}};
    case KeychainLook::NoKeyring:
        return {ErrorKind::Keychain,
                tr("The keychain has no keyring yet. Create one, for example with “Passwords and Keys”, then try again."),
                {}, {}, {}};
    case KeychainLook::NoLibrary:
        return {ErrorKind::Keychain,
                tr("The library libsecret is missing, through which the keychain is reached. Install it (libsecret-1-0), then start again."),
                {}, {}, {}};
    case KeychainLook::Absent:
        return {ErrorKind::Keychain,
                tr("There is no keychain in this session. Start one, for example GNOME Keyring or KWallet, or keep the "
                   "secret in memory for this run."), {}, {}, {}};
    }
    return {};
}

} // namespace flotilla

#include "moc_keychainrequest.cpp"
