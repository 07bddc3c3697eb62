// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/commandpalette.h"

#include "models/filterindex.h"
#include "pinyin.h"
#include "widgets/emptystate.h"
#include "widgets/twolinedelegate.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace flotilla {

namespace {

constexpr int kSoundsScore = 60; // as good as a beginning of a word
constexpr int kShown = 50;
constexpr int kEntryRole = Qt::UserRole;
constexpr int kKindRole = Qt::UserRole + 1;

} // namespace

namespace {

bool beginsWord(const QString &text, qsizetype at)
{
    return at == 0 || !text.at(at - 1).isLetterOrNumber();
}

/// Where `c` is from `at` on; behind a blank in the pattern rather where a word begins with it.
qsizetype placeOf(QChar c, const QString &text, qsizetype at, bool afterBlank)
{
    const qsizetype first = text.indexOf(c, at);
    for (qsizetype found = afterBlank ? first : -1; found >= 0; found = text.indexOf(c, found + 1)) {
        if (beginsWord(text, found)) {
            return found;
        }
    }
    return first;
}

} // namespace

int fuzzyScore(const QString &pattern, const QString &text)
{
    if (pattern.isEmpty()) {
        return 1;
    }
    int score = 0;
    int run = 0;
    qsizetype at = 0;
    bool afterBlank = false;
    for (const QChar c : pattern) {
        if (c.isSpace()) {
            afterBlank = true;
            continue;
        }
        const qsizetype found = placeOf(c, text, at, afterBlank);
        afterBlank = false;
        if (found < 0) {
            return 0;
        }
        run = found == at && at > 0 ? run + 1 : 0;
        score += 1 + run * 4 + (beginsWord(text, found) ? 6 : 0);
        at = found + 1;
    }
    if (text.contains(pattern)) {
        score += 40 + (text.startsWith(pattern) ? 20 : 0);
    }
    // Of two equal matches the shorter text is meant.
    return score * 8 + static_cast<int>(std::max<qsizetype>(0, 7 - text.size() / 16));
}

CommandPalette::CommandPalette(QList<PaletteEntry> entries, QWidget *parent)
    : QDialog(parent, Qt::Popup), m_entries(std::move(entries)), m_line(new QLineEdit(this)), m_list(new QListWidget(this))
{
    for (PaletteEntry &entry : m_entries) {
        entry.folded = fold(entry.text);
        entry.sounds = soundsOf(entry.text);
    }
    setWindowTitle(tr("Commands"));
    m_line->setPlaceholderText(tr("Go to a page, a batch, a mini program, or run an action"));
    m_line->setAccessibleName(m_line->placeholderText());
    m_line->installEventFilter(this);
    m_list->setAccessibleName(tr("Matches"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new TwoLineDelegate({kKindRole, -1, -1, -1}, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    (new EmptyState(m_list))->setTexts(tr("Nothing is called that."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_line);
    column->addWidget(m_list, 1);
    const QSize room = parent->window()->size();
    resize(std::min(560, room.width() - 40), std::min(420, room.height() - 80));
    move(parent->window()->mapToGlobal(QPoint((room.width() - width()) / 2, 60)));
    connect(m_line, &QLineEdit::textChanged, this, &CommandPalette::showMatches);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::runCurrent);
    showMatches({});
    m_line->setFocus();
}

void CommandPalette::showMatches(const QString &typed)
{
    const QString pattern = fold(typed.trimmed());
    QList<QPair<int, int>> best; // score, entry
    for (int i = 0; i < m_entries.size(); ++i) {
        const PaletteEntry &entry = m_entries.at(i);
        if (pattern.isEmpty() && entry.onlyWhenTyped) {
            continue;
        }
        const int likely = fuzzyScore(pattern, entry.folded);
        const int score = likely > 0 || !soundsLike(entry.sounds, pattern) ? likely : kSoundsScore;
        if (score > 0) {
            best.append({score, i});
        }
    }
    std::stable_sort(best.begin(), best.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    m_list->clear();
    for (const auto &match : std::as_const(best)) {
        if (m_list->count() >= kShown) {
            break;
        }
        const PaletteEntry &entry = m_entries.at(match.second);
        auto *item = new QListWidgetItem(entry.text, m_list);
        item->setData(kEntryRole, match.second);
        item->setData(kKindRole, entry.keys.isEmpty() ? entry.kind : tr("%1 · %2", "kind of a command, its keys").arg(entry.kind, entry.keys));
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::runCurrent()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item) {
        return;
    }
    const std::function<void()> run = m_entries.at(item->data(kEntryRole).toInt()).run;
    accept(); // first away, then act: what is run may open a window of its own
    run();
}

QStringList CommandPalette::shownTexts() const
{
    QStringList texts;
    for (int i = 0; i < m_list->count(); ++i) {
        texts.append(m_list->item(i)->text());
    }
    return texts;
}

QStringList CommandPalette::shownKinds() const
{
    QStringList kinds;
    for (int i = 0; i < m_list->count(); ++i) {
        kinds.append(m_list->item(i)->data(kKindRole).toString());
    }
    return kinds;
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int row = m_list->currentRow();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            m_list->setCurrentRow(std::clamp(row + (key == Qt::Key_Down ? 1 : -1), 0, std::max(0, m_list->count() - 1)));
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            runCurrent();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ActivationChange && !isActiveWindow() && isVisible()) {
        close();
    }
    QDialog::changeEvent(event);
}

// No window manager draws a frame around it, and it lies over pages of the same colour.
void CommandPalette::paintEvent(QPaintEvent *event)
{
    QDialog::paintEvent(event);
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::Highlight));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace flotilla

#include "moc_commandpalette.cpp"
