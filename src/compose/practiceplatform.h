// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/workspace.h"

#include <QObject>
#include <QProcess>

namespace flotilla {

/// The simulated platform of practice mode: starts flotilla-sandbox beside this program, makes the practice connection
/// point to it, and fills the catalogue with its mini programs the first time. The sandbox ends with this object.
class PracticePlatform : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        QString program;      ///< empty: flotilla-sandbox in the folder of this program
        QString stateFile;    ///< bindings and builds survive a restart there; empty: they do not
        double timeScale = 20; ///< builds of 60 to 180 s run this many times faster
    };

    PracticePlatform(const Workspace &workspace, Options options, QObject *parent = nullptr);
    ~PracticePlatform() override;

    /// Error Usage for a workspace with a connection of one's own: practice would fill its catalogue and stop its batches.
    [[nodiscard]] static Status mayPractise(const Workspace &workspace);
    /// Answers with ready or failed, later.
    void start();
    /// The apps that can be published there; known once it is ready.
    [[nodiscard]] const QList<LaneId> &lanes() const { return m_apps; }

    /// The 60 mini programs of the practice catalogue, in the order of its file.
    [[nodiscard]] static QList<MiniProgram> programs();

signals:
    void ready(const flotilla::Connection &connection);
    /// It did not start, or it ended while it was needed. One sentence that says what to do.
    void failed(const QString &text);

private:
    void readAnnouncement();
    void announced(const QByteArray &line);
    [[nodiscard]] Status importPrograms();
    void ended();
    void fail(const QString &text);

    Workspace m_workspace;
    Options m_options;
    QProcess m_process;
    QByteArray m_output;
    QList<LaneId> m_apps;
    bool m_announced = false;
    bool m_failed = false;
};

} // namespace flotilla
