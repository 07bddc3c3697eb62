// SPDX-License-Identifier: GPL-3.0-or-later
#include "sentfiles.h"
#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLarge = qint64{8} * 1024 * 1024;

} // namespace

/// What is said of files on their way to a platform.
class TestSentFiles : public QObject
{
    Q_OBJECT
private slots:
    void aLargeFileIsSaidInQuarters()
    {
        SentFiles files;
        QList<qint64> said;
        for (qint64 eighths = 0; eighths <= 8; ++eighths) {
            if (files.take({u"app.zip"_s, kLarge / 8 * eighths, kLarge})) {
                said.append(eighths);
            }
        }
        QCOMPARE(said, (QList<qint64>{2, 4, 6, 8}));
        QVERIFY(!files.take({u"app.zip"_s, 0, kLarge}));
        QVERIFY(files.take({u"app.zip"_s, kLarge / 4, kLarge})); // it is sent once more
    }

    void twoInTurnAreSaidApart()
    {
        SentFiles files;
        int said = 0;
        for (int eighths = 0; eighths <= 8; ++eighths) {
            for (const QString &name : {u"a.zip"_s, u"b.zip"_s}) {
                said += files.take({name, kLarge / 8 * eighths, kLarge}) ? 1 : 0;
            }
        }
        QCOMPARE(said, 8);
    }

    void aSmallOneIsSaidOnce()
    {
        SentFiles files;
        QVERIFY(!files.take({u"icon.png"_s, 600, 1000}));
        QVERIFY(files.take({u"icon.png"_s, 1000, 1000}));
        QVERIFY(!files.take({u"icon.png"_s, 1000, 1000}));
    }

    void whatEndedMidwayIsForgotten()
    {
        SentFiles files;
        files.take({u"a.zip"_s, 5, 10});
        files.take({u"b.zip"_s, 10, 10});
        QCOMPARE(files.open().size(), 1);
        QCOMPARE(files.open().constFirst().file, u"a.zip"_s);
        files.forget();
        QVERIFY(files.open().isEmpty());
    }
};

FLOTILLA_TEST(TestSentFiles)
#include "tst_sentfiles.moc"
