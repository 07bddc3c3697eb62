// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace flotilla {

/// The list of pages: icon, word, and a badge for what waits for a person; a hairline before those of the workspace. Folded it
/// shows the icons alone.
class Navigation : public QListWidget
{
    Q_OBJECT
public:
    struct Entry
    {
        QString icon; ///< its name
        QString title;
        int badge = 0;
        bool lineAbove = false;
        int key = 0; ///< opens it together with Ctrl
    };
    explicit Navigation(QWidget *parent);

    /// The current row stays where it is; the caller sets another one.
    void setEntries(const QList<Entry> &entries);
    void setFolded(bool folded);
    /// How wide an entry can be with any badge.
    [[nodiscard]] int wantedWidth() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void drawIcons();

    QList<Entry> m_entries;
};

} // namespace flotilla
