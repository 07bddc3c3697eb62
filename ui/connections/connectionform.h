// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/connectionrow.h"
#include "models/connectioncheck.h"
#include "run/secretstore.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QToolButton;

namespace flotilla {

/// The fields of a connection, made from what its platform declares. A secret is only ever in the masked fields, until
/// forgetSecret().
class ConnectionForm : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectionForm(const Platforms &platforms, QWidget *parent = nullptr);
    ~ConnectionForm() override;

    /// Shows a connection to edit; one with an empty id is new and gets an id.
    void load(const Connection &connection, const QStringList &takenNames);
    /// What is known about the keychain.
    void setKeychain(KeychainState state, const QString &place);
    /// Shows every mistake beside its field and puts the cursor into the first; true if there is none.
    bool validate();

    [[nodiscard]] Connection connection() const;
    [[nodiscard]] const Connection &original() const { return m_original; }
    /// In stored form; empty when nothing was typed.
    [[nodiscard]] Secret secret() const;
    /// Empties the masked fields, their undo history included.
    void forgetSecret();
    void focusFirst();
    /// Chooses the memory of this run as the place of the secret.
    void keepInMemory();

signals:
    void edited();
    /// Another place of the secret may be chosen.
    void sourceShown();

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] const Platform &platform() const;
    [[nodiscard]] ConnectionDraft draft() const;
    [[nodiscard]] bool isStored() const;
    [[nodiscard]] SecretSource source() const;
    ConnectionRow addRow(const QString &key, const QString &objectName, const Field *field);
    QComboBox *makeBox(const QString &objectName);
    void addBox(QLabel *label, QComboBox *box);
    /// The rows of the chosen platform, in the place of those of another.
    void buildFields();
    void fillBoxes();
    void retranslate();
    void showRows();
    void showRow(const QWidget *label, bool shown);
    /// And the hints beside the fields that have none. Gives the first field with a mistake, or none.
    QWidget *showProblems(const ConnectionProblems &problems);
    void retellProblems();

    const Platforms &m_platforms;
    QFormLayout *m_form;
    QLabel *m_purposeLabel;
    QLabel *m_platformLabel;
    QLabel *m_sourceLabel;
    QLabel *m_proxyLabel;
    QComboBox *m_purpose;
    QComboBox *m_platform;
    QComboBox *m_source;
    QComboBox *m_proxy;
    WrappedLabel *m_sourceHint;
    QToolButton *m_advanced;
    ConnectionRow m_name;
    QList<ConnectionRow> m_rows;      ///< of the platform's fields and of the variables of its secret ones
    Connection m_original;  ///< id empty for a new one
    ConnectionId m_id;
    QString m_builtFor;     ///< the platform whose rows are there
    QStringList m_takenNames;
    bool m_showsProblems = false;
    KeychainState m_keychain = KeychainState::Ready;
    QString m_place;
};

} // namespace flotilla
