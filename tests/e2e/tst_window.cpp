// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/composition.h"
#include "compose/practiceplatform.h"
#include "mainwindow.h"
#include "pagenames.h"
#include "run/auditwatch.h"
#include "run/batchboard.h"
#include "testmain.h"
#include "window/noticebar.h"
#include "windowsteps.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;
using e2e::button;
using e2e::kPatience;
using e2e::publish;

namespace {

/// One run of the program: the window over a real workspace and the practice sandbox. Destroying it is a crash as far as
/// the journal is concerned: nothing is stopped, nothing is tidied up.
struct Session
{
    std::unique_ptr<Composition> composition;
    Workspace workspace;
    BatchBoard board;
    AuditWatch audits;
    PracticePlatform practice;
    MainWindow window;

    Session(std::unique_ptr<Composition> composed, const QString &folder)
        : composition(std::move(composed)), workspace(composition->workspace()), board(workspace), audits(workspace),
          practice(workspace, {QStringLiteral(FLOTILLA_BIN_DIR "/flotilla-sandbox"), folder + u"/sandbox.json"_s, 60}),
          window(UiContext{workspace, board, audits, true, u"test"_s, {}}, Desktop{})
    {
    }
};

} // namespace

/// A person's way through the window, on real files and against the real sandbox.
class TestWindow : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    std::unique_ptr<Session> open()
    {
        auto composition = Composition::open(m_folder.filePath(u"ws"_s));
        if (!composition.ok()) {
            return nullptr;
        }
        auto session = std::make_unique<Session>(std::move(composition.value()), m_folder.path());
        QSignalSpy ready(&session->practice, &PracticePlatform::ready);
        session->practice.start();
        if (!ready.wait(kPatience)) {
            return nullptr;
        }
        emit session->window.bulletin().programsChanged();
        emit session->window.bulletin().connectionsChanged();
        session->window.show();
        return session;
    }

    static bool waitForEnd(Session &s)
    {
        return QTest::qWaitFor([&s] { return s.board.runners().isEmpty(); }, kPatience);
    }
    static Totals newest(Session &s)
    {
        const auto batches = s.workspace.history.batches(1);
        return batches.ok() && !batches->isEmpty() ? batches->constFirst().totals : Totals{};
    }

private slots:
    void publishFailRetryInterruptResume()
    {
        auto s = open();
        QVERIFY(s);
        const QList<MiniProgram> all = s->practice.practices().constFirst().programs;
        QCOMPARE(all.size(), 60);
        // Row 7 fails its first build.
        QVERIFY(publish(s->window, s->board, {all.at(4).id, all.at(5).id, all.at(6).id}));
        QCOMPARE(s->window.currentPage(), QString(pages::Releases)); // straight into the running batch
        QVERIFY(waitForEnd(*s));
        QCOMPARE(newest(*s).succeeded, 2);
        QCOMPARE(newest(*s).failed, 1);
        QTRY_VERIFY(button(s->window, u"Retry 1 failed"_s));
        QSignalSpy retried(&s->board, &BatchBoard::runnerAdded);
        button(s->window, u"Retry 1 failed"_s)->click();
        QVERIFY(!retried.isEmpty() || retried.wait(kPatience));
        QVERIFY(waitForEnd(*s));
        QCOMPARE(newest(*s).succeeded, 3);

        // In the middle of the next batch the program is gone.
        QVERIFY(publish(s->window, s->board, {all.at(10).id, all.at(11).id, all.at(12).id}));
        QVERIFY(QTest::qWaitFor([&s] { return newest(*s).done() == 1; }, kPatience));
        s.reset();

        s = open();
        QVERIFY(s);
        QVERIFY(s->board.runners().isEmpty()); // nothing goes on by itself
        QCOMPARE(newest(*s).waiting, 2);
        QTRY_VERIFY(s->window.notices()->isVisible());
        QPushButton *resume = button(*s->window.notices(), u"Look and resume"_s);
        QVERIFY(resume);
        QSignalSpy resumed(&s->board, &BatchBoard::runnerAdded);
        resume->click();
        QVERIFY(!resumed.isEmpty() || resumed.wait(kPatience));
        QVERIFY(waitForEnd(*s));
        QCOMPARE(newest(*s).succeeded, 3);
        QTRY_VERIFY(!s->window.notices()->isVisible());

        // The effect log is the platform's word: each of the six was deployed, the failed one twice, none else.
        QFile log(m_folder.filePath(u"sandbox.json.log"_s));
        QVERIFY(log.open(QIODevice::ReadOnly));
        QCOMPARE(log.readAll().count("\"effect\":\"deploy\""), 7);
    }
};

FLOTILLA_WINDOW_TEST(TestWindow)
#include "tst_window.moc"
