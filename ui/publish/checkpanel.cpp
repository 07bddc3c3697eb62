// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/checkpanel.h"

#include "icons.h"
#include "model/words.h"
#include "publish/publishwords.h"
#include "run/report.h"
#include "theme.h"
#include "widgets/heading.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintip.h"
#include "widgets/savefile.h"
#include "widgets/timewords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>
#include <QtMath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

// A list of hundreds is not read here; the export has them all.
constexpr int kListed = 12;
constexpr int kCheckLines = 3; // of the list in sight

QString line(const QString &mark, const QString &text, const QString &help, const QString &names, const QColor &quiet)
{
    QString body = text.toHtmlEscaped();
    for (const QString &below : {help, names}) {
        if (!below.isEmpty()) {
            body += u"<div style='color:%1; margin-top:2px'>%2</div>"_s.arg(quiet.name(), below.toHtmlEscaped());
        }
    }
    return u"<tr><td style='padding:2px 6px 6px 0'><img src='mark:%1'></td>"
           u"<td style='padding:0 0 6px 0'>%2</td></tr>"_s.arg(mark, body);
}

} // namespace

CheckPanel::CheckPanel(const Clock &clock, QWidget *parent)
    : LeanColumn(parent), m_clock(clock), m_heading(makeHeading(this)), m_list(new QTextBrowser(this)),
      m_state(plainLabel(this)), m_enough(new QPushButton(this)), m_untick(new QPushButton(this)), m_older(new QPushButton(this)), m_export(new QPushButton(this)),
      m_again(new QPushButton(this))
{
    m_list->setOpenLinks(false);
    m_list->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_list->setTabChangesFocus(true);
    m_state->setForegroundRole(QPalette::PlaceholderText);
    m_state->setWordWrap(true);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_again);
    buttons->addWidget(m_export);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_heading);
    column->addWidget(m_list, 1);
    column->addWidget(m_state);
    column->addWidget(m_enough, 0, Qt::AlignLeft);
    column->addWidget(m_older, 0, Qt::AlignLeft);
    column->addWidget(m_untick, 0, Qt::AlignLeft);
    column->addLayout(buttons);

    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setFocusProxy(m_list);
    setTabOrder(m_enough, m_older);
    setTabOrder(m_older, m_untick);
    setTabOrder(m_untick, m_again);
    setTabOrder(m_again, m_export);
    connect(m_again, &QPushButton::clicked, this, &CheckPanel::checkAgainRequested);
    connect(m_export, &QPushButton::clicked, this, &CheckPanel::exportFindings);
    connect(m_older, &QPushButton::clicked, this, [this] { emit batchRequested(m_olderBatch); });
    connect(m_untick, &QPushButton::clicked, this, [this] { emit untickRequested(m_stopped); });
    drawIcons();
    retranslate();
}

// What the plan beside it counts as not possible is not counted as ready here.
QString CheckPanel::readyLines(const QList<Target> &targets, const QSet<MiniProgramId> &impossible) const
{
    if (targets.isEmpty()) {
        return {};
    }
    QList<Target> others = targets;
    others.removeIf([&impossible](const Target &target) { return impossible.contains(target.program); });
    const QColor quiet = toneColour(Tone::Quiet, palette());
    const int ready = readyCount(others, m_findings);
    QString lines;
    if (ready > 0 || impossible.isEmpty()) {
        lines += line(ready > 0 ? u"good"_s : u"stop"_s, tr("%n ready", nullptr, ready), {}, {}, quiet);
    }
    if (const int without = static_cast<int>(impossible.size()); without > 0) {
        lines += line(u"stop"_s, tr("%n cannot take part: the plan says why", "mini programs", without), {}, {}, quiet);
    }
    return lines;
}

bool isUnasked(const PublishCheck &check, const QString &laneField) { return laneField.isEmpty() && !check.isAsking() && !isSet(check.askedAt()); }

void CheckPanel::show(const Order &order, const PublishCheck &check, const Platform &platform, const QSet<MiniProgramId> &impossible)
{
    m_platform = &platform;
    const Operation *operation = platform.operation(order.operation);
    m_laneField = operation ? operation->laneField : QString();
    m_findings = check.all();
    m_stopped.clear();
    bool wouldFail = false;
    m_olderBatch = {};
    QHash<MiniProgramId, QString> names;
    for (const Target &target : order.targets) {
        names.insert(target.program, target.name.isEmpty() ? target.program.value : target.name);
    }
    const QColor quiet = toneColour(Tone::Quiet, palette());
    QString html = isUnasked(check, m_laneField) ? QString() : readyLines(order.targets, impossible);
    const QList<FindingGroup> groups = grouped(m_findings);
    for (const FindingGroup &group : groups) {
        QStringList listed;
        QSet<MiniProgramId> seen;
        const int count = countOf(group);
        for (const Finding &finding : group.findings) {
            if (finding.check == checks::OlderBatch && m_olderBatch.isEmpty()) {
                m_olderBatch = {finding.detail};
            }
            if ((group.level == Level::Stop || finding.fails) && !finding.program.isEmpty()) {
                wouldFail = wouldFail || group.level != Level::Stop;
                m_stopped.insert(finding.program);
            }
            if (count > 1 && !finding.program.isEmpty() && !seen.contains(finding.program) && listed.size() < kListed) {
                seen.insert(finding.program);
                listed.append(names.value(finding.program, finding.program.value));
            }
        }
        QString list = listed.join(tr(", ", "between names"));
        if (const int more = count - static_cast<int>(listed.size()); !listed.isEmpty() && more > 0) {
            list = tr("%1 and %n more; the export has them all.", nullptr, more).arg(list);
        }
        html += line(group.level == Level::Stop ? u"stop"_s : u"warn"_s, groupText(group, *m_platform->words, order.targets),
                     m_platform->words->checkHelp(group.check), list, quiet);
    }
    if (html != m_html) { // setting it scrolls to the top: only when there is something new
        m_html = html;
        m_list->setHtml(u"<table>"_s + html + u"</table>"_s);
        fitList();
    }
    const int stopped = static_cast<int>(m_stopped.size());
    m_untick->setVisible(stopped > 0);
    m_untick->setText(wouldFail ? tr("Leave out %n that would fail", nullptr, stopped) : tr("Leave out %n that cannot go", nullptr, stopped));
    m_older->setVisible(!m_olderBatch.isEmpty());
    m_export->setEnabled(!m_findings.isEmpty());
    showTimes(check);
}

void CheckPanel::followLooks(PublishCheck &check)
{
    connect(m_enough, &QPushButton::clicked, &check, &PublishCheck::stopLooking);
    connect(&check, &PublishCheck::looksProgressed, this, [this, &check] { showTimes(check); });
}

void CheckPanel::showTimes(const PublishCheck &check)
{
    const TargetLooks *looks = check.looks();
    m_enough->setVisible(looks);
    if (check.isAsking()) {
        m_state->setText(tr("Asking the platform…"));
    } else if (looks) {
        m_state->setText(tr("Asking about each mini program: %1 of %2. Nothing is changed by it, and it need not be waited for.")
                             .arg(QString::number(looks->answered()), QString::number(looks->asked())));
    } else if (const LookReport &looked = check.looked(); isSet(check.askedAt()) && looked.wanted > 0) {
        const int count = looked.looked;
        const QString of = tr("%n of %1 mini programs were asked about one by one", nullptr, count).arg(looked.wanted);
        m_state->setText(isSet(looked.oldest) ? tr("%1, the first of them %2.", "30 of 40 mini programs …, 2 min ago").arg(of, ago(looked.oldest, m_clock.now()))
                                              : tr("%1.", "sentence").arg(of));
        setTip(m_state, check.identity());
    } else if (isSet(check.askedAt())) {
        m_state->setText(tr("The platform was asked %1.").arg(ago(check.askedAt(), m_clock.now())));
        setTip(m_state, check.identity());
    } else {
        m_state->setText(tr("The platform is asked once everything is filled in. Nothing is changed by it."));
    }
}

QString CheckPanel::text() const { return m_list->toPlainText(); }

void CheckPanel::drawIcons()
{
    const int size = fontMetrics().ascent() + 3;
    const auto add = [this, size](const QString &mark, const QString &name, Tone tone) {
        const QPixmap pixmap = icon(name, toneColour(tone, palette())).pixmap(QSize(size, size), devicePixelRatioF());
        m_list->document()->addResource(QTextDocument::ImageResource, QUrl(u"mark:"_s + mark), pixmap);
    };
    add(u"good"_s, u"done"_s, Tone::Good);
    add(u"warn"_s, u"attention"_s, Tone::Attention);
    add(u"stop"_s, u"failed"_s, Tone::Bad);
}

void CheckPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_list) {
        drawIcons();
        m_html.clear();
    }
    LeanColumn::changeEvent(event);
}

void CheckPanel::resizeEvent(QResizeEvent *event)
{
    LeanColumn::resizeEvent(event);
    fitList();
}

// What it has no lines for is room for what stands above it.
void CheckPanel::fitList()
{
    const int frame = 2 * m_list->frameWidth();
    const int least = kCheckLines * m_list->fontMetrics().lineSpacing() + frame;
    m_list->setMinimumHeight(least);
    m_list->setMaximumHeight(std::max(least, qCeil(m_list->document()->size().height()) + frame));
}

void CheckPanel::exportFindings()
{
    saveFile(this, tr("Export the findings"), u"findings.csv"_s, tr("CSV (*.csv)"), findingsCsv(m_findings, *m_platform, m_laneField));
}

void CheckPanel::retranslate()
{
    m_heading->setText(tr("Check"));
    m_list->setAccessibleName(tr("Findings"));
    m_again->setText(tr("Check again"));
    setTip(m_again, tr("Asks the platform again (F5). Nothing is changed by it."));
    m_enough->setText(tr("Stop asking"));
    m_older->setText(tr("Open the older batch"));
    m_export->setText(tr("Export…"));
    m_export->setAccessibleName(tr("Export the findings as CSV"));
}

} // namespace flotilla

#include "moc_checkpanel.cpp"
