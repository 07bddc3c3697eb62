// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/batchboard.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace flotilla {

/// What the rail says; texts that are empty are left out.
struct RailFacts
{
    QString title;   ///< "Harbour order app"
    Purpose purpose = Purpose::Practice;
    QString place;   ///< "production · Harbour group"
    QString version; ///< "version 2.4.0 · «…»"
    QString time;    ///< "≈ 1 h 20 min · ends about 16:40"
    QString stops;   ///< "1 stop"; mini programs, not targets
    QString warnings;
    QString ready;
    QString button;
    bool open = false;
    QString remark;  ///< why the button is disabled, or what else is to be known
};

/// What the rail says of an order and of what the check found; without the ticks, the time and the remark. `source`: see optionLines().
[[nodiscard]] RailFacts railFacts(const Order &order, const Platform &platform, const QList<Finding> &findings, const QString &source = {});

/// The end of the Publish page, in sight whatever is scrolled: what would be published, what is in the way, and the button. A
/// column beside the steps, or a bar below them where the window is low.
class PublishRail : public QWidget
{
    Q_OBJECT
public:
    explicit PublishRail(QWidget *parent);

    void show(const RailFacts &facts);
    /// `text` empty: everything that is ticked is in sight. `ticked`: "42 ticked, 10 hidden by the filter".
    void showHidden(const QString &text, const QString &ticked);
    void setBar(bool bar);
    [[nodiscard]] bool isBar() const { return m_isBar; }
    [[nodiscard]] QString buttonText() const;
    [[nodiscard]] bool isOpen() const;
    void retranslate();

signals:
    void publishRequested();
    /// The person wants to see what the filter hides.
    void showAllRequested();
    /// The person wants to see what the check found.
    void checkRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void showTexts();
    void fitWidth();
    void describe();
    void paintTones();

    RailFacts m_facts;
    QString m_tickedText;
    bool m_isBar = false;
    QBoxLayout *m_column;
    QBoxLayout *m_texts;
    QBoxLayout *m_sumsRow;
    QBoxLayout *m_buttons;
    QLabel *m_title;
    QLabel *m_place;
    QLabel *m_ticked;
    QLabel *m_version;
    QLabel *m_time;
    QPushButton *m_stops;
    QPushButton *m_warnings;
    QLabel *m_ready;
    QLabel *m_hidden;
    QPushButton *m_showAll;
    QLabel *m_remark;
    QPushButton *m_publish;
};

} // namespace flotilla
