// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trailwords.h"
#include "testmain.h"
#include "weda/platform.h"

#include <QCoreApplication>
#include <QTest>
#include <QTranslator>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace flotilla;

Q_DECLARE_METATYPE(flotilla::TrailEntry)

namespace {

/// Another language: every text that is translated begins with a mark.
class Marking : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        return text.startsWith(u'%') ? text : u'«' + text;
    }
};

} // namespace

/// The log speaks the language of the window, whatever the journal keeps.
class TestTrailWords : public QObject
{
    Q_OBJECT
private slots:
    void noEntryStaysEnglish_data()
    {
        QTest::addColumn<TrailEntry>("entry");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *what, const QString &step = {}, const QStringList &arguments = {}, const QString &detail = {},
                            const QString &shown = {}) {
            TrailEntry entry;
            entry.what = QString::fromLatin1(what);
            entry.step = step;
            entry.arguments = arguments;
            entry.detail = detail;
            QTest::addRow("%s %s", what, qPrintable(step)) << entry << shown;
        };
        row("lane taken over", {}, {u"bob on"_s, u"host-7"_s}, {}, u"bob on on host-7"_s);
        row("earlier work over", {}, {}, u"ci-84"_s, u"ci-84"_s);
        row("audit state seen");
        row("review stage ticked", {}, {}, u"submitted"_s, u"«Submitted"_s);
        row("review stage cleared", {}, {}, u"released"_s, u"«Released"_s);
        row("refused", u"deploy"_s);
        row("busy", u"deploy"_s);
        row("stop requested");
        row("told by the platform", {}, {u"weapp_audit_success"_s});
        row("rest cancelled", {}, {u"stopped"_s});
        row("lane paused", {}, {u"denied"_s});
        row("decided by a person", {}, {u"skip"_s});
        row("wave over", {}, {u"2"_s});
        row("gate opened");
        row("wave goes on");
        row("secret not kept", u"build"_s);
        row("seen by the watch", u"build"_s);
        row("limited", u"unbind"_s, {}, u"withdrawn before it was sent"_s, u"«withdrawn before it was sent"_s);
    }

    void noEntryStaysEnglish()
    {
        QFETCH(TrailEntry, entry);
        QFETCH(QString, shown);
        const Words &words = *weda::platform().words;
        Marking marking;
        QCoreApplication::installTranslator(&marking);
        const QString text = trailText(entry, words);
        const QString detail = trailDetail(entry, words);
        QCoreApplication::removeTranslator(&marking);
        QVERIFY2(text.startsWith(u'«'), qPrintable(text));
        const QStringList parts = text.split(u": "_s);
        QVERIFY2(std::all_of(parts.cbegin(), parts.cend(), [](const QString &part) { return part.startsWith(u'«') || part.toInt() > 0; }),
                 qPrintable(text));
        QCOMPARE(detail, shown);
    }

    void particularsAreSentences()
    {
        TrailEntry entry;
        entry.what = u"batch created"_s;
        entry.arguments = {u"84"_s};
        QCOMPARE(trailDetail(entry, *weda::platform().words), u"84 targets"_s);
        entry.what = u"lane taken over"_s;
        entry.arguments = {u"bob"_s, u"host-7"_s};
        QCOMPARE(trailDetail(entry, *weda::platform().words), u"bob on host-7"_s);
    }

    void entriesAreSentences_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("step");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *text, const QString &what, const QString &step, const QStringList &arguments) {
            QTest::newRow(text) << what << step << arguments << QString::fromLatin1(text);
        };
        row("Bind: refused", u"refused"_s, u"bind"_s, {});
        row("Build: seen when it was looked at", u"seen by the watch"_s, u"build"_s, {});
        row("wave opened: 3", u"wave opened"_s, {}, {u"3"_s});
        row("decided by a person: not accepted", u"decided by a person"_s, {}, {u"not accepted"_s});
        row("paused: Somebody else has published this app: its newest build is not ours.", u"lane paused"_s, {}, {u"somebody_else"_s});
        row("nothing more is sent", u"lane closed"_s, {}, {});
        row("Bind: the answer was lost", u"outcome unknown"_s, u"bind"_s, {});
        row("something new", u"something new"_s, {}, {});
        row("refused", u"refused"_s, {}, {}); // about no step
    }

    void entriesAreSentences()
    {
        QFETCH(QString, what);
        QFETCH(QString, step);
        QFETCH(QStringList, arguments);
        TrailEntry entry;
        entry.what = what;
        entry.step = step;
        entry.arguments = arguments;
        QTEST(trailText(entry, *weda::platform().words), "text");
    }
};

FLOTILLA_TEST(TestTrailWords)
#include "tst_trailwords.moc"
