// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/batch.h"
#include "run/journal.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QRadioButton;
class QSpinBox;

namespace flotilla {

/// Step 3 of a publish: what is built, what the app is bound to afterwards, when the batch stops by itself.
class OptionsColumn : public QWidget
{
    Q_OBJECT
public:
    explicit OptionsColumn(QWidget *parent);

    [[nodiscard]] Release release() const;
    [[nodiscard]] Limits limits() const;
    void set(const Release &release, const Limits &limits);
    /// Takes the defaults of the Settings page for what nobody has touched yet.
    void readDefaults(Catalogue &catalogue);
    /// The next publish starts with the defaults again.
    void forgetTouches(Catalogue &catalogue);
    void retranslate();

signals:
    void changed();

private:
    QLabel *m_heading;
    QLabel *m_modeLabel;
    QButtonGroup *m_mode;
    QRadioButton *m_upload;
    QRadioButton *m_preview;
    QLabel *m_buildLabel;
    QComboBox *m_build;
    QLabel *m_afterLabel;
    QButtonGroup *m_after;
    QRadioButton *m_unbind;
    QRadioButton *m_keep;
    QRadioButton *m_restore;
    QLabel *m_stopLabel;
    QSpinBox *m_stopAfter;
    QLabel *m_minutesLabel;
    QSpinBox *m_minutes;
    QLabel *m_versionLabel;
    QLineEdit *m_version;
    QLabel *m_noteLabel;
    QLineEdit *m_note;
    bool m_stopTouched = false;
    bool m_minutesTouched = false;
};

} // namespace flotilla
