// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/versionusers.h"

#include "widgets/heading.h"
#include "widgets/timewords.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr qsizetype kMostNames = 60;

} // namespace

VersionUsers::VersionUsers(QWidget *parent)
    : QWidget(parent), m_title(makeHeading(this)), m_facts(plainLabel(this)), m_online(makeHeading(this)), m_onlineNames(plainLabel(this)),
      m_trial(makeHeading(this)), m_trialNames(plainLabel(this)), m_age(plainLabel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(8);
    for (QLabel *label : {m_title, m_facts, m_online, m_onlineNames, m_trial, m_trialNames, m_age}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
    for (QLabel *label : {m_facts, m_age}) {
        label->setForegroundRole(QPalette::PlaceholderText);
    }
    column->addStretch(1);
}

QString VersionUsers::listOf(const QStringList &names)
{
    const QString first = names.mid(0, kMostNames).join(u'\n');
    const int more = int(names.size() - kMostNames);
    return more > 0 ? first + u'\n' + tr("and %n more", nullptr, more) : first;
}

void VersionUsers::showEntry(const LibraryModel::Entry &entry, bool goesOut, Instant at, Instant now)
{
    m_title->setText(entry.version);
    QStringList facts{tr("ID %1").arg(entry.id)};
    if (isSet(entry.made)) {
        facts += tr("made %1 (%2)", "3 days ago, the exact time").arg(ago(entry.made, now), absolute(entry.made));
    }
    if (!entry.description.isEmpty()) {
        facts += entry.description;
    }
    m_facts->setText(facts.join(u'\n'));
    m_online->setText(tr("Online with %n mini program(s)", nullptr, int(entry.use.online.size())));
    m_onlineNames->setText(listOf(entry.use.online));
    m_trial->setText(tr("On trial with %n mini program(s)", nullptr, int(entry.use.trial.size())));
    m_trialNames->setText(listOf(entry.use.trial));
    for (QLabel *label : {m_online, m_onlineNames}) {
        label->setVisible(!entry.use.online.isEmpty());
    }
    for (QLabel *label : {m_trial, m_trialNames}) {
        label->setVisible(!entry.use.trial.isEmpty());
    }
    if (!goesOut) {
        m_age->setText(tr("No mini program can have it yet: it has to be added to what goes out first."));
        return;
    }
    const qsizetype users = entry.use.online.size() + entry.use.trial.size();
    const QString some = entry.guessed > 0 && entry.guessed < users ? tr("Some of them only have the same version text; all others were uploaded from here.") : QString();
    const QString read = isSet(at) && users > 0 && entry.guessed == 0 ? tr("All of them were uploaded from here; the fleet was read %1.", "3 min ago").arg(ago(at, now))
                         : isSet(at) ? tr("Told by version, as the fleet was read %1.", "3 min ago").arg(ago(at, now))
                                   : tr("Who has this version is not known: the fleet was not read yet.");
    QStringList said{entry.use.isEmpty() && isSet(at) ? tr("No mini program has this version.") : QString(), read, some,
                     entry.alike > 0 && (entry.guessed > 0 || users == 0) ? tr("%n other entries have the same version text: the platform does not tell who has which of them.", nullptr, entry.alike)
                                     : QString()};
    said.removeAll(QString());
    m_age->setText(said.join(u' '));
}

} // namespace flotilla

#include "moc_versionusers.cpp"
