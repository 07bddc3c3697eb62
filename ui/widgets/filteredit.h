// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class QAction;
class QCompleter;
class QStringListModel;

namespace flotilla {

/// The search field over a table: a magnifier, a clear button; Esc clears it. A word that is being typed can be completed.
class FilterEdit : public QLineEdit
{
    Q_OBJECT
public:
    explicit FilterEdit(QWidget *parent = nullptr);

    /// Ctrl+F: takes the keyboard and selects what is there, so that typing replaces it.
    void focusAll();

    /// What the word under the cursor can be completed with.
    void setCompletions(const QStringList &words);

signals:
    /// The filter line is another one now; also when it was cleared.
    void changed(const QString &text);
    /// Down or Return: the table should get the keyboard.
    void leftDownwards();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void drawIcon();
    void nameParts();

    [[nodiscard]] bool findWord();
    void offer();
    void complete(const QString &word);

    QAction *m_glass = nullptr;
    QCompleter *m_completer = nullptr;
    QStringListModel *m_words = nullptr;
    int m_from = 0; ///< where the word begins that is being completed
};

} // namespace flotilla
