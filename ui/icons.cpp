// SPDX-License-Identifier: GPL-3.0-or-later
#include "icons.h"

#include <QBuffer>
#include <QFile>
#include <QIconEngine>
#include <QImageReader>
#include <QPainter>
#include <QPixmap>
#include <QPixmapCache>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

/// Draws an SVG in the colour of the mode, at the size that is asked for, when it is asked for.
class TintedSvg : public QIconEngine
{
public:
    struct Colours
    {
        QColor normal;
        QColor selected;
        QColor disabled;
    };
    TintedSvg(QString name, const Colours &colours) : m_name(std::move(name)), m_colours(colours) {}

    [[nodiscard]] QIconEngine *clone() const override { return new TintedSvg(*this); }
    [[nodiscard]] bool isNull() override { return !QFile::exists(path()); }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        const QColor colour = mode == QIcon::Disabled   ? m_colours.disabled
                              : mode == QIcon::Selected ? m_colours.selected
                                                        : m_colours.normal;
        const QString key = u"flotilla:%1:%2:%3x%4"_s.arg(m_name, colour.name()).arg(size.width()).arg(size.height());
        QPixmap pixmap;
        if (!QPixmapCache::find(key, &pixmap)) {
            pixmap = drawn(size, colour);
            QPixmapCache::insert(key, pixmap);
        }
        return pixmap;
    }

private:
    [[nodiscard]] QString path() const { return u":/icons/%1.svg"_s.arg(m_name); }

    [[nodiscard]] QPixmap drawn(const QSize &size, const QColor &colour) const
    {
        QFile file(path());
        if (!file.open(QIODevice::ReadOnly)) {
            return {};
        }
        QByteArray svg = file.readAll();
        svg.replace("currentColor", colour.name().toLatin1());
        QBuffer buffer(&svg);
        QImageReader reader(&buffer, "svg");
        reader.setScaledSize(size);
        return QPixmap::fromImage(reader.read());
    }

    QString m_name;
    Colours m_colours;
};

} // namespace

QIcon icon(const QString &name, const QPalette &palette)
{
    return QIcon(new TintedSvg(name, {palette.color(QPalette::Active, QPalette::WindowText),
                                      palette.color(QPalette::Active, QPalette::HighlightedText),
                                      palette.color(QPalette::Disabled, QPalette::WindowText)}));
}

QIcon icon(const QString &name, const QColor &colour)
{
    return QIcon(new TintedSvg(name, {colour, colour, colour}));
}

} // namespace flotilla
