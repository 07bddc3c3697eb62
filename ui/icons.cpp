// SPDX-License-Identifier: GPL-3.0-or-later
#include "icons.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>
#include <QPixmap>

#include <array>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

// The sizes that lists and buttons ask for between 100 % and 200 % scaling.
constexpr std::array kSizes{16, 20, 24, 32, 40, 48, 64};

void addDrawn(QIcon &icon, const QByteArray &svg, const QColor &colour, QIcon::Mode mode)
{
    QByteArray coloured = svg;
    coloured.replace("currentColor", colour.name().toLatin1());
    for (const int size : kSizes) {
        QBuffer buffer(&coloured);
        QImageReader reader(&buffer, "svg");
        reader.setScaledSize(QSize(size, size));
        const QImage image = reader.read();
        if (!image.isNull()) {
            icon.addPixmap(QPixmap::fromImage(image), mode);
        }
    }
}

QByteArray source(const QString &name)
{
    QFile file(u":/icons/%1.svg"_s.arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QIcon icon(const QString &name, const QPalette &palette)
{
    const QByteArray svg = source(name);
    QIcon icon;
    addDrawn(icon, svg, palette.color(QPalette::Active, QPalette::WindowText), QIcon::Normal);
    addDrawn(icon, svg, palette.color(QPalette::Active, QPalette::HighlightedText), QIcon::Selected);
    addDrawn(icon, svg, palette.color(QPalette::Disabled, QPalette::WindowText), QIcon::Disabled);
    return icon;
}

QIcon icon(const QString &name, const QColor &colour)
{
    QIcon icon;
    addDrawn(icon, source(name), colour, QIcon::Normal);
    return icon;
}

} // namespace flotilla
