// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/connectionswitcher.h"

#include "icons.h"
#include "model/platform.h"
#include "model/platformmark.h"
#include "models/connectionmodel.h"
#include "run/connectiondoctor.h"
#include "theme.h"
#include "widgets/plaintip.h"

#include <QMenu>
#include <QStyleOptionToolButton>
#include <QStylePainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr int kFacePad = 8;
constexpr int kMark = 28;
constexpr int kArrow = 8;
constexpr int kDot = 8;

} // namespace

ConnectionSwitcher::ConnectionSwitcher(QWidget *parent) : QToolButton(parent)
{
    setAutoRaise(true);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMenu(new QMenu(this));
    connect(menu(), &QMenu::aboutToShow, this, &ConnectionSwitcher::fillMenu);
}

void ConnectionSwitcher::setFaces(const QList<ConnectionFace> &faces, const ConnectionId &chosen)
{
    m_faces = faces;
    m_chosen = chosen;
    const ConnectionFace now = face();
    const QString text = now.connection.id.isEmpty()
        ? name()
        : tr("%1 · %2 · %3 · %4", "connection, its platform, what it is for, how it is")
              .arg(name(), now.platform, purposeWord(now.connection.purpose), now.health);
    setAccessibleName(tr("Connection: %1").arg(text));
    setTip(this, text);
    update();
}

void ConnectionSwitcher::setFolded(bool folded)
{
    m_folded = folded;
    updateGeometry();
    update();
}

QSize ConnectionSwitcher::sizeHint() const
{
    const int lines = 2 * fontMetrics().height() + 4;
    return {kMark + 2 * kFacePad, std::max(lines, kMark) + 2 * kFacePad};
}

ConnectionFace ConnectionSwitcher::face() const
{
    const auto found = std::find_if(m_faces.cbegin(), m_faces.cend(),
                                    [this](const ConnectionFace &f) { return f.connection.id == m_chosen; });
    return found == m_faces.cend() ? ConnectionFace() : *found;
}

QString ConnectionSwitcher::name() const
{
    if (m_faces.isEmpty()) {
        return tr("No connection");
    }
    return m_chosen.isEmpty() ? tr("All connections") : face().connection.name;
}

// Made when it is opened: names and health are those of that moment.
void ConnectionSwitcher::fillMenu()
{
    menu()->clear();
    const auto add = [this](const QString &text, const ConnectionId &id) {
        QAction *action = menu()->addAction(QString(text).replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(id == m_chosen);
        connect(action, &QAction::triggered, this, [this, id] { emit connectionPicked(id); });
    };
    for (const ConnectionFace &face : std::as_const(m_faces)) {
        add(tr("%1  %2 (%3)", "sign of its health, connection, what it is for")
                .arg(face.sign, face.connection.name, purposeWord(face.connection.purpose)),
            face.connection.id);
    }
    menu()->addSeparator();
    add(tr("All connections"), {});
}

void ConnectionSwitcher::paintMark(QPainter *painter, const QRect &box, const ConnectionFace &face) const
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(toneFill(Tone::Running, palette()));
    painter->drawRoundedRect(box, 6, 6);
    if (face.platform.isEmpty()) {
        flotilla::icon(u"connections"_s, palette()).paint(painter, box.adjusted(5, 5, -5, -5));
        return;
    }
    QFont bold = font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 0.9);
    painter->setFont(bold);
    painter->setPen(toneColour(Tone::Running, palette()));
    painter->drawText(box, Qt::AlignCenter, face.mark);
}

void ConnectionSwitcher::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.text.clear();
    option.icon = {};
    option.features &= ~QStyleOptionToolButton::HasMenu; // the arrow is drawn here
    painter.drawComplexControl(QStyle::CC_ToolButton, option);

    const ConnectionFace now = face();
    const QRect inside = rect().adjusted(kFacePad, kFacePad, -kFacePad, -kFacePad);
    const QRect mark(inside.left(), inside.center().y() - kMark / 2 + 1, kMark, kMark);
    paintMark(&painter, mark, now);
    if (m_folded) {
        if (!now.sign.isEmpty() && now.tone != Tone::Good) { // only what is not well needs a sign here
            painter.setPen(toneColour(now.tone, palette()));
            painter.drawText(mark.adjusted(14, 10, 8, 8), Qt::AlignCenter, now.sign);
        }
        return;
    }
    QStyleOption arrow;
    arrow.initFrom(this);
    arrow.rect = QRect(inside.right() - kArrow, inside.center().y() - kArrow / 2, kArrow, kArrow);
    painter.drawPrimitive(QStyle::PE_IndicatorArrowDown, arrow);

    QRect line(mark.right() + kFacePad, inside.top(), arrow.rect.left() - mark.right() - 2 * kFacePad, fontMetrics().height());
    const bool two = !now.connection.id.isEmpty();
    line.moveTop(two ? inside.center().y() - line.height() - 1 : inside.center().y() - line.height() / 2);
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, QFontMetrics(bold).elidedText(name(), Qt::ElideRight, line.width()));
    if (!two) {
        return;
    }
    line.translate(0, line.height() + 4);
    painter.setFont(font());
    const QColor purpose = purposeColour(now.connection.purpose, palette());
    painter.setBrush(purpose);
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(QRect(line.left(), line.center().y() - kDot / 2 + 1, kDot, kDot));
    line.setLeft(line.left() + kDot + 6);
    const QString word = purposeWord(now.connection.purpose);
    painter.setPen(purpose);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, word);
    line.setLeft(line.left() + fontMetrics().horizontalAdvance(word) + 12);
    painter.setPen(toneColour(now.tone, palette()));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, now.sign);
}

ConnectionFace faceOf(const Connection &connection, const Platforms &platforms, bool away)
{
    const Platform &platform = platforms.of(connection.platform);
    ConnectionFace face{connection, platformName(platform), markOf(platform, platforms), u"✔"_s, healthText(connection, *platform.words), Tone::Good};
    if (away) {
        face.sign = u"⚠"_s;
        face.health = ConnectionSwitcher::tr("cannot be reached now");
        face.tone = Tone::Attention;
    } else if (!connection.secretPending && !isSet(connection.testedAt)) { // nothing is known, which is no trouble
        face.sign = u"○"_s;
        face.tone = Tone::Quiet;
    } else if (connection.secretPending || !connection.testPassed) {
        face.sign = u"✖"_s;
        face.tone = Tone::Bad;
    } else if (testWarned(connection)) {
        face.sign = u"⚠"_s;
        face.tone = Tone::Attention;
    }
    return face;
}

} // namespace flotilla

#include "moc_connectionswitcher.cpp"
