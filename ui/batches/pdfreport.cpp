// SPDX-License-Identifier: GPL-3.0-or-later
#include "batches/pdfreport.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <numeric>

namespace flotilla {

namespace {

struct PdfReports
{
    Q_DECLARE_TR_FUNCTIONS(PdfReport)
};

constexpr int kDotsPerInch = 150;
constexpr int kPdfPad = 6;

/// Draws a report line by line and begins a new page where one does not fit.
class PdfTable
{
public:
    PdfTable(QPdfWriter &writer, const ReportPaper &paper) : m_writer(writer), m_painter(&writer), m_paper(paper)
    {
        m_body = m_painter.font();
        m_body.setPointSizeF(8);
        const int all = std::accumulate(paper.weights.cbegin(), paper.weights.cend(), 0);
        for (const int weight : paper.weights) {
            m_widths.append(room().width() * weight / std::max(1, all));
        }
    }

    void draw()
    {
        QFont title = m_body;
        title.setPointSizeF(14);
        title.setBold(true);
        line(m_paper.title, title);
        for (const QString &text : m_paper.head) {
            line(text, m_body);
        }
        m_y += kPdfPad * 2;
        titles();
        for (const QStringList &row : m_paper.rows) {
            const int height = heightOf(row, m_body);
            if (m_y + height > bottom()) {
                newPage();
            }
            cells(row, m_body, height);
        }
        footer();
    }

private:
    [[nodiscard]] QRect room() const { return m_painter.viewport(); }
    [[nodiscard]] int bottom() const { return room().height() - QFontMetrics(m_body, &m_writer).height() * 2; }

    void line(const QString &text, const QFont &font)
    {
        if (text.isEmpty()) {
            return;
        }
        m_painter.setFont(font);
        const QRect box(0, m_y, room().width(), room().height());
        QRect used;
        m_painter.drawText(box, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text, &used);
        m_y = used.bottom() + kPdfPad;
    }

    [[nodiscard]] int heightOf(const QStringList &row, const QFont &font) const
    {
        const QFontMetrics metrics(font, &m_writer);
        int height = 0;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QRect box(0, 0, m_widths.value(i) - 2 * kPdfPad, bottom());
            height = std::max(height, metrics.boundingRect(box, flags(), row.at(i)).height());
        }
        return std::min(height + 2 * kPdfPad, bottom());
    }

    void cells(const QStringList &row, const QFont &font, int height)
    {
        m_painter.setFont(font);
        m_painter.setPen(Qt::black);
        int x = 0;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QRect box(x + kPdfPad, m_y + kPdfPad, m_widths.value(i) - 2 * kPdfPad, height - 2 * kPdfPad);
            m_painter.drawText(box, flags(), row.at(i));
            x += m_widths.value(i);
        }
        m_y += height;
        m_painter.setPen(QPen(Qt::lightGray, 1));
        m_painter.drawLine(0, m_y, room().width(), m_y);
    }

    void titles()
    {
        QFont bold = m_body;
        bold.setBold(true);
        cells(m_paper.columns, bold, heightOf(m_paper.columns, bold));
    }

    void newPage()
    {
        footer();
        m_writer.newPage();
        ++m_page;
        m_y = 0;
        titles();
    }

    void footer()
    {
        m_painter.setFont(m_body);
        m_painter.setPen(Qt::darkGray);
        m_painter.drawText(room(), Qt::AlignRight | Qt::AlignBottom, PdfReports::tr("page %1").arg(m_page));
    }

    static int flags() { return Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap; } // what does not fit is cut at the edge of its cell

    QPdfWriter &m_writer;
    QPainter m_painter;
    const ReportPaper &m_paper;
    QFont m_body;
    QList<int> m_widths;
    int m_y = 0;
    int m_page = 1;
};

} // namespace

QByteArray pdfOf(const ReportPaper &paper)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (buffer.open(QIODevice::WriteOnly)) {
        QPdfWriter writer(&buffer);
        writer.setTitle(paper.title);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageOrientation(QPageLayout::Landscape);
        writer.setPageMargins(QMarginsF(12, 12, 12, 12), QPageLayout::Millimeter);
        writer.setResolution(kDotsPerInch);
        PdfTable(writer, paper).draw();
    }
    return bytes;
}

} // namespace flotilla
