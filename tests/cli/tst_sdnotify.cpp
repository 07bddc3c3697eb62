// SPDX-License-Identifier: GPL-3.0-or-later
// What a service tells systemd, seen from a socket as systemd has one.
#include "sdnotify.h"

#include "fakes/manualclock.h"
#include "testmain.h"

#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstddef>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace flotilla;
using namespace Qt::StringLiterals;

namespace {

/// Bound to the name, "@name" being one without a file; -1 if that fails.
int listeningOn(const QByteArray &name)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::copy(name.cbegin(), name.cend(), std::begin(address.sun_path));
    if (name.startsWith('@')) {
        address.sun_path[0] = '\0';
    }
    const int descriptor = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + static_cast<size_t>(name.size()));
    return bind(descriptor, reinterpret_cast<const sockaddr *>(&address), size) == 0 ? descriptor : -1;
}

QByteArray toldTo(int descriptor)
{
    QByteArray bytes(256, '\0');
    const ssize_t size = recv(descriptor, bytes.data(), static_cast<size_t>(bytes.size()), 0);
    return size < 0 ? QByteArray() : bytes.left(size);
}

} // namespace

class TestSdNotify : public QObject
{
    Q_OBJECT
private slots:
    void cleanup()
    {
        for (const char *name : {"NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"}) {
            qunsetenv(name);
        }
    }

    void itIsTold_data()
    {
        QTest::addColumn<bool>("hasFile");
        QTest::newRow("a file") << true;
        QTest::newRow("a name without a file") << false;
    }
    void itIsTold()
    {
        QFETCH(bool, hasFile);
        const QTemporaryDir folder;
        const QByteArray name = hasFile ? folder.filePath(u"notify"_s).toUtf8() : "@flotilla-test-" + QByteArray::number(getpid());
        const int descriptor = listeningOn(name);
        QVERIFY(descriptor >= 0);
        const auto closed = qScopeGuard([descriptor] { close(descriptor); });
        qputenv("NOTIFY_SOCKET", name);
        const SdNotify systemd;
        systemd.tell("READY=1");
        QCOMPARE(toldTo(descriptor), "READY=1");
        systemd.tell("STATUS=Waits for orders.");
        QCOMPARE(toldTo(descriptor), "STATUS=Waits for orders.");
    }

    void nobodyListens_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("not a service") << QByteArray();
        QTest::newRow("gone") << QByteArray("/nowhere/notify");
        QTest::newRow("no address") << QByteArray("notify");
        QTest::newRow("too long") << '/' + QByteArray(200, 'x');
    }
    void nobodyListens()
    {
        QFETCH(QByteArray, name);
        qputenv("NOTIFY_SOCKET", name);
        SdNotify().tell("READY=1"); // and lives
    }

    void howOftenItIsWatched_data()
    {
        QTest::addColumn<QByteArray>("micros");
        QTest::addColumn<QByteArray>("process");
        QTest::addColumn<int>("millis");
        QTest::newRow("not") << QByteArray() << QByteArray() << 0;
        QTest::newRow("it is") << QByteArray("30000000") << QByteArray::number(getpid()) << 30'000;
        QTest::newRow("whoever it is") << QByteArray("30000000") << QByteArray() << 30'000;
        QTest::newRow("another process") << QByteArray("30000000") << QByteArray("1") << 0;
        QTest::newRow("no number") << QByteArray("soon") << QByteArray() << 0;
    }
    void howOftenItIsWatched()
    {
        QFETCH(QByteArray, micros);
        QFETCH(QByteArray, process);
        qputenv("WATCHDOG_USEC", micros);
        qputenv("WATCHDOG_PID", process);
        QTEST(static_cast<int>(SdNotify().watchdog().count()), "millis");
    }

    void whoIsWatchedSaysThatItLives()
    {
        const QByteArray name = "@flotilla-dog-" + QByteArray::number(getpid());
        const int descriptor = listeningOn(name);
        QVERIFY(descriptor >= 0);
        const auto closed = qScopeGuard([descriptor] { close(descriptor); });
        qputenv("NOTIFY_SOCKET", name);
        fakes::ManualClock clock;
        SdNotify unwatched;
        unwatched.live(clock);
        QCOMPARE(toldTo(descriptor), QByteArray());
        qputenv("WATCHDOG_USEC", "30000000");
        SdNotify watched;
        watched.live(clock);
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(toldTo(descriptor), "WATCHDOG=1");
            QCOMPARE(toldTo(descriptor), QByteArray());
            const Instant before = clock.now();
            QVERIFY(clock.fireNext());
            QCOMPARE(clock.now() - before, Millis(15'000));
        }
    }
};

FLOTILLA_TEST(TestSdNotify)
#include "tst_sdnotify.moc"
