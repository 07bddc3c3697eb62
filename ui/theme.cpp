// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme.h"

#include "style.h"

#include <QApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr double kReadable = 4.6;
constexpr double kSeen = 2.5;

struct Shades
{
    QRgb window, base, alternate, text, button, mid, dark, quiet, accent, accentText, link, tip;
};

constexpr Shades kLight{0xfff4f5f6, 0xffffffff, 0xfff8f9fa, 0xff1d2126, 0xfffbfbfc, 0xffc9ced4,
                        0xffa2a9b1, 0xff5f6872, 0xff1f6fb2, 0xffffffff, 0xff1a62a0, 0xffffffff};
constexpr Shades kDark{0xff23272c, 0xff1b1e22, 0xff20242a, 0xffe6e8ea, 0xff2f343b, 0xff454c55,
                       0xff14171a, 0xff9aa4af, 0xff2f7fc4, 0xffffffff, 0xff74b6ec, 0xff2f343b};

// White words on it must be readable, and it must be seen on the window.
QColor accentOf(const Shades &s, const QColor &told)
{
    QColor accent = told.isValid() ? told : QColor(s.accent);
    while (contrast(accent, s.window) < kSeen) {
        accent = mixed(s.text, accent, 0.04);
    }
    while (contrast(accent, s.accentText) < kReadable) {
        accent = mixed(Qt::black, accent, 0.04);
    }
    return accent;
}

QPalette paletteOf(const Shades &s, const QColor &told)
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
    p.setColor(QPalette::Highlight, accentOf(s, told));
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

} // namespace

ThemeChoice themeFromSetting(const QString &value)
{
    if (value == "light"_L1) {
        return ThemeChoice::Light;
    }
    return value == "dark"_L1 ? ThemeChoice::Dark : ThemeChoice::System;
}

QPalette lightPalette(const QColor &accent) { return paletteOf(kLight, accent); }
QPalette darkPalette(const QColor &accent) { return paletteOf(kDark, accent); }

QColor accentOf(const QPalette &system)
{
    const QColor told = system.color(QPalette::Active, QPalette::Highlight);
    constexpr QRgb kOfFusion = 0xff308cc6;
    constexpr QRgb kOfNobody = 0xff000080;
    constexpr int kGrey = 50;
    return told.rgb() == kOfFusion || told.rgb() == kOfNobody || told.saturation() < kGrey ? QColor() : told;
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

void applyTheme(ThemeChoice choice, bool desktopIsDark, const QColor &accent)
{
    if (!qobject_cast<CalmStyle *>(QApplication::style())) {
        QApplication::setStyle(new CalmStyle);
    }
    bool dark = choice == ThemeChoice::Dark;
    if (choice == ThemeChoice::System) {
        // Qt 6.4 has no colour scheme hint; an empty palette brings the platform's own back, which may be dark.
        QApplication::setPalette(QPalette());
        dark = desktopIsDark || isDark(QApplication::palette());
    }
    QApplication::setPalette(dark ? darkPalette(accent) : lightPalette(accent));
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
    return mixed(toneColour(tone, palette), palette.color(QPalette::Base), isDark(palette) ? 0.2 : 0.12);
}

QColor hairline(const QPalette &palette)
{
    return mixed(palette.color(QPalette::WindowText), palette.color(QPalette::Window), isDark(palette) ? 0.13 : 0.11);
}

QColor mixed(const QColor &over, const QColor &under, qreal share)
{
    const auto part = [share](float a, float b) { return static_cast<float>(a * share + b * (1 - share)); };
    return QColor::fromRgbF(part(over.redF(), under.redF()), part(over.greenF(), under.greenF()),
                            part(over.blueF(), under.blueF()));
}

double contrast(const QColor &one, const QColor &other)
{
    const auto light = [](const QColor &colour) {
        const auto part = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
        return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF()) + 0.05;
    };
    const double a = light(one);
    const double b = light(other);
    return a > b ? a / b : b / a;
}

QFont titleFont(const QFont &body)
{
    QFont font = body;
    font.setPointSizeF(body.pointSizeF() * 1.4);
    return font;
}

QFont sectionFont(const QFont &body)
{
    QFont font = body;
    font.setPointSizeF(body.pointSizeF() * 1.1);
    font.setWeight(QFont::Bold); // of most Chinese fonts there is nothing in between, and it would be the usual weight
    return font;
}

} // namespace flotilla
