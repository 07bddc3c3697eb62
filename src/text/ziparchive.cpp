// SPDX-License-Identifier: GPL-3.0-or-later
#include "ziparchive.h"

#include <QList>

#include <algorithm>

#include <zip.h>

namespace flotilla {

namespace {

constexpr qsizetype kPiece = qsizetype{64} * 1024;

} // namespace

ZipReader::ZipReader(const QByteArray &bytes)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0, &error);
    if (source) {
        m_archive = zip_open_from_source(source, ZIP_RDONLY, &error);
        if (!m_archive) {
            zip_source_free(source);
        }
    }
    zip_error_fini(&error);
}

ZipReader::~ZipReader()
{
    if (m_archive) {
        zip_discard(m_archive);
    }
}

bool ZipReader::has(const QString &name) const
{
    return m_archive && zip_name_locate(m_archive, name.toUtf8().constData(), ZIP_FL_NOCASE) >= 0;
}

std::optional<QByteArray> ZipReader::read(const QString &name, qsizetype limit) const
{
    zip_file_t *file = m_archive ? zip_fopen(m_archive, name.toUtf8().constData(), ZIP_FL_NOCASE) : nullptr;
    if (!file) {
        return std::nullopt;
    }
    // The size in the directory is only a claim: what comes out is counted.
    QByteArray bytes;
    QByteArray piece(kPiece, Qt::Uninitialized);
    zip_int64_t got = 0;
    while (bytes.size() <= limit && (got = zip_fread(file, piece.data(), kPiece)) > 0) {
        bytes.append(piece.constData(), got);
    }
    const bool whole = got == 0 && bytes.size() <= limit; // at its end libzip compares the checksum
    return zip_fclose(file) == 0 && whole ? std::optional(bytes) : std::nullopt;
}

QByteArray zipped(const QList<std::pair<QString, QByteArray>> &entries)
{
    QByteArray result;
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, &error);
    if (!target) {
        zip_error_fini(&error);
        return result;
    }
    zip_source_keep(target); // zip_close would free it with what it wrote
    zip_t *archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    bool good = archive != nullptr;
    for (const auto &[name, bytes] : entries) {
        zip_source_t *source = good ? zip_source_buffer(archive, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0) : nullptr;
        good = source && zip_file_add(archive, name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8) >= 0;
        if (source && !good) {
            zip_source_free(source);
        }
    }
    if (archive && (!good || zip_close(archive) != 0)) {
        zip_discard(archive);
        good = false;
    }
    zip_stat_t stat;
    if (good && zip_source_stat(target, &stat) == 0 && (stat.valid & ZIP_STAT_SIZE) != 0 && zip_source_open(target) == 0) {
        result.resize(static_cast<qsizetype>(stat.size));
        if (zip_source_read(target, result.data(), stat.size) != static_cast<zip_int64_t>(stat.size)) {
            result.clear();
        }
        zip_source_close(target);
    }
    zip_source_free(target);
    zip_error_fini(&error);
    return result;
}

} // namespace flotilla
