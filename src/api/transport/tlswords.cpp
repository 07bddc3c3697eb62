// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/tlswords.h"

#include <QCoreApplication>
#include <QSslCertificate>
#include <QStringList>

namespace flotilla {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostSentences = 3;
constexpr qsizetype kLongestName = 100;
constexpr qsizetype kLongestQuote = 300;

QString tlsWord(const char *text)
{
    return QCoreApplication::translate("TlsWords", text);
}

QString dayOf(const QDateTime &time)
{
    return time.toUTC().date().toString(Qt::ISODate);
}

/// Whom the certificate names; the text comes from outside.
QString subjectOf(const QSslCertificate &certificate)
{
    QStringList names = certificate.subjectAlternativeNames().values(QSsl::DnsEntry);
    names += certificate.subjectInfo(QSslCertificate::CommonName);
    return names.isEmpty() ? u"?"_s : names.constFirst().simplified().left(kLongestName);
}

QString sentence(const QSslError &error)
{
    const QSslCertificate certificate = error.certificate();
    switch (error.error()) {
    case QSslError::CertificateExpired:
        return tlsWord(QT_TRANSLATE_NOOP("TlsWords", "The certificate of the server expired on %1."))
            .arg(dayOf(certificate.expiryDate()));
    case QSslError::CertificateNotYetValid:
        return tlsWord(QT_TRANSLATE_NOOP("TlsWords", "The certificate of the server is valid only from %1. Is the clock of this "
                                                 "computer right?"))
            .arg(dayOf(certificate.effectiveDate()));
    case QSslError::HostNameMismatch:
        return tlsWord(QT_TRANSLATE_NOOP("TlsWords", "The certificate of the server is for another host (%1)."))
            .arg(subjectOf(certificate));
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
        return tlsWord(QT_TRANSLATE_NOOP("TlsWords", "The certificate is signed by an authority that this computer does not "
                                                 "trust, or by itself (%1)."))
            .arg(subjectOf(certificate));
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return tlsWord(QT_TRANSLATE_NOOP("TlsWords", "The authority that issued the certificate is not known to this computer."));
    case QSslError::CertificateRevoked:
    case QSslError::CertificateBlacklisted:
        return tlsWord(QT_TRANSLATE_NOOP("TlsWords", "The certificate of the server was revoked."));
    default:
        return tlsWords(error.errorString());
    }
}

} // namespace

QString tlsWords(const QList<QSslError> &errors)
{
    QStringList sentences;
    for (const QSslError &error : errors) {
        const QString next = sentence(error);
        if (!sentences.contains(next) && sentences.size() < kMostSentences)
            sentences.append(next);
    }
    return sentences.join(u' ');
}

QString tlsWords(const QString &said)
{
    return tlsWord(QT_TRANSLATE_NOOP("TlsWords", "The TLS library says: %1.")).arg(said.simplified().left(kLongestQuote));
}

} // namespace flotilla
