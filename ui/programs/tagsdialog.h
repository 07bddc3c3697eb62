// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

#include <memory>

namespace flotilla {

namespace Ui {
class TagsDialog;
}

/// Asks which tags a selection of mini programs gets and loses.
class TagsDialog : public QDialog
{
    Q_OBJECT
public:
    /// `present`: the tags that the selection has now, to choose from.
    TagsDialog(int programs, const QStringList &present, QWidget *parent);
    ~TagsDialog() override;

    [[nodiscard]] QStringList added() const;
    [[nodiscard]] QStringList removed() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    std::unique_ptr<Ui::TagsDialog> m_ui;
    int m_programs = 0;
    QStringList m_present;
};

} // namespace flotilla
