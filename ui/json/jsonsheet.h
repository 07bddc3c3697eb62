// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/kepttexts.h"
#include "model/platform.h"

#include <QDialog>

#include <functional>
#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QTabWidget;

namespace flotilla {

class JsonEdit;

/// A JSON option at full size: what is wrong with it as it is typed, what each mini program gets of it, what that changes of what it got
/// the last time, and texts that were kept under a name. Open it with openOverPage(); accepted: text() is what to use.
class JsonSheet : public QDialog
{
    Q_OBJECT
public:
    struct Facts
    {
        const Platform *platform = nullptr;
        Field field;
        QString text;
        QList<Target> targets; ///< for whom it is previewed; may be empty
        /// What the mini program got the last time; nothing if that is not known. May be empty.
        std::function<std::optional<QString>(const Target &)> before;
    };
    /// `catalogue` outlives the sheet.
    JsonSheet(const Facts &facts, Catalogue &catalogue, QWidget *parent);

    [[nodiscard]] QString text() const;
    [[nodiscard]] JsonEdit *editor() const { return m_edit; }
    /// What is told about the text, for tests and screen readers.
    [[nodiscard]] QString said() const;

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *makeEditor();
    [[nodiscard]] QWidget *makePreview();
    [[nodiscard]] QWidget *makeKept();
    /// Words that are said now, and again in another language.
    void say(const std::function<void()> &words);
    void showText();
    void showPreview();
    void showKept();
    void takeKept(int index);
    void keep();
    void forget();
    void tell(const Status &status);
    [[nodiscard]] QStringList variables() const;
    /// Faults of the text, and of the mini program that is previewed.
    [[nodiscard]] QList<TextFault> faults(const Target *target) const;

    Facts m_facts;
    QList<std::function<void()>> m_words;
    KeptTexts m_texts;
    JsonEdit *m_edit = nullptr;
    QLabel *m_said = nullptr;
    QComboBox *m_targets = nullptr;
    QLabel *m_targetSaid = nullptr;
    QTabWidget *m_tabs = nullptr;
    JsonEdit *m_sent = nullptr;
    JsonEdit *m_changes = nullptr;
    QComboBox *m_kept = nullptr;
    QPushButton *m_keep = nullptr;
    QPushButton *m_forget = nullptr;
};

} // namespace flotilla
