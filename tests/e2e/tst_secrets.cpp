// SPDX-License-Identifier: GPL-3.0-or-later
#include "harness.h"
#include "testmain.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace e2e;

/// A marked secret goes through a whole batch, with failures, reports and every log switched on, and is found nowhere.
class TestSecrets : public QObject
{
    Q_OBJECT

private:
    static QStringList filesWith(const QString &folder, const QByteArray &needle)
    {
        QStringList found;
        QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(needle)) {
                found.append(file.fileName());
            }
        }
        return found;
    }

private slots:
    void theSecretReachesNoFileAndNoOutput()
    {
        const QByteArray marked = "MARKEDsecretKEY0123456789abcdefXYZ";
        const QJsonObject key{{u"secretId"_s, u"AKIDmarkedTestId00000000000000000000"_s}, {u"secretKey"_s, QString::fromLatin1(marked)}};
        const QJsonObject refused{{u"appid"_s, Stage::program(2)}, {u"bind"_s, QJsonObject{{u"code"_s, u"FailedOperation"_s}, {u"message"_s, u"no"_s}}}};
        Stage stage({{u"key"_s, key}, {u"programs"_s, QJsonArray{refused}},
                     {u"faults"_s, QJsonArray{QJsonObject{{u"action"_s, u"DeployApp"_s}, {u"call"_s, 1}, {u"fault"_s, u"dropAfter"_s}}}}});
        QVERIFY(stage.isReady());
        QCOMPARE(stage.secretKey(), marked);
        const QMap<QString, QString> talkative{{u"QT_LOGGING_RULES"_s, u"*.debug=true;qt.*=false"_s}};
        QList<CliResult> results{stage.addConnection()};
        results.append(stage.cli({u"connection"_s, u"test"_s, u"shop"_s}, talkative));
        results.append(stage.cli({u"publish"_s, u"--connection"_s, u"shop"_s, u"--app"_s, stage.apps().constFirst(), u"--targets"_s,
                                  stage.writeTargets(3), u"--json"_s}, talkative));
        QCOMPARE(results.constLast().exitCode, 1);
        const QString batch = results.constLast().json().value("batch"_L1).toString();
        for (const QString &format : {u"csv"_s, u"html"_s, u"json"_s}) {
            results.append(stage.cli({u"report"_s, u"--batch"_s, batch, u"--format"_s, format, u"--out"_s, stage.workspace() + u"/report."_s + format}, talkative));
            QCOMPARE(results.constLast().exitCode, 0);
        }
        // A wrong key must not be repeated in the error either.
        results.append(stage.cli({u"connection"_s, u"test"_s, u"shop"_s}, {{u"FLOTILLA_E2E_KEY"_s, QString::fromLatin1(marked + "wrong")}}));
        QVERIFY(results.constLast().exitCode != 0);
        for (const CliResult &r : std::as_const(results)) {
            QVERIFY2(!r.out.contains(marked) && !r.err.contains(marked), "the secret was printed");
        }
        QVERIFY(QFile::exists(stage.workspace() + u"/report.html"_s));
        QCOMPARE(filesWith(stage.workspace(), marked), QStringList());
        // The test can fail: the identifier, which is no secret, is found where the connection is kept.
        QVERIFY(!filesWith(stage.workspace(), "AKIDmarkedTestId").isEmpty());
    }
};

FLOTILLA_TEST(TestSecrets)
#include "tst_secrets.moc"
