// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"

#include <QDialog>
#include <QSet>

#include <memory>

namespace flotilla {

namespace Ui {
class ProgramDialog;
}

/// Adds or edits one mini program. Accepted only with a well-formed AppID that is not in the catalogue yet.
class ProgramDialog : public QDialog
{
    Q_OBJECT
public:
    /// `program` with an empty id: a new one.
    ProgramDialog(const MiniProgram &program, const Platform &platform, const QSet<MiniProgramId> &taken, QWidget *parent);
    ~ProgramDialog() override;

    [[nodiscard]] MiniProgram program() const;
    void accept() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    /// Name, tags and note; says what is wrong with the first of them that must not be stored.
    bool checkTexts();

    std::unique_ptr<Ui::ProgramDialog> m_ui;
    MiniProgram m_program;
    const Platform &m_platform;
    QSet<MiniProgramId> m_taken;
};

} // namespace flotilla
