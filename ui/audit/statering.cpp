// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/statering.h"

#include "model/words.h"
#include "models/auditmodel.h"
#include "theme.h"
#include "widgets/plaintip.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <QtMath>

#include <numeric>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {
constexpr double kThickness = 0.17; ///< of the ring, as a share of its width
}

StateRing::StateRing(QWidget *parent) : QWidget(parent)
{
    setCursor(Qt::PointingHandCursor);
}

void StateRing::setCounts(const QMap<ReviewState, int> &counts, bool isRead)
{
    m_isRead = isRead;
    m_counts = counts;
    retranslate();
    update();
}

void StateRing::setChosen(const std::optional<ReviewState> &state)
{
    m_chosen = state;
    update();
}

void StateRing::setWhole(const QString &word)
{
    m_whole = word;
    update();
}

void StateRing::retranslate()
{
    QStringList parts;
    for (auto it = m_counts.cbegin(); it != m_counts.cend(); ++it) {
        parts += u"%1 %2"_s.arg(reviewWord(it.key())).arg(it.value());
    }
    setAccessibleName(tr("Ring of review states"));
    setAccessibleDescription(m_isRead ? listText(parts) : tr("The platform has not been asked yet."));
}

QSize StateRing::sizeHint() const
{
    const int side = fontMetrics().height() * 9;
    return {side, side};
}

QSize StateRing::minimumSizeHint() const
{
    const int side = fontMetrics().height() * 4;
    return {side, side};
}

int StateRing::total() const
{
    return std::accumulate(m_counts.cbegin(), m_counts.cend(), 0);
}

QRectF StateRing::ring() const
{
    const double side = std::min(width(), height()) - 4.0;
    const double inset = side * kThickness / 2;
    const QRectF square((width() - side) / 2, (height() - side) / 2, side, side);
    return square.adjusted(inset, inset, -inset, -inset);
}

void StateRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = ring();
    const double thickness = std::min(width(), height()) * kThickness;
    const int all = total();
    painter.setPen(QPen(palette().color(QPalette::Mid), thickness, Qt::SolidLine, Qt::FlatCap));
    if (all == 0) {
        painter.drawEllipse(box);
    }
    double from = 90.0; // the ring begins at twelve o'clock and runs clockwise
    for (auto it = m_counts.cbegin(); it != m_counts.cend(); ++it) {
        const double span = 360.0 * it.value() / std::max(1, all);
        QColor colour = toneColour(reviewTone(it.key()), palette());
        if (m_chosen && *m_chosen != it.key()) {
            colour.setAlphaF(0.3F);
        }
        painter.setPen(QPen(colour, thickness, Qt::SolidLine, Qt::FlatCap));
        const double gap = m_counts.size() > 1 ? std::min(2.0, span / 4) : 0.0;
        painter.drawArc(box, qRound((from - gap / 2) * 16), -qRound((span - gap) * 16));
        from -= span;
    }
    const int shown = m_chosen ? m_counts.value(*m_chosen) : all;
    QFont big = font();
    big.setPointSizeF(big.pointSizeF() * 2);
    painter.setFont(big);
    painter.setPen(palette().color(QPalette::WindowText));
    const double line = QFontMetricsF(big).height();
    const QPointF middle = box.center();
    const QString word = m_chosen ? reviewWord(*m_chosen) : m_whole;
    const bool hasRoom = fontMetrics().horizontalAdvance(word) < (box.width() - thickness) * 0.85; // the list below says it, too
    painter.drawText(QRectF(box.left(), middle.y() - line * (hasRoom ? 0.75 : 0.5), box.width(), line), Qt::AlignCenter, m_isRead ? QString::number(shown) : u"–"_s);
    if (hasRoom) {
        painter.setFont(font());
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(QRectF(box.left(), middle.y() + line * 0.25, box.width(), fontMetrics().height()), Qt::AlignCenter, word);
    }
}

std::optional<ReviewState> StateRing::stateAt(const QPointF &point) const
{
    const QPointF arm = point - ring().center();
    const double radius = std::hypot(arm.x(), arm.y());
    const double thickness = std::min(width(), height()) * kThickness;
    if (std::abs(radius - ring().width() / 2) > thickness / 2 || total() == 0) {
        return std::nullopt;
    }
    double angle = 90.0 - qRadiansToDegrees(std::atan2(-arm.y(), arm.x()));
    angle = angle < 0 ? angle + 360.0 : angle;
    double end = 0;
    for (auto it = m_counts.cbegin(); it != m_counts.cend(); ++it) {
        end += 360.0 * it.value() / total();
        if (angle <= end) {
            return it.key();
        }
    }
    return std::nullopt;
}

void StateRing::mouseReleaseEvent(QMouseEvent *event)
{
    const std::optional<ReviewState> state = stateAt(event->position());
    emit clicked(state == m_chosen ? std::nullopt : state);
}

bool StateRing::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const std::optional<ReviewState> state = stateAt(help->pos());
        QToolTip::showText(help->globalPos(), plainTip(state ? u"%1: %2"_s.arg(reviewWord(*state)).arg(m_counts.value(*state)) : QString()), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace flotilla

#include "moc_statering.cpp"
