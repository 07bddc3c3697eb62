// SPDX-License-Identifier: GPL-3.0-or-later
#include "livetable.h"

#include "batchtext.h"
#include "clitexts.h"
#include "model/words.h"
#include "workflow/polling.h"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

using std::chrono::seconds;

constexpr int kStepWidth = 7;

QString glyph(CellMark mark)
{
    switch (mark) {
    case CellMark::NotYet:
        return u"·"_s;
    case CellMark::Waiting:
    case CellMark::Running:
        return u"…"_s;
    case CellMark::Done:
        return u"✔"_s;
    case CellMark::Resting:
        return u"◔"_s;
    case CellMark::Rejected:
    case CellMark::Failed:
        return u"✖"_s;
    case CellMark::Unsure:
    case CellMark::NeedsYou:
        return u"?"_s;
    case CellMark::Skipped:
    case CellMark::Stopped:
        return u"–"_s;
    case CellMark::StillGoing:
        return u"⌛"_s;
    }
    return {};
}

bool isUnderWay(const Progress &progress)
{
    return !isOver(progress.phase) && isSet(progress.startedAt);
}

QString transferText(const Transfer &transfer)
{
    const auto size = [](qint64 bytes) { return QLocale().formattedDataSize(bytes, 1); };
    return Cli::tr("%1: %2 of %3 sent", "a file").arg(QFileInfo(transfer.file).fileName(), size(transfer.sent), size(transfer.total));
}

/// What is worth saying while it runs. That nothing was bound before is the usual case and no news.
QString liveReason(const BatchRunner &runner, const Progress &progress, const Words &words)
{
    const QList<StepRule> &steps = runner.operation().steps;
    const bool noted = std::any_of(steps.cbegin(), steps.cend(), [&progress](const StepRule &rule) {
        return rule.onRefused == OnRefused::GoOn && rule.refusal == progress.reason.kind;
    });
    return noted ? QString() : words.sentence(progress.reason);
}

} // namespace

LiveTable::LiveTable(const BatchRunner &runner, const Words &words, const Console &console, const Clock &clock, QObject *parent)
    : QObject(parent), m_runner(runner), m_words(words), m_console(console), m_clock(clock), m_inPlace(console.errorIsTerminal())
{
    connect(&m_runner, &BatchRunner::targetChanged, this, &LiveTable::changed);
    connect(&m_runner, &BatchRunner::transferred, this, &LiveTable::transferred);
    if (!m_inPlace) {
        return;
    }
    m_drawSoon.setSingleShot(true);
    m_drawSoon.setInterval(100);
    connect(&m_drawSoon, &QTimer::timeout, this, &LiveTable::draw);
    connect(&m_everySecond, &QTimer::timeout, this, &LiveTable::draw);
    m_everySecond.start(1000);
    m_drawSoon.start();
}

void LiveTable::close()
{
    m_drawSoon.stop();
    m_everySecond.stop();
    if (m_inPlace) {
        draw();
    }
    disconnect(&m_runner, nullptr, this, nullptr);
}

void LiveTable::changed(int index)
{
    const QList<Progress> &all = m_runner.state().targets;
    if (!m_sent.isEmpty() && std::none_of(all.cbegin(), all.cend(), [](const Progress &one) { return one.phase == Phase::InFlight; })) {
        m_sent.forget();
    }
    if (m_inPlace) {
        if (!m_drawSoon.isActive()) {
            m_drawSoon.start();
        }
        return;
    }
    const Progress &progress = m_runner.progress(index);
    const Target &target = m_runner.batch().targets.at(index);
    const CellMark mark = currentMark(progress);
    if (mark == CellMark::Waiting && progress.phase == Phase::Ready) {
        return; // the next step says more a moment later
    }
    QString text = m_words.step(shownStep(m_runner.operation(), progress.step)) + u": "_s + m_words.cell(mark);
    if (const QString why = liveReason(m_runner, progress, m_words); !why.isEmpty()) {
        text += u" – "_s + why;
    }
    if (m_said.value(index) != text) {
        m_said.insert(index, text);
        m_console.say(u"%1 %2 %3 · %4"_s.arg(toDateTime(m_clock.now()).toLocalTime().toString(u"HH:mm:ss"_s),
                                             target.program.value, target.name, text));
    }
}

void LiveTable::transferred(const Transfer &transfer)
{
    const bool news = m_sent.take(transfer);
    if (m_inPlace) {
        if (!m_drawSoon.isActive()) {
            m_drawSoon.start();
        }
    } else if (news) {
        m_console.say(transferText(transfer));
    }
}

CellMark LiveTable::currentMark(const Progress &progress) const
{
    return cellMark(progress, m_runner.operation(), shownStep(m_runner.operation(), progress.step));
}

QString LiveTable::took(const Progress &progress) const
{
    const std::optional<Millis> worked = workedFor(progress, m_clock.now());
    if (!worked) {
        return {};
    }
    const qint64 count = std::chrono::duration_cast<seconds>(*worked).count();
    return u"%1:%2"_s.arg(count / 60).arg(count % 60, 2, 10, QChar(u'0'));
}

QString LiveTable::row(int index, int width) const
{
    const Progress &progress = m_runner.progress(index);
    const Target &target = m_runner.batch().targets.at(index);
    QString text = target.program.value + u' ' + fitted(target.name, 26) + u' ';
    for (const QString &step : shownSteps(m_runner.operation())) {
        text += fitted(glyph(cellMark(progress, m_runner.operation(), step)), kStepWidth);
    }
    text += fitted(took(progress), 6) + u' ';
    const QString why = liveReason(m_runner, progress, m_words);
    const QString word = isOver(progress.phase) ? m_words.phaseOf(progress.phase, m_runner.operation().name) : m_words.cell(currentMark(progress));
    text += why.isEmpty() ? word : why;
    return fitted(text, width - 1);
}

QStringList LiveTable::rows(int space) const
{
    const auto count = static_cast<int>(m_runner.batch().targets.size());
    const int width = m_console.size().columns;
    QList<int> shown;
    for (int i = 0; i < count; ++i) {
        if (count <= space || isUnderWay(m_runner.progress(i))) {
            shown.append(i);
        }
    }
    for (int i = 0; i < count && shown.size() < space; ++i) {
        if (!shown.contains(i) && m_runner.progress(i).phase == Phase::Failed) {
            shown.append(i);
        }
    }
    shown = shown.mid(0, space);
    std::sort(shown.begin(), shown.end());
    QStringList lines;
    for (const int index : std::as_const(shown)) {
        lines.append(row(index, width));
    }
    return lines;
}

void LiveTable::draw()
{
    const Console::Size size = m_console.size();
    QString head = fitted(Cli::tr("Mini program"), 45);
    for (const QString &step : shownSteps(m_runner.operation())) {
        head += fitted(m_words.step(step), kStepWidth);
    }
    QStringList lines{fitted(head, size.columns - 1)};
    lines += rows(std::max(1, size.rows - 3));
    QString totals = totalsText(m_runner.totals(), m_words, m_runner.operation().name);
    const QList<Transfer> open = m_sent.open();
    for (const Transfer &transfer : open) {
        totals += u" · "_s + transferText(transfer);
    }
    lines.append(fitted(totals, size.columns - 1));
    QString text;
    if (m_drawn > 0) {
        text += u"\x1b[%1A"_s.arg(m_drawn); // back to the first line of the last drawing
    }
    text += u"\x1b[J"_s; // and clear from there
    m_console.raw(text + lines.join(u'\n') + u'\n');
    m_drawn = static_cast<int>(lines.size());
}

} // namespace flotilla

#include "moc_livetable.cpp"
