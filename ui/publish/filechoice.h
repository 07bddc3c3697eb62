// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace flotilla {

/// The file that goes out: chosen or dropped, with what is in it, and beside it the options that tell of it.
class FileChoice : public QWidget
{
    Q_OBJECT
public:
    explicit FileChoice(QWidget *parent);

    /// Its options take the place of those of another one; the file is no longer chosen.
    void setOperation(const Platform &platform, const Operation &operation);
    /// The file may be another one now.
    void look();
    void setPath(const QString &path);
    /// Empty: none is chosen.
    [[nodiscard]] const QString &path() const { return m_path; }
    void setOptions(const Values &options);
    [[nodiscard]] Values options() const;
    void retranslate(Instant now);

signals:
    void changed();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Line
    {
        QString option;
        QLabel *label = nullptr;
        QLineEdit *edit = nullptr;
    };
    void addLine(const Field &field);
    void choose();
    void showFile();

    const Platform *m_platform = nullptr;
    QString m_option;
    QStringList m_endings; ///< of the files that it can be; none: any
    QString m_path;
    FileSight m_sight;
    Instant m_now;
    QLabel *m_name;
    QLabel *m_facts;
    QLabel *m_holds;
    QPushButton *m_choose;
    QLabel *m_drop;
    QVBoxLayout *m_fields;
    QList<Line> m_lines;
};

} // namespace flotilla
