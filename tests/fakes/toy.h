// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/fakevendor.h"
#include "model/platform.h"

namespace flotilla::fakes::toy {

/// A platform that is as little like WeDa as can be: its lane is the mini program, two move at once, what it ships ripens for
/// hours, and what it paints answers with a secret that is told only once.
[[nodiscard]] const Platform &platform();
/// A connection to it, without a platform of its own yet.
[[nodiscard]] Connection connection();

namespace operations {
inline constexpr QLatin1StringView Ship{"ship"};
inline constexpr QLatin1StringView Paint{"paint"};
} // namespace operations

namespace steps {
inline constexpr QLatin1StringView Send{"send"};
inline constexpr QLatin1StringView Ripen{"ripen"};
inline constexpr QLatin1StringView Brush{"brush"};
} // namespace steps

namespace calls {
inline constexpr QLatin1StringView Send{"send_parcel"};
inline constexpr QLatin1StringView Find{"find_parcel"};
inline constexpr QLatin1StringView Smell{"smell_parcel"};
inline constexpr QLatin1StringView Paint{"paint"};
inline constexpr QLatin1StringView Parcels{"list_parcels"};
inline constexpr QLatin1StringView Hello{"hello"};
} // namespace calls

inline constexpr QLatin1StringView Parcel{"parcel"};   ///< the mark that identifies what was sent
inline constexpr QLatin1StringView SentAt{"sent_at"};  ///< value of a parcel
inline constexpr QLatin1StringView Colour{"colour"};   ///< option of paint
inline constexpr QLatin1StringView Key{"paint_key"};   ///< the secret that painting tells
inline constexpr QLatin1StringView Garden{"garden"};   ///< field of a connection
inline constexpr QLatin1StringView NotSent{"parcel_refused"};
inline constexpr QLatin1StringView SentUnclear{"parcel_unclear"};
inline constexpr QLatin1StringView Rotten{"parcel_rotten"};
inline constexpr QLatin1StringView NotPainted{"paint_refused"};

/// Its vendor. A parcel is packed for seconds, green for hours, then ripe.
class Vendor : public FakeVendor
{
public:
    struct Sent
    {
        QString id;
        Instant at;
    };
    using FakeVendor::FakeVendor;

    Millis packing{2000};
    Millis ripening = std::chrono::hours(5);
    QSet<MiniProgramId> refuse;
    QHash<MiniProgramId, QString> words; ///< the last word, instead of ripe
    QHash<MiniProgramId, Sent> parcels;
    QHash<MiniProgramId, QString> colours;
    QHash<MiniProgramId, QByteArray> keys; ///< the one that holds; each painting makes a new one
    int atOnce = 0; ///< the most parcels that were being packed at the same time
    bool countsAtOnce = true;

protected:
    Reply effect(const Call &call) override;

private:
    Reply send(const MiniProgramId &program);
    Reply list(const MiniProgramId &program);
    Reply paint(const Call &call);

};

} // namespace flotilla::fakes::toy
