// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/librarypage.h"
#include "library/librarysection.h"
#include "library/versionusers.h"
#include "publish/operationsheet.h"
#include "testmain.h"
#include "ui/fakes/buttons.h"
#include "ui/fakes/wechatpages.h"
#include "wechat/platform.h"

#include <QSignalSpy>
#include <QTableView>

using namespace flotilla;
using namespace Qt::StringLiterals;
using fakes::buttonOf;
using fakes::WechatPages;

namespace {

struct LibraryFixture
{
    WechatPages rig;
    std::unique_ptr<LibraryPage> page;
    QList<LibrarySection *> sections;

    LibraryFixture()
    {
        (void)rig.store.keep(rig.connection().id, u"fleet"_s,
                             {{row(1, "2.4.0", "2.5.0"), row(2, "2.4.0", "2.4.0"), row(3, "2.3.0", "2.4.0")}, rig.clock.now() - std::chrono::hours(2)});
        page = std::make_unique<LibraryPage>(rig.context, rig.bulletin, nullptr);
        page->resize(1100, 700);
        page->show();
        sections = page->findChildren<LibrarySection *>();
        page->refresh();
        if (!rig.until([this] { return table(0)->model()->rowCount() == 3 && table(1)->model()->rowCount() == 1; })) {
            qFatal("the library is not read");
        }
    }
    static Item row(int n, const char *online, const char *trial)
    {
        return {WechatPages::program(n).value, {}, {{wechat::told::OnlineVersion, QString::fromLatin1(online)}, {wechat::told::TrialVersion, QString::fromLatin1(trial)}}};
    }
    [[nodiscard]] QTableView *table(int section) const { return sections.at(section)->findChild<QTableView *>(); }
    [[nodiscard]] QString cell(int section, int row, LibraryModel::Column column) const
    {
        return table(section)->model()->index(row, int(column)).data().toString();
    }
};

} // namespace

class TestLibraryPage : public QObject
{
    Q_OBJECT

private slots:
    void newestFirstWithWhoHasTheVersion()
    {
        LibraryFixture f;
        QCOMPARE(f.sections.size(), 2);
        QVERIFY(f.sections.constFirst()->isSource());
        QCOMPARE(f.cell(0, 0, LibraryModel::Column::Version), u"2.4.0"_s);
        QCOMPARE(f.cell(0, 0, LibraryModel::Column::Use), u"2 online, 2 on trial"_s);
        QCOMPARE(f.cell(0, 1, LibraryModel::Column::Use), u"1 online"_s);
        QCOMPARE(f.cell(0, 2, LibraryModel::Column::Id), u"0"_s); // template 0 is one like any other
        QCOMPARE(f.cell(0, 2, LibraryModel::Column::Use), u"none known"_s);
        QCOMPARE(f.cell(1, 0, LibraryModel::Column::Description), u"Loyalty card <b>beta</b>"_s); // letter by letter
    }

    void aDraftOfTheSameNameIsWithNobody()
    {
        LibraryFixture f;
        f.rig.weixin.drafts = {f.rig.templateItem(5, u"2.4.0"_s, 3, {})};
        f.rig.weixin.library.append(f.rig.templateItem(8, u"2.4.0"_s, 1, {}));
        f.page->refresh();
        QVERIFY(f.rig.until([&f] { return f.table(0)->model()->rowCount() == 4 && f.cell(1, 0, LibraryModel::Column::Version) == u"2.4.0"_s; }));
        QCOMPARE(f.cell(1, 0, LibraryModel::Column::Use), u"none known"_s);
        QVERIFY(f.table(1)->isColumnHidden(int(LibraryModel::Column::Use)));
        f.table(1)->selectRow(0);
        QVERIFY(fakes::says(*f.page, u"No mini program can have it yet: it has to be added to what goes out first."_s));
        f.table(0)->selectRow(0); // two templates of one name: nobody tells who has which
        QCOMPARE(f.sections.constFirst()->chosen()->alike, 1);
    }

    // What was published from here says its template; of others only the version text is known.
    void whatWasUploadedFromHereIsKnown()
    {
        LibraryFixture f;
        const auto publish = [&f](int n, const QString &source) {
            StoredBatch stored;
            stored.batch.id = {u"b%1"_s.arg(n)};
            stored.batch.platform = wechat::platform().id;
            stored.batch.operation = wechat::operations::Publish;
            stored.batch.options = {{wechat::opts::Template, source}, {options::Label, u"2.4.0"_s}};
            f.rig.store.stored.insert(stored.batch.id.value, stored);
            Publication one;
            one.connection = f.rig.connection().id;
            one.program = WechatPages::program(n);
            one.batch = stored.batch.id;
            one.label = u"2.4.0"_s;
            f.rig.store.publicationRows.append(one);
        };
        publish(1, u"0"_s); // the oldest template, under the newest one's version
        publish(2, u"7"_s);
        f.page->refresh();
        QVERIFY(f.rig.until([&f] { return f.cell(0, 0, LibraryModel::Column::Use) == u"1 online, 2 on trial"_s; }));
        QCOMPARE(f.cell(0, 2, LibraryModel::Column::Use), u"1 online"_s);
        f.table(0)->selectRow(0);
        QVERIFY(fakes::says(*f.page, u"Told by version, as the fleet was read 2 h ago. Some of them only have the same version text; all others were uploaded from here."_s));
        f.table(0)->selectRow(2);
        QCOMPARE(f.sections.constFirst()->chosen()->guessed, 0);
    }

    // Of a mini program only the newest publication is kept, and a release is one, made from nothing.
    void whatWasReleasedSinceIsStillKnown()
    {
        LibraryFixture f;
        StoredBatch upload;
        upload.batch.id = {u"upload"_s};
        upload.batch.platform = wechat::platform().id;
        upload.batch.connection = f.rig.connection().id;
        upload.batch.operation = wechat::operations::Publish;
        upload.batch.options = {{wechat::opts::Template, u"0"_s}, {options::Label, u"2.4.0"_s}}; // the oldest template, under the newest one's version
        upload.batch.targets = {WechatPages::target(WechatPages::program(1).value, 1)};
        upload.state.targets = {Progress()};
        upload.state.targets[0].phase = Phase::Succeeded;
        f.rig.store.stored.insert(upload.batch.id.value, upload);
        StoredBatch release = upload;
        release.batch.id = {u"release"_s};
        release.batch.operation = wechat::operations::Release;
        release.batch.options = {};
        f.rig.store.stored.insert(release.batch.id.value, release);
        Publication one;
        one.connection = f.rig.connection().id;
        one.program = WechatPages::program(1);
        one.batch = release.batch.id;
        f.rig.store.publicationRows.append(one);
        f.page->refresh();
        QVERIFY(f.rig.until([&f] { return f.cell(0, 2, LibraryModel::Column::Use) == u"1 online"_s; }));
    }

    void aTemplateLeadsToPublish()
    {
        LibraryFixture f;
        QSignalSpy asked(&f.rig.bulletin, &Bulletin::publishSource);
        QVERIFY(!buttonOf(f.page.get(), u"Publish…"_s)->isEnabled());
        f.table(0)->selectRow(0);
        buttonOf(f.page.get(), u"Publish 2.4.0…"_s)->click();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.constFirst().constFirst().toString(), u"7"_s);
    }

    void whatIsDeletedSaysWhoHasIt()
    {
        LibraryFixture f;
        f.table(0)->selectRow(0);
        QPushButton *remove = buttonOf(f.page.get(), u"Delete a template of the library (in use)…"_s);
        QVERIFY(remove); // one is deleted, whatever the number of those that have it
        QVERIFY2(remove->toolTip().contains(u"2 online, 2 on trial"_s), qPrintable(remove->toolTip()));
        remove->click();
        auto *sheet = f.page->findChild<OperationSheet *>();
        QVERIFY(sheet);
        QCOMPARE(sheet->order().operation, QString(wechat::operations::TemplateDelete));
        QCOMPARE(sheet->order().options.value(wechat::opts::LibraryTemplate), u"7"_s);
        sheet->reject();
    }

    void noOtherTemplateIsChosenWhenOneGoes()
    {
        LibraryFixture f;
        f.table(0)->selectRow(0);
        QCOMPARE(f.sections.constFirst()->chosen()->id, u"7"_s);
        f.rig.weixin.library.removeIf([](const Item &item) { return item.id == "7"_L1; });
        f.page->refresh();
        QVERIFY(f.rig.until([&f] { return f.table(0)->model()->rowCount() == 2; }));
        QVERIFY(!f.sections.constFirst()->chosen());
        QVERIFY(!buttonOf(f.page.get(), u"Delete a template of the library…"_s)->isEnabled());
    }

    void whatAnOrderAddedMeanwhileIsThere()
    {
        LibraryFixture f;
        f.page->hide();
        f.rig.weixin.library.append(f.rig.templateItem(8, u"2.5.0"_s, 1, {}));
        emit f.rig.bulletin.publicationsChanged();
        f.page->show();
        f.page->shown(); // the list is a few seconds old
        QVERIFY(f.rig.until([&f] { return f.table(0)->model()->rowCount() == 4; }));
    }

    void aDraftIsAddedWithItsId()
    {
        LibraryFixture f;
        f.table(0)->selectRow(0);
        f.table(1)->selectRow(0);
        QVERIFY(!f.sections.constFirst()->chosen()); // one at a time
        buttonOf(f.page.get(), u"Add a draft to the template library…"_s)->click();
        auto *sheet = f.page->findChild<OperationSheet *>();
        QVERIFY(sheet);
        QCOMPARE(sheet->order().options.value(wechat::opts::Draft), u"5"_s);
        sheet->reject();
    }

    void oneListThatWasNeverReadMakesThePageUnread_data()
    {
        QTest::addColumn<QString>("failing");
        QTest::newRow("the first") << QString(wechat::calls::ListTemplates);
        QTest::newRow("the second") << QString(wechat::calls::ListDrafts);
    }
    void oneListThatWasNeverReadMakesThePageUnread()
    {
        QFETCH(const QString, failing);
        WechatPages rig;
        rig.weixin.always.insert(failing, fakes::FakeVendor::Fault::NotSent);
        LibraryPage page(rig.context, rig.bulletin, nullptr);
        page.show();
        page.refresh();
        QVERIFY(rig.until([&page] { return buttonOf(&page, u"Refresh"_s)->isEnabled(); }));
        QVERIFY(fakes::says(page, u"platform not read yet (F5)"_s));
    }

    void theDrawerFollowsTheFleet()
    {
        LibraryFixture f;
        f.table(0)->selectRow(0);
        QVERIFY(fakes::says(*f.page, u"Online with 2 mini program(s)"_s) || fakes::says(*f.page, u"Online with 2 mini programs"_s));
        (void)f.rig.store.keep(f.rig.connection().id, u"fleet"_s, {{LibraryFixture::row(1, "2.4.0", "2.4.0")}, f.rig.clock.now()});
        f.page->refresh();
        QVERIFY(fakes::says(*f.page, u"Online with 1 mini program(s)"_s) || fakes::says(*f.page, u"Online with 1 mini program"_s));
    }

    void troubleLeavesWhatWasRead()
    {
        LibraryFixture f;
        f.rig.weixin.always.insert(wechat::calls::ListTemplates, fakes::FakeVendor::Fault::NotSent);
        f.page->refresh();
        QVERIFY(f.rig.until([&f] { return fakes::buttonOf(f.page.get(), u"Refresh"_s)->isEnabled(); }));
        QCOMPARE(f.table(0)->model()->rowCount(), 3);
        const QList<QLabel *> labels = f.page->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](QLabel *l) { return l->text().endsWith("What is shown was read before."_L1); }));
    }
};

FLOTILLA_WINDOW_TEST(TestLibraryPage)
#include "tst_librarypage.moc"
