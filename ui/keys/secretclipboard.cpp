// SPDX-License-Identifier: GPL-3.0-or-later
#include "keys/secretclipboard.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QGuiApplication>

namespace flotilla {

namespace {

QByteArray digestOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace

SecretClipboard::SecretClipboard(QObject *parent) : QObject(parent), m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kStays);
    connect(&m_timer, &QTimer::timeout, this, &SecretClipboard::clear);
}

SecretClipboard::~SecretClipboard()
{
    if (QCoreApplication::instance()) {
        clear();
    }
}

void SecretClipboard::copy(const Secret &secret)
{
    QGuiApplication::clipboard()->setText(QString::fromUtf8(secret.reveal()));
    m_digest = digestOf(secret.reveal());
    m_timer.start();
}

void SecretClipboard::clear()
{
    if (m_digest.isEmpty()) {
        return;
    }
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (digestOf(clipboard->text().toUtf8()) == m_digest) { // what somebody has copied since is hers
        clipboard->clear();
    }
    m_digest.clear();
    emit over();
}

} // namespace flotilla

#include "moc_secretclipboard.cpp"
