// SPDX-License-Identifier: GPL-3.0-or-later
// Which version an order acts on, as far as it is known.
#include "model/toldversions.h"
#include "testmain.h"

using namespace Qt::StringLiterals;
using namespace flotilla;

namespace {

Platform withColumn(const QString &column)
{
    Platform platform;
    Operation release;
    release.name = u"release"_s;
    release.versionColumn = column;
    platform.operations = {release};
    Overview fleet;
    fleet.name = u"fleet"_s;
    fleet.columns = {{u"audit.version"_s, u"audit_version"_s}};
    platform.overviews = {fleet};
    return platform;
}

QList<Target> targetsOf(const QStringList &ids)
{
    QList<Target> targets;
    for (const QString &id : ids) {
        targets.append(Target{{id}, {id}, {}, {}, {}});
    }
    return targets;
}

const QList<Item> &toldOfFour()
{
    static const QList<Item> items{{u"a"_s, {}, {{u"audit_version"_s, u"2.3"_s}}},
                                   {u"b"_s, {}, {{u"audit_version"_s, u"2.4"_s}}},
                                   {u"c"_s, {}, {{u"audit_version"_s, u"2.4"_s}}},
                                   {u"d"_s, {}, {}}};
    return items;
}

} // namespace

class TestToldVersions : public QObject
{
    Q_OBJECT
private slots:
    void whatMostHaveComesFirstAndWhatIsNotKnownLast()
    {
        const Platform platform = withColumn(u"audit.version"_s);
        const Operation &release = platform.operations.constFirst();
        const QList<VersionCount> counts = versionsActedOn(platform, release, toldOfFour(), targetsOf({u"d"_s, u"e"_s, u"f"_s, u"a"_s, u"b"_s, u"c"_s}));
        QCOMPARE(counts, (QList<VersionCount>{{u"2.4"_s, 2}, {u"2.3"_s, 1}, {{}, 3}}));
        QCOMPARE(versionsText(counts), u"2.4 × 2, 2.3 × 1, not known × 3"_s);
    }

    void whatWasReadLaterCounts()
    {
        const Platform platform = withColumn(u"audit.version"_s);
        const Operation &release = platform.operations.constFirst();
        Overview audits;
        audits.columns = {{u"version"_s, u"audit_version"_s}};
        const QList<Item> rows{{u"a"_s, {}, {{u"audit_version"_s, u"2.5"_s}}}, {u"b"_s, {}, {}}, {u"e"_s, {}, {{u"audit_version"_s, u"2.5"_s}}}};
        const QList<Item> told = withLaterVersions(platform, release, toldOfFour(), audits, rows);
        QCOMPARE(versionsActedOn(platform, release, told, targetsOf({u"a"_s, u"b"_s, u"d"_s, u"e"_s})),
                 (QList<VersionCount>{{u"2.5"_s, 2}, {u"2.4"_s, 1}, {{}, 1}}));
        audits.columns = {{u"version"_s, u"trial_version"_s}}; // another version
        QCOMPARE(withLaterVersions(platform, release, toldOfFour(), audits, rows), toldOfFour());
    }

    void aMiniProgramCountsOnce()
    {
        const Platform platform = withColumn(u"audit.version"_s);
        const QList<VersionCount> counts = versionsActedOn(platform, platform.operations.constFirst(), toldOfFour(), targetsOf({u"a"_s, u"a"_s}));
        QCOMPARE(counts, (QList<VersionCount>{{u"2.3"_s, 1}}));
    }

    void anOperationOnNoVersionTellsNone()
    {
        const Platform platform = withColumn({});
        QVERIFY(versionsActedOn(platform, platform.operations.constFirst(), toldOfFour(), targetsOf({u"a"_s})).isEmpty());
    }

    void theOrderIsBelievedBeforeWhatWasRead()
    {
        Batch batch;
        Progress row;
        row.marks.insert(u"version"_s, u"2.4"_s);
        QCOMPARE(versionOf(batch, row), u"2.4"_s);
        QCOMPARE(versionsOf(batch, {row, Progress(), row}), (QList<VersionCount>{{u"2.4"_s, 2}}));
        batch.options.insert(options::Label, u"3.0"_s);
        QCOMPARE(versionOf(batch, row), u"3.0"_s);
    }

    void ofManyVersionsTheFirstAreSaid()
    {
        QList<VersionCount> counts;
        for (int i = 1; i <= 7; ++i) {
            counts.append({QString::number(i), 1});
        }
        QCOMPARE(versionsText(counts), u"1 × 1, 2 × 1, 3 × 1, 4 × 1, 5 × 1, …"_s);
    }
};

FLOTILLA_TEST(TestToldVersions)
#include "tst_toldversions.moc"
