// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>

#include <functional>

class QLineEdit;
class QListWidget;

namespace flotilla {

/// How well `pattern` matches `text` as a sequence of letters with gaps; both folded. 0: not at all; more is better.
[[nodiscard]] int fuzzyScore(const QString &pattern, const QString &text);

/// One thing that Ctrl+K offers.
struct PaletteEntry
{
    QString text;
    QString kind; ///< "page", "action", "batch", "mini program": shown beside the text
    std::function<void()> run;
    bool onlyWhenTyped = false; ///< thousands of mini programs are offered only for a pattern
    QString folded;             ///< filled by the palette
};

/// Ctrl+K: a line to type, the best matches below it, Return runs the first. Closes when it loses the focus.
class CommandPalette : public QDialog
{
    Q_OBJECT
public:
    CommandPalette(QList<PaletteEntry> entries, QWidget *parent);

    [[nodiscard]] QStringList shownTexts() const;
    [[nodiscard]] QStringList shownKinds() const;
    [[nodiscard]] QLineEdit *line() const { return m_line; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showMatches(const QString &typed);
    void runCurrent();

    QList<PaletteEntry> m_entries;
    QLineEdit *m_line;
    QListWidget *m_list;
};

} // namespace flotilla
