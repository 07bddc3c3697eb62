// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "models/pickmodel.h"
#include "models/tone.h"
#include "run/targetsfile.h"
#include "widgets/whenseen.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QLabel;
class QPushButton;
class QToolButton;

namespace flotilla {

class CheckTable;
class ColumnFit;
class EmptyState;
class FilterEdit;
class MessageBar;
struct ListFile;

/// Step 2 of a publish: the mini programs of the catalogue with check boxes, and lists from files or the clipboard.
class ProgramColumn : public QWidget
{
    Q_OBJECT
public:
    ProgramColumn(const UiContext &context, QWidget *parent);

    /// The mini programs of this connection, in the place of those of another: ticks do not go from one to the other.
    void setConnection(const Connection &connection);
    void reload();
    void reloadIfSeen() { m_reading.request(m_model.checkedCount() > 0); }
    void retranslate();
    /// The times in the table are said as of now.
    void showTimes() { m_model.tick(); }
    /// Ticks exactly these.
    void tick(const QSet<MiniProgramId> &programs, const OwnLanes &ownLanes = {}, const OwnValues &ownValues = {});
    /// The others stay as they are. What an unticked one gets is remembered: it may be ticked again.
    void untick(const QSet<MiniProgramId> &programs) { m_model.setChecked(m_model.checkedIds() - programs); }
    /// These are done: unticked, and what their list said about them is forgotten.
    void finish(const QSet<MiniProgramId> &programs);
    /// Adds those that the catalogue does not have and says how many; nullopt: it could not be written, the bar says why.
    std::optional<int> addMissing(const QList<MiniProgram> &programs);
    /// Takes a list that was read: with bad rows nothing is ticked, they are listed and the good ones are offered.
    void takeList(const ImportedList &read);
    /// The same of a file called `from`; asks first what it does not tell: its encoding, or which column is what.
    void takeFile(const ListFile &file, const QString &from);

    void showAll(); ///< nothing is hidden any more

    [[nodiscard]] const PickModel &model() const { return m_model; }
    [[nodiscard]] FilterEdit *filter() const { return m_filter; }
    [[nodiscard]] QString message() const;

signals:
    void tickedChanged();
    /// Another filter: which of the ticked ones are in sight may be others now.
    void filterChanged();
    void catalogueChanged(); ///< new mini programs came into it
    void reloaded();

private:
    void importFile();
    void openFile(const QString &path);
    void paste();
    void tickList(const ImportedList &list);
    /// Ticks all that is shown, and says what stays ticked out of sight.
    void tickShown();
    void forgetHidden();
    void say(const QString &text, Tone tone);
    /// Mini programs that an older workspace knew and that belong to no connection yet.
    void offerUnassigned(const QList<MiniProgram> &unassigned);
    void showCount();
    void showEmpty();
    /// The one that is put together on this page.
    [[nodiscard]] Operation operation() const;

    UiContext m_context;
    Connection m_connection;
    PickModel m_model;
    QLabel *m_heading;
    FilterEdit *m_filter;
    QCheckBox *m_tickedOnly;
    QLabel *m_count;
    CheckTable *m_table;
    ColumnFit *m_fit;
    EmptyState *m_empty;
    MessageBar *m_bar;
    QPushButton *m_all;
    QPushButton *m_none;
    QPushButton *m_import;
    QPushButton *m_paste;
    WhenSeen m_reading{this, [this] { reload(); }};
    bool m_tellsHidden = false; ///< the bar speaks of what the filter hides
};

} // namespace flotilla
