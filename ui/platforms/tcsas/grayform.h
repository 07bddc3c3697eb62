// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tcsas/graytask.h"

#include <QMap>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace flotilla {

class GrayObjectList;
class GraySuperapps;

/// Every field of the console's form for a grayscale task.
class GrayForm : public QWidget
{
    Q_OBJECT
public:
    explicit GrayForm(QWidget *parent);

    void setTask(const tcsas::GrayTask &task);
    [[nodiscard]] tcsas::GrayTask task() const;
    /// A line of the list of objects is wrong.
    [[nodiscard]] bool isFaulty() const;
    [[nodiscard]] GraySuperapps &superapps() const { return *m_superapps; }
    [[nodiscard]] GrayObjectList &objects() const { return *m_objects; }
    [[nodiscard]] QLineEdit *version() const { return m_version; }
    [[nodiscard]] QLineEdit *name() const { return m_name; }
    void retranslate();

signals:
    void changed();

private:
    struct System
    {
        QCheckBox *box = nullptr;
        QLineEdit *from = nullptr;
        QLineEdit *to = nullptr;
    };
    void addRow(QLatin1StringView field, QWidget *what);
    [[nodiscard]] QWidget *makeSystems();
    [[nodiscard]] System makeSystem(const QString &name, QWidget *parent);

    QFormLayout *m_rows;
    QMap<QString, QLabel *> m_labels; ///< by field
    QLineEdit *m_version;
    QLineEdit *m_name;
    QDateTimeEdit *m_from;
    QDateTimeEdit *m_to;
    QSpinBox *m_users;
    GraySuperapps *m_superapps;
    System m_android;
    System m_ios;
    GrayObjectList *m_objects;
    QComboBox *m_network;
};

} // namespace flotilla
