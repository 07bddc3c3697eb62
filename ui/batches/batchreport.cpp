// SPDX-License-Identifier: GPL-3.0-or-later
#include "batches/batchreport.h"

#include "batches/pdfreport.h"
#include "models/batchlistmodel.h"
#include "run/report.h"
#include "widgets/savefile.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

struct BatchReports
{
    Q_DECLARE_TR_FUNCTIONS(BatchReport)
};

} // namespace

void saveReport(QWidget *page, const StoredBatch &stored, const Platforms &platforms, const QString &format)
{
    QByteArray content;
    QString filter;
    if (format == "csv"_L1) {
        content = batchCsv(stored, platforms);
        filter = BatchReports::tr("CSV (*.csv)");
    } else if (format == "html"_L1) {
        content = batchHtml(stored, platforms);
        filter = BatchReports::tr("HTML (*.html)");
    } else if (format == "pdf"_L1) {
        ReportPaper paper = batchPaper(stored, platforms);
        paper.head.append(totalsText(totalsOf(stored.state.targets), *platforms.of(stored.batch).words, stored.batch.operation));
        content = pdfOf(paper);
        filter = BatchReports::tr("PDF (*.pdf)");
    } else {
        content = QJsonDocument(batchJson(stored, platforms)).toJson();
        filter = BatchReports::tr("JSON (*.json)");
    }
    saveFile(page, BatchReports::tr("Save the report"), u"flotilla-%1.%2"_s.arg(stored.batch.id.value, format), filter, content);
}

} // namespace flotilla
