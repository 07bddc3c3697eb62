// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <utility>

struct zip; // of libzip

namespace flotilla {

/// A zip archive in memory, read with limits: whoever made it may lie about its sizes. Small and capital letters of a name are alike,
/// as in every package of a workbook.
class ZipReader
{
public:
    /// `bytes` must live as long as this.
    explicit ZipReader(const QByteArray &bytes);
    ~ZipReader();
    ZipReader(const ZipReader &) = delete;
    ZipReader &operator=(const ZipReader &) = delete;

    [[nodiscard]] bool isOpen() const { return m_archive != nullptr; }
    [[nodiscard]] bool has(const QString &name) const;
    /// What an entry unpacks to; nothing if there is none, it is damaged or encrypted, or it has more than `limit` bytes.
    [[nodiscard]] std::optional<QByteArray> read(const QString &name, qsizetype limit) const;

private:
    ::zip *m_archive = nullptr;
};

/// The bytes of an archive with these entries, in this order; empty if there was no memory for it.
[[nodiscard]] QByteArray zipped(const QList<std::pair<QString, QByteArray>> &entries);

} // namespace flotilla
