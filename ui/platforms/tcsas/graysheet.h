// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "platforms/tcsas/grayrows.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;

namespace flotilla {

class GrayForm;
class GrayFunnel;
class QueryFeed;

/// Plans a grayscale task: the form of the console, what it would refuse, and a picture of who gets the version. Saving writes it
/// to this workspace and nowhere else.
class GraySheet : public QDialog
{
    Q_OBJECT
public:
    /// `edited`: a record that is there already; else a new one of `program`, which may be empty, is begun with `task`.
    struct Begin
    {
        MiniProgramId program = {};
        tcsas::GrayTask task = {};
        std::optional<LocalRecord> edited = {};
    };
    GraySheet(const UiContext &context, const Connection &connection, const QList<GrayProgram> &programs, const Begin &begin, QWidget *parent);

    [[nodiscard]] GrayForm &form() const { return *m_form; }
    [[nodiscard]] QPushButton *saveButton() const { return m_save; }
    /// What is said about the task as it is now.
    [[nodiscard]] QString told() const;

signals:
    void saved(const QString &record);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void fillPrograms();
    void retranslate();
    void showState();
    void save();
    [[nodiscard]] const GrayProgram *program() const;

    UiContext m_context;
    Connection m_connection;
    QList<GrayProgram> m_programs;
    Begin m_begin;
    QueryFeed *m_superapps;
    QLabel *m_programLabel;
    QComboBox *m_program;
    GrayForm *m_form;
    QLabel *m_known;
    GrayFunnel *m_funnel;
    QLabel *m_faults;
    QLabel *m_trouble;
    QPushButton *m_save;
    QPushButton *m_cancel;
};

} // namespace flotilla
