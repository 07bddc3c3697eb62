// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ask.h"

#include "theme.h"
#include "widgets/openoverpage.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintip.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QToolTip>
#include <QVBoxLayout>

namespace flotilla {

namespace {

constexpr int kWidth = 60; // characters, about

/// Swallows Enter and says what presses the button instead.
class EnterGuard : public QObject
{
public:
    explicit EnterGuard(QPushButton *button) : QObject(button), m_button(button)
    {
        button->installEventFilter(this);
        button->setAutoDefault(false);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::KeyPress) {
            const int key = static_cast<QKeyEvent *>(event)->key();
            if (key == Qt::Key_Return || key == Qt::Key_Enter) {
                QToolTip::showText(m_button->mapToGlobal(m_button->rect().bottomLeft()),
                                   plainTip(AskDialog::tr("Enter does not press this button: press Space, or click it.")), m_button);
                return true;
            }
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QPushButton *m_button;
};

} // namespace

void keepFromEnter(QPushButton *button)
{
    new EnterGuard(button);
}

AskDialog::AskDialog(const Question &question, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(question.title);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(8);
    const auto addLine = [this, column](const QString &text) {
        QLabel *label = plainLabel(this, text);
        label->setWordWrap(true);
        label->setMinimumWidth(fontMetrics().averageCharWidth() * kWidth);
        column->addWidget(label);
        m_text += m_text.isEmpty() ? text : u'\n' + text;
        return label;
    };
    addLine(question.text)->setFont(sectionFont(font()));
    if (!question.place.isEmpty()) {
        QPalette coloured = palette();
        coloured.setColor(QPalette::WindowText, purposeColour(question.purpose, palette()));
        addLine(question.place)->setPalette(coloured);
    }
    for (const QString &paragraph : question.details.split(QStringLiteral("\n\n"), Qt::SkipEmptyParts)) {
        addLine(paragraph);
    }
    auto *buttons = new QDialogButtonBox(this);
    if (!question.act.isEmpty()) {
        m_act = buttons->addButton(question.act, QDialogButtonBox::DestructiveRole);
        keepFromEnter(m_act);
        connect(m_act, &QPushButton::clicked, this, &QDialog::accept);
    }
    m_safe = buttons->addButton(question.keep.isEmpty() ? tr("Cancel") : question.keep, QDialogButtonBox::RejectRole);
    connect(m_safe, &QPushButton::clicked, this, &QDialog::reject);
    m_safe->setDefault(true);
    m_safe->setFocus();
    column->addSpacing(8);
    column->addWidget(buttons);
    setAccessibleDescription(m_text);
    closeWithLanguage(this);
}

AskDialog *ask(QWidget *parent, const Question &question, std::function<void()> act)
{
    auto *dialog = new AskDialog(question, parent);
    QObject::connect(dialog, &QDialog::accepted, parent, std::move(act));
    openOverPage(dialog);
    return dialog;
}

AskDialog *tell(QWidget *parent, const QString &title, const QString &text)
{
    auto *dialog = new AskDialog({title, text, {}, {}, AskDialog::tr("Close")}, parent);
    openOverPage(dialog);
    return dialog;
}

QDialog *askForLine(QWidget *parent, const QString &title, const QString &label, const QString &value, const QString &act,
                    std::function<void(const QString &)> given, EmptyLine empty)
{
    auto *dialog = new QDialog(parent);
    dialog->setWindowTitle(title);
    QLabel *text = plainLabel(dialog, label);
    text->setWordWrap(true);
    auto *line = new QLineEdit(value, dialog);
    line->setMinimumWidth(dialog->fontMetrics().averageCharWidth() * kWidth);
    line->setAccessibleName(label);
    auto *buttons = new QDialogButtonBox(dialog);
    QPushButton *save = buttons->addButton(act, QDialogButtonBox::AcceptRole);
    buttons->addButton(AskDialog::tr("Cancel"), QDialogButtonBox::RejectRole);
    auto *column = new QVBoxLayout(dialog);
    column->addWidget(text);
    column->addWidget(line);
    column->addWidget(buttons);
    const bool takesAway = empty == EmptyLine::TakesAway && !value.isEmpty();
    const auto enable = [save, line, takesAway] { save->setEnabled(takesAway || !line->text().simplified().isEmpty()); };
    QObject::connect(line, &QLineEdit::textChanged, save, enable);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(dialog, &QDialog::accepted, parent, [line, given = std::move(given)] { given(line->text().simplified()); });
    enable();
    save->setDefault(true);
    closeWithLanguage(dialog);
    line->selectAll();
    line->setFocus();
    openOverPage(dialog);
    return dialog;
}

} // namespace flotilla

#include "moc_ask.cpp"
