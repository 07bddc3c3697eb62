// SPDX-License-Identifier: GPL-3.0-or-later
// What goes into the object store: only the file that was meant, only where the store confirms it, under its signature.
#include "tcsascalldesk.h"
#include "run/orderedfiles.h"
#include "tcsas/cos.h"

#include "testmain.h"

#include <QTemporaryFile>
#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;
using namespace flotilla::fakes;
namespace calls = tcsas::calls;

class TestTcsasStoring : public QObject
{
    Q_OBJECT

private slots:
    // Without a look at what the order is about, two mini programs of one order would get two packages.
    void aPackageThatHasChangedIsNotSent()
    {
        QTemporaryFile package;
        QVERIFY(package.open());
        TcsasDesk desk;
        QVERIFY(desk.open());
        desk.send(tcsasCall(calls::Upload, {{tcsas::opts::Package, package.fileName()}}, {{tcsas::marks::PackageStamp, u"1|2"_s}}));
        desk.send(tcsasCall(calls::UploadIcon, {}, {{tcsas::marks::IconFile, u"/nowhere/icon.png"_s}}));
        QTRY_COMPARE(desk.replies.size(), 2);
        QCOMPARE(spelledOut(desk.replies.at(0)), (QStringList{u"refused"_s, u"code PackageChanged"_s}));
        QCOMPARE(spelledOut(desk.replies.at(1)), (QStringList{u"refused"_s, u"code FileUnreadable"_s}));
        QCOMPARE(desk.replies.at(1).scope, RefusalScope::Alone); // each has an icon of its own
        QVERIFY(desk.server.arrivals.isEmpty());
    }

    // The same file lies on another computer, or was put back: a second person signed what it holds.
    void whatWasSignedIsSentWhateverItsTime()
    {
        QTemporaryFile package;
        QVERIFY(package.open());
        const QString holds = u"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  "_s + package.fileName();
        TcsasDesk desk;
        QVERIFY(desk.open());
        desk.server.thenJson(R"({"Response":{"Data":{"Bucket":"b","Region":"r","Path":"p.zip","TempSecretId":"i","TempSecretKey":"k","Token":"t","AccelerateEnable":0},"RequestId":"r"}})");
        desk.server.then({ScriptedServer::Act::Answer, "HTTP/1.1 200 OK\r\nETag: \"x\"\r\nContent-Length: 0\r\n\r\n"});
        const Values options{{tcsas::opts::Package, package.fileName()}, {kFilesOption, holds}};
        desk.send(tcsasCall(calls::Upload, options, {{tcsas::marks::PackageStamp, u"1|2"_s}}));
        QTRY_COMPARE(desk.replies.size(), 1);
        QVERIFY(!spelledOut(desk.replies.at(0)).contains(u"code PackageChanged"_s));
        QCOMPARE(desk.server.arrivals.size(), 2);
        QVERIFY(package.write("x") == 1 && package.flush());
        desk.send(tcsasCall(calls::Upload, options, {{tcsas::marks::PackageStamp, u"1|2"_s}}));
        QTRY_COMPARE(desk.replies.size(), 2);
        QCOMPARE(spelledOut(desk.replies.at(1)), (QStringList{u"refused"_s, u"code PackageChanged"_s}));
    }

    // A page that asks to sign in is no store.
    void anUploadMustBeConfirmed()
    {
        QTemporaryFile package;
        QVERIFY(package.open());
        TcsasDesk desk;
        QVERIFY(desk.open());
        desk.server.thenJson(R"({"Response":{"Data":{"Bucket":"b","Region":"r","Path":"p.zip","TempSecretId":"i","TempSecretKey":"k","Token":"t","AccelerateEnable":0},"RequestId":"r"}})");
        desk.server.then({ScriptedServer::Act::Answer, "HTTP/1.1 200 OK\r\nContent-Length: 13\r\n\r\n<html></html>"});
        desk.send(tcsasCall(calls::Upload, {{tcsas::opts::Package, package.fileName()}}));
        QTRY_COMPARE(desk.replies.size(), 1);
        QCOMPARE(spelledOut(desk.replies.at(0)), QStringList{u"unknown"_s});
    }

    // Computed with another program from the vendor's description (COS doc 436/7778).
    void signatureOfTheStore()
    {
        const tcsas::CosPlace place{QUrl(u"https://examplebucket-1250000000.cos.ap-beijing.myqcloud.com/a/b c.zip"_s), u"AKIDQjz"_s, Secret("BQYIM75p8x0iWVFSIgqEKwFprpRSVHlz"), Secret("token")};
        QCOMPARE(tcsas::cosAuthorization("PUT", place, fromEpochMillis(1'767'225'600'000)), QByteArray("q-sign-algorithm=sha1&q-ak=AKIDQjz&q-sign-time=1767225600;1767226500&q-key-time=1767225600;1767226500&q-header-list=host&q-url-param-list=&q-signature=1f3de70702812328a4bacfdd2418a4ead7ef2933"));
    }
};

FLOTILLA_TEST(TestTcsasStoring)
#include "tst_tcsasstoring.moc"
