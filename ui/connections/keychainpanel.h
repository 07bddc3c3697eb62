// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "widgets/messagebar.h"

#include <QTimer>

namespace flotilla {

/// Says why the keychain takes and gives nothing, and unlocks it; or that this is the practice workspace. Hidden where there is nothing to say.
class KeychainPanel : public MessageBar
{
    Q_OBJECT
public:
    KeychainPanel(const UiContext &context, QWidget *parent);

    /// How it is now.
    void look();
    /// Says it in the language of now.
    void retranslate();

private:
    void take(KeychainState state);
    void unlock();
    [[nodiscard]] QString reason() const;

    UiContext m_context;
    KeychainState m_state = KeychainState::Ready;
    QTimer m_looks; ///< while it is locked
};

} // namespace flotilla
