// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"
#include "run/filereader.h"

#include <QHash>
#include <QPixmap>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace flotilla {

class FoldedText;

/// What was told about one mini program, when, or why it was not.
struct Told
{
    Instant at; ///< not set: it was not asked yet
    QString text;
    QPixmap picture;
    QString problem;
};

/// One question to the platform about one mini program, with its answer as lines below it: what was answered stays with its age
/// until the connection is another one, also while other mini programs are shown. Nothing is asked before a person wants it.
class QuerySection : public QWidget
{
    Q_OBJECT
public:
    QuerySection(const Workspace &workspace, const Query &query, QWidget *parent);

    /// `known`: what was told so far, by key; it outlives the section.
    void setProgram(const Connection &connection, const MiniProgramId &program, QHash<QString, Told> &known);
    /// Asks unless it is known or being asked.
    void askOnce();
    /// After a change of language or when a minute has passed.
    void follow();
    [[nodiscard]] const Query &query() const { return m_query; }

private:
    void ask();
    void replied(const Reply &reply);
    [[nodiscard]] Values options() const;
    [[nodiscard]] QString key() const;
    [[nodiscard]] QString textOf(const Reply &reply) const;
    [[nodiscard]] QString lineOf(const Item &item) const;
    [[nodiscard]] QString oneOf(const Query::Column &column, const QString &value) const;
    [[nodiscard]] QString valuesOf(const Values &values) const;
    [[nodiscard]] const Words &words() const;

    Workspace m_workspace;
    Query m_query;
    FileReader m_reader;
    Connection m_connection;
    MiniProgramId m_program;
    QHash<QString, Told> *m_known = nullptr;
    QString m_asking; ///< the key that is being asked; empty: none
    QList<QPair<QString, QComboBox *>> m_choices; ///< by option
    QLabel *m_title;
    QLabel *m_state;
    QPushButton *m_read;
    FoldedText *m_answer;
    QLabel *m_picture;
};

} // namespace flotilla
