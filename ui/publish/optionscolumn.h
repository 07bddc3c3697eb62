// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"
#include "run/journal.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace flotilla {

class OfferedBox;
class RunPlace;
class StartOption;
class WaveOptions;

/// Step 3 of a publish: the options that the operation declares, when the batch stops by itself, and how it moves.
class OptionsColumn : public QWidget
{
    Q_OBJECT
public:
    explicit OptionsColumn(QWidget *parent);

    /// The fields of this operation, in the place of those of another; what was chosen under the same names stays.
    /// For another `connection` the choices are made anew.
    void setOperation(const Operation &operation, const Words &words, const ConnectionId &connection = {});
    [[nodiscard]] Values options() const;
    [[nodiscard]] Limits limits() const;
    /// How many mini programs go first, and what has to hold before the others follow; 0: all go at once.
    [[nodiscard]] const WaveOptions &waves() const { return *m_waves; }
    /// `first`, `gate`: as waves() tells them.
    void set(const Values &options, const Limits &limits, int first = 0, const Gate &gate = {});
    /// Without its heading, and without what only many targets can have if there are not many.
    void showIn(bool page, bool manyTargets);
    /// Takes the defaults of the Settings page for what nobody has touched yet.
    void readDefaults(Catalogue &catalogue);
    /// The next publish starts with the defaults and the usual choices again; what was typed stays.
    void forgetTouches(Catalogue &catalogue);
    /// The text of a JSON option, as if it had been typed.
    void setText(const QString &option, const QString &text);
    /// For the command palette: a start time, with the keyboard in its field.
    [[nodiscard]] QAction *laterAction() const;
    /// Of the runners that an order can be left to.
    void setRunnerLabels(const QStringList &labels);
    void retranslate();

signals:
    void changed();
    /// Somebody wants to see this JSON option at full size.
    void textRequested(const QString &option);
    /// Its field for the start time is about to be filled in.
    void startChosen();
    /// The choices are the usual ones again.
    void choicesReset();

private:
    /// One option: a group of radio buttons for a few choices, a box for one, a line of text for the rest.
    struct Row
    {
        Field field;
        QWidget *whole = nullptr;
        QLabel *label = nullptr;
        QButtonGroup *buttons = nullptr;
        QComboBox *box = nullptr;
        QLineEdit *edit = nullptr;
        OfferedBox *offered = nullptr;
        QPlainTextEdit *text = nullptr;
        QPushButton *larger = nullptr;
    };
    void resetChoices();
    Row makeRow(const Field &field, bool offered);
    [[nodiscard]] static QString valueOf(const Row &row);
    static void show(const Row &row, const QString &value);
    /// `keys`: the Alt keys that are taken.
    void tellWords(const Row &row, QString &keys) const;
    void tellAllWords() const;

    QLabel *m_heading;
    QVBoxLayout *m_fields;
    QVBoxLayout *m_rareFields;
    QList<Row> m_rows;
    ConnectionId m_connection;
    QString m_operation;
    QStringList m_offered; ///< the names of its options
    const Words *m_words = nullptr;
    StartOption *m_start;
    RunPlace *m_place;
    QLabel *m_stopLabel;
    QSpinBox *m_stopAfter;
    QLabel *m_minutesLabel;
    QSpinBox *m_minutes;
    WaveOptions *m_waves;
    bool m_stopTouched = false;
    bool m_minutesTouched = false;
};

} // namespace flotilla
