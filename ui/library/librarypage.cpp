// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/librarypage.h"

#include "library/librarysection.h"
#include "library/versionusers.h"
#include "overview/overviewfeed.h"
#include "overview/queryfeed.h"
#include "widgets/actionbutton.h"
#include "widgets/drawer.h"
#include "widgets/messagebar.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintip.h"
#include "widgets/readerguard.h"
#include "widgets/timewords.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace flotilla {

LibraryPage::LibraryPage(const UiContext &context, Bulletin &bulletin, QWidget *parent)
    : Page(parent), m_connection(currentConnection(context.workspace)), m_context(context), m_bulletin(bulletin),
      m_fleet(new OverviewFeed(context, u"fleet"_s, this)), m_column(new QWidget(this)), m_age(plainLabel(this)),
      m_problem(new MessageBar(this)), m_refresh(new QAction(this)), m_users(new VersionUsers)
{
    m_age->setForegroundRole(QPalette::PlaceholderText);
    m_problem->setClosable(true);
    m_problem->setMessage({}, Tone::Attention);
    auto *top = new QHBoxLayout;
    top->addStretch(1);
    top->addWidget(m_age);
    makeWriting(m_refresh); // what is told is kept for all
    top->addWidget(new ActionButton(m_refresh, this));
    auto *area = new QWidget(this);
    auto *inside = new QVBoxLayout(area);
    inside->setContentsMargins({});
    inside->addWidget(m_column);
    auto *sections = new QVBoxLayout(m_column);
    sections->setContentsMargins({});
    sections->setSpacing(16);
    m_drawer = new Drawer(m_users, area);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(m_problem);
    column->addWidget(area, 1);

    connect(m_refresh, &QAction::triggered, this, &LibraryPage::refresh);
    connect(m_fleet, &OverviewFeed::changed, this, [this] {
        const LibraryUse use = usesNow();
        for (LibrarySection *section : std::as_const(m_sections)) {
            section->setUse(use);
            if (section->chosen()) {
                showSelection(section); // who has it may be others now
            }
        }
    });
    m_soon.setSingleShot(true);
    m_soon.setInterval(std::chrono::seconds(15)); // a running batch tells it every second
    connect(&m_soon, &QTimer::timeout, this, [this] {
        if (isVisible()) {
            refresh(); // an order may have added or deleted one
        }
    });
    connect(&m_bulletin, &Bulletin::publicationsChanged, this, [this] {
        m_missed = m_missed || !isVisible(); // an order opens another page: it is what changes the library
        if (isVisible() && !m_soon.isActive()) {
            m_soon.start();
        }
    });
    m_later.setSingleShot(true);
    m_later.setInterval(std::chrono::seconds(1));
    connect(&m_later, &QTimer::timeout, this, [this] {
        if (isVisible() && std::exchange(m_missed, false)) {
            refresh();
        }
        for (LibrarySection *section : std::as_const(m_sections)) {
            if (isVisible()) {
                section->feed().refreshIfOld();
            }
        }
    });
    auto *minute = new QTimer(this); // "3 min ago" grows old
    minute->start(std::chrono::minutes(1));
    connect(minute, &QTimer::timeout, this, [this] {
        for (LibrarySection *section : std::as_const(m_sections)) {
            section->showNow();
        }
        showState();
    });
    LibraryPage::setConnection(m_connection);
    retranslate();
}

LibraryPage::~LibraryPage() = default;

QString LibraryPage::title() const
{
    return tr("Templates");
}

void LibraryPage::setConnection(const Connection &connection)
{
    if (connection.id != m_connection.id) {
        m_drawer->dismiss();
        m_later.start();
    }
    m_connection = connection;
    m_fleet->setConnection(connection);
    if (m_sections.isEmpty() || m_platform != connection.platform) {
        makeSections();
    }
    for (LibrarySection *section : std::as_const(m_sections)) {
        section->setConnection(connection);
    }
    showState();
}

// A section for every list whose entries go out or are done something with; what goes out stands above.
void LibraryPage::makeSections()
{
    m_platform = m_connection.platform;
    for (LibrarySection *section : std::as_const(m_sections)) {
        section->hide();
        section->deleteLater();
    }
    m_sections.clear();
    const Platform &platform = m_context.workspace.platforms.of(m_platform);
    const auto uses = [&platform](const Query &query, QString Operation::*field) {
        return std::any_of(platform.operations.cbegin(), platform.operations.cend(),
                           [&](const Operation &operation) { return operation.*field == query.name; });
    };
    for (const bool source : {true, false}) {
        for (const Query &query : platform.queries) {
            if (uses(query, &Operation::sourceQuery) != source || (!source && !uses(query, &Operation::itemQuery))) {
                continue;
            }
            auto *section = new LibrarySection(m_context, m_bulletin, query, platform, this);
            static_cast<QVBoxLayout *>(m_column->layout())->addWidget(section, source ? 3 : 2);
            m_sections.append(section);
            connect(&section->feed(), &QueryFeed::changed, this, &LibraryPage::showState);
            connect(section, &LibrarySection::selectionChanged, this, [this, section] { showSelection(section); });
            section->setUse(usesNow());
        }
    }
}

LibraryUse LibraryPage::usesNow() const
{
    LibraryUse use = libraryUse(m_fleet->platform(), m_fleet->rows(), knownSources(m_context.workspace, m_connection));
    use.isRead = isSet(m_fleet->at());
    return use;
}

void LibraryPage::refresh()
{
    m_fleet->readCache();
    for (LibrarySection *section : std::as_const(m_sections)) {
        section->feed().refresh();
    }
}

void LibraryPage::activatePrimary()
{
    for (LibrarySection *section : std::as_const(m_sections)) {
        if (section->chosen() && section->primary()) {
            section->primary()->trigger();
            return;
        }
    }
}

void LibraryPage::shown()
{
    m_fleet->readWhenShown();
    for (LibrarySection *section : std::as_const(m_sections)) {
        section->feed().readCache();
    }
    m_later.start();
}

QList<QAction *> LibraryPage::commands() const
{
    QList<QAction *> all{m_refresh};
    for (const LibrarySection *section : m_sections) {
        all += section->actionList();
    }
    return all;
}

void LibraryPage::showState()
{
    bool reading = false;
    bool allRead = true;
    Instant oldest;
    QStringList problems;
    for (const LibrarySection *section : std::as_const(m_sections)) {
        const QueryFeed &feed = section->feed();
        reading = reading || feed.isReading();
        allRead = allRead && isSet(feed.at());
        oldest = isSet(oldest) && isSet(feed.at()) ? std::min(oldest, feed.at()) : std::max(oldest, feed.at());
        if (feed.error().kind != ErrorKind::None && !problems.contains(feed.error().text)) {
            problems.append(feed.error().text);
        }
    }
    m_refresh->setEnabled(!reading && !m_sections.isEmpty());
    m_refresh->setStatusTip(reading ? tr("The platform is being asked already.") : QString());
    const bool anyRead = isSet(oldest);
    m_age->setText(reading               ? tr("asking the platform")
                   : anyRead && allRead ? tr("platform read %1", "3 min ago").arg(ago(oldest, m_context.workspace.clock.now()))
                                         : tr("platform not read yet (F5)"));
    setTip(m_age, allRead ? absolute(oldest) : QString());
    if (!reading) {
        const QString problem = problems.join(u' ');
        m_problem->setMessage(problem.isEmpty() || !anyRead ? problem : tr("%1 What is shown was read before.").arg(problem), Tone::Attention);
    }
}

void LibraryPage::showSelection(LibrarySection *of)
{
    const auto entry = of->chosen();
    if (!entry) {
        const bool any = std::any_of(m_sections.cbegin(), m_sections.cend(), [](const LibrarySection *one) { return one->chosen().has_value(); });
        if (!any) {
            m_drawer->present({});
        }
        return;
    }
    for (LibrarySection *section : std::as_const(m_sections)) {
        if (section != of) {
            section->clearSelection();
        }
    }
    m_users->showEntry(*entry, of->isSource(), m_fleet->at(), m_context.workspace.clock.now());
    m_drawer->present(u"%1 %2 %3"_s.arg(m_connection.id.value, of->feed().query()->name, entry->id));
}

void LibraryPage::retranslate()
{
    m_refresh->setText(tr("Refresh"));
    for (LibrarySection *section : std::as_const(m_sections)) {
        section->retranslate();
        if (section->chosen()) {
            showSelection(section);
        }
    }
    showState();
}

void LibraryPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace flotilla

#include "moc_librarypage.cpp"
