// SPDX-License-Identifier: GPL-3.0-or-later
// docs/states.md is what the window says: a word, a colour and an icon for each state, in both languages.
#include "fakes/batchesshown.h"
#include "testmain.h"
#include "timeline/timelineview.h"
#include "widgets/filteredit.h"

#include <QFile>
#include <QTabWidget>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace flotilla;

namespace {

struct StateRow
{
    Phase phase = Phase::Ready;
    QString word;
    QString chinese;
    QString colour;
    QString icon;
    QString json;
};

QString contentOf(const QString &path)
{
    QFile file(QStringLiteral(FLOTILLA_SOURCE_DIR "/") + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The table of the page.
QList<StateRow> documented()
{
    QList<StateRow> rows;
    const QStringList lines = contentOf(u"docs/states.md"_s).split(u'\n');
    for (const QString &line : lines) {
        const QStringList cells = line.split(u'|');
        const std::optional<Phase> phase = cells.size() < 8 ? std::nullopt : phaseFromName(cells.at(1).trimmed().remove(u'`'));
        if (phase) {
            rows.append({*phase, cells.at(2).trimmed(), cells.at(3).trimmed(), cells.at(4).trimmed(), cells.at(5).trimmed(),
                         cells.at(6).trimmed().remove(u'`')});
        }
    }
    return rows;
}

/// The Chinese of a word for targets.
QString chineseOf(const QString &word)
{
    QXmlStreamReader xml(contentOf(u"translations/flotilla_zh_CN.ts"_s));
    QString context;
    QString source;
    QString comment;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == "name"_L1) {
            context = xml.readElementText();
        } else if (xml.name() == "source"_L1) {
            source = xml.readElementText();
            comment.clear();
        } else if (xml.name() == "comment"_L1) {
            comment = xml.readElementText();
        } else if (xml.name() == "translation"_L1 && context == "Words"_L1 && source == word && comment.startsWith("target"_L1)) {
            return xml.readElementText(QXmlStreamReader::IncludeChildElements);
        }
    }
    return {};
}

QString colourOf(Tone tone)
{
    switch (tone) {
    case Tone::Quiet:
        return u"grey"_s;
    case Tone::Running:
        return u"blue"_s;
    case Tone::Good:
        return u"green"_s;
    case Tone::Review:
        return u"violet"_s;
    case Tone::Attention:
        return u"amber"_s;
    case Tone::Bad:
        return u"red"_s;
    }
    return {};
}

/// A batch whose targets are in one state each.
BatchId oneOfEach(fakes::WindowRig &rig, const QList<StateRow> &states)
{
    const BatchId id = rig.board->create(rig.orderOf(static_cast<int>(states.size()))).value();
    QList<Progress> &rows = rig.store.stored[id.value].state.targets;
    for (int i = 0; i < rows.size(); ++i) {
        rows[i].phase = states.at(i).phase;
        if (rows[i].phase != Phase::Ready) {
            rows[i].step = weda::steps::Bind;
            rows[i].startedAt = rig.clock.now();
            rows[i].spans[weda::steps::Bind].from = rig.clock.now();
        }
    }
    return id;
}

} // namespace

class TestStates : public QObject
{
    Q_OBJECT
private slots:
    void thePageHasEachStateWithItsWords();
    void aCellLooksAsItsRow();
    void theWindowUsesTheseWords();
};

void TestStates::thePageHasEachStateWithItsWords()
{
    const Words words;
    const Operation none;
    const QList<StateRow> rows = documented();
    QCOMPARE(rows.size(), 11);
    for (const StateRow &row : rows) {
        QCOMPARE(words.phase(row.phase), row.word);
        QCOMPARE(chineseOf(row.word), row.chinese);
        QCOMPARE(colourOf(phaseTone(row.phase)), row.colour);
        if (row.phase != Phase::Resting) { // its operation says it
            QCOMPARE(jsonState(row.phase, none), row.json);
        }
    }
}

void TestStates::aCellLooksAsItsRow()
{
    const Words words;
    for (const StateRow &row : documented()) {
        bool found = false;
        for (int i = 0; i <= static_cast<int>(CellMark::StillGoing); ++i) {
            const auto mark = static_cast<CellMark>(i);
            if (words.cell(mark) == row.word) {
                found = true;
                QCOMPARE(iconName(mark), row.icon);
                QCOMPARE(colourOf(cellTone(mark)), row.colour);
            }
        }
        QVERIFY2(found, qPrintable(row.word));
    }
}

void TestStates::theWindowUsesTheseWords()
{
    const QList<StateRow> states = documented();
    fakes::WindowRig rig;
    fakes::BatchesShown shown(rig);
    shown.page.openBatch(oneOfEach(rig, states));
    auto *timeline = shown.view().findChild<TimelineView *>();
    shown.view().findChild<QTabWidget *>()->setCurrentWidget(timeline);
    for (int i = 0; i < states.size(); ++i) {
        // The platform calls it a review; and that nobody follows it now is a wait.
        const QString said = states.at(i).phase == Phase::Resting ? u"in review"_s : states.at(i).word;
        const QString cell = states.at(i).phase == Phase::InFlight ? u"waiting"_s : said;
        QCOMPARE(shown.cell(i, BatchModel::Column::State), cell);
        shown.view().selectTarget(i);
        QVERIFY2(shown.view().details()->text().section(u'\n', 0, 0).endsWith(said), qPrintable(shown.view().details()->text()));
        if (states.at(i).phase != Phase::Ready) {
            QVERIFY2(timeline->accessibleDescription().section(u'\n', 0, 0).endsWith(said), qPrintable(timeline->accessibleDescription()));
        }
    }
    for (const StateRow &row : states) { // and the filter finds them by it
        shown.view().filter()->setText(u"state:\"%1\""_s.arg(row.phase == Phase::Resting ? u"in review"_s : row.word));
        QVERIFY2(shown.view().model().rowCount() > 0, qPrintable(row.word));
    }
}

FLOTILLA_WINDOW_TEST(TestStates)
#include "tst_states.moc"
