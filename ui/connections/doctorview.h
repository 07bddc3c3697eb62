// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/connectiondoctor.h"

#include <QWidget>

#include <memory>

class QGridLayout;
class QLabel;

namespace flotilla {

/// “Test connection”: runs a ConnectionDoctor and shows its lines as they come: ✔ or ✖, what, what was seen, how to repair.
class DoctorView : public QWidget
{
    Q_OBJECT
public:
    DoctorView(const Workspace &workspace, QWidget *parent);
    ~DoctorView() override;

    /// Starts a test; one that runs is dropped.
    void test(const Connection &connection);
    /// Stops and shows nothing.
    void clear();
    [[nodiscard]] bool isRunning() const { return m_running; }

signals:
    /// `result` is what to store about it, see testResultOf().
    void finished(bool passed, const QString &result);

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintMark(QLabel *mark, Diagnosis::Mark kind) const;
    [[nodiscard]] static QString markWord(Diagnosis::Mark mark);
    void showLines();
    void addLine(const Diagnosis &line, int row);
    void end();

    Workspace m_workspace;
    std::unique_ptr<ConnectionDoctor> m_doctor;
    QGridLayout *m_grid = nullptr;
    QLabel *m_busy = nullptr;
    int m_shown = 0;
    bool m_running = false;
};

} // namespace flotilla
