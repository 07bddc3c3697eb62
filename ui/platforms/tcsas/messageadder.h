// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "models/pickmodel.h"
#include "run/filereader.h"

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;

namespace flotilla {

class CheckTable;
class EmptyState;
class FilterEdit;
class MessageLibrary;
class MessagePreview;
class OrderPicker;

/// A message template on its way to many mini programs: chosen in the library, its keywords picked and ordered with a preview, and
/// who gets it. The order itself goes through the operation's sheet.
class MessageAdder : public QWidget
{
    Q_OBJECT
public:
    MessageAdder(const UiContext &context, Bulletin &bulletin, QWidget *parent);

    void setConnection(const Connection &connection);
    void reload();
    void refresh();
    void shown();
    /// Begins with a template that a mini program has: the same keywords in the same order.
    void copy(const QString &kind, const QString &title, const QStringList &keywords, const MiniProgramId &from);
    [[nodiscard]] QAction *add() const { return m_add; }
    [[nodiscard]] OrderPicker &picker() const { return *m_picker; }
    [[nodiscard]] MessageLibrary &library() const { return *m_library; }
    [[nodiscard]] PickModel &programs() { return m_model; }
    [[nodiscard]] MessagePreview &preview() const { return *m_preview; }
    [[nodiscard]] QLineEdit *scene() const { return m_scene; }
    void retranslate();

private:
    void build();
    [[nodiscard]] QWidget *makePrograms();
    void templateChanged();
    void replied(const Reply &reply);
    void showState();
    void open();
    [[nodiscard]] QStringList pickedNames() const;
    [[nodiscard]] Values options() const; ///< of the order
    [[nodiscard]] QString whyNot() const;

    UiContext m_context;
    Bulletin &m_bulletin;
    Connection m_connection;
    FileReader m_reader;
    PickModel m_model;
    QString m_template; ///< whose keywords are shown or asked for
    QStringList m_wanted; ///< names of keywords to pick once they are there
    QString m_trouble;
    MessageLibrary *m_library;
    OrderPicker *m_picker;
    MessagePreview *m_preview;
    QLabel *m_previewTitle;
    QLabel *m_libraryTitle;
    QLabel *m_sceneLabel;
    QLineEdit *m_scene;
    QLabel *m_programsTitle = nullptr;
    FilterEdit *m_filter = nullptr;
    CheckTable *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QLabel *m_told;
    QAction *m_add;
};

} // namespace flotilla
