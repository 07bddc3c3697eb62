// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/practice.h"

#include "run/targetsfile.h"
#include "tcsas/names.h"
#include "tcsas/platform.h"
#include "wechat/names.h"
#include "wechat/platform.h"
#include "weda/names.h"
#include "weda/platform.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

#include <utility>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr int kWedaTargets = 20; ///< the seventh of them fails

// Their names are in the journals of everybody who has practised.
ConnectionId wedaPractice() { return {u"practice"_s}; }
ConnectionId wechatPractice() { return {u"practice-wechat"_s}; }
ConnectionId tcsasPractice() { return {u"practice-tcsas"_s}; }

/// The practice table of that name, in the order of its file.
QList<MiniProgram> practicePrograms(const QString &table, const ConnectionId &connection, const Platform &platform)
{
    QList<MiniProgram> programs;
    QFile file(u":/flotilla/practice/%1.csv"_s.arg(table));
    if (file.open(QIODevice::ReadOnly)) {
        const ImportedList list = readTargets(QString::fromUtf8(file.readAll()), platform);
        for (const ImportedRow &row : list.rows) {
            programs.append(row.program);
            programs.last().connection = connection;
        }
    }
    return programs;
}

// No keychain: the keys are those of this computer's simulated platform, and no proxy stands between.
Connection practiceConnection(const ConnectionId &id, const QString &name, const Platform &platform, const Values &fields)
{
    Connection connection;
    connection.id = id;
    connection.name = name;
    connection.platform = platform.id;
    connection.fields = fields;
    connection.source = SecretSource::Memory;
    connection.purpose = Purpose::Practice;
    connection.proxy = Proxy::None;
    return connection;
}

Practice wedaPracticeOf(const QJsonObject &line)
{
    Practice practice;
    practice.connection = practiceConnection(wedaPractice(), u"sandbox"_s, weda::platform(),
                                             {{weda::fields::SecretId, line.value("secretId"_L1).toString()},
                                              {weda::fields::Environment, line.value("envId"_L1).toString()},
                                              {weda::fields::Endpoint, line.value("url"_L1).toString()}});
    practice.secrets = {{weda::fields::SecretKey, Secret(line.value("secretKey"_L1).toString().toUtf8())}};
    practice.programs = practicePrograms(u"programs"_s, practice.connection.id, weda::platform());
    practice.order.connection = practice.connection;
    practice.order.operation = weda::platform().operations.constFirst().name;
    practice.order.options = {{options::Label, u"1.0.0"_s}};
    const QJsonArray apps = line.value("apps"_L1).toArray();
    for (int i = 0; i < kWedaTargets && i < practice.programs.size() && !apps.isEmpty(); ++i) {
        const MiniProgram &program = practice.programs.at(i);
        practice.order.targets.append({{apps.at(i % int(apps.size())).toString()}, program.id, program.name, program.tags});
    }
    return practice;
}

// Tokens come from a URL, which is the source with the fewest parts; no password can be locked there.
Practice wechatPracticeOf(const QJsonObject &line)
{
    const QJsonObject told = line.value("wechat"_L1).toObject();
    const QJsonObject http = told.value("http"_L1).toObject();
    Practice practice;
    practice.connection = practiceConnection(wechatPractice(), u"sandbox-wechat"_s, wechat::platform(),
                                             {{wechat::fields::TokenSource, wechat::sources::Http},
                                              {wechat::fields::HttpUrl, http.value("url"_L1).toString()},
                                              {wechat::fields::HttpComponentUrl, http.value("componentUrl"_L1).toString()},
                                              {wechat::fields::HttpTokenPath, http.value("tokenPath"_L1).toString()},
                                              {wechat::fields::HttpExpiryPath, http.value("expiryPath"_L1).toString()},
                                              {wechat::fields::ComponentAppid, told.value("componentAppid"_L1).toString()},
                                              {wechat::fields::Rate, u"100"_s}, // it is on this computer
                                              {wechat::fields::Endpoint, told.value("url"_L1).toString()}});
    practice.secrets = {{wechat::fields::Secret, Secret(http.value("key"_L1).toString().toUtf8())}};
    practice.programs = practicePrograms(u"wechat"_s, practice.connection.id, wechat::platform());
    practice.order.connection = practice.connection;
    practice.order.operation = wechat::operations::Publish;
    // Template 3 is the newest. The reviews are followed to their end: three are rejected.
    practice.order.options = {{options::Label, u"2.4.0"_s}, {wechat::opts::Template, u"3"_s}, {wechat::opts::Until, u"audit"_s}};
    for (const MiniProgram &program : std::as_const(practice.programs)) {
        practice.order.targets.append({{}, program.id, program.name, program.tags});
    }
    return practice;
}

/// The package that is published, as a file: a large one is read from the disk while it is sent.
QString practicePackage(const QString &folder)
{
    QString path = QDir(folder).filePath(u"practice-package.zip"_s);
    if (!QFile::exists(path) && QFile::copy(u":/flotilla/practice/package.zip"_s, path)) {
        (void)QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    }
    return path;
}

// The superapps are ours, too: what is submitted is approved and goes online.
Practice tcsasPracticeOf(const QJsonObject &line, const QString &folder)
{
    const QJsonObject told = line.value("tcsas"_L1).toObject();
    Practice practice;
    practice.connection = practiceConnection(tcsasPractice(), u"sandbox-tcsas"_s, tcsas::platform(),
                                             {{tcsas::fields::SecretId, told.value("secretId"_L1).toString()},
                                              {tcsas::fields::PlatformId, told.value("platformId"_L1).toString()},
                                              {tcsas::fields::Endpoint, told.value("url"_L1).toString()},
                                              {tcsas::fields::CosEndpoint, told.value("cosUrl"_L1).toString()}});
    practice.secrets = {{tcsas::fields::SecretKey, Secret(told.value("secretKey"_L1).toString().toUtf8())}};
    practice.programs = practicePrograms(u"tcsas"_s, practice.connection.id, tcsas::platform());
    practice.order.connection = practice.connection;
    practice.order.operation = tcsas::operations::Publish;
    practice.order.options = {{options::Label, u"2.0.0"_s},
                              {tcsas::opts::Package, practicePackage(folder)},
                              {tcsas::opts::Until, u"release"_s},
                              {tcsas::opts::Approve, u"yes"_s}};
    for (const MiniProgram &program : std::as_const(practice.programs)) {
        practice.order.targets.append({{}, program.id, program.name, program.tags});
    }
    return practice;
}

} // namespace

QList<ConnectionId> practiceConnections()
{
    return {wedaPractice(), wechatPractice(), tcsasPractice()};
}

QList<Practice> practicesOf(const QJsonObject &line, const QString &folder)
{
    const bool complete = !line.value("secretId"_L1).toString().isEmpty() && !line.value("url"_L1).toString().isEmpty()
                          && !line.value("wechat"_L1)["http"_L1]["url"_L1].toString().isEmpty()
                          && !line.value("tcsas"_L1)["url"_L1].toString().isEmpty();
    return complete ? QList<Practice>{wedaPracticeOf(line), wechatPracticeOf(line), tcsasPracticeOf(line, folder)} : QList<Practice>();
}

} // namespace flotilla
