// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/startoption.h"

#include "widgets/plainlabel.h"
#include "workflow/starttime.h"

#include <QAction>
#include <QCheckBox>
#include <QDateTimeEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace flotilla {

StartOption::StartOption(QWidget *parent)
    : QWidget(parent), m_action(new QAction(this)), m_later(new QCheckBox(this)), m_time(new QDateTimeEdit(this)), m_words(plainLabel(this))
{
    m_later->setObjectName(u"startLater"_s);
    m_time->setObjectName(u"startTime"_s);
    m_time->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
    m_time->setCalendarPopup(true);
    m_time->setMaximumWidth(180);
    m_words->setWordWrap(true);
    const QDate tomorrow = QDate::currentDate().addDays(1);
    m_time->setDateTime(QDateTime(tomorrow, QTime(2, 0)));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(4);
    column->addWidget(m_later);
    column->addWidget(m_time);
    column->addWidget(m_words);
    connect(m_later, &QCheckBox::toggled, this, &StartOption::show);
    connect(m_later, &QCheckBox::toggled, this, &StartOption::changed);
    connect(m_time, &QDateTimeEdit::dateTimeChanged, this, &StartOption::show);
    connect(m_time, &QDateTimeEdit::dateTimeChanged, this, &StartOption::changed);
    connect(m_action, &QAction::triggered, this, &StartOption::choose);
    retranslate();
}

Instant StartOption::start() const
{
    // The seconds are not shown.
    return m_later->isChecked() ? std::chrono::floor<std::chrono::minutes>(fromEpochMillis(m_time->dateTime().toMSecsSinceEpoch())) : Instant{};
}

void StartOption::setStart(Instant start)
{
    if (isSet(start)) {
        m_time->setDateTime(toDateTime(start).toLocalTime());
    }
    m_later->setChecked(isSet(start));
}

void StartOption::choose()
{
    emit chosen();
    m_later->setChecked(true);
    m_time->setFocus(Qt::ShortcutFocusReason);
}

void StartOption::show()
{
    m_time->setVisible(m_later->isChecked());
    m_words->setVisible(m_later->isChecked());
    m_words->setText(isSet(start()) ? tr("Begins %1, while this window is open or flotilla-cli follow runs.").arg(startText(start())) : QString());
}

void StartOption::retranslate()
{
    m_later->setText(tr("&Begin later"));
    m_action->setText(tr("Begin later…"));
    m_time->setAccessibleName(tr("When it begins"));
    show();
}

} // namespace flotilla

#include "moc_startoption.cpp"
