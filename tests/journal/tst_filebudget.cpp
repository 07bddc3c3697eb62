// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/filebudget.h"
#include "testmain.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace flotilla;
using namespace Qt::StringLiterals;

namespace {

constexpr int kMost = 10;
constexpr Millis kWindow{1'050};
const Instant kStart = fromEpochMillis(1'700'000'000'000);

bool takes(FileBudget &budget, Instant now, const QString &key = u"AKID"_s, const QString &action = u"DeployApp"_s)
{
    return !budget.take(key, action, kMost, kWindow, now);
}

/// Child mode: tries at one and the same moment until the limit is reached, and says how often it was let through.
int tryAtOnce(const QStringList &arguments)
{
    FileBudget budget(arguments.value(0));
    int taken = 0;
    std::optional<Instant> later;
    while (!later || *later < kStart + kWindow) { // sooner: the lock was busy
        later = budget.take(u"AKID"_s, u"DeployApp"_s, kMost, kWindow, kStart);
        taken += later ? 0 : 1;
    }
    std::printf("%d\n", taken);
    return 0;
}

} // namespace

class TestFileBudget : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_files = 0;

    QString path() { return m_folder.filePath(u"budget-%1"_s.arg(++m_files)); }

private slots:
    void threeProgramsTogetherStayBelowTheLimit()
    {
        const QString file = path();
        FileBudget one(file);
        FileBudget two(file);
        FileBudget three(file);
        QList<Instant> sent;
        for (Instant now = kStart; now < kStart + std::chrono::seconds(20); now += Millis{7}) {
            for (FileBudget *budget : {&one, &two, &three}) {
                if (takes(*budget, now)) {
                    sent.append(now);
                }
            }
        }
        for (qsizetype i = kMost; i < sent.size(); ++i) {
            QVERIFY(sent.at(i) - sent.at(i - kMost) >= kWindow);
        }
        QVERIFY2(sent.size() >= 180, qPrintable(QString::number(sent.size()))); // and they use it
    }

    void whoMustWaitIsToldUntilWhen()
    {
        FileBudget budget(path());
        for (int i = 0; i < kMost; ++i) {
            QVERIFY(takes(budget, kStart + Millis{i * 10}));
        }
        QVERIFY(budget.take(u"AKID"_s, u"DeployApp"_s, kMost, kWindow, kStart + Millis{500}) == kStart + kWindow);
        QVERIFY(takes(budget, kStart + kWindow));
        QVERIFY(!takes(budget, kStart + kWindow));
    }

    void keysAndActionsCountApart()
    {
        const QString file = path();
        FileBudget budget(file);
        for (int i = 0; i < kMost; ++i) {
            QVERIFY(takes(budget, kStart));
        }
        QVERIFY(!takes(budget, kStart));
        QVERIFY(takes(budget, kStart, u"AKID2"_s));
        QVERIFY(takes(budget, kStart, u"AKID"_s, u"DescribeApps"_s));
        QFile content(file);
        QVERIFY(content.open(QIODevice::ReadOnly));
        const QByteArray text = content.readAll();
        QVERIFY2(!text.contains("AKID") && !text.contains("Deploy"), "it names no key");
        QVERIFY(!(content.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void aClockSetBackLocksNobodyOut()
    {
        FileBudget budget(path());
        for (int i = 0; i < kMost; ++i) {
            QVERIFY(takes(budget, kStart));
        }
        QVERIFY(takes(budget, kStart - std::chrono::hours(1)));
    }

    void aDamagedFileIsAnEmptyOne_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("noise") << QByteArray("\0\xff\n\n7 7\nabc -1 x", 16);
        QTest::newRow("no end of line") << QByteArray(3'000, 'x');
        QTest::newRow("too large") << QByteArray(200'000, '1');
    }
    void aDamagedFileIsAnEmptyOne()
    {
        QFETCH(QByteArray, content);
        const QString name = path();
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        FileBudget budget(name);
        for (int i = 0; i < kMost; ++i) {
            QVERIFY(takes(budget, kStart));
        }
        QVERIFY(!takes(budget, kStart));
    }

    void whereThereIsNoPlaceForItItStandsInNobodysWay()
    {
        FileBudget budget(m_folder.filePath(u"no/such/folder"_s));
        for (int i = 0; i < 3 * kMost; ++i) {
            QVERIFY(takes(budget, kStart));
        }
    }

    void aProcessThatHangsWithTheLockIsWaitedForASecond()
    {
        const QString file = path();
        FileBudget budget(file);
        QVERIFY(takes(budget, kStart));
        const int other = ::open(QFile::encodeName(file).constData(), O_RDWR);
        QCOMPARE(::flock(other, LOCK_EX), 0);
        QVERIFY(!takes(budget, kStart));
        QVERIFY(!takes(budget, kStart + Millis{900}));
        QVERIFY(takes(budget, kStart + Millis{1'100}));
        ::close(other);
        QVERIFY(takes(budget, kStart + Millis{1'200}));
    }

    void manyProcessesAtOnceShareOneLimit()
    {
        const QString file = path();
        QList<QProcess *> children;
        for (int i = 0; i < 5; ++i) {
            children.append(new QProcess(this));
            children.last()->start(QCoreApplication::applicationFilePath(), {u"--try-at-once"_s, file});
        }
        int taken = 0;
        for (QProcess *child : std::as_const(children)) {
            QVERIFY(child->waitForFinished());
            taken += child->readAllStandardOutput().trimmed().toInt();
        }
        QCOMPARE(taken, kMost);
    }
};

FLOTILLA_TEST(TestFileBudget)
FLOTILLA_TEST_ROLE("--try-at-once", tryAtOnce)

#include "tst_filebudget.moc"
