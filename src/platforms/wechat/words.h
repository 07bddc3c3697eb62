// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/words.h"

namespace flotilla::wechat {

/// What is said of a reason of this platform, and what to do then; empty: it is none of them.
[[nodiscard]] QString reasonSentence(const QString &kind);
[[nodiscard]] QString reasonWayOut(const QString &kind);

/// The platform's words, as its own console writes them; what a code means and what to do comes from errors.json.
class WechatWords : public Words
{
public:
    [[nodiscard]] QString platform() const override;
    [[nodiscard]] QString operation(const QString &name) const override;
    [[nodiscard]] QString step(const QString &name) const override;
    [[nodiscard]] QString mark(const QString &name) const override;
    [[nodiscard]] QString field(const QString &name) const override;
    [[nodiscard]] QString fieldHint(const QString &name) const override;
    [[nodiscard]] QString choice(const QString &field, const QString &value) const override;
    [[nodiscard]] QString column(const QString &name) const override;
    [[nodiscard]] QString toldValue(const QString &column, const QString &value) const override;
    [[nodiscard]] QString attention(const QString &name) const override;
    [[nodiscard]] QString query(const QString &name) const override;
    [[nodiscard]] QString procedure(const QString &name) const override;
    [[nodiscard]] QString procedureStep(const QString &procedure, const QString &step) const override;
    [[nodiscard]] QString tab(const QString &name) const override;
    [[nodiscard]] QString phase(Phase phase) const override;
    [[nodiscard]] QString phaseOf(Phase phase, const QString &operation) const override;
    [[nodiscard]] QString action(const QString &operation, const Values &options, int programs) const override;
    [[nodiscard]] QString consequence(const QString &operation) const override;
    [[nodiscard]] QString wrongId(const MiniProgramId &id) const override;
    [[nodiscard]] QString oddId(const MiniProgramId &id) const override;
    [[nodiscard]] QString itemLine(const Item &item) const override;
    [[nodiscard]] Instant itemChangedAt(const Item &item) const override;
    [[nodiscard]] QString itemChanged(const QString &when) const override;
    [[nodiscard]] QString part(const QString &name) const override;
    [[nodiscard]] QString checkTitle(const QString &check) const override;
    [[nodiscard]] QString checkHelp(const QString &check) const override;
    [[nodiscard]] QString help(const Reason &reason) const override;

protected:
    [[nodiscard]] QString reasonText(const QString &kind) const override;
    [[nodiscard]] QString reasonHelp(const QString &kind) const override;
};

} // namespace flotilla::wechat
