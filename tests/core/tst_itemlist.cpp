// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/rig.h"
#include "fakes/toy.h"
#include "run/itemlist.h"
#include "testmain.h"

#include <QSignalSpy>
#include <QTest>

using namespace flotilla;
using namespace flotilla::fakes;
using namespace Qt::StringLiterals;

namespace {

/// Answers with the pages that the test gives it, the last one again and again.
class PagedVendor : public FakeVendor
{
public:
    using FakeVendor::FakeVendor;
    QList<QStringList> pages;
    int total = -1;

protected:
    Reply effect(const Call &) override
    {
        Reply r = accepted();
        r.total = total;
        const QStringList page = pages.size() > 1 ? pages.takeFirst() : pages.value(0);
        for (const QString &id : page) {
            r.items.append({id.section(u'/', 0, 0), {}, {{u"number"_s, id}}});
        }
        return r;
    }
};

QStringList ids(int from, int count)
{
    QStringList all;
    for (int i = 0; i < count; ++i) {
        all.append(QString::number(from + i));
    }
    return all;
}

// What a platform lists for each who decides has the id of that one.
QStringList sharing(int from, int count)
{
    QStringList all;
    for (int i = 0; i < count; ++i) {
        all.append(u"one/%1"_s.arg(from + i));
    }
    return all;
}

} // namespace

class TestItemList : public QObject
{
    Q_OBJECT

private slots:
    void everyPageOnce_data()
    {
        QTest::addColumn<QList<QStringList>>("pages");
        QTest::addColumn<int>("total");
        QTest::addColumn<int>("items");
        QTest::addColumn<int>("calls");
        QTest::addColumn<bool>("whole");
        using Pages = QList<QStringList>;
        QTest::newRow("one page") << Pages{ids(0, 3)} << 3 << 3 << 1 << true;
        QTest::newRow("two pages, with a total") << Pages{ids(0, 100), ids(100, 20)} << 120 << 120 << 2 << true;
        QTest::newRow("two pages, without one") << Pages{ids(0, 100), ids(100, 20)} << -1 << 120 << 2 << true;
        QTest::newRow("a total that is too high") << Pages{ids(0, 100), {}} << 500 << 100 << 2 << true;
        QTest::newRow("the same page again and again") << Pages{ids(0, 100)} << 100'000 << 100 << 2 << false;
        QTest::newRow("rows that share an id") << Pages{sharing(0, 100), sharing(100, 100), sharing(200, 50)} << 250 << 250 << 3 << true;
        QTest::newRow("the same page, of no total") << Pages{ids(0, 100)} << -1 << 100 << 2 << false;
    }
    void everyPageOnce()
    {
        QFETCH(QList<QStringList>, pages);
        QFETCH(int, total);
        QFETCH(int, calls);
        Rig rig;
        PagedVendor vendor(rig.clock);
        vendor.pages = pages;
        vendor.total = total;
        rig.add(toy::platform(), vendor, toy::connection());
        const Workspace workspace = rig.workspace();
        ItemList list(workspace);
        QSignalSpy finished(&list, &ItemList::finished);
        list.load(rig.connectionOf(u"toy"_s), toy::calls::Parcels);
        for (int i = 0; i < 2'000 && finished.isEmpty(); ++i) {
            QCoreApplication::sendPostedEvents();
            rig.deliver();
        }
        QCOMPARE(finished.size(), 1);
        QCOMPARE(list.error().kind, ErrorKind::None);
        QTEST(static_cast<int>(list.items().size()), "items");
        QTEST(list.isWhole(), "whole");
        QCOMPARE(vendor.arrivals, calls);
    }

    // "Slow down" says nothing about the list.
    void aPageThatIsPutOffIsAskedForAgain()
    {
        Rig rig;
        PagedVendor vendor(rig.clock);
        vendor.pages = {ids(0, 100), ids(100, 20)};
        vendor.total = 120;
        vendor.faults.insert({toy::calls::Parcels, 2}, FakeVendor::Fault::Limit);
        rig.add(toy::platform(), vendor, toy::connection());
        const Workspace workspace = rig.workspace();
        ItemList list(workspace);
        QSignalSpy finished(&list, &ItemList::finished);
        list.load(rig.connectionOf(u"toy"_s), toy::calls::Parcels);
        for (int i = 0; i < 2'000 && finished.isEmpty(); ++i) {
            QCoreApplication::sendPostedEvents();
            if (!rig.deliver()) {
                (void)rig.clock.fireNext();
            }
        }
        QCOMPARE(list.error().kind, ErrorKind::None);
        QCOMPARE(list.items().size(), 120);
        QCOMPARE(vendor.arrivals, 3);
    }
};

FLOTILLA_TEST(TestItemList)
#include "tst_itemlist.moc"
