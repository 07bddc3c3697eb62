// SPDX-License-Identifier: GPL-3.0-or-later
#include "batches/batchespage.h"
#include "batches/batchview.h"
#include "fakes/windowparts.h"
#include "models/itemlistmodel.h"
#include "models/reviewwords.h"
#include "pagenames.h"
#include "publish/confirmdialog.h"
#include "testmain.h"
#include "widgets/ask.h"
#include "widgets/messagebar.h"
#include "widgets/plaintip.h"

#include <QAbstractItemView>
#include <QTextDocument>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace flotilla;
using fakes::canPublish;
using fakes::WindowRig;

namespace {

/// As somebody else writes it into a name, a note or an answer; «b» stands for what loads a file.
const QString kForeign = u"<b>x</b>"_s;

/// What a reader would see in a tool tip.
QString seenInTip(const QString &tip)
{
    if (!Qt::mightBeRichText(tip)) {
        return tip;
    }
    QTextDocument document;
    document.setHtml(tip);
    return document.toPlainText();
}

/// The text would be taken for HTML, with something of somebody else in it.
bool isForeignHtml(const QString &text)
{
    return text.contains(kForeign) && Qt::mightBeRichText(text);
}

/// Everything in this widget that takes foreign text for HTML.
QStringList breaches(const QWidget *root)
{
    QStringList found;
    QList<const QWidget *> widgets{root};
    const QList<QWidget *> inside = root->findChildren<QWidget *>();
    widgets.append({inside.cbegin(), inside.cend()});
    for (const QWidget *widget : std::as_const(widgets)) {
        if (isForeignHtml(widget->toolTip())) {
            found += u"tool tip of %1: %2"_s.arg(QLatin1StringView(widget->metaObject()->className()), widget->toolTip());
        }
        const auto *label = qobject_cast<const QLabel *>(widget);
        const bool readsHtml = label && (label->textFormat() == Qt::AutoText || label->textFormat() == Qt::RichText);
        if (readsHtml && isForeignHtml(label->text())) {
            found += u"label: %1"_s.arg(label->text());
        }
    }
    const QList<QAction *> actions = root->findChildren<QAction *>();
    for (const QAction *action : actions) {
        if (isForeignHtml(action->toolTip())) {
            found += u"tool tip of an action: %1"_s.arg(action->toolTip());
        }
    }
    const QList<QAbstractItemView *> views = root->findChildren<QAbstractItemView *>();
    for (const QAbstractItemView *view : views) {
        const QAbstractItemModel *model = view->model();
        for (int row = 0; model && row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                const QString tip = model->index(row, column).data(Qt::ToolTipRole).toString();
                if (isForeignHtml(tip)) {
                    found += u"%1, column %2: %3"_s.arg(QLatin1StringView(model->metaObject()->className())).arg(column).arg(tip);
                }
            }
        }
    }
    return found;
}

/// Foreign text in everything that comes from people or from the platform.
void poison(WindowRig &rig)
{
    for (Connection &c : rig.store.connectionRows) {
        c.name += kForeign;
        c.testedAt = rig.clock.now();
        c.testResult = u"Apps: Strange.Code "_s + kForeign;
    }
    for (MiniProgram &p : rig.store.programRows) {
        p.name += kForeign;
        p.note = kForeign;
        p.tags.append(kForeign);
        p.lastLabel = kForeign;
    }
    for (Item &app : rig.listing.apps) {
        app.title += kForeign;
        app.values[weda::app::Environment] += kForeign;
    }
    for (int n = 0; n < 6; ++n) {
        const MiniProgram &program = rig.store.programRows.at(n);
        Publication p;
        p.connection = rig.store.connectionRows.constFirst().id;
        p.connectionName = rig.store.connectionRows.constFirst().name;
        p.platform = rig.store.connectionRows.constFirst().platform;
        p.lane = {u"app-1"_s};
        p.laneTitle = kForeign;
        p.program = program.id;
        p.name = program.name;
        p.label = kForeign;
        p.note = kForeign;
        p.publishedAt = rig.clock.now();
        p.checkedAt = rig.clock.now();
        p.state = AuditState::Rejected;
        p.word = kForeign;
        p.reason = kForeign;
        p.ticks.insert(stages::Submitted, Tick{kForeign, rig.clock.now()});
        rig.store.publicationRows.append(p);
    }
}

} // namespace

/// Names, notes, tags and what the platform says are shown letter by letter: never read as HTML, which would load files.
class TestForeignText : public QObject
{
    Q_OBJECT
private slots:
    void aTipShowsItsTextAsItIs_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "Shop Harbour", "a < b & c", "<b>x</b>", "&lt;b&gt;", "<img src=\"file:///dev/zero\">", "two\nlines",
                                 "<?xml version=\"1.0\"?><b>x</b>", "<!doctype html><b>x</b>", "  <i>x</i>"}) {
            QTest::newRow(text) << QString::fromUtf8(text);
        }
        QTest::newRow("a long line") << u"word "_s.repeated(60).trimmed();
        QTest::newRow("a long line with a tag") << (u"word "_s.repeated(60) + u"<u>x</u>"_s);
    }

    void aTipShowsItsTextAsItIs()
    {
        QFETCH(QString, text);
        QCOMPARE(seenInTip(plainTip(text)).simplified(), text.simplified());
        QCOMPARE(seenInTip(plainTip(text)).count(u'\n'), text.count(u'\n'));
        QVERIFY(text.size() < 100 || Qt::mightBeRichText(plainTip(text))); // only such a tip wraps
    }

    void aTipHasAnEnd()
    {
        QVERIFY(seenInTip(plainTip(u"<b>"_s.repeated(100'000))).size() < 2'000);
    }

    void noPageReadsItAsHtml()
    {
        WindowRig rig;
        poison(rig);
        rig.platform.refuseBind.insert(rig.store.programRows.at(1).id);
        Order order = rig.orderOf(4);
        order.options.insert(options::Label, kForeign);
        order.options.insert(options::Note, kForeign);
        const BatchId batch = rig.startBatch(order);
        rig.run();
        MainWindow window(rig.context, rig.desktop);
        window.show();
        QVERIFY(rig.until([&] { return window.findChild<ItemListModel *>()->count() == 3; }));
        emit window.bulletin().warn(kForeign);
        emit window.bulletin().showBatch(batch);
        window.batchesPage()->view()->selectTarget(1);
        for (const QString &page : window.pageNames()) {
            window.showPage(page);
            const QList<QAbstractItemView *> views = window.page(page)->findChildren<QAbstractItemView *>();
            for (QAbstractItemView *view : views) {
                if (view->selectionModel() && view->model()->rowCount() > 0) {
                    view->setCurrentIndex(view->model()->index(0, 0));
                }
            }
            QCoreApplication::processEvents();
            QCOMPARE(breaches(&window).join(u'\n'), QString());
        }
        window.showPage(pages::Publish);
        window.findChild<ItemListModel *>()->setChosen({{u"app-1"_s}});
        window.publishPage()->publishPrograms({rig.store.programRows.at(0).id});
        QVERIFY(rig.until([&] { return canPublish(window); }));
        window.publishPage()->activatePrimary();
        QVERIFY(window.findChild<ConfirmDialog *>());
        QCOMPARE(breaches(&window).join(u'\n'), QString());
    }

    void noQuestionReadsItAsHtml()
    {
        QWidget parent;
        AskDialog *dialog = ask(&parent, {u"Title"_s, kForeign, kForeign, u"Do it"_s, {}}, [] {});
        QCOMPARE(breaches(dialog).join(u'\n'), QString());
        QCOMPARE(breaches(tell(&parent, u"Title"_s, kForeign)).join(u'\n'), QString());
        QCOMPARE(breaches(askForLine(&parent, u"Title"_s, kForeign, kForeign, u"Save"_s, [](const QString &) {})).join(u'\n'), QString());
    }
};

FLOTILLA_WINDOW_TEST(TestForeignText)
#include "tst_foreigntext.moc"
