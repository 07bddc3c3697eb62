// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compose/practice.h"

#include <QObject>
#include <QProcess>

#include <memory>

class QLockFile;

namespace flotilla {

/// The simulated platforms of practice mode: starts flotilla-sandbox beside this program, makes the practice connections
/// point to it, and fills the catalogue with their mini programs the first time. The sandbox ends with this object.
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
    /// What there is to practise with, a platform each; known once it is ready.
    [[nodiscard]] const QList<Practice> &practices() const { return m_practices; }

signals:
    void ready();
    /// It did not start, or it ended while it was needed. One sentence that says what to do.
    void failed(const QString &text);

private:
    void readAnnouncement();
    void announced(const QByteArray &line);
    [[nodiscard]] Status store(const Practice &practice);
    [[nodiscard]] Status importPrograms(const Practice &practice);
    void keepSecrets(qsizetype index);
    void ended();
    void fail(const QString &text);

    Workspace m_workspace;
    Options m_options;
    std::unique_ptr<QLockFile> m_lock; ///< of the state file
    QProcess m_process;
    QByteArray m_output;
    QList<Practice> m_practices;
    bool m_announced = false;
    bool m_failed = false;
};

} // namespace flotilla
