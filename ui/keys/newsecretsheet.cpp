// SPDX-License-Identifier: GPL-3.0-or-later
#include "keys/newsecretsheet.h"

#include "keys/secretclipboard.h"
#include "widgets/ask.h"
#include "widgets/messagebar.h"
#include "widgets/plainlabel.h"
#include "widgets/readingorder.h"

#include <QEvent>
#include <QFontDatabase>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>
#include <utility>

namespace flotilla {

namespace {

/// Shows a value that leaves it only through the clipboard that forgets: by no key, menu or mere selection.
class SecretLine : public QLineEdit
{
public:
    SecretLine(std::function<void()> copy, QWidget *parent) : QLineEdit(parent), m_copy(std::move(copy))
    {
        setReadOnly(true);
        setContextMenuPolicy(Qt::NoContextMenu);
    }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->matches(QKeySequence::Copy) || event->matches(QKeySequence::Cut)) {
            m_copy();
        } else {
            QLineEdit::keyPressEvent(event);
        }
    }
    // With its base a selection by the mouse would go to the selection of X11.
    void mouseReleaseEvent(QMouseEvent *event) override { event->accept(); }

private:
    std::function<void()> m_copy;
};

} // namespace

NewSecretSheet::NewSecretSheet(SecretClipboard &clipboard, QWidget *parent)
    : QDialog(parent), m_clipboard(clipboard), m_intro(plainLabel(this)), m_bar(new MessageBar(this)), m_copied(plainLabel(this)),
      m_again(new QPushButton(this)), m_close(new QPushButton(this))
{
    m_intro->setWordWrap(true);
    m_bar->setClosable(false);
    m_copied->setWordWrap(true);
    m_copied->setForegroundRole(QPalette::PlaceholderText);
    auto *area = new QScrollArea(this);
    auto *inside = new QWidget(area);
    m_column = new QVBoxLayout(inside);
    m_column->setContentsMargins({});
    m_column->addStretch(1);
    area->setWidget(inside);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus); // what is in it has the keyboard
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_again);
    buttons->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->addWidget(m_intro);
    column->addWidget(m_bar);
    column->addWidget(area, 1);
    column->addWidget(m_copied);
    column->addLayout(buttons);
    m_close->setAutoDefault(false); // it opens by itself: a key meant for another window closes nothing
    m_again->setAutoDefault(false);
    connect(m_close, &QPushButton::clicked, this, &NewSecretSheet::reject);
    connect(m_again, &QPushButton::clicked, this, &NewSecretSheet::tryAgain);
    connect(&m_clipboard, &SecretClipboard::over, m_copied, &QLabel::clear);
    tabsAsRead(this);
    resize(640, 360);
    retranslate();
}

NewSecretSheet::Line &NewSecretSheet::lineOf(const MiniProgramId &program)
{
    const auto known = m_lines.find(program);
    if (known != m_lines.end()) {
        return *known;
    }
    Line line;
    auto *box = new QWidget(this);
    line.title = plainLabel(box);
    line.value = new SecretLine([this, program] { copy(program); }, box);
    line.value->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    line.title->setBuddy(line.value);
    line.copy = new QPushButton(box);
    line.safe = new QPushButton(box);
    keepFromEnter(line.copy);
    keepFromEnter(line.safe);
    auto *row = new QHBoxLayout;
    row->addWidget(line.value, 1);
    row->addWidget(line.copy);
    row->addWidget(line.safe);
    auto *both = new QVBoxLayout(box);
    both->setContentsMargins({});
    both->addWidget(line.title);
    both->addLayout(row);
    m_column->insertWidget(m_column->count() - 1, box);
    connect(line.copy, &QPushButton::clicked, this, [this, program] { copy(program); });
    connect(line.safe, &QPushButton::clicked, this, [this, program] { emit safe(program); });
    if (m_lines.isEmpty()) {
        line.value->setFocus();
    }
    return *m_lines.insert(program, line);
}

void NewSecretSheet::copy(const MiniProgramId &program)
{
    m_clipboard.copy(m_lines.value(program).secret);
    m_copied->setText(tr("It was copied. The clipboard is cleared after 30 seconds, if it still holds it."));
}

void NewSecretSheet::setCanStore(bool canStore)
{
    if (m_canStore != canStore) {
        m_canStore = canStore;
        showState();
    }
}

void NewSecretSheet::setTrouble(const QString &text)
{
    m_trouble = text;
    showState();
}

void NewSecretSheet::setLine(const MiniProgramId &program, const QString &name, const Secret &secret, bool held)
{
    Line &line = lineOf(program);
    line.name = name.isEmpty() ? program.value : name;
    line.secret = secret;
    line.held = held;
    line.value->setText(QString::fromUtf8(secret.reveal()));
    line.value->setCursorPosition(0);
    showLine(line);
    showState();
}

void NewSecretSheet::showKept(const MiniProgramId &program, const QString &name, const Secret &secret, const QString &store)
{
    m_store = store;
    setLine(program, name, secret, false);
}

void NewSecretSheet::showHeld(const MiniProgramId &program, const QString &name, const Secret &secret, const QString &why)
{
    m_why = why;
    setLine(program, name, secret, true);
}

void NewSecretSheet::release(const MiniProgramId &program)
{
    const auto line = m_lines.find(program);
    if (line != m_lines.end()) {
        line->held = false;
        showLine(*line);
        showState();
    }
}

int NewSecretSheet::heldCount() const
{
    return int(std::count_if(m_lines.cbegin(), m_lines.cend(), [](const Line &line) { return line.held; }));
}

QString NewSecretSheet::text() const
{
    return m_intro->text() + u'\n' + m_bar->text();
}

// Closed, a value that is nowhere else would be lost.
void NewSecretSheet::reject()
{
    if (heldCount() == 0) {
        QDialog::reject();
    }
}

QString NewSecretSheet::heldText(int held) const
{
    if (held == 0) {
        return {};
    }
    return m_canStore ? tr("%1 %n value(s) are nowhere but here: copy each to a safe place and say so, or unlock the keychain and try again.", nullptr, held).arg(m_why)
                      : tr("%n value(s) are nowhere but here: copy each to a safe place and say so. The order has ended, so that they cannot be stored any more.", nullptr, held);
}

void NewSecretSheet::retranslate()
{
    showState();
    for (const Line &line : std::as_const(m_lines)) {
        showLine(line);
    }
}

void NewSecretSheet::showLine(const Line &line)
{
    line.title->setText(line.name);
    line.value->setAccessibleName(tr("Key of %1").arg(line.name));
    line.copy->setText(tr("Copy"));
    line.copy->setAccessibleName(tr("Copy the key of %1").arg(line.name));
    line.safe->setText(tr("It is in a safe place"));
    line.safe->setVisible(line.held);
}

void NewSecretSheet::showState()
{
    const int held = heldCount();
    const int kept = int(m_lines.size()) - held;
    setWindowTitle(tr("New key"));
    m_intro->setText(kept > 0 && !m_store.isEmpty() ? tr("Each value is shown this once. What was stored is in %1; the platform never shows it again.").arg(m_store)
                                                    : tr("Each value is shown this once; the platform never shows it again."));
    m_bar->setMessage(m_trouble.isEmpty() ? heldText(held) : QString(m_trouble + u'\n' + heldText(held)).trimmed(), Tone::Bad);
    m_again->setText(tr("Store again"));
    m_again->setVisible(held > 0 && m_canStore);
    m_close->setText(tr("Close"));
    m_close->setEnabled(held == 0);
    m_close->setAccessibleDescription(held > 0 ? tr("First say of each value that it is safe.") : QString());
    setAccessibleDescription(text());
}

void NewSecretSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_copied->clear();
        m_trouble.clear();
        retranslate();
    }
    QDialog::changeEvent(event);
}

} // namespace flotilla

#include "moc_newsecretsheet.cpp"
