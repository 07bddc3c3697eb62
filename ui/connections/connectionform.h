// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connectioncheck.h"
#include "run/secretstore.h"

#include <QWidget>

#include <memory>

class QLabel;
class QLineEdit;

namespace flotilla {

namespace Ui {
class ConnectionForm;
}

/// The fields of a connection. A secret is only ever in the two masked fields, until forgetSecret().
class ConnectionForm : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectionForm(QWidget *parent = nullptr);
    ~ConnectionForm() override;

    /// Shows a connection to edit; one with an empty id is new and gets an id.
    void load(const Connection &connection, const QStringList &takenNames);
    /// What is known about the keychain.
    void setKeychain(KeychainState state, const QString &place);
    /// Shows every mistake beside its field and puts the cursor into the first; true if there is none.
    bool validate();

    [[nodiscard]] Connection connection() const;
    [[nodiscard]] const Connection &original() const { return m_original; }
    /// In stored form: the SecretKey, or SecretKey LF token; empty when nothing was typed.
    [[nodiscard]] Secret secret() const;
    /// Empties the masked fields, their undo history included.
    void forgetSecret();
    void focusFirst();
    /// Chooses the memory of this run as the place of the secret.
    void keepInMemory();

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] ConnectionDraft draft() const;
    [[nodiscard]] bool isStored() const;
    [[nodiscard]] SecretSource source() const;
    void fillBoxes();
    void retranslate();
    void showRows();
    void showRow(QLabel *label, bool shown);
    /// And the hints beside the fields that have none. Gives the first field with a mistake, or none.
    QLineEdit *showProblems(const QMap<ConnectionField, QString> &problems);
    void retellProblems();

    std::unique_ptr<Ui::ConnectionForm> m_ui;
    Connection m_original; ///< id empty for a new one
    ConnectionId m_id;
    QStringList m_takenNames;
    bool m_showsProblems = false;
    KeychainState m_keychain = KeychainState::Ready;
    QString m_place;
};

} // namespace flotilla
