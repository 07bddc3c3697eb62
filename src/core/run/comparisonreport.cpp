// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/comparisonreport.h"

#include "model/toldversions.h"
#include "run/csvtext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

struct Comparisons
{
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

constexpr auto kComparedBom = "\xEF\xBB\xBF";

constexpr auto kComparedStyle = R"(
:root{color-scheme:light dark}
body{font:14px/1.45 system-ui,"Noto Sans","Noto Sans CJK SC",sans-serif;margin:24px;max-width:1600px}
h1{font-size:20px;margin:0 0 4px}p{margin:0 0 12px}
.picture{display:flex;flex-wrap:wrap;gap:2px;margin:0 0 16px}
.picture span{width:16px;height:16px;line-height:16px;text-align:center}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:4px 8px;border-bottom:1px solid #8885}
.better{color:#1a7f37}.worse{color:#c0202e;font-weight:600}.other,.here,.there{color:#8a6100}.same{opacity:.6}
@media(prefers-color-scheme:dark){.better{color:#5fd07f}.worse{color:#ff8088}.other,.here,.there{color:#e0b050}}
)";

QString comparedName(ComparedRow::Kind kind)
{
    switch (kind) {
    case ComparedRow::Kind::Same:
        return u"same"_s;
    case ComparedRow::Kind::Better:
        return u"better"_s;
    case ComparedRow::Kind::Worse:
        return u"worse"_s;
    case ComparedRow::Kind::Other:
        return u"other"_s;
    case ComparedRow::Kind::OnlyHere:
        return u"here"_s;
    case ComparedRow::Kind::OnlyThere:
        return u"there"_s;
    }
    return {};
}

QString targetName(const Target &target) { return target.name.isEmpty() ? target.program.value : target.name; }

/// What most people look for comes first.
QList<ComparedRow> byKind(const StoredBatch &here, const StoredBatch &there)
{
    const auto place = [](const ComparedRow &row) { return std::find(kComparedKinds.begin(), kComparedKinds.end(), row.kind) - kComparedKinds.begin(); };
    QList<ComparedRow> rows = compared(here, there);
    std::stable_sort(rows.begin(), rows.end(), [&place](const ComparedRow &a, const ComparedRow &b) { return place(a) < place(b); });
    return rows;
}

QString stateOf(const std::optional<Progress> &row, const Words &words, const QString &operation)
{
    return row ? words.phaseOf(row->phase, operation) : QString();
}

QString whyOf(const std::optional<Progress> &row, const Words &words) { return row ? words.sentence(row->reason) : QString(); }

/// "2.4.0, 2026-11-21 14:02".
QString releaseOf(const StoredBatch &stored)
{
    const Batch &batch = stored.batch;
    const QString version = batch.label().isEmpty() ? versionsText(versionsOf(batch, stored.state.targets)) : batch.label();
    const QString when = toDateTime(batch.createdAt).toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
    return version.isEmpty() ? when : Comparisons::tr("%1, %2", "version, when").arg(version, when);
}

QString htmlRows(const QList<ComparedRow> &rows, const Words &words, const QString &operation)
{
    QString html;
    for (const ComparedRow &row : rows) {
        html += u"<tr>"_s;
        const QStringList cells{targetName(row.target), row.target.program.value, stateOf(row.here, words, operation), whyOf(row.here, words),
                                stateOf(row.there, words, operation), whyOf(row.there, words)};
        for (const QString &cell : cells) {
            html += u"<td>"_s + cell.toHtmlEscaped() + u"</td>"_s;
        }
        html += u"<td class=\"%1\">%2 %3</td></tr>\n"_s.arg(comparedName(row.kind), comparedSign(row.kind), comparedWord(row.kind).toHtmlEscaped());
    }
    return html;
}

} // namespace

QString comparedWord(ComparedRow::Kind kind)
{
    switch (kind) {
    case ComparedRow::Kind::Same:
        return Comparisons::tr("as there");
    case ComparedRow::Kind::Better:
        return Comparisons::tr("better");
    case ComparedRow::Kind::Worse:
        return Comparisons::tr("worse");
    case ComparedRow::Kind::Other:
        return Comparisons::tr("different");
    case ComparedRow::Kind::OnlyHere:
        return Comparisons::tr("only here");
    case ComparedRow::Kind::OnlyThere:
        return Comparisons::tr("only there");
    }
    return {};
}

QChar comparedSign(ComparedRow::Kind kind)
{
    switch (kind) {
    case ComparedRow::Kind::Same:
        return u'=';
    case ComparedRow::Kind::Better:
        return u'▲';
    case ComparedRow::Kind::Worse:
        return u'▼';
    case ComparedRow::Kind::Other:
        return u'◆';
    case ComparedRow::Kind::OnlyHere:
        return u'+';
    case ComparedRow::Kind::OnlyThere:
        return u'−';
    }
    return {};
}

QString comparedSummary(const QList<ComparedRow> &rows)
{
    QStringList parts;
    for (const ComparedRow::Kind kind : kComparedKinds) {
        const auto count = std::count_if(rows.cbegin(), rows.cend(), [kind](const ComparedRow &row) { return row.kind == kind; });
        if (count > 0) {
            parts.append(Comparisons::tr("%1 %2 %3", "sign, how many, how they compare").arg(comparedSign(kind)).arg(count).arg(comparedWord(kind)));
        }
    }
    return parts.join(u" · "_s);
}

QByteArray comparisonCsv(const StoredBatch &here, const StoredBatch &there, const Platforms &platforms)
{
    const Words &words = *platforms.of(here.batch).words;
    const QString &operation = here.batch.operation;
    QString text = csvLine({u"appid"_s, u"name"_s, u"compared"_s, u"state"_s, u"reason"_s, u"other_state"_s, u"other_reason"_s, u"batch"_s, u"other_batch"_s});
    for (const ComparedRow &row : byKind(here, there)) {
        text += csvLine({row.target.program.value, row.target.name, comparedName(row.kind), stateOf(row.here, words, operation), whyOf(row.here, words),
                         stateOf(row.there, words, operation), whyOf(row.there, words), here.batch.id.value, there.batch.id.value});
    }
    return kComparedBom + text.toUtf8();
}

QByteArray comparisonHtml(const StoredBatch &here, const StoredBatch &there, const Platforms &platforms)
{
    const Words &words = *platforms.of(here.batch).words;
    const QList<ComparedRow> rows = byKind(here, there);
    const QString title = Comparisons::tr("%1: %2 compared with %3", "what was done, a release, another one")
                              .arg(words.operation(here.batch.operation), releaseOf(here), releaseOf(there)).toHtmlEscaped();
    QString picture;
    for (const ComparedRow &row : rows) {
        const QString tip = Comparisons::tr("%1: %2", "mini program, how it compares").arg(targetName(row.target), comparedWord(row.kind));
        picture += u"<span class=\"%1\" title=\"%2\">%3</span>"_s.arg(comparedName(row.kind), tip.toHtmlEscaped(), QString(comparedSign(row.kind)));
    }
    QString head;
    for (const QString &column : {Comparisons::tr("Mini program"), Comparisons::tr("AppID"), Comparisons::tr("This release"), Comparisons::tr("Why"),
                                  Comparisons::tr("The other one"), Comparisons::tr("Why"), Comparisons::tr("Compared")}) {
        head += u"<th>"_s + column.toHtmlEscaped() + u"</th>"_s;
    }
    const QString page = u"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>"_s + title + u"</title><style>"_s
        + QLatin1StringView(kComparedStyle) + u"</style></head><body>\n<h1>"_s + title + u"</h1>\n<p>"_s + comparedSummary(rows).toHtmlEscaped()
        + u"</p>\n<div class=\"picture\">"_s + picture + u"</div>\n<table><thead><tr>"_s + head + u"</tr></thead><tbody>\n"_s
        + htmlRows(rows, words, here.batch.operation) + u"</tbody></table>\n</body></html>\n"_s;
    return page.toUtf8();
}

} // namespace flotilla
