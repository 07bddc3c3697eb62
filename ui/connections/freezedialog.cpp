// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/freezedialog.h"

#include "connections/secondpersonchoice.h"
#include "run/freezes.h"
#include "run/secondperson.h"
#include "widgets/openoverpage.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintip.h"
#include "workflow/starttime.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

QString whyDenied(const Workspace &workspace)
{
    const Status may = mayApprove(workspace);
    return may ? QString() : may.error().text;
}

} // namespace

FreezeDialog::FreezeDialog(const Workspace &workspace, const Connection &connection, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_connection(connection), m_denied(whyDenied(workspace)), m_intro(plainLabel(this)), m_list(new QListWidget(this)),
      m_kind(new QComboBox(this)), m_week(new QLineEdit(this)), m_from(new QLineEdit(this)), m_to(new QLineEdit(this)),
      m_reason(new QLineEdit(this)), m_problem(plainLabel(this)), m_second(new SecondPersonChoice(workspace, connection, m_denied, this)),
      m_secondOfAll(new SecondPersonChoice(workspace, {}, m_denied, this)),
      m_add(new QPushButton(this)), m_remove(new QPushButton(this)), m_close(new QPushButton(this))
{
    build();
    retranslate();
    m_problem->setText(m_denied);
    if (const auto windows = freezesOf(m_workspace, m_connection.id)) {
        m_windows = *windows;
    } else {
        m_problem->setText(windows.error().text);
    }
    showAll();
    m_close->setFocus();
}

void FreezeDialog::build()
{
    m_intro->setWordWrap(true);
    m_list->setWordWrap(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::WindowText);
    m_kind->setObjectName(u"freezeKind"_s);
    m_week->setObjectName(u"freezeWeek"_s);
    m_reason->setObjectName(u"freezeReason"_s);
    m_reason->setMaxLength(200);
    m_kind->addItems({QString(), QString()});
    m_week->setText(weekSpan(usualWeekend()));
    for (QWidget *part : std::initializer_list<QWidget *>{m_kind, m_week, m_from, m_to, m_reason, m_add}) {
        part->setEnabled(m_denied.isEmpty());
    }
    for (QPushButton *button : {m_add, m_remove, m_close}) {
        button->setAutoDefault(false);
    }
    m_close->setDefault(true);
    auto *line = new QHBoxLayout;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_kind, m_week, m_from, m_to}) {
        line->addWidget(widget);
    }
    auto *second = new QHBoxLayout;
    second->addWidget(m_reason, 1);
    second->addWidget(m_add);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->addWidget(m_intro);
    column->addWidget(m_list, 1);
    column->addLayout(line);
    column->addLayout(second);
    column->addWidget(m_secondOfAll);
    column->addWidget(m_second);
    column->addWidget(m_problem);
    column->addLayout(buttons);
    resize(640, 420);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &FreezeDialog::showKind);
    connect(m_list, &QListWidget::itemSelectionChanged, this, [this] { m_remove->setEnabled(m_list->currentRow() >= 0 && m_denied.isEmpty()); });
    for (const SecondPersonChoice *choice : {m_secondOfAll, m_second}) {
        connect(choice, &SecondPersonChoice::told, m_problem, &QLabel::setText);
    }
    connect(m_add, &QPushButton::clicked, this, &FreezeDialog::add);
    connect(m_remove, &QPushButton::clicked, this, &FreezeDialog::remove);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
}

void FreezeDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) { // what was typed stays
        retranslate();
        showAll();
    }
    QDialog::changeEvent(event);
}

void FreezeDialog::retranslate()
{
    setWindowTitle(tr("Freezes of %1", "connection").arg(m_connection.name));
    m_intro->setText(tr("In these times no order begins or goes on over this connection, unless a person lifts the freeze for it with a reason. "
                        "What runs already is not cut off.") + u' '
                     + tr("New times are in the time zone %1.").arg(QString::fromUtf8(QTimeZone::systemTimeZoneId())));
    m_list->setAccessibleName(tr("When the connection is frozen"));
    m_kind->setItemText(0, tr("Every week"));
    m_kind->setItemText(1, tr("Once"));
    m_kind->setAccessibleName(tr("How often"));
    m_week->setAccessibleName(tr("Days and hours"));
    m_from->setAccessibleName(tr("From when"));
    m_to->setAccessibleName(tr("Until when"));
    m_from->setPlaceholderText(tr("From, like 2026-12-24 00:00"));
    m_to->setPlaceholderText(tr("Until, like 2027-01-04 08:00"));
    m_reason->setPlaceholderText(tr("Why; everybody who wants to publish reads it"));
    m_reason->setAccessibleName(tr("Why it is frozen"));
    m_add->setText(tr("Add"));
    m_remove->setText(tr("Remove"));
    m_close->setText(tr("Close"));
    m_second->retranslate();
    m_secondOfAll->retranslate();
    showKind();
}

void FreezeDialog::showKind()
{
    const bool weekly = m_kind->currentIndex() == 0;
    m_week->setVisible(weekly);
    m_from->setVisible(!weekly);
    m_to->setVisible(!weekly);
}

void FreezeDialog::showAll()
{
    m_list->clear();
    for (const FreezeWindow &window : std::as_const(m_windows)) {
        FreezeWindow bare = window;
        bare.reason.clear();
        auto *item = new QListWidgetItem(window.reason.isEmpty() ? windowText(bare) : windowText(bare) + u'\n' + window.reason, m_list);
        setTip(item, windowText(window)); // a reason may be long
        // Chinese lines are higher than the font says, and what does not fit is left out.
        const int wide = fontMetrics().averageCharWidth() * 80;
        const int lines = window.reason.isEmpty() ? 1 : 2 + fontMetrics().horizontalAdvance(window.reason) / wide;
        item->setSizeHint({wide, (lines + 1) * fontMetrics().height()});
    }
    m_remove->setEnabled(false);
}

Result<FreezeWindow> FreezeDialog::typed() const
{
    const QTimeZone zone = QTimeZone::systemTimeZone();
    const QString zoneName = QString::fromUtf8(zone.id());
    if (m_kind->currentIndex() == 0) {
        return mayBeSet(weeklyWindow(m_week->text(), zoneName, m_reason->text()));
    }
    const Result<Instant> from = momentFromText(m_from->text(), zone);
    const Result<Instant> to = momentFromText(m_to->text(), zone);
    if (!from || !to) {
        return from ? to.error() : from.error();
    }
    return mayBeSet(datedWindow(*from, *to, zoneName, m_reason->text()));
}

Result<FreezeWindow> FreezeDialog::mayBeSet(const Result<FreezeWindow> &window) const
{
    const Status may = window ? mayFreeze(*window, m_workspace.clock.now()) : Status();
    return may ? window : Result<FreezeWindow>(may.error());
}

void FreezeDialog::add()
{
    const Result<FreezeWindow> window = typed();
    if (!window) {
        m_problem->setText(window.error().text);
        return;
    }
    if (!m_windows.contains(*window)) {
        store(m_windows + QList<FreezeWindow>{*window});
    }
}

void FreezeDialog::remove()
{
    if (const int row = m_list->currentRow(); row >= 0 && row < m_windows.size()) {
        QList<FreezeWindow> left = m_windows;
        left.removeAt(row);
        store(left);
    }
}

void FreezeDialog::store(const QList<FreezeWindow> &windows)
{
    const Status stored = storeFreezes(m_workspace, m_connection.id, m_windows, windows);
    m_problem->setText(stored ? QString() : stored.error().text);
    if (stored) {
        m_windows = windows;
        m_reason->clear();
        showAll();
    } else if (const auto newest = freezesOf(m_workspace, m_connection.id); newest && stored.error().kind == ErrorKind::Leased) {
        m_windows = *newest;
        showAll();
    }
}

FreezeDialog *openFreezes(const Workspace &workspace, const Connection &connection, QWidget *parent)
{
    auto *dialog = new FreezeDialog(workspace, connection, parent);
    openOverPage(dialog);
    return dialog;
}

} // namespace flotilla

#include "moc_freezedialog.cpp"
