// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "page.h"
#include "run/estimate.h"
#include "publish/publishcheck.h"
#include "publish/publishwords.h"

class QBoxLayout;

namespace flotilla {

class LaneColumn;
class CheckPanel;
class ConfirmDialog;
class MessageBar;
class OptionsColumn;
class ProgramColumn;
class PublishRail;
class PublishSteps;

/// Puts a publish together in three steps from left to right and starts it from the rail beside them.
class PublishPage : public Page
{
    Q_OBJECT
public:
    PublishPage(const UiContext &context, Bulletin &bulletin, QWidget *parent);
    ~PublishPage() override;

    [[nodiscard]] QString title() const override;
    void setConnection(const Connection &connection) override;
    void focusFilter() override;
    void refresh() override;
    void activatePrimary() override;
    void shown() override;
    [[nodiscard]] QList<QAction *> commands() const override;

    /// What the button would publish.
    [[nodiscard]] Order order() const;
    /// The connection that is chosen; id empty: none.
    [[nodiscard]] const Connection &connection() const;
    [[nodiscard]] std::optional<Millis> clockOffset() const { return m_check.clockOffset(); }
    /// Pre-fills everything from an older batch.
    void publishAgain(const BatchId &id);
    void publishSource(const QString &id); ///< chooses what goes out, where that is one thing
    /// Ticks these mini programs and no others.
    void publishPrograms(const QList<MiniProgramId> &programs);

signals:
    /// Connection or clock offset are others now.
    void connectionChanged();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] const Platform &platform() const;
    /// The connection with this id as it is stored now; none if it is gone.
    [[nodiscard]] Connection stored(const ConnectionId &id) const;
    void build();
    void wire();
    void orderChanged();
    void showState();
    /// What is ticked but hidden, beside the button.
    void showHidden();
    /// "3 min ago" grows old.
    void showTimes();
    void showTitles();
    void ask();
    /// `told`: the warnings that the confirmation showed. `lift`: why a freeze does not hold for it.
    void startConfirmed(const Order &order, const QList<Finding> &told, const QString &lift);
    void forgetSent(const Order &order);
    void started(const Result<BatchRunner *> &runner, const QList<Finding> &found, const Order &order, const QList<Finding> &told);
    void readAgain(PublishCheck::Answers answers = PublishCheck::Answers::Forgotten);
    [[nodiscard]] PublishSituation situation() const;
    [[nodiscard]] LeftOut leftOut() const;

    UiContext m_context;
    Bulletin &m_bulletin;
    PublishCheck m_check;
    Estimate m_estimate;
    LaneColumn *m_lanes = nullptr;
    ProgramColumn *m_programs = nullptr;
    OptionsColumn *m_options = nullptr;
    CheckPanel *m_panel = nullptr;
    MessageBar *m_bar = nullptr;
    PublishSteps *m_steps = nullptr;
    PublishRail *m_publish = nullptr;
    QBoxLayout *m_body = nullptr;
    QAction *m_publishAction = nullptr;
    bool m_starting = false;
};

} // namespace flotilla
