// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tcsas/graytask.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace flotilla {

/// Who is named one by one in a grayscale task: GUIDs, devices or accounts, typed or from a text file, with what is wrong by line.
class GrayObjectList : public QWidget
{
    Q_OBJECT
public:
    explicit GrayObjectList(QWidget *parent);

    void set(const QString &kind, const QStringList &objects);
    [[nodiscard]] QString kind() const;
    /// As far as they are well written.
    [[nodiscard]] QStringList objects() const { return m_read.objects; }
    /// A line of the list is wrong.
    [[nodiscard]] bool isFaulty() const { return !kind().isEmpty() && !m_read.faults.isEmpty(); }
    void readFile(const QString &path);
    [[nodiscard]] QString told() const;
    void retranslate();

signals:
    void changed();

private:
    void read();
    void showState();

    QComboBox *m_kind;
    QPushButton *m_file;
    QPlainTextEdit *m_text;
    QLabel *m_told;
    tcsas::GrayObjects m_read;
    QString m_trouble; ///< with the file
};

} // namespace flotilla
