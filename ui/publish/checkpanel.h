// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/publishcheck.h"
#include "widgets/leancolumn.h"


class QLabel;
class QPushButton;
class QTextBrowser;

namespace flotilla {

/// What lacks a part was not looked at, so nothing of it is ready. `laneField`: of the operation; with lanes the local check says what is missing.
[[nodiscard]] bool isUnasked(const PublishCheck &check, const QString &laneField);

/// The check of a publish: what was found, grouped and counted, each with its way out; exportable.
class CheckPanel : public LeanColumn
{
    Q_OBJECT
public:
    explicit CheckPanel(const Clock &clock, QWidget *parent);

    /// `platform`: of the order's connection. `impossible`: those of the order for which its plan has nothing.
    void show(const Order &order, const PublishCheck &check, const Platform &platform, const QSet<MiniProgramId> &impossible = {});
    /// From now on shows how far it is with asking about each mini program, and can end that. It lives as long as this.
    void followLooks(PublishCheck &check);
    /// When the platform was asked, as of now.
    void showTimes(const PublishCheck &check);
    void retranslate();
    /// What is said, without its looks.
    [[nodiscard]] QString text() const;

signals:
    void checkAgainRequested();
    /// These mini programs have a finding that stops the publish.
    void untickRequested(const QSet<flotilla::MiniProgramId> &programs);
    /// The older batch that is in the way.
    void batchRequested(const flotilla::BatchId &id);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitList();
    void drawIcons();
    [[nodiscard]] QString readyLines(const QList<Target> &targets, const QSet<MiniProgramId> &impossible) const;
    void exportFindings();

    const Clock &m_clock;
    const Platform *m_platform = nullptr;
    QString m_laneField;
    QLabel *m_heading;
    QTextBrowser *m_list;
    QLabel *m_state;
    QPushButton *m_enough;
    QPushButton *m_untick;
    QPushButton *m_older;
    QPushButton *m_export;
    QPushButton *m_again;
    QList<Finding> m_findings;
    QSet<MiniProgramId> m_stopped;
    BatchId m_olderBatch;
    QString m_html;
};

} // namespace flotilla
