// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "background.h"
#include "harness.h"

#include <QFile>
#include <QJsonArray>
#include <QtEndian>

#include <algorithm>
#include <memory>

namespace e2e {

using namespace Qt::StringLiterals;

inline const QString kSuperappKey = QStringLiteral("TCSAS_KEY");

/// A simulated superapp platform on which nothing takes long, and a command line that knows its key.
class Superapp
{
public:
    explicit Superapp(const QJsonArray &faults = {}, const QJsonArray &programs = {})
        : m_stage({{u"tcsas"_s, QJsonObject{{u"buildSeconds"_s, QJsonObject{{u"min"_s, 0.2}, {u"max"_s, 0.4}}}, {u"programs"_s, programs}}},
                   {u"faults"_s, faults}})
    {
    }

    [[nodiscard]] QJsonObject told() const { return m_stage.told(u"tcsas"_s); }
    [[nodiscard]] QString program(int index) const { return told()["programs"_L1][index].toString(); }

    CliResult connect()
    {
        m_environment.insert(kSuperappKey, told().value("secretKey"_L1).toString());
        return m_stage.cli({u"connection"_s, u"add"_s, u"app"_s, u"--platform"_s, u"tcsas"_s, u"--secret-id"_s, told()["secretId"_L1].toString(),
                            u"--platform-id"_s, told()["platformId"_L1].toString(), u"--endpoint"_s, told()["url"_L1].toString(),
                            u"--cos-endpoint"_s, told()["cosUrl"_L1].toString(), u"--secret-source"_s, u"env:"_s + kSuperappKey},
                           m_environment);
    }
    CliResult run(const QString &verb, const QStringList &more = {})
    {
        return m_stage.cli(QStringList{verb, u"--connection"_s, u"app"_s, u"--json"_s} + more, m_environment);
    }
    /// The same without waiting for its end.
    [[nodiscard]] std::unique_ptr<Background> begun(const QString &verb, const QStringList &more = {})
    {
        return std::make_unique<Background>(m_stage, QStringList{verb, u"--connection"_s, u"app"_s, u"--json"_s} + more, m_environment);
    }
    /// How often this call has come.
    [[nodiscard]] qsizetype calls(const QString &action) const
    {
        const QList<QJsonObject> lines = m_stage.log();
        return std::count_if(lines.cbegin(), lines.cend(), [&action](const QJsonObject &line) { return line.value("action"_L1).toString() == action; });
    }
    CliResult bare(const QStringList &words) { return m_stage.cli(words + QStringList{u"--json"_s}, m_environment); }
    /// The first so many mini programs.
    [[nodiscard]] QStringList only(int programs) const
    {
        QStringList ids;
        for (int i = 0; i < programs; ++i) {
            ids.append(program(i));
        }
        return {u"--only"_s, ids.join(u',')};
    }
    /// A package that the platform takes; `more`: so many bytes before its directory, which belong to none of its entries.
    QString package(qsizetype more = 0)
    {
        QFile practice(u":/flotilla/practice/package.zip"_s);
        QByteArray bytes = practice.open(QIODevice::ReadOnly) ? practice.readAll() : QByteArray();
        const qsizetype directory = bytes.indexOf(QByteArray("PK\x01\x02", 4));
        bytes.insert(directory, QByteArray(more, ' '));
        const qsizetype place = bytes.lastIndexOf(QByteArray("PK\x05\x06", 4)) + 16; // where its end says that the directory begins
        qToLittleEndian<quint32>(static_cast<quint32>(directory + more), bytes.data() + place);
        return write(u"package.zip"_s, bytes);
    }
    CliResult killedPublish(int programs)
    {
        const QString package = this->package();
        return m_stage.killWhen(
            [](const QList<QJsonObject> &log) {
                return std::any_of(log.cbegin(), log.cend(), [](const QJsonObject &line) { return line.value("effect"_L1).toString() == u"submit"_s; });
            },
            QStringList{u"publish"_s, u"--connection"_s, u"app"_s, u"--json"_s, u"--package"_s, package, u"--version"_s, u"3.0.0"_s,
             u"--intro"_s, u"Third"_s, u"--until"_s, u"release"_s, u"--approve"_s}
                + only(programs),
            m_environment);
    }
    [[nodiscard]] QString folder() const { return m_stage.folder(); }
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_stage.folder() + u'/' + name);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }
    /// How often this was really done to a mini program.
    [[nodiscard]] int effects(const QString &name, int index) const
    {
        int count = 0;
        for (const QJsonObject &line : m_stage.log()) {
            count += line.value("kind"_L1).toString() == u"effect"_s && line.value("effect"_L1).toString() == name
                             && line.value("appid"_L1).toString() == program(index)
                         ? 1
                         : 0;
        }
        return count;
    }
    /// How often this was done in all.
    [[nodiscard]] int effects(const QString &name) const
    {
        const QList<QJsonObject> lines = m_stage.log();
        return static_cast<int>(std::count_if(lines.cbegin(), lines.cend(), [&name](const QJsonObject &line) {
            return line.value("kind"_L1).toString() == u"effect"_s && line.value("effect"_L1).toString() == name;
        }));
    }
    [[nodiscard]] qsizetype arrivals() const { return m_stage.log().size(); }

private:
    Stage m_stage;
    QMap<QString, QString> m_environment;
};

inline QJsonObject firstRow(const CliResult &result, const QString &list)
{
    return result.json().value(list).toArray().at(0).toObject();
}

inline QByteArray spoken(const CliResult &result)
{
    return result.out + result.err;
}

} // namespace e2e
