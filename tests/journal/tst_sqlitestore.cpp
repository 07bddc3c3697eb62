// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/schema.h"
#include "journal/transaction.h"
#include "journalsamples.h"
#include "testmain.h"

#include <QFileInfo>
#include <QProcess>
#include <QTest>

#include <cstdio>

#include <unistd.h>

using namespace flotilla;
using namespace flotilla::samples;
using namespace Qt::StringLiterals;

namespace {

const QString kVersion0 = QStringLiteral(FLOTILLA_FIXTURES "/journal-v0.sqlite");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Child mode: opens the journal as a user who may not write it, and prints what the store says.
int openAsNobody(const QStringList &arguments)
{
    if (::geteuid() == 0 && ::setuid(65534) != 0) {
        return 2;
    }
    const auto store = SqlStore::open(arguments.value(0), {u"nobody"_s, 0});
    std::puts(store ? "opened" : qPrintable(store.error().text));
    return store ? 0 : 1;
}

/// Child mode: opens it, and nothing else.
int openOnly(const QStringList &arguments)
{
    const auto store = SqlStore::open(arguments.value(0), {});
    std::puts(store ? "opened" : qPrintable(store.error().text));
    return 0;
}

constexpr int kWrites = 100;

/// Child mode: writes as fast as it can, each time after having read what is there.
int writeMany(const QStringList &arguments)
{
    const int from = arguments.value(1).toInt();
    const auto store = SqlStore::open(arguments.value(0), {u"child"_s, 0});
    for (int i = from; store && i < from + kWrites; ++i) {
        MiniProgram p;
        p.connection = {u"c1"_s};
        p.id = program(i);
        if (const Status done = (*store)->catalogue().savePrograms({p}); !done) {
            std::puts(qPrintable(done.error().text));
            return 1;
        }
    }
    return store ? 0 : 1;
}

} // namespace

class TestSqliteStore : public QObject
{
    Q_OBJECT

private slots:
    void folderAndFilesAreForTheirOwnerAlone()
    {
        Scratch s;
        const Batch b = batch(u"b1"_s, 1);
        QVERIFY(s.store->journal().create(b, freshState(b), entry(b, u"batch created"_s)).ok());
        const QFile::Permissions owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
        QCOMPARE(QFileInfo(QFileInfo(s.path).path()).permissions(), owner | QFile::ExeOwner | QFile::ExeUser);
        for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
            QVERIFY2(QFileInfo::exists(s.path + suffix), qPrintable(suffix));
            QCOMPARE(QFileInfo(s.path + suffix).permissions(), owner);
        }
    }

    void everyCommitIsSynced()
    {
        Scratch s;
        QCOMPARE(s.sql(u"PRAGMA journal_mode"_s).toString(), u"wal"_s);
        auto database = Database::open(s.path);
        QVERIFY(database.ok());
        QCOMPARE(database.value()->pragma(u"PRAGMA synchronous"_s)->toInt(), 2);
        QCOMPARE(database.value()->pragma(u"PRAGMA foreign_keys"_s)->toInt(), 1);
    }

    void theConnectionIsGivenBack()
    {
        const QStringList before = QSqlDatabase::connectionNames();
        {
            Scratch s;
            QCOMPARE(QSqlDatabase::connectionNames().size(), before.size() + 1);
        }
        QCOMPARE(QSqlDatabase::connectionNames(), before);
    }

    void version0IsBroughtUpToDate()
    {
        Scratch s(false);
        QVERIFY(QDir().mkpath(QFileInfo(s.path).path()));
        QVERIFY(QFile::copy(kVersion0, s.path));
        QVERIFY(QFile::setPermissions(s.path, QFile::ReadOwner | QFile::WriteOwner));
        const QByteArray original = contentOf(s.path);
        QCOMPARE(s.sql(u"PRAGMA user_version"_s).toInt(), 0);
        const Status opened = s.reopen();
        QVERIFY2(opened.ok(), qPrintable(opened.error().text));
        QCOMPARE(s.sql(u"PRAGMA user_version"_s).toInt(), kSchemaVersion);

        const auto stored = s.store->history().load({u"20240301-0900-v0"_s});
        QVERIFY(stored.ok());
        QCOMPARE(stored->batch.targets.size(), 3);
        QCOMPARE(stored->batch.targets.at(1).name, u"南店"_s);
        QCOMPARE(stored->batch.label(), u"0.9"_s);
        QCOMPARE(stored->state.targets.at(0).mark(weda::marks::BuildId), u"ci-100"_s);
        QCOMPARE(stored->state.targets.at(1).reason.kind, QString(weda::reasons::BindRefused));
        QCOMPARE(stored->state.targets.at(1).reason.code, u"FailedOperation"_s);
        QCOMPARE(stored->state.targets.at(2).phase, Phase::Ready);
        QCOMPARE(stored->state.lanes.at(0).memory.value(weda::lane::Trust), u"matches"_s);
        QCOMPARE(s.store->history().trail({u"20240301-0900-v0"_s}, {}, {})->size(), 2);
        QCOMPARE(s.store->catalogue().connections()->first().name, u"Old"_s);
        QCOMPARE(s.store->catalogue().setting(u"language"_s).value(), u"zh_CN"_s);
        const MiniProgram known = s.store->catalogue().programs()->first();
        QCOMPARE(known.connection.value, u"c-old"_s);
        QCOMPARE(known.tags, QStringList{u"north"_s});
        QCOMPARE(known.lastPublishedAt, fromEpochMillis(1709254860000));

        const auto list = s.store->history().batches(0);
        const Totals expected{1, 0, 0, 1, 0, 0, 1};
        QVERIFY(list->first().totals == expected);
        QCOMPARE(list->first().changedAt, fromEpochMillis(1709254900000));
        const LaneKey lane{u"weda|env-old"_s, {u"app-old"_s}};
        QCOMPARE(s.store->history().unfinishedOn(lane)->size(), 1);
        QCOMPARE(s.store->history().laneMemory(lane)->value(weda::lane::Trust), u"matches"_s);
        QCOMPARE(s.store->history().laneMemory(lane)->value(weda::lane::Bound), u"wx0000000000000001"_s);
        QCOMPARE(s.store->catalogue().publications()->first().state, AuditState::Uploaded);

        const QString backup = s.path + u".version-0.backup"_s;
        QVERIFY(QFileInfo::exists(backup));
        QVERIFY(!(QFileInfo(backup).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
        QVERIFY(QFile::remove(s.path));
        s.store.reset();
        QVERIFY(QFile::copy(backup, s.path));
        QCOMPARE(s.sql(u"PRAGMA user_version"_s).toInt(), 0);
        QCOMPARE(s.sql(u"SELECT count(*) FROM target"_s).toInt(), 3);
        QVERIFY(s.reopen().ok());
        QCOMPARE(contentOf(kVersion0), original);
    }

    void theFixtureIsMadeFromTheFirstMigration()
    {
        // journal-v0.sqlite must be what a program of version 0 wrote: the same tables as migration(0) makes.
        Scratch s(false);
        QVERIFY(QDir().mkpath(QFileInfo(s.path).path()));
        QFile empty(s.path);
        QVERIFY(empty.open(QIODevice::WriteOnly));
        empty.close();
        auto made = Database::open(s.path);
        QVERIFY(made.ok());
        const QStringList statements = migration(0);
        for (const QString &sql : statements) {
            QVERIFY(made.value()->pragma(sql).ok());
        }
        const QString tables = u"SELECT group_concat(sql, char(10)) FROM (SELECT sql FROM sqlite_master"
                               " WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY name)"_s;
        const QString expected = made.value()->pragma(tables)->toString();
        QVERIFY(QFile::copy(kVersion0, s.folder.filePath(u"v0.sqlite"_s)));
        auto fixture = Database::open(s.folder.filePath(u"v0.sqlite"_s));
        QVERIFY(fixture.ok());
        QCOMPARE(fixture.value()->pragma(tables)->toString(), expected);
    }

    void aJournalOfANewerProgramIsNotTouched()
    {
        Scratch s;
        s.store.reset();
        s.sql(u"PRAGMA user_version = 99"_s);
        const QByteArray before = contentOf(s.path);
        const Status opened = s.reopen();
        QCOMPARE(opened.error().kind, ErrorKind::Storage);
        QVERIFY2(opened.error().text.contains(u"newer"_s), qPrintable(opened.error().text));
        QCOMPARE(contentOf(s.path), before);
    }

    void theCopyBesideItHasItsNameWhateverTheFolderIsCalled()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a %1 b's %2/journal.sqlite"_s);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QVERIFY(QFile::copy(kVersion0, path));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        const auto store = SqlStore::open(path, {});
        QVERIFY2(store.ok(), qPrintable(store.ok() ? QString() : store.error().text));
        QCOMPARE(QDir(QFileInfo(path).path()).entryList({u"*.backup"_s}), QStringList{u"journal.sqlite.version-0.backup"_s});
    }

    void theFileAloneHasWhatMatters_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("a batch that was created") << 0;
        QTest::newRow("a target that ended") << 1;
        QTest::newRow("a run that ended") << 2;
    }
    void theFileAloneHasWhatMatters()
    {
        QFETCH(int, what);
        Scratch s;
        const Batch b = batch(u"b1"_s, 20);
        QVERIFY(s.store->journal().create(b, freshState(b), entry(b, u"batch created"_s)).ok());
        if (what > 0) {
            QVERIFY(s.store->journal().commit({b.id, {{3, ended(Phase::Succeeded, u"build-3"_s, 40)}}, {}, {}}).ok());
        }
        if (what > 1) {
            QVERIFY(s.store->journal().commit({b.id, {{4, ended(Phase::Succeeded, u"build-4"_s, 40)}}, {}, {}}).ok()); // too soon after
            QVERIFY(s.store->leases().release({b.laneKey({u"app-a"_s})}, {u"here"_s, 1, 1, u"li"_s}, b.id).ok());
        }
        Scratch copied(false);
        QVERIFY(QDir().mkpath(QFileInfo(copied.path).path()));
        QVERIFY(QFile::copy(s.path, copied.path)); // without its log
        QVERIFY(copied.reopen().ok());
        const auto stored = copied.store->history().load(b.id);
        QVERIFY(stored.ok());
        QCOMPARE(stored->state.targets.at(3).mark(weda::marks::BuildId), what > 0 ? u"build-3"_s : QString());
        QCOMPARE(stored->state.targets.at(4).mark(weda::marks::BuildId), what > 1 ? u"build-4"_s : QString());
    }

    void anEmptyJournalBesideItsLogIsNotTouched_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("empty") << 0;
        QTest::newRow("cut off") << 300;
        QTest::newRow("not there") << -1;
    }
    void anEmptyJournalBesideItsLogIsNotTouched()
    {
        QFETCH(int, size);
        Scratch s;
        const Batch b = batch(u"b1"_s, 20);
        QVERIFY(s.store->journal().create(b, freshState(b), entry(b, u"batch created"_s)).ok());
        Scratch copied(false);
        QVERIFY(QDir().mkpath(QFileInfo(copied.path).path()));
        QVERIFY(QFile::copy(s.path + u"-wal"_s, copied.path + u"-wal"_s));
        const QByteArray log = contentOf(copied.path + u"-wal"_s);
        QVERIFY(!log.isEmpty());
        if (size >= 0) {
            QFile file(copied.path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(contentOf(s.path).left(size));
        }
        const Status opened = copied.reopen();
        QCOMPARE(opened.error().kind, ErrorKind::Storage);
        for (const QString &word : {copied.path, copied.path + u"-wal"_s, u"backup"_s}) {
            QVERIFY2(opened.error().text.contains(word), qPrintable(opened.error().text));
        }
        QCOMPARE(contentOf(copied.path + u"-wal"_s), log);
        QCOMPARE(QFileInfo::exists(copied.path), size >= 0);
        QCOMPARE(QFileInfo(copied.path).size(), std::max(0, size));
    }

    void whatIsNoFileIsSaidToBeInTheWay()
    {
        Scratch s(false);
        QVERIFY(QDir().mkpath(s.path)); // a folder of this name
        const Status opened = s.reopen();
        QCOMPARE(opened.error().kind, ErrorKind::Storage);
        QVERIFY2(opened.error().text.contains(u"in the way"_s), qPrintable(opened.error().text));
        QVERIFY(!opened.error().text.contains(u"permission"_s));
    }

    void aCopyIsMadeWhileAnotherProgramWrites()
    {
        Scratch s;
        auto other = Database::open(s.path);
        QVERIFY(other.ok());
        QVERIFY(s.store->catalogue().setSetting(u"a"_s, u"b"_s).ok());
        Transaction writing(*other.value(), Transaction::Access::Write);
        writing.run(u"UPDATE setting SET value = 'c'"_s);
        const QString copy = s.folder.filePath(u"copy.sqlite"_s);
        QVERIFY(s.store->history().backUp(copy).ok());
        QVERIFY(!(QFileInfo(copy).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
        QCOMPARE(s.store->history().backUp(copy).error().kind, ErrorKind::Usage);
        const auto restored = SqlStore::open(copy, {});
        QCOMPARE(restored.value()->catalogue().setting(u"a"_s).value(), u"b"_s);
    }

    void aDamagedJournalIsSaidToBeDamaged_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("bytes");
        QTest::newRow("no database at all") << 0 << 4096;
        QTest::newRow("destroyed inside") << 4096 << 200'000;
    }
    void aDamagedJournalIsSaidToBeDamaged()
    {
        QFETCH(int, from);
        QFETCH(int, bytes);
        Scratch s;
        const Batch b = batch(u"b1"_s, 500);
        QVERIFY(s.store->journal().create(b, freshState(b), entry(b, u"batch created"_s)).ok());
        s.store.reset();
        QFile file(s.path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(from));
        file.write(QByteArray(bytes, 'x'));
        file.close();
        const QByteArray before = contentOf(s.path);
        Status said = s.reopen();
        if (said.ok()) {
            const auto loaded = s.store->history().load(b.id);
            said = loaded ? Status() : Status(loaded.error());
        }
        QCOMPARE(said.error().kind, ErrorKind::Storage);
        QVERIFY2(said.error().text.contains(u"damaged"_s), qPrintable(said.error().text));
        QVERIFY(said.error().text.contains(s.path));
        s.store.reset();
        QCOMPARE(contentOf(s.path), before);
    }

    void aJournalThatMayNotBeWrittenIsSaidToBeSo()
    {
        Scratch s;
        const Batch b = batch(u"b1"_s, 1);
        QVERIFY(s.store->journal().create(b, freshState(b), entry(b, u"batch created"_s)).ok());
        s.store.reset();
        // For everybody to read, for nobody to write.
        QVERIFY(QFile::setPermissions(s.path, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
        const auto all = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QVERIFY(QFile::setPermissions(QFileInfo(s.path).path(), all));
        QVERIFY(QFile::setPermissions(s.folder.path(), all));
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--open-as-nobody"_s, s.path});
        QVERIFY(child.waitForFinished());
        const QString said = QString::fromUtf8(child.readAllStandardOutput());
        QCOMPARE(child.exitCode(), 1);
        QVERIFY2(said.contains(u"cannot be written"_s) && said.contains(s.path), qPrintable(said));
    }

    void aFolderThatCannotBeMadeIsSaidToBeSo()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto store = SqlStore::open(folder.filePath(u"file/data/journal.sqlite"_s), {});
        QCOMPARE(store.error().kind, ErrorKind::Storage);
        QVERIFY2(store.error().text.contains(u"cannot be written"_s), qPrintable(store.error().text));
    }

    void onAFullDiskNothingIsLost()
    {
        Scratch s;
        const Batch b = batch(u"b1"_s, 20);
        QVERIFY(s.store->journal().create(b, freshState(b), entry(b, u"batch created"_s)).ok());
        QVERIFY(s.reopen(s.sql(u"PRAGMA page_count"_s).toInt() + 4).ok());
        int acknowledged = 0;
        Status last;
        for (int i = 0; i < 1000 && last.ok(); ++i) {
            Progress p = ended(Phase::Waiting, u"build %1"_s.arg(i), i);
            p.starts = i + 1;
            TrailEntry line = entry(b, u"went on"_s, i);
            line.detail = QString(500, u'd');
            last = s.store->journal().commit({b.id, {{i % 20, p}}, {}, {line}});
            acknowledged += last.ok() ? 1 : 0;
        }
        QCOMPARE(last.error().kind, ErrorKind::Storage);
        QVERIFY2(last.error().text.contains(u"no space"_s) && last.error().text.contains(s.path), qPrintable(last.error().text));
        QVERIFY(acknowledged > 0);
        const auto isAllThere = [&s, &b, acknowledged] {
            const auto stored = s.store->history().load(b.id);
            const int newest = (acknowledged - 1) % 20;
            return stored.ok() && stored->state.targets.at(newest).starts == acknowledged
                   && s.store->history().trail(b.id, {}, {})->size() == acknowledged + 1;
        };
        QVERIFY2(isAllThere(), "the store goes on reading, and holds what it acknowledged, no more");
        QVERIFY(s.reopen().ok()); // the person made room
        QVERIFY(isAllThere());
        QVERIFY(s.store->journal().commit({b.id, {}, {}, {entry(b, u"went on"_s)}}).ok());
    }

    void aWriterThatDoesNotEndGivesAClearError()
    {
        Scratch s;
        auto other = Database::open(s.path);
        QVERIFY(other.ok());
        Transaction held(*other.value(), Transaction::Access::Write);
        QVERIFY(held.ok());
        QVERIFY2(s.store->history().batches(0).ok(), "reading goes on");
        const Status done = s.store->catalogue().setSetting(u"a"_s, u"b"_s);
        QCOMPARE(done.error().kind, ErrorKind::Storage);
        QVERIFY2(done.error().text.contains(u"another program"_s), qPrintable(done.error().text));
    }

    void twoProgramsWriteSideBySide()
    {
        Scratch s;
        QProcess first;
        QProcess second;
        first.start(QCoreApplication::applicationFilePath(), {u"--write-from"_s, s.path, u"0"_s});
        second.start(QCoreApplication::applicationFilePath(), {u"--write-from"_s, s.path, QString::number(kWrites)});
        for (QProcess *child : {&first, &second}) {
            QVERIFY(child->waitForFinished());
            QVERIFY2(child->exitCode() == 0, child->readAllStandardOutput().constData());
        }
        QCOMPARE(s.store->catalogue().programs()->size(), 2 * kWrites);
        QCOMPARE(s.sql(u"SELECT count(*) FROM trail"_s).toInt(), 2 * kWrites);
    }

    void manyProgramsMayMakeTheSameJournalAtOnce()
    {
        Scratch s(false);
        QList<QProcess *> children;
        for (int i = 0; i < 6; ++i) {
            children.append(new QProcess(this));
            children.last()->start(QCoreApplication::applicationFilePath(), {u"--open"_s, s.path});
        }
        for (QProcess *child : std::as_const(children)) {
            QVERIFY(child->waitForFinished());
            QCOMPARE(QString::fromUtf8(child->readAllStandardOutput()).trimmed(), u"opened"_s);
        }
        QVERIFY(s.reopen().ok());
    }
};

FLOTILLA_TEST(TestSqliteStore)
FLOTILLA_TEST_ROLE("--open-as-nobody", openAsNobody)
FLOTILLA_TEST_ROLE("--open", openOnly)
FLOTILLA_TEST_ROLE("--write-from", writeMany)

#include "tst_sqlitestore.moc"
