// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/connection.h"

#include <QDialog>
#include <QMap>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace flotilla {

class MessageBar;
class SecretClipboard;

/// The values of keys that were just made, once. Those that could not be stored are nowhere else: the sheet stays until they
/// were stored after all, or a person says that they are safe.
class NewSecretSheet : public QDialog
{
    Q_OBJECT
public:
    NewSecretSheet(SecretClipboard &clipboard, QWidget *parent);

    /// `store`: where it is kept now, for people.
    void showKept(const MiniProgramId &program, const QString &name, const Secret &secret, const QString &store);
    /// `why`: it could not be kept, one sentence.
    void showHeld(const MiniProgramId &program, const QString &name, const Secret &secret, const QString &why);
    /// Whatever became of it, it is not held any more.
    void release(const MiniProgramId &program);
    /// Whether anybody is left who could store what is held.
    void setCanStore(bool canStore);
    /// What went wrong when a person said that a value is safe.
    void setTrouble(const QString &text);
    [[nodiscard]] int heldCount() const;
    /// All that is said beside the values, for tests and screen readers.
    [[nodiscard]] QString text() const;

public slots:
    void reject() override;

signals:
    void safe(const flotilla::MiniProgramId &program);
    void tryAgain();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line
    {
        QString name;
        Secret secret;
        bool held = false;
        QLabel *title = nullptr;
        QLineEdit *value = nullptr;
        QPushButton *copy = nullptr;
        QPushButton *safe = nullptr;
    };
    Line &lineOf(const MiniProgramId &program);
    void setLine(const MiniProgramId &program, const QString &name, const Secret &secret, bool held);
    void retranslate();
    static void showLine(const Line &line);
    void showState();
    [[nodiscard]] QString heldText(int held) const;
    void copy(const MiniProgramId &program);

    SecretClipboard &m_clipboard;
    QMap<MiniProgramId, Line> m_lines;
    QString m_store;
    QString m_why;
    QString m_trouble;
    bool m_canStore = true;
    QLabel *m_intro;
    MessageBar *m_bar;
    QVBoxLayout *m_column;
    QLabel *m_copied;
    QPushButton *m_again;
    QPushButton *m_close;
};

} // namespace flotilla
