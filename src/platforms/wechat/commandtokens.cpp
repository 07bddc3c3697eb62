// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/commandtokens.h"

#include "tencentcloud/jsonread.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <utility>

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLongestOutput = 65'536;

/// Carries the translation context of everything in this file.
struct CommandTokenWords
{
    Q_DECLARE_TR_FUNCTIONS(CommandTokens)
};

Error trouble(ErrorKind kind, const QString &text)
{
    return {kind, text, {}, {}, {}};
}

} // namespace

/// One run of the program. Losing it kills the program.
class CommandTokens::Running : public QObject, public PendingCall
{
public:
    Running(const QStringList &command, Clock &clock, Done done) : m_clock(clock), m_done(std::move(done)), m_process(new QProcess)
    {
        m_process->setProcessChannelMode(QProcess::SeparateChannels);
        connect(m_process, &QProcess::finished, this, [this] { finish(read()); });
        connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart) {
                finish(trouble(ErrorKind::Denied, CommandTokenWords::tr("The program that gives tokens cannot be started: %1.").arg(m_process->errorString())));
            }
        });
        m_limit = clock.at(clock.now() + kLimit, [this] {
            finish(trouble(ErrorKind::Unreachable, CommandTokenWords::tr("The program that gives tokens took longer than ten seconds.")));
        });
        // From the event loop: a program that cannot be started would answer before anybody has the handle.
        QMetaObject::invokeMethod(this, [this, command] { m_process->start(command.constFirst(), command.mid(1)); }, Qt::QueuedConnection);
    }
    ~Running() override
    {
        m_process->disconnect(this);
        if (m_process->state() == QProcess::NotRunning) {
            m_process->deleteLater();
        } else { // it is waited for without holding anybody up
            connect(m_process, &QProcess::finished, m_process, &QObject::deleteLater);
            m_process->kill();
        }
    }
    Q_DISABLE_COPY_MOVE(Running)

private:
    [[nodiscard]] Result<Token> read()
    {
        QByteArray output = m_process->read(kLongestOutput);
        const QJsonObject reply = QJsonDocument::fromJson(output).object();
        output.fill('\0');
        if (m_process->exitStatus() != QProcess::NormalExit || m_process->exitCode() != 0) {
            return trouble(ErrorKind::Refused, CommandTokenWords::tr("The program that gives tokens ended with %1: %2")
                                                   .arg(QString::number(m_process->exitCode()),
                                                        QString::fromUtf8(m_process->readAllStandardError().left(kLongestText)).simplified()));
        }
        const QString token = reply.value("token"_L1).toString();
        if (token.isEmpty()) {
            return trouble(ErrorKind::Refused, CommandTokenWords::tr("The program that gives tokens printed none."));
        }
        const qint64 seconds = readInteger(reply, "expires_in"_L1).value_or(0);
        return Token{Secret(token.toUtf8()), seconds > 0 ? m_clock.now() + std::chrono::seconds(seconds) : Instant{}};
    }

    void finish(const Result<Token> &token)
    {
        if (const Done done = std::exchange(m_done, {})) {
            m_limit.reset();
            done(token); // may destroy this
        }
    }

    Clock &m_clock;
    Done m_done;
    QProcess *m_process; ///< outlives this until it has ended
    std::unique_ptr<Alarm> m_limit;
};

CommandTokens::CommandTokens(QStringList command, QString componentAppid, Clock &clock)
    : m_command(std::move(command)), m_componentAppid(std::move(componentAppid)), m_clock(clock)
{
}

std::unique_ptr<PendingCall> CommandTokens::fetch(const QString &appid, Done done)
{
    QStringList command = m_command;
    command.replaceInStrings(u"{appid}"_s, appid.isEmpty() ? m_componentAppid : appid);
    return std::make_unique<Running>(command, m_clock, std::move(done));
}

} // namespace flotilla::wechat
