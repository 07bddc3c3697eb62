// SPDX-License-Identifier: GPL-3.0-or-later
#include "decodedtext.h"
#include "fakes/toy.h"
#include "listfile.h"

#include "testmain.h"

#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace flotilla;
using namespace Qt::StringLiterals;

namespace {

const Platform &toy()
{
    return fakes::toy::platform();
}

const QStringList kChinese{u"海港点单"_s, u"星河小店"_s, u"深圳万象城店"_s, u"国贸店"_s, u"老王烧烤"_s, u"张记牛肉面"_s, u"北京烤鸭前门店"_s,
                           u"龙湖天街店"_s};

QString list(const QStringList &names, const QString &separator = u","_s)
{
    QString text = u"appid"_s + separator + u"name\r\n"_s;
    int n = 0;
    for (const QString &name : names) {
        text += u"wx%1"_s.arg(++n, 16, 16, QChar(u'0')) + separator + name + u"\r\n"_s;
    }
    return text;
}

QByteArray in(const char *encoding, const QString &text)
{
    QStringEncoder encoder(encoding);
    return encoder.encode(text);
}

QStringList namesOf(const ImportedList &read)
{
    QStringList names;
    for (const ImportedRow &row : read.rows) {
        names.append(row.program.name);
    }
    return names;
}

} // namespace

/// What people save as CSV, byte by byte.
class TestListFile : public QObject
{
    Q_OBJECT
private slots:
    void readsWhatIsSure_data();
    void readsWhatIsSure();
    void neverGuessesInSilence_data();
    void neverGuessesInSilence();
    void twoCharactersOfEverydayChineseAreOffered();
    void aPersonSaysTheEncoding_data();
    void aPersonSaysTheEncoding();
    void theUsualNameOfAnEncodingIsSaid();
    void namesThatTell();
    void whatIsNoText_data();
    void whatIsNoText();
    void readsNoMoreThanAList();
    void aPipeIsReadToItsEnd();
    void theWindowReadsFilesOnly();
};

void TestListFile::readsWhatIsSure_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QStringList>("names");
    const QStringList mixed{u"测试"_s, u"Müller"_s};
    const QString tabs = list(mixed, u"\t"_s);
    QTest::newRow("UTF-8") << list(mixed).toUtf8() << u"UTF-8"_s << mixed;
    QTest::newRow("UTF-8 with a BOM") << QByteArray("\xEF\xBB\xBF" + list(mixed).toUtf8()) << u"UTF-8"_s << mixed;
    QTest::newRow("plain ASCII") << list({u"Shop"_s}).toUtf8() << u"UTF-8"_s << QStringList{u"Shop"_s};
    QTest::newRow("Unicode Text of a spreadsheet") << QByteArray("\xFF\xFE" + in("UTF-16LE", tabs)) << u"UTF-16LE"_s << mixed;
    QTest::newRow("the same, big endian") << QByteArray("\xFE\xFF" + in("UTF-16BE", tabs)) << u"UTF-16BE"_s << mixed;
    QTest::newRow("UTF-16 without a BOM") << in("UTF-16LE", tabs) << u"UTF-16LE"_s << mixed;
    QTest::newRow("the same, big endian, no BOM") << in("UTF-16BE", tabs) << u"UTF-16BE"_s << mixed;
    QTest::newRow("UTF-16 without a BOM, mostly Chinese") << in("UTF-16LE", list(kChinese)) << u"UTF-16LE"_s << kChinese;
    QTest::newRow("GB18030") << in("GB18030", list(kChinese)) << u"GB18030"_s << kChinese;
}

void TestListFile::readsWhatIsSure()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, encoding);
    QFETCH(QStringList, names);
    const ListFile file = readList(bytes, toy());
    QVERIFY2(file.list.bad.isEmpty(), qPrintable(file.list.bad.value(0).why));
    QCOMPARE(file.encoding, encoding);
    QVERIFY(file.sure);
    QCOMPARE(namesOf(file.list), names);
}

// All of these can be read as GB18030, and most without an error.
void TestListFile::neverGuessesInSilence_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QStringList german{u"Müller Zürich"_s, u"Bäckerei Köln"_s, u"Jörg's Laden"_s};
    const QStringList korean{u"서울식당"_s, u"부산 커피"_s, u"한강 카페"_s, u"대구 분식"_s};
    QTest::newRow("one Western name") << in("windows-1252", list({u"Müller Zürich"_s}, u";"_s));
    QTest::newRow("a Western name that ends in a high byte") << in("windows-1252", list({u"Café"_s}));
    QTest::newRow("Western names") << in("windows-1252", list(german));
    QTest::newRow("a Western name in capitals") << in("windows-1252", list({u"ÄÖÜÄ"_s}));
    QTest::newRow("Czech names") << in("windows-1250", list({u"Pekařství Děčín"_s, u"Šumava"_s, u"Žižkov obchod"_s}));
    QTest::newRow("Russian names") << in("windows-1251", list({u"Магазин Москва"_s, u"Кафе Пушкин"_s}));
    QTest::newRow("a Russian name in capitals") << in("windows-1251", list({u"МОСКВА"_s, u"МОСКВА 2"_s}));
    QTest::newRow("Turkish names") << in("windows-1254", list({u"İstanbul Şubesi"_s, u"Çarşı"_s}));
    QTest::newRow("Big5") << in("Big5", list({u"海港點單"_s, u"臺北信義店"_s, u"鼎泰豐"_s, u"高雄左營店"_s, u"誠品書店"_s}));
    QTest::newRow("one name in Big5") << in("Big5", list({u"海港點單"_s}));
    QTest::newRow("Japanese") << in("Shift_JIS", list({u"寿司屋 東京店"_s, u"ラーメン太郎"_s, u"大阪食堂"_s}));
    QTest::newRow("Japanese in EUC") << in("EUC-JP", list({u"寿司屋 東京店"_s, u"ラーメン太郎"_s, u"大阪食堂"_s}));
    QTest::newRow("Korean") << in("EUC-KR", list(korean));
    QTest::newRow("Thai") << in("TIS-620", list({u"ร้านกาแฟ"_s, u"ตลาดน้ำ"_s}));
    QTest::newRow("one name in GB18030 is too little to be sure") << in("GB18030", list({u"海港"_s}));
    QTest::newRow("UTF-8 with a byte lost") << list(kChinese).toUtf8().remove(32, 1);
}

void TestListFile::neverGuessesInSilence()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!bytes.isEmpty());
    const ListFile file = readList(bytes, toy());
    QVERIFY2(!file.sure, qPrintable(file.encoding));
    QVERIFY(file.encoding.isEmpty() || doubtText(file).contains(file.encoding));
}

void TestListFile::twoCharactersOfEverydayChineseAreOffered()
{
    const ListFile file = readList(in("GB18030", list({u"测试"_s})), toy());
    QCOMPARE(file.encoding, u"GB18030"_s);
    QVERIFY(!file.sure);
    QCOMPARE(file.names, QStringList{u"测试"_s});
}

void TestListFile::aPersonSaysTheEncoding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QStringList>("names"); // empty: they are not in this encoding
    const QStringList german{u"Müller Zürich"_s};
    const QStringList taiwan{u"海港點單"_s};
    QTest::newRow("Western") << in("windows-1252", list(german)) << u"windows-1252"_s << german;
    QTest::newRow("Big5") << in("Big5", list(taiwan)) << u"Big5"_s << taiwan;
    QTest::newRow("GB18030") << in("GB18030", list({u"海港"_s})) << u"GB18030"_s << QStringList{u"海港"_s};
    QTest::newRow("another name of it") << in("GB18030", list({u"海港"_s})) << u"gbk"_s << QStringList{u"海港"_s};
    QTest::newRow("not UTF-8") << in("windows-1252", list(german)) << u"UTF-8"_s << QStringList();
    QTest::newRow("not UTF-16") << list(german).toUtf8() + "x" << u"UTF-16LE"_s << QStringList();
}

void TestListFile::aPersonSaysTheEncoding()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, encoding);
    QFETCH(QStringList, names);
    QVERIFY(isKnownEncoding(encoding));
    const ListFile file = readList(bytes, toy(), encoding);
    QCOMPARE(namesOf(file.list), names);
    QCOMPARE(file.sure, !names.isEmpty());
    QCOMPARE(file.list.bad.isEmpty(), !names.isEmpty());
}

// Many encodings have the same Western letters; nobody knows what ISO-8859-3 is.
void TestListFile::theUsualNameOfAnEncodingIsSaid()
{
    for (const char *id : {"wx0000000000000001", "wx0123456789abcdef", "wxaaaaaaaaaaaaaaaa", "wx00000000000000ff"}) {
        const QString text = u"appid;name\n%1;Müller Zürich\n"_s.arg(QLatin1StringView(id));
        QCOMPARE(readList(in("windows-1252", text), toy()).encoding, u"windows-1252"_s);
    }
}

void TestListFile::namesThatTell()
{
    const ListFile file = readList(in("GB18030", list(QStringList{u"Shop"_s} + kChinese)), toy());
    QCOMPARE(file.names, kChinese.first(3)); // “Shop” looks the same in every encoding
    QVERIFY(doubtText(file).contains(u"“海港点单”"_s));
    const ListFile unnamed = readList(in("Big5", u"店名,代號\r\n海港點單,wx0123456789abcdef\r\n"_s), toy());
    QVERIFY2(!unnamed.names.isEmpty(), "a list whose columns nobody knows has lines to show");
    QVERIFY(!isKnownEncoding(u"no-such-encoding"_s));
    QVERIFY(!isKnownEncoding(QString()));
    QVERIFY(usualEncodings().contains(u"GB18030"_s));
}

void TestListFile::whatIsNoText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    QTest::newRow("a workbook that is cut off") << QByteArray("PK\x03\x04\x14\x00\x06\x00", 8) << u"damaged"_s;
    QTest::newRow("an old workbook") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) << u"XLS"_s;
    QTest::newRow("zeros") << QByteArray(1000, '\0') << u"zero bytes"_s;
    QTest::newRow("a zero in a text") << QByteArray("appid\nwx0123456789abcde\0\n", 25) << u"zero bytes"_s;
    QTest::newRow("a zero in a text of even length") << QByteArray("appid\nwx0123456789abcdef\0\n", 26) << u"zero bytes"_s;
    QTest::newRow("nothing") << QByteArray() << u"empty"_s;
}

void TestListFile::whatIsNoText()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const ListFile file = readList(bytes, toy());
    QCOMPARE(file.list.rows.size(), 0);
    QCOMPARE(file.list.bad.size(), 1);
    QVERIFY2(file.list.bad.first().why.contains(says), qPrintable(file.list.bad.first().why));
}

void TestListFile::readsNoMoreThanAList()
{
    const Result<QByteArray> zeros = readListBytes(u"/dev/zero"_s);
    QVERIFY(!zeros.ok());
    QVERIFY2(zeros.error().text.contains(u"too large"_s), qPrintable(zeros.error().text));
    QCOMPARE(zeros.error().kind, ErrorKind::Usage);
    QVERIFY(!readListBytes(u"/nonexistent/list.csv"_s).ok());
    QVERIFY(!readListBytes(QTemporaryDir().path()).ok()); // a folder
    QTemporaryDir folder;
    const QString pipe = folder.filePath(u"list.csv"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0); // nobody ever writes to it
    const Result<QByteArray> never = readListBytes(pipe);
    QVERIFY(!never.ok() && never.error().kind == ErrorKind::Usage);
    QCOMPARE(never.error().text, pipe + u" is no regular file."_s);
}

void TestListFile::aPipeIsReadToItsEnd()
{
    const Result<QByteArray> nothing = readListBytes(u"/dev/null"_s);
    QVERIFY(nothing.ok());
    QVERIFY(nothing->isEmpty());
    const QByteArray whole = list(QStringList(20'000, u"海港"_s)).toUtf8();
    QTemporaryDir folder;
    QFile file(folder.filePath(u"list.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(whole) == whole.size());
    file.close();
    const Result<QByteArray> read = readListBytes(file.fileName());
    QVERIFY(read.ok());
    QCOMPARE(*read, whole);
}

void TestListFile::theWindowReadsFilesOnly()
{
    QVERIFY(!openList(u"/dev/null"_s, toy()).ok()); // it would wait for a pipe for ever
    QTemporaryDir folder;
    QFile file(folder.filePath(u"list.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(list({u"Quay"_s}).toUtf8()) > 0);
    file.close();
    const Result<ListFile> read = openList(file.fileName(), toy());
    QVERIFY(read.ok());
    QCOMPARE(namesOf(read->list), QStringList{u"Quay"_s});
}

FLOTILLA_TEST(TestListFile)
#include "tst_listfile.moc"
