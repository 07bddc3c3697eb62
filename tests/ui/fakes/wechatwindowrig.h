// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/wechatrig.h"
#include "fakes/windowrig.h"

namespace flotilla::fakes {

/// The workspace of the window with one more connection, to WeChat, that all its mini programs belong to.
struct WechatWindowRig : WindowRig
{
    FakeWechat weixin{clock};
    UiContext both;

    explicit WechatWindowRig(int programs = 60) : WindowRig(programs), both{withWechat()} {}
    ~WechatWindowRig() { board.reset(); }
    WechatWindowRig(const WechatWindowRig &) = delete;
    WechatWindowRig &operator=(const WechatWindowRig &) = delete;

    [[nodiscard]] Connection weixinConnection() const { return connectionOf(wechat::platform().id); }
    void setPurpose(Purpose purpose)
    {
        for (Connection &connection : store.connectionRows) {
            connection.purpose = purpose;
        }
    }

private:
    UiContext withWechat()
    {
        Connection connection = FakeWechat::connection();
        connection.name = QStringLiteral("Merchants");
        add(wechat::platform(), weixin, connection);
        for (MiniProgram &program : store.programRows) {
            program.connection = connection.id;
        }
        ports.platforms = platforms;
        board = std::make_unique<BatchBoard>(ports);
        return {ports, *board, audits, false, QStringLiteral("0.1.0"), {}};
    }
};

} // namespace flotilla::fakes
