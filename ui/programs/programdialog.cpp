// SPDX-License-Identifier: GPL-3.0-or-later
#include "programs/programdialog.h"

#include "model/textrules.h"
#include "models/tags.h"
#include "run/programid.h"
#include "theme.h"
#include "ui_programdialog.h"

#include <QEvent>
#include <QFontDatabase>
#include <QPushButton>

namespace flotilla {

ProgramDialog::ProgramDialog(const MiniProgram &program, const Platform &platform, const QSet<MiniProgramId> &taken, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::ProgramDialog>()), m_program(program), m_platform(platform), m_taken(taken)
{
    m_ui->setupUi(this);
    m_ui->idEdit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_ui->idEdit->setText(program.id.value);
    m_ui->idEdit->setReadOnly(!program.id.isEmpty());
    m_ui->nameEdit->setText(program.name);
    m_ui->tagsEdit->setText(joinTags(program.tags));
    m_ui->noteEdit->setPlainText(program.note);
    m_ui->frozenBox->setChecked(program.frozen);
    m_ui->tagsHint->setForegroundRole(QPalette::PlaceholderText);
    QPalette wrong = palette();
    wrong.setColor(QPalette::WindowText, toneColour(Tone::Bad, wrong));
    m_ui->idError->setPalette(wrong);
    m_ui->textError->setPalette(wrong);
    m_ui->noteEdit->setMinimumHeight(fontMetrics().lineSpacing() * 4);
    setMinimumWidth(fontMetrics().averageCharWidth() * 70);
    (program.id.isEmpty() ? m_ui->idEdit : m_ui->nameEdit)->setFocus();
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &ProgramDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &ProgramDialog::reject);
    retranslate();
}

ProgramDialog::~ProgramDialog() = default;

void ProgramDialog::retranslate()
{
    m_ui->retranslateUi(this);
    const bool isNew = m_program.id.isEmpty();
    setWindowTitle(isNew ? tr("Add a mini program") : tr("Edit %1").arg(m_program.id.value));
    m_ui->buttons->button(QDialogButtonBox::Ok)->setText(isNew ? tr("Add mini program") : tr("Save"));
    m_ui->buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
}

MiniProgram ProgramDialog::program() const
{
    MiniProgram program = m_program;
    program.id.value = trimmedInvisible(m_ui->idEdit->text());
    program.name = m_ui->nameEdit->text().simplified();
    program.tags = splitTags(m_ui->tagsEdit->text());
    program.note = m_ui->noteEdit->toPlainText().trimmed();
    program.frozen = m_ui->frozenBox->isChecked();
    return program;
}

void ProgramDialog::accept()
{
    const MiniProgramId id = program().id;
    QString problem = m_program.id.isEmpty() ? problemOf(id, m_platform) : QString();
    if (problem.isEmpty() && m_program.id.isEmpty() && m_taken.contains(id)) {
        problem = tr("This mini program is in the catalogue already.");
    }
    m_ui->idError->setText(problem);
    m_ui->idError->setVisible(!problem.isEmpty());
    m_ui->idEdit->setAccessibleDescription(problem);
    if (!problem.isEmpty()) {
        m_ui->idEdit->setFocus();
    } else if (checkTexts()) {
        QDialog::accept();
    }
}

bool ProgramDialog::checkTexts()
{
    const MiniProgram typed = program();
    const QList<std::pair<QWidget *, QString>> texts{
        {m_ui->nameEdit, typed.name}, {m_ui->tagsEdit, typed.tags.join(u' ')}, {m_ui->noteEdit, typed.note}};
    QWidget *wrong = nullptr;
    QString problem;
    for (const auto &[edit, text] : texts) {
        const QString said = problemOf({TextKind::Remark}, text);
        edit->setAccessibleDescription(said);
        if (!said.isEmpty() && !wrong) {
            wrong = edit;
            problem = said;
        }
    }
    m_ui->textError->setText(problem);
    m_ui->textError->setVisible(wrong);
    if (wrong) {
        wrong->setFocus();
    }
    return !wrong;
}

void ProgramDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace flotilla

#include "moc_programdialog.cpp"
