// SPDX-License-Identifier: GPL-3.0-or-later
#include "codes/codesheet.h"

#include <QBuffer>
#include <QFontDatabase>
#include <QPainter>
#include <QPdfWriter>

namespace flotilla {

namespace {

constexpr int kAcross = 3;
constexpr int kDown = 4;
constexpr int kMargin = 15; // mm
constexpr int kDots = 150;  // per inch

} // namespace

QByteArray codesAsPdf(const QString &title, const QList<CodePicture> &codes)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setResolution(kDots);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(kMargin, kMargin, kMargin, kMargin), QPageLayout::Millimeter);
    QPainter painter(&writer);
    QFont names = painter.font();
    names.setPointSize(10);
    QFont ids = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    ids.setPointSize(8);
    const double line = QFontMetricsF(names, &writer).height();
    const QSizeF cell(double(writer.width()) / kAcross, (writer.height() - 1.5 * line) / kDown);
    for (qsizetype i = 0; i < codes.size(); ++i) {
        const int place = int(i % (qsizetype{kAcross} * kDown));
        if (place == 0) {
            if (i > 0) {
                writer.newPage();
            }
            painter.setFont(names);
            painter.drawText(QRectF(0, 0, writer.width(), line), Qt::AlignLeft | Qt::AlignVCenter, title);
        }
        const CodePicture &code = codes.at(i);
        const int across = place % kAcross;
        const int down = place / kAcross;
        const QRectF box(cell.width() * across, 1.5 * line + cell.height() * down, cell.width(), cell.height());
        const double side = std::min(box.width(), box.height() - 3 * line) * 0.92;
        const QSizeF size = QSizeF(code.picture.size()).scaled(side, side, Qt::KeepAspectRatio);
        const QPointF corner(box.center().x() - size.width() / 2, box.top() + (side - size.height()) / 2);
        painter.drawPixmap(QRectF(corner, size), code.picture, QRectF(code.picture.rect()));
        const QRectF first(box.left(), box.top() + side + 0.2 * line, box.width(), line);
        painter.setFont(names);
        painter.drawText(first, Qt::AlignHCenter, QFontMetricsF(names, &writer).elidedText(code.name.isEmpty() ? code.id : code.name, Qt::ElideRight, box.width()));
        painter.setFont(ids);
        painter.drawText(first.translated(0, line), Qt::AlignHCenter, code.name.isEmpty() ? QString() : code.id);
    }
    painter.end();
    return pdf;
}

} // namespace flotilla
