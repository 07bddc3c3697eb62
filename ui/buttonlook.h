// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QStyle>

class QObject;
class QStyleOptionButton;
class QWidget;

namespace flotilla {

/// What a button means, beyond what it says.
enum class ButtonLook {
    Plain,
    Primary, ///< what comes next: the default button of a page, the accepting default of a dialog; filled with the accent
    Danger,  ///< what destroys: dialogs tell it by the button's role, pages with makeDangerous()
};

/// The words of a button, or of the buttons of an action, take the colour of trouble: what they do cannot be taken back.
void makeDangerous(QObject *buttonOrAction, bool dangerous = true);
[[nodiscard]] bool isDangerous(const QObject *buttonOrAction);
[[nodiscard]] ButtonLook buttonLook(const QStyleOptionButton &option, const QWidget *widget);

struct ButtonColours
{
    QColor face;
    QColor edge;
    QColor text;
};
/// Readable in every state (contrast 4.5 : 1 or better).
[[nodiscard]] ButtonColours buttonColours(ButtonLook look, QStyle::State state, const QPalette &palette);

} // namespace flotilla
