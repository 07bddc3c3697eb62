// SPDX-License-Identifier: GPL-3.0-or-later
#include "style.h"

#include "buttonlook.h"
#include "styleshapes.h"
#include "theme.h"

#include <QAbstractScrollArea>
#include <QAction>
#include <QEvent>
#include <QMenu>
#include <QPainter>
#include <QStyleOption>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr int kControl = 28; ///< height of what is clicked or filled in, with a font of usual size
constexpr int kScrollBarWidth = 12;     ///< width of a scroll bar
constexpr int kMarkSize = 16;    ///< size of a check box

bool is(const QStyleOption *option, QStyle::StateFlag flag) { return option->state.testFlag(flag); }

} // namespace

CalmStyle::CalmStyle() : QProxyStyle(u"Fusion"_s) {}

void CalmStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    // Only what is inside is painted again when the keyboard comes; the frame shows it here.
    if (qobject_cast<QAbstractScrollArea *>(widget)) {
        widget->installEventFilter(this);
    }
}

bool CalmStyle::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        if (auto *area = qobject_cast<QAbstractScrollArea *>(watched)) {
            area->update();
        }
    }
    return QProxyStyle::eventFilter(watched, event);
}

int CalmStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return kScrollBarWidth;
    case PM_ScrollBarSliderMin:
        return shapes::kLeastSlider;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return kMarkSize;
    case PM_HeaderMargin:
        return 4; // a title at the right edge of its column and the next one at its left edge: 8 px apart
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return widget && widget->isWindow() ? 16 : 8;
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabOverlap:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int CalmStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    case SH_Table_GridLineColor:
        return option ? static_cast<int>(hairline(option->palette).rgba()) : QProxyStyle::styleHint(hint, option, widget, returned);
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QSize CalmStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool flat = button && (button->features & QStyleOptionButton::Flat) != 0;
        wanted.setWidth(flat ? size.width() + 12 : wanted.width() + 12); // a label that touches the edge reads badly, above all in Chinese
        [[fallthrough]];
    }
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        wanted.setHeight(std::max(wanted.height(), kControl));
        break;
    case CT_TabBarTab:
        wanted.setHeight(std::max(wanted.height(), kControl + 2));
        break;
    case CT_HeaderSection:
        wanted.setHeight(std::max(wanted.height(), kControl - 2));
        break;
    default:
        break;
    }
    return wanted;
}

QRect CalmStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            return shapes::scrollPart(*bar, part);
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

void CalmStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            const ButtonColours colours = buttonColours(buttonLook(*button, widget), button->state, button->palette);
            const bool flat = (button->features & QStyleOptionButton::Flat) != 0;
            const bool touched = is(option, State_MouseOver) || is(option, State_Sunken) || is(option, State_On);
            if (!flat || (touched && is(option, State_Enabled))) {
                shapes::drawBox(painter, option->rect, flat ? QColor() : colours.edge, colours.face);
            }
        }
        return;
    case PE_FrameFocusRect:
        shapes::drawRing(painter, option->rect, option->palette.color(is(option, State_Selected) ? QPalette::HighlightedText : QPalette::Highlight));
        return;
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0) {
            shapes::drawField(painter, option, true);
        } else {
            painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        }
        return;
    }
    case PE_FrameLineEdit:
        shapes::drawField(painter, option, false);
        return;
    case PE_IndicatorCheckBox:
        shapes::drawMark(painter, option, false);
        return;
    case PE_IndicatorRadioButton:
        shapes::drawMark(painter, option, true);
        return;
    case PE_PanelButtonTool:
        shapes::drawToolPanel(painter, option);
        return;
    case PE_Frame:
        shapes::drawFrame(painter, option, widget);
        return;
    case PE_FrameTabBarBase:
    case PE_FrameTabWidget:
        painter->fillRect(QRect(option->rect.left(), element == PE_FrameTabWidget ? option->rect.top() : option->rect.bottom(),
                                option->rect.width(), 1), hairline(option->palette));
        return;
    case PE_PanelTipLabel:
    case PE_FrameMenu:
        painter->fillRect(option->rect, option->palette.color(element == PE_FrameMenu ? QPalette::Base : QPalette::ToolTipBase));
        shapes::drawFrame(painter, option, nullptr);
        return;
    case PE_FrameStatusBarItem:
        return;
    case PE_PanelItemViewItem:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        if (!is(option, State_Selected) && qobject_cast<const QTableView *>(widget)) {
            painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), hairline(option->palette));
        }
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void CalmStyle::drawButton(const QStyleOptionButton &option, QPainter *painter, const QWidget *widget) const
{
    const ButtonLook look = buttonLook(option, widget);
    const bool enabled = is(&option, State_Enabled);
    QStyleOptionButton own = option;
    if (look != ButtonLook::Plain && enabled) { // the others may have words in a colour of their own
        own.palette.setColor(QPalette::ButtonText, buttonColours(look, option.state, option.palette).text);
    }
    if (look == ButtonLook::Primary && enabled && !option.icon.isNull()) {
        own.icon = QIcon(option.icon.pixmap(option.iconSize, widget ? widget->devicePixelRatioF() : 1, QIcon::Selected));
    }
    drawControl(CE_PushButtonBevel, &own, painter, widget);
    if (is(&option, State_HasFocus)) {
        const bool filled = look == ButtonLook::Primary && enabled;
        shapes::drawRing(painter, filled ? option.rect.adjusted(2, 2, -2, -2) : option.rect,
                 option.palette.color(filled ? QPalette::HighlightedText : QPalette::Highlight));
    }
    own.rect = subElementRect(SE_PushButtonContents, &own, widget);
    drawControl(CE_PushButtonLabel, &own, painter, widget);
}

void CalmStyle::drawTabLabel(const QStyleOptionTab &option, QPainter *painter, const QWidget *widget) const
{
    QStyleOptionTab own = option;
    if (!is(&option, State_Selected)) {
        own.palette.setColor(QPalette::WindowText, toneColour(Tone::Quiet, option.palette));
    }
    if (is(&option, State_HasFocus)) { // Fusion draws its own, and only after a key
        shapes::drawRing(painter, option.rect.adjusted(2, 2, -2, -4), option.palette.color(QPalette::Highlight));
        own.state.setFlag(State_HasFocus, false);
    }
    QProxyStyle::drawControl(CE_TabBarTabLabel, &own, painter, widget);
}

void CalmStyle::drawHeaderLabel(const QStyleOptionHeader &option, QPainter *painter, const QWidget *widget) const
{
    QStyleOptionHeader own = option;
    own.palette.setColor(QPalette::ButtonText, toneColour(Tone::Quiet, option.palette));
    if (own.icon.isNull()) { // Fusion cuts it without a sign
        own.text = own.fontMetrics.elidedText(own.text, Qt::ElideRight, own.rect.width());
    }
    QProxyStyle::drawControl(CE_HeaderLabel, &own, painter, widget);
}

void CalmStyle::drawMenuItem(const QStyleOptionMenuItem &option, QPainter *painter, const QWidget *widget) const
{
    QStyleOptionMenuItem own = option;
    const auto *menu = qobject_cast<const QMenu *>(widget);
    const QAction *action = menu ? menu->actionAt(option.rect.center()) : nullptr;
    if (action && isDangerous(action) && is(&option, State_Enabled) && !is(&option, State_Selected)) {
        own.palette.setColor(QPalette::Text, toneColour(Tone::Bad, option.palette));
        own.palette.setColor(QPalette::WindowText, toneColour(Tone::Bad, option.palette));
    }
    QProxyStyle::drawControl(CE_MenuItem, &own, painter, widget);
}

void CalmStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case CE_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            drawButton(*button, painter, widget);
        }
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        shapes::drawHeaderPanel(painter, option);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            drawHeaderLabel(*header, painter, widget);
        }
        return;
    case CE_TabBarTabShape:
        shapes::drawTabShape(painter, option);
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            drawTabLabel(*tab, painter, widget);
        }
        return;
    case CE_Splitter:
        shapes::drawSplit(painter, option);
        return;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            drawMenuItem(*item, painter, widget);
        }
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void CalmStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox:
        drawCombo(option, painter, widget);
        return;
    case CC_SpinBox:
        drawSpinBox(option, painter, widget);
        return;
    case CC_ScrollBar:
        drawScrollBar(option, painter, widget);
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

void CalmStyle::drawCombo(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (!box) {
        return;
    }
    if (box->frame) {
        if (box->editable || is(option, State_HasFocus) || !is(option, State_Enabled)) {
            shapes::drawField(painter, option, true);
        } else {
            const ButtonColours colours = buttonColours(ButtonLook::Plain, option->state, option->palette);
            shapes::drawBox(painter, option->rect, colours.edge, colours.face);
        }
    }
    QStyleOption arrow = *option;
    arrow.rect = proxy()->subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    arrow.rect = QRect(arrow.rect.center() - QPoint(4, 4), QSize(9, 9));
    proxy()->drawPrimitive(PE_IndicatorArrowDown, &arrow, painter, widget);
}

void CalmStyle::drawSpinBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (!box) {
        return;
    }
    if (box->frame) {
        shapes::drawField(painter, option, true);
    }
    if (box->buttonSymbols == QAbstractSpinBox::NoButtons) {
        return;
    }
    for (const bool up : {true, false}) {
        const SubControl part = up ? SC_SpinBoxUp : SC_SpinBoxDown;
        QStyleOption arrow = *option;
        arrow.state.setFlag(State_Enabled, is(option, State_Enabled) && box->stepEnabled.testFlag(up ? QAbstractSpinBox::StepUpEnabled : QAbstractSpinBox::StepDownEnabled));
        arrow.palette.setCurrentColorGroup(arrow.state.testFlag(State_Enabled) ? QPalette::Active : QPalette::Disabled);
        arrow.rect = proxy()->subControlRect(CC_SpinBox, option, part, widget);
        if (box->activeSubControls == part && arrow.state.testFlag(State_Enabled)) {
            painter->fillRect(arrow.rect.adjusted(1, up ? 1 : 0, -1, up ? 0 : -1), buttonColours(ButtonLook::Plain, option->state | State_MouseOver, option->palette).face);
        }
        arrow.rect = QRect(arrow.rect.center() - QPoint(3, 3), QSize(7, 7));
        proxy()->drawPrimitive(up ? PE_IndicatorArrowUp : PE_IndicatorArrowDown, &arrow, painter, widget);
    }
}

void CalmStyle::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar) {
        return;
    }
    painter->fillRect(option->rect, option->palette.color(QPalette::Window));
    if (bar->maximum <= bar->minimum) {
        return;
    }
    shapes::drawScrollSlider(painter, *bar, proxy()->subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget));
}

} // namespace flotilla

#include "moc_style.cpp"
