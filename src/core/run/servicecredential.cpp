// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/servicecredential.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <utility>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr QLatin1StringView kCredentialPrefix{"cred:"};
constexpr qint64 kLargestCredential = qint64{64} * 1024; // a key is some dozen bytes, one of RSA a few thousand

struct ServiceCredential
{
    Q_DECLARE_TR_FUNCTIONS(Credentials)
};

} // namespace

QString credentialName(const QString &variable)
{
    return variable.startsWith(kCredentialPrefix) ? variable.mid(kCredentialPrefix.size()) : QString();
}

bool isCredentialName(const QString &name)
{
    static const QRegularExpression kName(u"\\A[A-Za-z0-9_][A-Za-z0-9_.-]{0,100}\\z"_s);
    return kName.match(name).hasMatch();
}

Result<Secret> serviceCredential(const QString &name, const QString &connectionName)
{
    const QByteArray folder = qgetenv("CREDENTIALS_DIRECTORY");
    if (folder.isEmpty() || !isCredentialName(name)) {
        return usage(ServiceCredential::tr("The credential %1, which holds a secret of “%2”, is there only in a service that systemd gives it to: the runner "
                                           "on the server. Order it for that with --run-on, or start the service with LoadCredential=%1:FILE.").arg(name, connectionName));
    }
    QFile file(QFile::decodeName(folder) + u'/' + name);
    if (!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly)) {
        return usage(ServiceCredential::tr("The credential %1, which holds a secret of “%2”, cannot be read. Give it to the service with LoadCredential=%1:FILE, "
                                           "then restart it.").arg(name, connectionName));
    }
    QByteArray value = file.read(kLargestCredential + 1);
    if (value.size() > kLargestCredential) {
        value.fill('\0');
        return usage(ServiceCredential::tr("The credential %1 of the connection “%2” is too long for a key: it has more than 64 KiB.").arg(name, connectionName));
    }
    for (const char end : {'\n', '\r'}) {
        if (value.endsWith(end)) {
            value.chop(1);
        }
    }
    if (value.isEmpty()) {
        return usage(ServiceCredential::tr("The credential %1, which holds a secret of “%2”, is empty.").arg(name, connectionName));
    }
    return Secret(std::move(value));
}

} // namespace flotilla
