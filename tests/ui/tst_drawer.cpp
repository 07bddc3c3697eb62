// SPDX-License-Identifier: GPL-3.0-or-later
#include "testmain.h"
#include "widgets/drawer.h"

#include <QLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace flotilla;

namespace {

struct Host
{
    QWidget host;
    QLineEdit *beside = nullptr;
    Drawer *drawer = nullptr;

    explicit Host(int width)
    {
        auto *column = new QVBoxLayout(&host);
        column->setContentsMargins({});
        beside = new QLineEdit(&host);
        column->addWidget(beside);
        drawer = new Drawer(new QLabel(u"details"_s), &host);
        host.resize(width, 400);
        host.show();
    }
};

} // namespace

class TestDrawer : public QObject
{
    Q_OBJECT
private slots:
    void itIsHiddenWithoutASelection()
    {
        Host h(1200);
        QVERIFY(!h.drawer->isVisible());
        h.drawer->present(u"a"_s);
        QVERIFY(h.drawer->isVisible());
        h.drawer->present({});
        QVERIFY(!h.drawer->isVisible());
    }

    void itNeverLiesOverWhatIsBesideIt()
    {
        Host h(1200);
        h.drawer->present(u"a"_s);
        QTRY_VERIFY(h.beside->geometry().right() < h.drawer->geometry().left());
        h.host.resize(500, 400);
        QTRY_VERIFY(h.beside->geometry().right() < h.drawer->geometry().left());
        QVERIFY(h.beside->width() > h.drawer->width());
        QCOMPARE(h.drawer->geometry().right(), h.host.rect().right());
        h.host.resize(1200, 400);
        h.drawer->present({});
        QTRY_COMPARE(h.beside->geometry().right(), h.host.rect().right()); // the room is given back
    }

    void escapeClosesItForThisSelection()
    {
        Host h(1200);
        QVERIFY(QTest::qWaitForWindowActive(&h.host));
        h.drawer->present(u"a"_s);
        auto *close = h.drawer->findChild<QToolButton *>();
        QVERIFY(!close->accessibleName().isEmpty());
        close->setFocus();
        QTest::keyClick(close, Qt::Key_Escape);
        QVERIFY(!h.drawer->isVisible());
        h.drawer->present(u"a"_s); // the same, read again
        QVERIFY(!h.drawer->isVisible());
        h.drawer->present(u"b"_s);
        QVERIFY(h.drawer->isVisible());
    }
};

FLOTILLA_WINDOW_TEST(TestDrawer)
#include "tst_drawer.moc"
