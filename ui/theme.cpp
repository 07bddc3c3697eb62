// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme.h"

#include <QApplication>
#include <QMainWindow>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

struct Shades
{
    QRgb window, base, alternate, text, button, mid, dark, quiet, accent, accentText, link, tip;
};

constexpr Shades kLight{0xfff4f5f6, 0xffffffff, 0xfff8f9fa, 0xff1d2126, 0xfffbfbfc, 0xffc9ced4,
                        0xffa2a9b1, 0xff5f6872, 0xff1f6fb2, 0xffffffff, 0xff1a62a0, 0xffffffff};
constexpr Shades kDark{0xff23272c, 0xff1b1e22, 0xff20242a, 0xffe6e8ea, 0xff2f343b, 0xff454c55,
                       0xff14171a, 0xff9aa4af, 0xff2f7fc4, 0xffffffff, 0xff74b6ec, 0xff2f343b};

QPalette paletteOf(const Shades &s)
{
    QPalette p;
    p.setColor(QPalette::Window, s.window);
    p.setColor(QPalette::WindowText, s.text);
    p.setColor(QPalette::Base, s.base);
    p.setColor(QPalette::AlternateBase, s.alternate);
    p.setColor(QPalette::Text, s.text);
    p.setColor(QPalette::Button, s.button);
    p.setColor(QPalette::ButtonText, s.text);
    p.setColor(QPalette::BrightText, Qt::white);
    p.setColor(QPalette::ToolTipBase, s.tip);
    p.setColor(QPalette::ToolTipText, s.text);
    p.setColor(QPalette::PlaceholderText, s.quiet);
    p.setColor(QPalette::Highlight, s.accent);
    p.setColor(QPalette::HighlightedText, s.accentText);
    p.setColor(QPalette::Link, s.link);
    p.setColor(QPalette::LinkVisited, s.link);
    p.setColor(QPalette::Light, QColor(s.button).lighter(106));
    p.setColor(QPalette::Midlight, QColor(s.button).lighter(102));
    p.setColor(QPalette::Mid, s.mid);
    p.setColor(QPalette::Dark, s.dark);
    p.setColor(QPalette::Shadow, QColor(s.dark).darker(150));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        p.setColor(QPalette::Disabled, role, s.quiet);
    }
    p.setColor(QPalette::Disabled, QPalette::Highlight, s.mid);
    p.setColor(QPalette::Disabled, QPalette::HighlightedText, s.text);
    p.setColor(QPalette::Disabled, QPalette::Base, s.window);
    return p;
}

/// Fusion with more air in its buttons: a label that touches the frame reads badly, above all in Chinese.
class CalmFusion : public QProxyStyle
{
public:
    CalmFusion() : QProxyStyle(u"Fusion"_s) {}

    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                         const QWidget *widget) const override
    {
        QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
        if (type == CT_PushButton) {
            wanted.rwidth() += 12;
        }
        return wanted;
    }

    /// The one button of a page that says what happens next is filled; in dialogs the default stays as calm as it is.
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override
    {
        const auto *button = element == CE_PushButton ? qstyleoption_cast<const QStyleOptionButton *>(option) : nullptr;
        const bool primary = button && (button->features & QStyleOptionButton::DefaultButton) != 0
                             && (button->state & State_Enabled) != 0 && widget
                             && qobject_cast<const QMainWindow *>(widget->window());
        if (!primary) {
            QProxyStyle::drawControl(element, option, painter, widget);
            return;
        }
        QStyleOptionButton filled = *button;
        // Fusion lightens what it fills; the label must stay readable on it.
        filled.palette.setColor(QPalette::Button, filled.palette.color(QPalette::Highlight).darker(isDark(filled.palette) ? 165 : 110));
        filled.palette.setColor(QPalette::ButtonText, filled.palette.color(QPalette::HighlightedText));
        QProxyStyle::drawControl(element, &filled, painter, widget);
    }

    /// Fusion makes outlines darker than the window, which nobody sees on a dark one.
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        const bool field = element == PE_FrameLineEdit && (option->state & State_HasFocus) == 0;
        const bool box = element == PE_IndicatorCheckBox;
        const bool knob = element == PE_IndicatorRadioButton;
        if (!isDark(option->palette) || (!field && !box && !knob)) {
            return;
        }
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(Qt::NoBrush);
        const bool enabled = (option->state & State_Enabled) != 0;
        painter->setPen(option->palette.color(QPalette::Mid).lighter(enabled && !field ? 150 : 110));
        const QRectF edge = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
        if (knob) {
            painter->drawEllipse(edge);
        } else {
            painter->drawRoundedRect(edge, 2, 2);
        }
        painter->restore();
    }
};

QColor mixed(const QColor &over, const QColor &under, qreal share)
{
    const auto part = [share](float a, float b) { return static_cast<float>(a * share + b * (1 - share)); };
    return QColor::fromRgbF(part(over.redF(), under.redF()), part(over.greenF(), under.greenF()),
                            part(over.blueF(), under.blueF()));
}

} // namespace

ThemeChoice themeFromSetting(const QString &value)
{
    if (value == "light"_L1) {
        return ThemeChoice::Light;
    }
    return value == "dark"_L1 ? ThemeChoice::Dark : ThemeChoice::System;
}

QPalette lightPalette() { return paletteOf(kLight); }
QPalette darkPalette() { return paletteOf(kDark); }

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

void applyTheme(ThemeChoice choice, bool desktopIsDark)
{
    if (!dynamic_cast<CalmFusion *>(QApplication::style())) {
        QApplication::setStyle(new CalmFusion);
    }
    bool dark = choice == ThemeChoice::Dark;
    if (choice == ThemeChoice::System) {
        // Qt 6.4 has no colour scheme hint; an empty palette brings the platform's own back, which may be dark.
        QApplication::setPalette(QPalette());
        dark = desktopIsDark || isDark(QApplication::palette());
    }
    QApplication::setPalette(dark ? darkPalette() : lightPalette());
}

QColor toneColour(Tone tone, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (tone) {
    case Tone::Quiet:
        return dark ? QColor(0xff9aa4af) : QColor(0xff5f6872);
    case Tone::Running:
        return dark ? QColor(0xff74b6ec) : QColor(0xff1a62a0);
    case Tone::Good:
        return dark ? QColor(0xff6cc784) : QColor(0xff1b7437);
    case Tone::Review:
        return dark ? QColor(0xffb9a3ee) : QColor(0xff6a43b8);
    case Tone::Attention:
        return dark ? QColor(0xffe6b450) : QColor(0xff8a5a00);
    case Tone::Bad:
        return dark ? QColor(0xfff28b82) : QColor(0xffb3261e);
    }
    return palette.color(QPalette::Text);
}

QColor purposeColour(Purpose purpose, const QPalette &palette)
{
    switch (purpose) {
    case Purpose::Production:
        return isDark(palette) ? QColor(0xffe39bd8) : QColor(0xff8a2d80);
    case Purpose::Test:
        return toneColour(Tone::Running, palette);
    case Purpose::Practice:
        return toneColour(Tone::Quiet, palette);
    }
    return toneColour(Tone::Quiet, palette);
}

QColor toneFill(Tone tone, const QPalette &palette)
{
    return mixed(toneColour(tone, palette), palette.color(QPalette::Base), isDark(palette) ? 0.24 : 0.12);
}

} // namespace flotilla
