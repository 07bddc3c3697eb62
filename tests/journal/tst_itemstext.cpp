// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/itemstext.h"
#include "testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;

class TestItemsText : public QObject
{
    Q_OBJECT

private slots:
    void itIsWhatQtWrites_data()
    {
        QTest::addColumn<QList<Item>>("items");
        QTest::newRow("none") << QList<Item>();
        QTest::newRow("nothing told") << QList<Item>{{u"wx1"_s, {}, {}}};
        QTest::newRow("several") << QList<Item>{{u"wx1"_s, u"Shop 1"_s, {{u"b"_s, u"2"_s}, {u"a"_s, {}}}}, {u"wx2"_s, u"港口店"_s, {{u"text"_s, u"😀 é"_s}}}};
        QTest::newRow("quotes and lines") << QList<Item>{{u"a\"b\\c"_s, u"/ \b\f\n\r\t"_s, {{u"a key \""_s, u"C:\\x\\n {\"a\":[1]}"_s}}}};
        QString low;
        for (char16_t c = 0; c < 0x100; ++c) {
            low += QChar(c);
        }
        QTest::newRow("every control character") << QList<Item>{{u"wx1"_s, low, {{low, low}}}};
    }
    void itIsWhatQtWrites()
    {
        QFETCH(QList<Item>, items);
        QJsonArray all;
        for (const Item &item : std::as_const(items)) {
            QJsonObject values;
            for (auto it = item.values.cbegin(); it != item.values.cend(); ++it) {
                values.insert(it.key(), it.value());
            }
            QJsonObject object{{u"id"_s, item.id}, {u"title"_s, item.title}};
            if (!values.isEmpty()) {
                object.insert(u"values"_s, values);
            }
            all.append(object);
        }
        QCOMPARE(textOf(items), QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact)));
        QCOMPARE(itemsOf(textOf(items)), items);
    }

    void whatElseIsJsonIsReadToo_data()
    {
        const QList<Item> one{{u"wx1"_s, u"Shop"_s, {{u"a"_s, u"1"_s}}}};
        QTest::addColumn<QByteArray>("text"); // with ' for "
        QTest::addColumn<QList<Item>>("items");
        QTest::newRow("with room") << QByteArray("[ {'id': 'wx1', 'title': 'Shop', 'values': {'a': '1'}} ]") << one;
        QTest::newRow("another order") << QByteArray("[{'title':'Shop','id':'wx1','values':{'a':'1'}}]") << one;
        QTest::newRow("a slash behind one") << QByteArray("[{'id':'wx1','title':'Sh\\/op','values':{}}]") << QList<Item>{{u"wx1"_s, u"Sh/op"_s, {}}};
        QTest::newRow("other names in the next row") << QByteArray("[{'id':'wx1','title':'','values':{'a':'1','b':'2'}},{'id':'wx2','title':'','values':{'b':'3'}}]")
                                                     << QList<Item>{{u"wx1"_s, {}, {{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}}}, {u"wx2"_s, {}, {{u"b"_s, u"3"_s}}}};
        for (const char *broken : {"", "[", "[{", "[{'id':'wx1','title':'Shop'", "[{'id':'wx1','title':'Sh\\u00",
                                      "[{'id':'wx1','title':'Shop\\", "[{'id':'wx1','title':'Shop'}]]"}) {
            QTest::addRow("broken: %s", broken) << QByteArray(broken) << QList<Item>();
        }
    }
    void whatElseIsJsonIsReadToo()
    {
        QFETCH(QByteArray, text);
        QFETCH(QList<Item>, items);
        QCOMPARE(itemsOf(QString::fromUtf8(text.replace('\'', '"'))), items);
    }
};

FLOTILLA_TEST(TestItemsText)

#include "tst_itemstext.moc"
