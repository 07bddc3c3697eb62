// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"
#include "run/attempts.h"

#include <QWidget>

class QLabel;

namespace flotilla {

/// The earlier tries of a target, a block each, oldest first: when, how it ended, which steps it took, what the platform said.
class AttemptBlocks : public QWidget
{
    Q_OBJECT
public:
    explicit AttemptBlocks(QWidget *parent);

    void show(const QList<Attempt> &attempts, const Words &words);
    /// What the blocks say, for tests.
    [[nodiscard]] QString text() const { return m_texts.join(u'\n'); }

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void addBlock(const QStringList &lines, bool failed);
    void colour(QLabel *title, bool failed);

    QStringList m_texts; ///< a block each
    QList<bool> m_failed;
    QList<QLabel *> m_titles; ///< first lines
};

} // namespace flotilla
