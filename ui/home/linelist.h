// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/linemodel.h"

#include <QListView>

namespace flotilla {

/// A list of lines, each of which leads somewhere: by a click, or by Return. What a line has to say may take two of text.
class LineList : public QListView
{
    Q_OBJECT
public:
    explicit LineList(QWidget *parent);

    [[nodiscard]] LineModel &lines() { return m_lines; }
    /// High enough for so many lines at most.
    void setMostLines(int most);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void opened(const QString &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void open(const QModelIndex &index);

    LineModel m_lines;
    int m_most = 0; ///< 0: it takes what room there is
};

} // namespace flotilla
