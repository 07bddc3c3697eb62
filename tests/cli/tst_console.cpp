// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"

#include "testmain.h"

#include <QTest>

#include <algorithm>

#include <fcntl.h>
#include <unistd.h>

using namespace flotilla;
using namespace Qt::StringLiterals;

/// Standard error as a pipe that is read only when the test says so.
class UnreadError
{
public:
    UnreadError() : m_kept(dup(STDERR_FILENO))
    {
        if (pipe(m_ends) == 0) {
            dup2(m_ends[1], STDERR_FILENO);
        }
    }
    ~UnreadError()
    {
        dup2(m_kept, STDERR_FILENO);
        for (const int descriptor : {m_kept, m_ends[0], m_ends[1]}) {
            close(descriptor);
        }
    }
    Q_DISABLE_COPY_MOVE(UnreadError)
    /// Until it takes nothing more.
    void fill() const
    {
        (void)fcntl(m_ends[1], F_SETFL, O_NONBLOCK);
        const QByteArray block(4096, 'x');
        while (write(m_ends[1], block.constData(), static_cast<size_t>(block.size())) > 0) {
        }
        (void)fcntl(m_ends[1], F_SETFL, 0);
    }
    [[nodiscard]] QByteArray read() const
    {
        (void)fcntl(m_ends[0], F_SETFL, O_NONBLOCK);
        QByteArray all;
        QByteArray block(65536, Qt::Uninitialized);
        for (ssize_t n = 1; n > 0;) {
            n = ::read(m_ends[0], block.data(), static_cast<size_t>(block.size()));
            all += block.left(std::max<ssize_t>(n, 0));
        }
        return all;
    }

private:
    int m_kept = -1;
    int m_ends[2] = {-1, -1};
};

class tst_Console : public QObject
{
    Q_OBJECT
private slots:
    void whatNobodyReadsHoldsNothingUp();
    void aReaderGetsEverything();
};

void tst_Console::whatNobodyReadsHoldsNothingUp()
{
    const UnreadError error;
    const Console console;
    console.say(u"first"_s);
    error.fill();
    for (int i = 0; i < 3; ++i) {
        console.say(u"lost"_s); // without an end to wait for, this would be where the program stands still
    }
    const QByteArray before = error.read();
    QVERIFY(before.startsWith("first\nxxx"));
    QVERIFY(!before.contains("lost"));
    console.say(u"last"_s);
    console.say(u"and more"_s);
    QCOMPARE(error.read(), "\n(3 line(s) left out here: nobody read them)\nlast\nand more\n");
}

void tst_Console::aReaderGetsEverything()
{
    const UnreadError error;
    const Console console;
    const QString line(20'000, u'y'); // longer than a pipe takes at once, and several of them fit in
    console.say(line);
    console.raw(u"\x1b[J"_s);
    QCOMPARE(error.read(), QByteArray(line.toUtf8() + "\n\x1b[J"));
}

FLOTILLA_TEST(tst_Console)
#include "tst_console.moc"
