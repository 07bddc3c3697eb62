// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/connectionspage.h"
#include "models/connectionmodel.h"
#include "testmain.h"
#include "theme.h"
#include "ui/pages/pagerig.h"
#include "widgets/ask.h"
#include "widgets/messagebar.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTranslator>

using namespace flotilla;
using namespace Qt::StringLiterals;
using fakes::hurryMinute;
using fakes::PageRig;

namespace {

/// Another language in which only the lines of a test are translated.
class DoctorTranslator : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *, int) const override
    {
        return qstrcmp(context, "flotilla::ConnectionDoctor") == 0 || qstrcmp(context, "WedaWords") == 0 ? u'»' + QString::fromUtf8(source) : QString();
    }
};

struct ConnectionsFixture
{
    PageRig rig;
    std::unique_ptr<ConnectionsPage> page;
    QTableView *table = nullptr;

    explicit ConnectionsFixture(const std::function<void(PageRig &)> &prepare = [](PageRig &) {})
    {
        prepare(rig);
        page = std::make_unique<ConnectionsPage>(rig.context, rig.bulletin, nullptr);
        page->shown();
        page->show();
        table = page->findChild<QTableView *>();
        QCoreApplication::processEvents();
    }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        const QList<QPushButton *> buttons = page->findChildren<QPushButton *>();
        const auto found = std::find_if(buttons.cbegin(), buttons.cend(), [&text](const QPushButton *b) { return b->text() == text; });
        return found == buttons.cend() ? nullptr : *found;
    }
    /// What the bars above the list say.
    [[nodiscard]] QString messages() const
    {
        QString text;
        const QList<MessageBar *> bars = page->findChildren<MessageBar *>();
        for (const MessageBar *bar : bars) {
            text += bar->isVisible() ? bar->text() + u'\n' : QString();
        }
        return text;
    }
    void confirmDeletion() const
    {
        button(u"Delete…"_s)->click();
        page->findChild<AskDialog *>()->actButton()->click();
    }
};

} // namespace

class TestConnectionsPage : public QObject
{
    Q_OBJECT

private slots:
    void aTestIsShownAndRemembered()
    {
        ConnectionsFixture f;
        QAbstractItemModelTester tester(f.table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy changed(&f.rig.bulletin, &Bulletin::connectionsChanged);
        f.button(u"Test connection"_s)->click();
        QTRY_VERIFY((f.rig.platform.deliver(), changed.size() == 1));
        QVERIFY(f.rig.store.connectionRows.constFirst().testPassed);
        QCOMPARE(f.rig.store.connectionRows.constFirst().testedAt, f.rig.clock.now());
    }

    void aTestStoresItsResultAndNothingElse()
    {
        ConnectionsFixture f;
        QSignalSpy changed(&f.rig.bulletin, &Bulletin::connectionsChanged);
        f.button(u"Test connection"_s)->click();
        f.rig.store.connectionRows[0].name = u"Renamed elsewhere"_s;
        QTRY_VERIFY((f.rig.platform.deliver(), changed.size() == 1));
        QVERIFY(f.rig.store.connectionRows.constFirst().testPassed);
        QCOMPARE(f.rig.store.connectionRows.constFirst().name, u"Renamed elsewhere"_s);
    }

    void aTestSaysNothingOfWhatWasChangedMeanwhile()
    {
        ConnectionsFixture f;
        QSignalSpy changed(&f.rig.bulletin, &Bulletin::connectionsChanged);
        f.button(u"Test connection"_s)->click();
        f.rig.store.connectionRows[0].proxy = Proxy::None;
        QTRY_VERIFY((f.rig.platform.deliver(), changed.size() == 1));
        QVERIFY(!isSet(f.rig.store.connectionRows.constFirst().testedAt));
    }

    void unfinishedBatchesAreFoundAfterARename()
    {
        ConnectionsFixture f([](PageRig &rig) {
            QVERIFY(rig.board->create(rig.order(2)));
            rig.store.connectionRows[0].name = u"Another name"_s;
        });
        f.button(u"Delete…"_s)->click();
        const QString text = f.page->findChild<AskDialog *>()->text();
        QVERIFY2(text.contains(u"unfinished"_s), qPrintable(text));
    }

    void linesOfATestFollowTheThemeAndLeaveWithTheLanguage()
    {
        ConnectionsFixture f;
        QSignalSpy changed(&f.rig.bulletin, &Bulletin::connectionsChanged);
        f.button(u"Test connection"_s)->click();
        QTRY_VERIFY((f.rig.platform.deliver(), changed.size() == 1));
        const auto mark = [&f]() -> QLabel * {
            const QList<QLabel *> labels = f.page->findChildren<QLabel *>();
            const auto found = std::find_if(labels.cbegin(), labels.cend(), [](const QLabel *l) { return l->text() == u"✔"_s; });
            return found == labels.cend() ? nullptr : *found;
        };
        QVERIFY(mark());
        for (const QPalette &palette : {darkPalette(), lightPalette()}) {
            QApplication::setPalette(palette);
            QCoreApplication::processEvents();
            QCOMPARE(mark()->palette().color(QPalette::WindowText), toneColour(Tone::Good, palette));
        }
        QEvent event(QEvent::LanguageChange);
        QCoreApplication::sendEvent(f.page.get(), &event);
        QVERIFY(!mark());
    }

    void aBarFollowsTheTheme()
    {
        ConnectionsFixture f([](PageRig &rig) { rig.context.practice = true; });
        const auto *bar = f.page->findChild<MessageBar *>();
        for (const QPalette &palette : {darkPalette(), lightPalette()}) {
            QApplication::setPalette(palette);
            QCoreApplication::processEvents();
            QCOMPARE(bar->palette().color(QPalette::Window), toneFill(Tone::Quiet, palette));
            QCOMPARE(bar->palette().color(QPalette::WindowText), palette.color(QPalette::WindowText));
        }
    }

    void aFailedTestSaysWhatIsWrong()
    {
        ConnectionsFixture f([](PageRig &rig) { rig.platform.always.insert(weda::calls::WhoAmI, fakes::FakePlatform::Fault::Deny); });
        QSignalSpy changed(&f.rig.bulletin, &Bulletin::connectionsChanged);
        f.button(u"Test connection"_s)->click();
        QTRY_VERIFY((f.rig.platform.deliver(), changed.size() == 1));
        QVERIFY(!f.rig.store.connectionRows.constFirst().testPassed);
        QVERIFY(f.rig.store.connectionRows.constFirst().testResult.contains(u"AuthFailure"_s));
    }

    void aStoredResultIsSaidInTheLanguageOfNow_data()
    {
        QTest::addColumn<bool>("secret");
        QTest::addColumn<QString>("stored");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("marked");
        QTest::newRow("the platform's words stay as they are") << true << u"who_am_i: AuthFailure"_s << u"✖ Credentials: AuthFailure"_s
                                                               << u"✖ »Credentials: AuthFailure"_s;
        QTest::newRow("our own are said anew") << false << u"secret"_s << u"✖ Secret: test again to see what is wrong"_s
                                               << u"✖ »Secret: test again to see what is wrong"_s;
    }

    void aStoredResultIsSaidInTheLanguageOfNow()
    {
        QFETCH(bool, secret);
        QFETCH(QString, stored);
        QFETCH(QString, english);
        QFETCH(QString, marked);
        ConnectionsFixture f([secret](PageRig &rig) {
            rig.platform.always.insert(weda::calls::WhoAmI, fakes::FakePlatform::Fault::Deny);
            if (!secret) {
                rig.secrets.values.clear();
            }
        });
        const auto health = [&f] { return f.table->model()->index(0, int(ConnectionModel::Column::Health)).data().toString(); };
        DoctorTranslator other;
        QCoreApplication::installTranslator(&other);
        QSignalSpy changed(&f.rig.bulletin, &Bulletin::connectionsChanged);
        f.button(u"Test connection"_s)->click();
        const bool tested = QTest::qWaitFor([&] { return f.rig.platform.deliver(), changed.size() == 1; });
        const QString before = health();
        QCoreApplication::removeTranslator(&other);
        QVERIFY(tested);
        QVERIFY2(before.startsWith(marked), qPrintable(before));
        QVERIFY2(health().startsWith(english), qPrintable(health()));
        QVERIFY2(f.rig.store.connectionRows.constFirst().testResult.startsWith(stored),
                 qPrintable(f.rig.store.connectionRows.constFirst().testResult));
    }

    void timesGrowOld()
    {
        ConnectionsFixture f([](PageRig &rig) { rig.store.connectionRows[0].testedAt = rig.clock.now(); });
        const auto tested = [&f] { return f.table->model()->index(0, int(ConnectionModel::Column::Tested)).data().toString(); };
        const auto details = [&f] {
            const QList<QLabel *> labels = f.page->findChildren<QLabel *>();
            return std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *l) { return l->text().contains(u"tested 3 min ago"_s); });
        };
        QCOMPARE(tested(), u"just now"_s);
        f.rig.clock.set(f.rig.clock.now() + std::chrono::minutes(3));
        QVERIFY(hurryMinute(*f.page));
        QTRY_COMPARE(tested(), u"3 min ago"_s);
        QVERIFY(details());
    }

    void anOldSentenceIsShownAsItIs()
    {
        ConnectionsFixture f([](PageRig &rig) {
            rig.store.connectionRows[0].testedAt = rig.clock.now();
            rig.store.connectionRows[0].testResult = u"密钥：没有找到。"_s;
        });
        QCOMPARE(f.table->model()->index(0, int(ConnectionModel::Column::Health)).data().toString(), u"✖ 密钥：没有找到。"_s);
    }

    void deletingRemovesTheSecretToo()
    {
        ConnectionsFixture f;
        f.button(u"Delete…"_s)->click();
        auto *box = f.page->findChild<AskDialog *>();
        QVERIFY(box);
        QCOMPARE(box->safeButton()->text(), u"Cancel"_s);
        QVERIFY(box->text().contains(u"secret"_s));
        box->reject();
        QCOMPARE(f.rig.store.connectionRows.size(), 1);
        delete box;
        f.confirmDeletion();
        QTRY_VERIFY(f.rig.store.connectionRows.isEmpty());
        QVERIFY(f.rig.secrets.values.isEmpty());
    }

    void deletingSaysWhatHangsOnIt()
    {
        ConnectionsFixture f([](PageRig &rig) { rig.addPublications(); });
        f.button(u"Delete…"_s)->click();
        QVERIFY(f.page->findChild<AskDialog *>()->text().contains(u"57"_s));
    }

    void aBatchThatBeginsMeanwhileKeepsTheConnection_data()
    {
        QTest::addColumn<bool>("begun");
        QTest::newRow("it is still being started") << false;
        QTest::newRow("it runs") << true;
    }

    void aBatchThatBeginsMeanwhileKeepsTheConnection()
    {
        QFETCH(bool, begun);
        ConnectionsFixture f;
        f.button(u"Delete…"_s)->click();
        auto *box = f.page->findChild<AskDialog *>();
        const BatchId id = f.rig.board->create(f.rig.order(2)).value();
        f.rig.board->start(id, [](const Result<BatchRunner *> &, const QList<Finding> &) {});
        if (begun) {
            QTRY_VERIFY((f.rig.platform.deliver(), f.rig.board->runner(id)));
        } else {
            QVERIFY(f.rig.board->isStarting(id));
        }
        box->actButton()->click();
        QVERIFY2(f.messages().contains(u"A batch is running over"_s), qPrintable(f.messages()));
        QCoreApplication::processEvents(); // what a keychain would do, it does here
        QCOMPARE(f.rig.store.connectionRows.size(), 1);
        QCOMPARE(f.rig.secrets.values.size(), 1);
    }

    void aLockedKeychainKeepsTheConnection()
    {
        ConnectionsFixture f([](PageRig &rig) { rig.secrets.state = KeychainState::Locked; });
        QTRY_VERIFY(f.messages().contains(u"locked"_s));
        f.confirmDeletion();
        QTRY_VERIFY(f.messages().contains(u"cannot be deleted"_s));
        QCOMPARE(f.rig.store.connectionRows.size(), 1);
    }

    void aLockedKeychainIsUnlockedFromThePage()
    {
        ConnectionsFixture f([](PageRig &rig) { rig.secrets.state = KeychainState::Locked; });
        QTRY_VERIFY(f.messages().contains(u"The keychain is locked"_s));
        f.button(u"Unlock…"_s)->click();
        QVERIFY(f.messages().contains(u"asks for its password"_s));
        QTRY_VERIFY(f.messages().contains(u"The keychain is locked"_s)); // it was closed: the button is there again
        f.rig.secrets.state = KeychainState::Ready;
        f.button(u"Unlock…"_s)->click();
        QTRY_VERIFY(!f.messages().contains(u"keychain"_s));
    }

    void aKeychainThatWasLockedMeanwhileIsNoticedByATest()
    {
        ConnectionsFixture f;
        QCoreApplication::processEvents();
        QVERIFY(!f.button(u"Unlock…"_s));
        f.rig.secrets.state = KeychainState::Locked;
        f.button(u"Test connection"_s)->click();
        QTRY_VERIFY(f.button(u"Unlock…"_s));
    }

    void aKeychainThatIsUnlockedElsewhereIsNoticed()
    {
        ConnectionsFixture f([](PageRig &rig) { rig.secrets.state = KeychainState::Locked; });
        QTRY_VERIFY(f.messages().contains(u"The keychain is locked"_s));
        f.rig.secrets.state = KeychainState::Ready;
        QTRY_VERIFY(!f.messages().contains(u"keychain"_s));
    }

    void aSilentKeychainIsSaidAndKeepsTheConnection()
    {
        ConnectionsFixture f([](PageRig &rig) { rig.secrets.state = KeychainState::Silent; });
        QTRY_VERIFY(f.messages().contains(u"does not answer"_s));
        f.confirmDeletion();
        QTRY_VERIFY(f.messages().contains(u"cannot be deleted"_s));
        QCOMPARE(f.rig.store.connectionRows.size(), 1);
    }

    void aMissingKeychainIsSaidPlainly()
    {
        ConnectionsFixture f([](PageRig &rig) { rig.secrets.state = KeychainState::Absent; });
        QTRY_VERIFY(f.messages().contains(u"There is no keychain in this session. Secrets can be kept in memory until you quit."_s));
    }

    void aSecretThatLeftTheMemoryIsAskedForAgain()
    {
        ConnectionsFixture f([](PageRig &rig) { rig.store.connectionRows[0].source = SecretSource::Memory; });
        QTRY_VERIFY([&f] {
            const QList<QLabel *> labels = f.page->findChildren<QLabel *>();
            return std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *l) { return l->text().contains(u"enter it again"_s); });
        }());
    }

    void practiceCannotBeChanged()
    {
        ConnectionsFixture f([](PageRig &rig) { rig.context.practice = true; });
        QVERIFY(f.messages().contains(u"practice workspace"_s));
        QVERIFY(!f.button(u"Edit…"_s)->isEnabled());
        QVERIFY(!f.button(u"Delete…"_s)->isEnabled());
        QVERIFY(!f.button(u"Add connection…"_s)->isEnabled());
        QVERIFY(f.button(u"Test connection"_s)->isEnabled());
    }
};

FLOTILLA_WINDOW_TEST(TestConnectionsPage)
#include "tst_connectionspage.moc"
