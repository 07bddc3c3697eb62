// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trailwords.h"

#include <QCoreApplication>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace flotilla;

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
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *what, const QString &detail = {}, const QString &shown = {}) {
            QTest::newRow(what) << QString::fromLatin1(what) << detail << shown;
        };
        row("lane taken over", u"bob on on host-7"_s, u"bob on on host-7"_s);
        row("earlier build over", u"ci-84"_s, u"ci-84"_s);
        row("audit state seen");
        row("review stage ticked", u"submitted"_s, u"«submitted"_s);
        row("review stage cleared", u"released"_s, u"«released"_s);
        row("deploy refused");
        row("stop requested");
        row("rest cancelled: stopped");
        row("decided by a person", u"skip"_s, u"«skip"_s);
        row("unbind limited", u"withdrawn before it was sent"_s, u"«withdrawn before it was sent"_s);
    }

    void noEntryStaysEnglish()
    {
        QFETCH(QString, what);
        QFETCH(QString, detail);
        QFETCH(QString, shown);
        Marking marking;
        QCoreApplication::installTranslator(&marking);
        QVERIFY2(trailText(what).startsWith(u'«'), qPrintable(trailText(what)));
        QCOMPARE(trailDetail(what, detail), shown);
        QCoreApplication::removeTranslator(&marking);
    }
};

QTEST_GUILESS_MAIN(TestTrailWords)
#include "tst_trailwords.moc"
