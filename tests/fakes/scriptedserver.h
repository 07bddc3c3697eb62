// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QPair>
#include <QTcpServer>

#include <deque>

class QTcpSocket;

namespace flotilla::fakes {

/// An HTTP server on loopback that does to each request what the test wrote down, and remembers what arrived.
class ScriptedServer : public QTcpServer
{
    Q_OBJECT
public:
    enum class Act {
        Answer, ///< sends `bytes`; the connection stays open
        AnswerAndClose,
        HangUp, ///< closes the connection without a byte
        Leave,  ///< closes the connection and stops listening
        Hold,   ///< says nothing
    };
    struct Step
    {
        Act act = Act::Answer;
        QByteArray bytes;
    };
    struct Arrival
    {
        QByteArray line; ///< e.g. POST / HTTP/1.1
        QList<QPair<QByteArray, QByteArray>> headers;
        QByteArray body;
        int connection = 0; ///< counts from 1
        [[nodiscard]] QByteArray header(const QByteArray &name) const;
    };
    enum class Speech { Plain, Tls };

    explicit ScriptedServer(Speech speech = Speech::Plain, QObject *parent = nullptr);
    /// Speaks TLS with one of the certificates in tests/fixtures/tls.
    explicit ScriptedServer(const char *certificate);

    /// http(s)://127.0.0.1:PORT
    [[nodiscard]] QString url() const;
    /// What happens to the next request that has nothing yet. When the script is used up its last step is repeated.
    void then(Step step) { m_script.push_back(std::move(step)); }
    void thenJson(const QByteArray &body, const QByteArray &date = {}) { then({Act::Answer, json(body, date)}); }
    [[nodiscard]] static QByteArray json(const QByteArray &body, const QByteArray &date = {});
    /// A certificate of tests/fixtures/tls, by default the one that Tls uses; nobody trusts it.
    [[nodiscard]] static QByteArray certificate(const char *name = "certificate.pem");
    /// Sends bytes nobody asked for, or the rest of an answer, on a connection (counted from 1) that is still open.
    void say(int connection, const QByteArray &bytes);

    QList<Arrival> arrivals;

signals:
    void arrived();
    void clientLeft();

protected:
    void incomingConnection(qintptr handle) override;

private:
    void readFrom(QTcpSocket *socket, int connection);
    void obey(QTcpSocket *socket, const Step &step);

    Speech m_speech;
    const char *m_certificate = "certificate.pem";
    std::deque<Step> m_script;
    QHash<QTcpSocket *, QByteArray> m_inbox;
    QHash<int, QTcpSocket *> m_open;
    int m_connections = 0;
};

} // namespace flotilla::fakes
