// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/composition.h"
#include "connections/connectioneditor.h"
#include "harness.h"
#include "run/auditwatch.h"
#include "secrets/silentservice.h"
#include "testmain.h"
#include "widgets/messagebar.h"
#include "windowsteps.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QTimer>

#include <algorithm>

using namespace flotilla;
using namespace Qt::StringLiterals;
using Keyring = SilentService::Keyring;

namespace {

/// How long the window stood still at the longest.
class Heartbeat
{
public:
    Heartbeat()
    {
        m_clock.start();
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { m_longest = std::max(m_longest, m_clock.restart()); });
        m_timer.start(20);
    }
    [[nodiscard]] qint64 longest() const { return std::max(m_longest, m_clock.elapsed()); }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
};

bool anyBarSays(const QWidget &root, const QString &text)
{
    const auto bars = root.findChildren<MessageBar *>();
    return std::any_of(bars.cbegin(), bars.cend(), [&text](const MessageBar *bar) { return bar->isVisible() && bar->text().contains(text); });
}

} // namespace

/// The whole window in a session whose keychain takes every call and answers none. On a bus of its own that can start nothing.
class TestSilentKeychain : public QObject
{
    Q_OBJECT

private:
    static void fill(const ConnectionEditor &editor, const e2e::Stage &stage)
    {
        const QList<std::pair<const char *, QString>> fields{{"nameEdit", u"Harbour"_s},
                                                             {"environmentEdit", stage.environment()},
                                                             {"secretIdEdit", stage.secretId()},
                                                             {"secretKeyEdit", QString::fromLatin1(stage.secretKey())},
                                                             {"endpointEdit", stage.url()}};
        for (const auto &[name, text] : fields) {
            editor.findChild<QLineEdit *>(QLatin1StringView(name))->setText(text);
        }
    }

private slots:
    void initTestCase() { QVERIFY2(QDBusConnection::sessionBus().isConnected(), "run me through ctest"); }

    void aKeyInMemoryPublishes_data()
    {
        QTest::addColumn<int>("keyring");
        QTest::newRow("tells that it is unlocked, and no more") << int(Keyring::Unlocked);
        QTest::newRow("tells nothing") << int(Keyring::Silent);
    }
    void aKeyInMemoryPublishes()
    {
        QFETCH(int, keyring);
        const bool tells = static_cast<Keyring>(keyring) == Keyring::Unlocked;
        e2e::Stage stage(QJsonObject{});
        QVERIFY(stage.isReady());
        SilentService service(static_cast<Keyring>(keyring));
        auto composition = Composition::open(stage.workspace());
        QVERIFY(composition.ok());
        Workspace workspace = (*composition)->workspace();
        BatchBoard board(workspace);
        AuditWatch audits(workspace);
        const Heartbeat heartbeat; // a call that blocks would block for 25 seconds
        MainWindow window(UiContext{workspace, board, audits, false, u"test"_s, {}}, Desktop{});
        window.show();
        window.showPage(pages::Connections);
        QVERIFY(window.isVisible());
        if (!tells) {
            QTRY_VERIFY_WITH_TIMEOUT(anyBarSays(window, u"The keychain does not answer"_s), e2e::kPatience);
        }

        ConnectionEditor editor(workspace, nullptr);
        editor.load({});
        editor.show();
        QSignalSpy saved(&editor, &ConnectionEditor::saved);
        fill(editor, stage);
        if (tells) { // it is noticed when it is used
            editor.save();
        }
        QTRY_VERIFY_WITH_TIMEOUT(e2e::button(editor, u"Keep it in memory"_s) != nullptr, e2e::kPatience);
        QVERIFY(saved.isEmpty());
        e2e::button(editor, u"Keep it in memory"_s)->click();
        if (!tells) {
            editor.save();
        }
        QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, e2e::kPatience);
        const auto connections = workspace.catalogue.connections();
        QCOMPARE(connections->size(), 1);
        QCOMPARE(connections->constFirst().source, SecretSource::Memory);
        QVERIFY(!connections->constFirst().secretPending);

        MiniProgram program;
        program.connection = connections->constFirst().id;
        program.id = {e2e::Stage::program(1)};
        QVERIFY(workspace.catalogue.savePrograms({program}).ok());
        emit window.bulletin().connectionsChanged();
        emit window.bulletin().programsChanged();
        QVERIFY(e2e::publish(window, board, {program.id}));
        QTRY_VERIFY_WITH_TIMEOUT(board.runners().isEmpty(), e2e::kPatience);
        QCOMPARE(workspace.history.batches(1)->constFirst().totals.succeeded, 1);
        QCOMPARE(stage.deploys().size(), 1);
        QVERIFY2(heartbeat.longest() < 10'000, qPrintable(QString::number(heartbeat.longest())));
    }
};

FLOTILLA_WINDOW_TEST(TestSilentKeychain)
#include "tst_silentkeychain.moc"
