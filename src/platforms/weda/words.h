// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/words.h"

namespace flotilla::weda {

/// The platform's words, as its own console writes them.
class WedaWords : public Words
{
public:
    [[nodiscard]] QString platform() const override;
    [[nodiscard]] QString operation(const QString &name) const override;
    [[nodiscard]] QString action(const QString &operation, const Values &options, int programs) const override;
    [[nodiscard]] QString step(const QString &name) const override;
    [[nodiscard]] QString lane() const override;
    [[nodiscard]] QString mark(const QString &name) const override;
    [[nodiscard]] QString field(const QString &name) const override;
    [[nodiscard]] QString fieldHint(const QString &name) const override;
    [[nodiscard]] QString choice(const QString &field, const QString &value) const override;
    [[nodiscard]] QString tick(const QString &name) const override;
    [[nodiscard]] QString phase(Phase phase) const override;
    [[nodiscard]] QString cell(CellMark mark) const override;
    [[nodiscard]] QString laneState(const LaneState &lane) const override;
    [[nodiscard]] QString laneStateTitle() const override;
    [[nodiscard]] QString laneSentence(const QString &title, const LaneState &lane) const override;
    [[nodiscard]] QString wrongId(const MiniProgramId &id) const override;
    [[nodiscard]] QString oddId(const MiniProgramId &id) const override;
    [[nodiscard]] QString itemLine(const Item &item) const override;
    [[nodiscard]] Instant itemChangedAt(const Item &item) const override;
    [[nodiscard]] QString itemChanged(const QString &when) const override;
    [[nodiscard]] QString part(const QString &name) const override;
    [[nodiscard]] QString checkTitle(const QString &check) const override;
    [[nodiscard]] QString checkHelp(const QString &check) const override;

protected:
    [[nodiscard]] QString reasonText(const QString &kind) const override;
    [[nodiscard]] QString reasonHelp(const QString &kind) const override;
};

} // namespace flotilla::weda
