// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

#include <memory>

namespace flotilla {

/// A request body that can be read once and never rewound. QNetworkAccessManager repeats a request by itself when the
/// connection drops, POST included; with a body that it cannot rewind it gives up (ContentReSendError) instead, so the
/// platform sees the call at most once. To be used with QNetworkRequest::DoNotBufferUploadDataAttribute and an
/// explicit Content-Length.
class OnceBody : public QIODevice
{
    Q_OBJECT
public:
    explicit OnceBody(QByteArray bytes, QObject *parent = nullptr);
    /// What is in an open file, read as it is sent.
    explicit OnceBody(std::unique_ptr<QIODevice> file, QObject *parent = nullptr);

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    /// Refused without the warning that QIODevice would print.
    bool seek(qint64) override { return false; }
    [[nodiscard]] bool atEnd() const override { return m_at >= m_size; }
    [[nodiscard]] qint64 total() const { return m_size; }
    /// False as long as nobody has read a byte: then the request cannot have reached anybody whole.
    [[nodiscard]] bool touched() const { return m_at > 0; }

protected:
    qint64 readData(char *out, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    std::unique_ptr<QIODevice> m_file; ///< in the place of the bytes
    qint64 m_size = 0;
    qint64 m_at = 0;
};

} // namespace flotilla
