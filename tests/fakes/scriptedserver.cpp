// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/scriptedserver.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

namespace flotilla::fakes {

using namespace Qt::StringLiterals;

namespace {

QByteArray readFixture(const char *name)
{
    QFile file(QStringLiteral(FLOTILLA_FIXTURES "/tls/") + QLatin1StringView(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QByteArray ScriptedServer::Arrival::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

ScriptedServer::ScriptedServer(Speech speech, QObject *parent) : QTcpServer(parent), m_speech(speech)
{
    listen(QHostAddress::LocalHost);
}

ScriptedServer::ScriptedServer(const char *certificate) : ScriptedServer(Speech::Tls)
{
    m_certificate = certificate;
}

QString ScriptedServer::url() const
{
    return (m_speech == Speech::Tls ? u"https://127.0.0.1:%1"_s : u"http://127.0.0.1:%1"_s).arg(serverPort());
}

QByteArray ScriptedServer::certificate(const char *name)
{
    return readFixture(name);
}

QByteArray ScriptedServer::json(const QByteArray &body, const QByteArray &date)
{
    QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    if (!date.isEmpty())
        head += "Date: " + date + "\r\n";
    return head + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

void ScriptedServer::say(int connection, const QByteArray &bytes)
{
    if (QTcpSocket *socket = m_open.value(connection))
        socket->write(bytes);
}

void ScriptedServer::incomingConnection(qintptr handle)
{
    QTcpSocket *socket = nullptr;
    if (m_speech == Speech::Tls) {
        auto *secure = new QSslSocket(this);
        secure->setLocalCertificate(QSslCertificate(certificate(m_certificate)));
        secure->setPrivateKey(QSslKey(readFixture("key.pem"), QSsl::Ec));
        secure->setSocketDescriptor(handle);
        secure->startServerEncryption();
        socket = secure;
    } else {
        socket = new QTcpSocket(this);
        socket->setSocketDescriptor(handle);
    }
    const int connection = ++m_connections;
    m_open.insert(connection, socket);
    connect(socket, &QTcpSocket::readyRead, this, [this, socket, connection] { readFrom(socket, connection); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket, connection] {
        m_inbox.remove(socket);
        m_open.remove(connection);
        socket->deleteLater();
        emit clientLeft();
    });
}

void ScriptedServer::readFrom(QTcpSocket *socket, int connection)
{
    QByteArray &inbox = m_inbox[socket];
    inbox += socket->readAll();
    const qsizetype end = inbox.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    Arrival arrival;
    arrival.connection = connection;
    const QList<QByteArray> lines = inbox.left(end).replace("\r\n", "\n").split('\n');
    arrival.line = lines.first();
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        arrival.headers.append({line.left(colon), line.mid(colon + 1).trimmed()});
    }
    const qsizetype length = arrival.header("Content-Length").toLongLong();
    if (inbox.size() < end + 4 + length)
        return;
    arrival.body = inbox.mid(end + 4, length);
    inbox.remove(0, end + 4 + length);
    arrivals.append(arrival);

    Step step{Act::Hold, {}};
    if (!m_script.empty()) {
        step = m_script.front();
        if (m_script.size() > 1)
            m_script.pop_front();
    }
    emit arrived();
    obey(socket, step);
}

void ScriptedServer::obey(QTcpSocket *socket, const Step &step)
{
    switch (step.act) {
    case Act::Answer:
        socket->write(step.bytes);
        break;
    case Act::AnswerAndClose:
        socket->write(step.bytes);
        socket->disconnectFromHost();
        break;
    case Act::Leave:
        close();
        socket->disconnectFromHost();
        break;
    case Act::HangUp:
        socket->disconnectFromHost();
        break;
    case Act::Hold:
        break;
    }
}

} // namespace flotilla::fakes

#include "moc_scriptedserver.cpp"
