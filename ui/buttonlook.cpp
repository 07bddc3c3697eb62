// SPDX-License-Identifier: GPL-3.0-or-later
#include "buttonlook.h"

#include "theme.h"

#include <QAbstractButton>
#include <QDialogButtonBox>
#include <QMainWindow>
#include <QStyleOptionButton>
#include <QVariant>

namespace flotilla {

namespace {

constexpr const char *kDanger = "flotillaDanger";

} // namespace

void makeDangerous(QObject *buttonOrAction, bool dangerous) { buttonOrAction->setProperty(kDanger, dangerous); }
bool isDangerous(const QObject *buttonOrAction) { return buttonOrAction->property(kDanger).toBool(); }

ButtonLook buttonLook(const QStyleOptionButton &option, const QWidget *widget)
{
    if (!widget) {
        return ButtonLook::Plain;
    }
    const bool isDefault = (option.features & QStyleOptionButton::DefaultButton) != 0;
    auto *box = qobject_cast<QDialogButtonBox *>(widget->parentWidget());
    const QDialogButtonBox::ButtonRole role = !box ? QDialogButtonBox::InvalidRole
                                                   : box->buttonRole(static_cast<QAbstractButton *>(const_cast<QWidget *>(widget)));
    if (role == QDialogButtonBox::DestructiveRole || isDangerous(widget)) {
        return ButtonLook::Danger;
    }
    // In a question the default is the safe button, and as calm as it is.
    const bool accepts = role == QDialogButtonBox::AcceptRole || role == QDialogButtonBox::ApplyRole || role == QDialogButtonBox::YesRole;
    return isDefault && (accepts || qobject_cast<const QMainWindow *>(widget->window())) ? ButtonLook::Primary : ButtonLook::Plain;
}

ButtonColours buttonColours(ButtonLook look, QStyle::State state, const QPalette &palette)
{
    const QColor face = palette.color(QPalette::Button);
    const QColor ink = palette.color(QPalette::ButtonText);
    const bool down = state.testFlag(QStyle::State_Sunken) || state.testFlag(QStyle::State_On);
    const bool over = state.testFlag(QStyle::State_MouseOver);
    const double share = down ? 0.12 : over ? 0.05 : 0;
    if (!state.testFlag(QStyle::State_Enabled)) {
        return {palette.color(QPalette::Window), hairline(palette), ink};
    }
    if (look == ButtonLook::Primary) {
        const QColor accent = palette.color(QPalette::Highlight);
        // Darker under a white label, lighter under a dark one: the label only becomes clearer.
        const QColor away = palette.color(QPalette::HighlightedText).lightness() > 127 ? Qt::black : Qt::white;
        const QColor filled = mixed(away, accent, share * 1.5);
        return {filled, filled, palette.color(QPalette::HighlightedText)};
    }
    if (look == ButtonLook::Danger) {
        const QColor red = toneColour(Tone::Bad, palette);
        return {mixed(red, face, share * 0.4), mixed(red, face, 0.5), red};
    }
    return {mixed(ink, face, share), mixed(ink, face, 0.26), ink};
}

} // namespace flotilla
