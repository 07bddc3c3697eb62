// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tags.h"
#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;

class TestTags : public QObject
{
    Q_OBJECT

private slots:
    void splitsAtCommasOfBothLanguages()
    {
        QCOMPARE(splitTags(u" vip,north ;  big  shop，华北、VIP "_s), (QStringList{u"vip"_s, u"north"_s, u"big shop"_s, u"华北"_s}));
        QVERIFY(splitTags(u" , ;"_s).isEmpty());
    }

    void addsAndRemovesWithoutRegardToLetterCase()
    {
        QCOMPARE(changedTags({u"vip"_s, u"north"_s}, {u"VIP"_s, u"new"_s}, {u"NORTH"_s}), (QStringList{u"vip"_s, u"new"_s}));
        QCOMPARE(changedTags({u"a"_s}, {}, {u"a"_s}), QStringList());
    }

    void whatIsJoinedCanBeSplit()
    {
        const QStringList tags{u"vip"_s, u"华北"_s};
        QCOMPARE(splitTags(joinTags(tags)), tags);
    }
};

FLOTILLA_TEST(TestTags)
#include "tst_tags.moc"
