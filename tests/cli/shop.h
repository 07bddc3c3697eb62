// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "harness.h"

#include <QFile>
#include <QFileInfo>

#include <functional>

/// What the tests of flotilla-cli against the simulated WeChat share.
namespace shop {

using namespace Qt::StringLiterals;
using namespace e2e;

inline const QString kSecret = u"WX_SECRET"_s;
inline const QString kTicket = u"WX_TICKET"_s;

/// A sandbox in which nothing takes long, and a command line that knows its secrets.
class Shop
{
public:
    explicit Shop(const QJsonObject &rules = {}, const QJsonArray &faults = {}) : m_stage(scenario(rules, faults)) {}

    [[nodiscard]] bool isReady() const { return m_stage.isReady(); }
    [[nodiscard]] QJsonObject told() const { return m_stage.told(u"wechat"_s); }
    [[nodiscard]] QString appid(int index) const { return told()["authorizers"_L1][index]["appid"_L1].toString(); }

    CliResult connect(const QString &source)
    {
        const QJsonObject place = told().value(source).toObject();
        const QString url = place.value("url"_L1).toString();
        QStringList more{u"--token-source"_s, source, u"--component-appid"_s, told().value("componentAppid"_L1).toString(), u"--rate"_s, u"200"_s};
        QString variables = kSecret;
        m_environment.insert(kSecret, place.value(source == "broker"_L1 ? "password"_L1 : "key"_L1).toString());
        more += source == "gateway"_L1 ? QStringList{u"--gateway-url"_s, url} : QStringList{u"--endpoint"_s, m_stage.url()};
        if (source == "broker"_L1) {
            more += {u"--broker-url"_s, url, u"--broker-user"_s, place.value("user"_L1).toString()};
        } else if (source == "http"_L1) {
            more += {u"--http-url"_s, url, u"--http-component-url"_s, place.value("componentUrl"_L1).toString()};
        } else if (source == "mint"_L1) {
            m_environment.insert(kSecret, told().value("componentSecret"_L1).toString());
            m_environment.insert(kTicket, told().value("ticket"_L1).toString());
            variables += u',' + kTicket;
        }
        return run(QStringList{u"connection"_s, u"add"_s, u"shop"_s, u"--platform"_s, u"wechat"_s, u"--secret-source"_s, u"env:"_s + variables} + more);
    }

    /// Writes a file and gives its path.
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_stage.folder() + u'/' + name);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }

    /// Runs it until `due` says so of the log of the platform, and kills it then.
    CliResult killWhen(const std::function<bool(const QList<QJsonObject> &)> &due, const QStringList &arguments)
    {
        return m_stage.killWhen(due, arguments, m_environment);
    }
    CliResult run(const QStringList &arguments) { return m_stage.cli(arguments, m_environment); }

    /// The verb for the mini programs at these places of the sandbox's list.
    CliResult order(const QString &verb, const QList<int> &places, const QStringList &more)
    {
        const QString path = m_stage.folder() + u"/list.csv"_s;
        QFile file(path);
        if (file.open(QIODevice::WriteOnly)) {
            file.write("appid,name\n");
            for (const int place : places) {
                file.write((appid(place) + u",Shop\n"_s).toUtf8());
            }
        }
        file.close();
        return run(QStringList{verb, u"--connection"_s, u"shop"_s, u"--targets"_s, path, u"--json"_s} + more);
    }
    CliResult publish(const QList<int> &places, const QString &until, const QStringList &more = {})
    {
        return order(u"publish"_s, places, QStringList{u"--template"_s, u"3"_s, u"--version"_s, u"9.0"_s, u"--until"_s, until} + more);
    }

    /// What was really done to a mini program, in order.
    [[nodiscard]] QStringList effects(int place) const { return effectsOf(appid(place)); }
    [[nodiscard]] QStringList effectsOf(const QString &appid) const
    {
        QStringList done;
        for (const QJsonObject &line : m_stage.log()) {
            if (line.value("kind"_L1).toString() == "effect"_L1 && line.value("appid"_L1).toString() == appid) {
                done.append(line.value("effect"_L1).toString());
            }
        }
        return done;
    }

    /// How often that fault has struck that call.
    [[nodiscard]] qsizetype struck(const QString &appid, const QString &path, const QString &fault) const
    {
        qsizetype times = 0;
        for (const QJsonObject &line : m_stage.log()) {
            times += line.value("appid"_L1).toString() == appid && line.value("action"_L1).toString() == path
                             && line.value("outcome"_L1).toString() == fault ? 1 : 0;
        }
        return times;
    }

    /// How many calls have reached the platform.
    [[nodiscard]] qsizetype arrivals() const { return m_stage.log().size(); }
    [[nodiscard]] QString url() const { return m_stage.url(); }

private:
    static QJsonObject scenario(QJsonObject rules, const QJsonArray &faults)
    {
        for (const auto &[name, seconds] : {std::pair{u"auditSeconds"_s, 0.5}, std::pair{u"delayedSeconds"_s, 1.0}, std::pair{u"scanSeconds"_s, 0.3},
                                            std::pair{u"commitSeconds"_s, 0.1}, std::pair{u"settleSeconds"_s, 0.2}}) {
            if (!rules.contains(name)) {
                rules.insert(name, seconds);
            }
        }
        return {{u"wechat"_s, rules}, {u"faults"_s, faults}};
    }

    Stage m_stage;
    QMap<QString, QString> m_environment;
};

inline QJsonObject target(const CliResult &result, int index)
{
    return result.json().value("targets"_L1).toArray().at(index).toObject();
}

inline QString state(const CliResult &result, int index)
{
    return target(result, index).value("state"_L1).toString();
}

inline QByteArray said(const CliResult &result)
{
    return result.out + result.err;
}

} // namespace shop
