// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "publish/actson.h"
#include "publish/publishcheck.h"
#include "publish/publishwords.h"

#include <QDialog>
#include <QHash>
#include <QSet>

class QLabel;
class QPushButton;

namespace flotilla {

class CheckPanel;
class LiftFreeze;
class MessageBar;
class OptionsColumn;
class SheetParts;
class TypedNumber;

/// What a person wants to do, and to whom, before it was said how.
struct SheetOrder
{
    Connection connection;
    QString operation;           ///< of the connection's platform
    QList<MiniProgram> programs; ///< frozen ones are left out and counted; nobody where it is done to the connection itself
    QSet<MiniProgramId> hidden = {}; ///< those of them that are out of sight now
    Values options = {};         ///< what is filled in already
    QStringList remarks = {};    ///< what else is to be known of the selection, e.g. who was left out of it
    QHash<MiniProgramId, Values> own = {}; ///< what is special about one of them, as the operation knows it (Target::values)
    bool ofList = false; ///< a list says of each what becomes of it: there is no form
};

/// The operations that can be done to a selection of mini programs, as the platform declares them.
[[nodiscard]] QList<const Operation *> operationsOnPrograms(const Platform &platform);
/// Whether its what and to whom are put together on the Publish page; all others have the sheet.
[[nodiscard]] bool needsPublishPage(const Operation &operation);

/// One operation on its way to a batch: what is done to how many, the options that it declares, the same check as on the Publish
/// page, and as much of a question as its risk demands. The safe button has the focus; Enter never starts. What was started is
/// shown on the Releases page; before anything was sent the safe button takes it back.
class OperationSheet : public QDialog
{
    Q_OBJECT
public:
    OperationSheet(const UiContext &context, Bulletin &bulletin, const SheetOrder &what, QWidget *parent);
    ~OperationSheet() override;

    /// What the button would start.
    [[nodiscard]] Order order() const;
    /// All that is said beside options and check, for tests and screen readers.
    [[nodiscard]] QString text() const;
    [[nodiscard]] QPushButton *startButton() const { return m_start; }
    [[nodiscard]] QPushButton *safeButton() const { return m_safe; }
    /// These do not take part.
    void leaveOut(const QSet<MiniProgramId> &programs);

public slots:
    void reject() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void orderChanged();
    void partsChanged();
    void openInstead(const QSet<MiniProgramId> &programs);
    void showState();
    void start();
    void started(const Result<BatchRunner *> &runner, const QList<Finding> &found, const Order &order, const QList<Finding> &told);
    [[nodiscard]] PublishSituation situation() const;
    void askToType();
    QLabel *addLine();
    void tint(QLabel *label, const QColor &colour) const;

    UiContext m_context;
    Bulletin &m_bulletin;
    SheetOrder m_what;
    const Platform &m_platform;
    const Operation &m_operation;
    ActsOn m_actsOn;
    QList<Target> m_targets;
    int m_frozen = 0;
    PublishCheck m_check;
    BatchId m_starting; ///< empty: nothing is being started
    MessageBar *m_bar;
    QLabel *m_question;
    QLabel *m_names;
    QLabel *m_place;
    QLabel *m_remarks;
    QLabel *m_why;
    OptionsColumn *m_options;
    CheckPanel *m_panel;
    SheetParts *m_parts;
    LiftFreeze *m_lift;
    TypedNumber *m_number;
    QPushButton *m_start;
    QPushButton *m_safe;
};

/// Opens the sheet over the page of `parent`; null where the platform has no such operation, or it needs the Publish page.
OperationSheet *openOperationSheet(const UiContext &context, Bulletin &bulletin, QWidget *parent, const SheetOrder &what);

} // namespace flotilla
