// SPDX-License-Identifier: GPL-3.0-or-later
#include "programs/tagsdialog.h"

#include "model/textrules.h"
#include "models/tags.h"
#include "ui_tagsdialog.h"

#include <QEvent>
#include <QPushButton>

namespace flotilla {

TagsDialog::TagsDialog(int programs, const QStringList &present, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::TagsDialog>()), m_programs(programs), m_present(present)
{
    m_ui->setupUi(this);
    m_ui->hint->setForegroundRole(QPalette::PlaceholderText);
    setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &TagsDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &TagsDialog::reject);
    const auto update = [this] {
        retranslate(); // with the usual hint
        const QString problem = problemOf({TextKind::Remark}, m_ui->addEdit->text());
        if (!problem.isEmpty()) {
            m_ui->hint->setText(problem);
        }
        m_ui->buttons->button(QDialogButtonBox::Ok)->setEnabled(problem.isEmpty() && (!added().isEmpty() || !removed().isEmpty()));
    };
    connect(m_ui->addEdit, &QLineEdit::textChanged, this, update);
    connect(m_ui->removeEdit, &QLineEdit::textChanged, this, update);
    update();
    m_ui->addEdit->setFocus();
}

TagsDialog::~TagsDialog() = default;

void TagsDialog::retranslate()
{
    m_ui->retranslateUi(this);
    setWindowTitle(tr("Tags of %n mini program(s)", nullptr, m_programs));
    m_ui->targetLabel->setText(m_present.isEmpty() ? tr("The %n selected mini program(s) have no tags yet.", nullptr, m_programs)
                                                   : tr("Tags in the selection: %1").arg(joinTags(m_present)));
    m_ui->buttons->button(QDialogButtonBox::Ok)->setText(tr("Change tags of %n mini program(s)", nullptr, m_programs));
    m_ui->buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
}

QStringList TagsDialog::added() const
{
    return splitTags(m_ui->addEdit->text());
}

QStringList TagsDialog::removed() const
{
    return splitTags(m_ui->removeEdit->text());
}

void TagsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace flotilla

#include "moc_tagsdialog.cpp"
