// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "page.h"

#include <memory>

class QComboBox;
class QSpinBox;

namespace flotilla {

namespace Ui {
class SettingsPage;
}

/// Language, look, defaults, and what this program is. Each change is stored at once (see settingkeys.h) and announced
/// through Bulletin::settingsChanged.
class SettingsPage : public Page
{
    Q_OBJECT
public:
    SettingsPage(const UiContext &context, Bulletin &bulletin, QWidget *parent);
    ~SettingsPage() override;

    [[nodiscard]] QString title() const override;
    void refresh() override;
    void shown() override;
    [[nodiscard]] QList<QAction *> commands() const override { return m_fields; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void wire();
    void retranslate();
    void nameFields();
    void fillBoxes();
    void load();
    void store(QLatin1StringView key, const QString &value);
    void bindNumber(QSpinBox *box, QLatin1StringView key);
    void bindChoice(QComboBox *box, QLatin1StringView key);
    [[nodiscard]] QString stored(QLatin1StringView key) const;
    [[nodiscard]] int storedNumber(QLatin1StringView key, int otherwise) const;

    UiContext m_context;
    Bulletin &m_bulletin;
    std::unique_ptr<Ui::SettingsPage> m_ui;
    QList<QAction *> m_fields; ///< leads to each of them
    bool m_loading = false; ///< while the fields are filled nothing is stored
};

} // namespace flotilla
