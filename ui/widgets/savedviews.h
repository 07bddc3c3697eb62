// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

class QLineEdit;
class QMenu;

namespace flotilla {

class Catalogue;

/// A button beside a filter of mini programs: filter lines that people gave a name, kept in the workspace for every window
/// and for everybody who opens it. Choosing one sets the filter; “save this filter as…” and “delete” are in the same menu.
class SavedViews : public QPushButton
{
    Q_OBJECT
public:
    /// Both outlive the button.
    SavedViews(Catalogue &catalogue, QLineEdit *filter, QWidget *parent);

signals:
    /// A sentence about why nothing was read or saved.
    void failed(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct View
    {
        QString name;
        QString filter;
    };
    void retranslate();
    void fillMenu();
    void askForName();
    void save(const QString &name, const QString &filter);
    void remove(const QString &name);
    [[nodiscard]] QList<View> stored();
    void store(const QList<View> &views);

    Catalogue &m_catalogue;
    QLineEdit *m_filter;
    QMenu *m_menu;
};

} // namespace flotilla
