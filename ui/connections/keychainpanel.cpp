// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/keychainpanel.h"

#include "run/keychainprompt.h"

#include <QPushButton>

namespace flotilla {

namespace {
constexpr auto kKeychainLooks = std::chrono::seconds(2);
} // namespace

KeychainPanel::KeychainPanel(const UiContext &context, QWidget *parent) : MessageBar(parent), m_context(context)
{
    setClosable(false);
    m_looks.setSingleShot(true);
    m_looks.setInterval(kKeychainLooks);
    connect(&m_looks, &QTimer::timeout, this, [this] { isVisible() ? look() : m_looks.start(); });
}

void KeychainPanel::look()
{
    m_context.workspace.secrets.probe(this, [this](KeychainState state) { take(state); });
}

void KeychainPanel::take(KeychainState state)
{
    m_state = state;
    retranslate();
    if (state == KeychainState::Locked) {
        m_looks.start(); // it may be unlocked elsewhere
    } else {
        m_looks.stop();
    }
}

void KeychainPanel::retranslate()
{
    const QString said = reason();
    if (said == text()) {
        return; // its button keeps the keyboard
    }
    setMessage(said, m_context.practice ? Tone::Quiet : Tone::Attention);
    if (!m_context.practice && m_state == KeychainState::Locked) {
        connect(addButton(tr("Unlock…")), &QPushButton::clicked, this, &KeychainPanel::unlock);
    }
}

void KeychainPanel::unlock()
{
    m_looks.stop();
    setMessage(tr("The keychain asks for its password in a window of its own."), Tone::Attention);
    unlockStore(m_context.workspace.secrets, this, [this](KeychainState state) { take(state); });
}

QString KeychainPanel::reason() const
{
    if (m_context.practice) {
        return tr("This is the practice workspace. Its connections lead to simulated platforms on this computer and cannot be "
                  "changed. To add your own, open Flotilla on your own workspace.");
    }
    switch (m_state) {
    case KeychainState::Ready:
        break;
    case KeychainState::Absent:
        return tr("There is no keychain in this session. Secrets can be kept in memory until you quit.");
    case KeychainState::NoLibrary:
        return tr("The library libsecret is missing, through which the keychain is reached. Install it (libsecret-1-0) and start again, or "
                  "keep secrets in memory until you quit.");
    case KeychainState::Locked:
        return tr("The keychain is locked, so secrets can be neither read nor stored.");
    case KeychainState::Silent:
        return tr("The keychain does not answer, so secrets can be neither read nor stored. They can be kept in memory until you quit. "
                  "Once it answers again, press F5.");
    }
    return {};
}

} // namespace flotilla

#include "moc_keychainpanel.cpp"
