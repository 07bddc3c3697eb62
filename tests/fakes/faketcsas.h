// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/fakevendor.h"
#include "fakes/tcsasprogram.h"
#include "model/connection.h"

namespace flotilla::fakes {

/// A superapp platform in memory: versions by phase, approvals of several superapps, keys and settings, as far as a gateway tells them.
class FakeTcsas : public FakeVendor
{
public:
    using Program = TcsasProgram;
    using Version = TcsasProgram::Version;

    using FakeVendor::FakeVendor;

    Millis building{8000};
    Millis deciding = std::chrono::hours(2); ///< until the superapps decide by themselves
    QHash<MiniProgramId, Program> programs;

    [[nodiscard]] static Connection connection();
    /// A mini program that released 0.9 and then 1.0.
    Program &add(const MiniProgramId &id);
    /// A version that is built but not submitted.
    Version &addVersion(Program &program, const QString &text);
    /// The superapps are asked about an interface for it.
    void applyFor(Program &program, const QString &api) { fakes::applyFor(program, api, now()); }
    /// The superapps are asked about its newest version.
    void ask(Program &program);

protected:
    Reply effect(const Call &call) override;

private:
    [[nodiscard]] Reply list(const Call &call) const;
    using Handler = Reply (FakeTcsas::*)(const Call &, Program &);
    [[nodiscard]] static Handler handlerOf(const QString &call);
    void settle(Program &program) const;
    [[nodiscard]] static Version *find(Program &program, const QString &id);

    [[nodiscard]] Reply newProgram(const Call &call);
    [[nodiscard]] Reply readStages(const Call &call, Program &program);
    [[nodiscard]] Reply readTask(const Call &call, Program &program);
    [[nodiscard]] Reply readPending(const Call &call, Program &program);
    [[nodiscard]] Reply readHistory(const Call &call, Program &program);
    [[nodiscard]] Reply readPreview(const Call &call, Program &program);
    [[nodiscard]] Reply upload(const Call &call, Program &program);
    [[nodiscard]] Reply createVersion(const Call &call, Program &program);
    [[nodiscard]] Reply submit(const Call &call, Program &program);
    [[nodiscard]] Reply withdraw(const Call &call, Program &program);
    [[nodiscard]] Reply decide(const Call &call, Program &program);
    [[nodiscard]] Reply release(const Call &call, Program &program);
    [[nodiscard]] Reply rollback(const Call &call, Program &program);
    [[nodiscard]] Reply configurePreview(const Call &call, Program &program);

    int m_made = 0; ///< mini programs
    qint64 m_versions = 9'007'199'254'740'993; ///< more than a double can hold
};

} // namespace flotilla::fakes
