// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "run/procedurerecord.h"

#include <QDialog>
#include <QPointer>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace flotilla {

class MessageBar;
struct SecretVerdict;

/// Guides a person through a procedure in the platform's console: its steps to be ticked, the link, and where the procedure brings a
/// secret along a field that puts it straight into the secret store. Every tick goes to the trail at once, with who and when.
class ProcedureSheet : public QDialog
{
    Q_OBJECT
public:
    ProcedureSheet(const UiContext &context, const Connection &connection, const MiniProgram &program, const Procedure &procedure, QWidget *parent);

    /// All that is said, for tests and screen readers.
    [[nodiscard]] QString text() const;
    [[nodiscard]] QLineEdit *secretField() const { return m_secret; }
    [[nodiscard]] QPushButton *storeButton() const { return m_store; }
    [[nodiscard]] QPushButton *checkButton() const { return m_check; }
    [[nodiscard]] QPushButton *endButton() const { return m_end; }
    [[nodiscard]] QList<QCheckBox *> steps() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Step
    {
        QString name;
        QCheckBox *box = nullptr;
        QLabel *text = nullptr;
        QLabel *who = nullptr;
    };
    void build();
    [[nodiscard]] QWidget *makeSecret();
    void retranslate();
    void read();
    void showState();
    void tick(const Step &step, bool done);
    void store();
    void stored(const Status &status);
    void look();
    void check();
    void checked(const SecretVerdict &verdict);
    void end();
    void openConsole();
    void say(const Status &status);
    [[nodiscard]] QString heldText() const;
    [[nodiscard]] QString place() const;
    [[nodiscard]] bool canStore() const { return m_connection.source != SecretSource::Environment; }

    UiContext m_context;
    Connection m_connection;
    MiniProgram m_program;
    Procedure m_procedure;
    const Words &m_words;
    ProcedureOf m_of;
    ProcedureState m_state;
    std::optional<Result<bool>> m_held; ///< nothing: not looked yet
    bool m_storing = false;
    bool m_checking = false;
    QPointer<QWidget> m_handedTo; ///< where the keyboard went while the platform is asked
    QList<Step> m_steps;
    MessageBar *m_bar;
    QLabel *m_about;
    QLabel *m_link;
    QPushButton *m_open;
    QPushButton *m_copy;
    QLabel *m_secretLabel = nullptr; ///< null, as those below: the procedure brings none along
    QLineEdit *m_secret = nullptr;
    QPushButton *m_store = nullptr;
    QPushButton *m_check = nullptr; ///< null: the platform cannot be asked
    QLabel *m_heldLabel = nullptr;
    QLabel *m_before;
    QPushButton *m_end;
    QPushButton *m_close;
};

} // namespace flotilla
