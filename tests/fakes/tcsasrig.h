// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/faketcsas.h"
#include "fakes/rig.h"
#include "tcsas/names.h"
#include "tcsas/platform.h"

#include <QFile>
#include <QTemporaryDir>

namespace flotilla::fakes {

inline MiniProgramId tcsasProgram(int n)
{
    return {QStringLiteral("mp%1").arg(n, 14, 16, QLatin1Char('0'))};
}

/// A zip file with one empty entry, as far as its directory goes: a package that an order may name. It is there until the program ends.
inline QString tcsasPackage()
{
    static const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("package.zip"));
    if (!QFile::exists(path)) {
        const QByteArray name("app.json");
        QByteArray entry = QByteArray("PK\x01\x02", 4) + QByteArray(42, '\0') + name;
        entry[28] = static_cast<char>(name.size());
        QByteArray end = QByteArray("PK\x05\x06", 4) + QByteArray(18, '\0');
        end[8] = end[10] = 1;
        end[12] = static_cast<char>(entry.size());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(entry + end) < 0) {
            return {};
        }
    }
    return path;
}

/// An order of the superapp platform over the first `programs` mini programs of a rig.
inline Order tcsasOrder(const Rig &rig, QLatin1StringView operation, const Values &options, int programs)
{
    Order o;
    o.connection = rig.connectionOf(tcsas::platform().id);
    o.operation = operation;
    o.options = options;
    for (int n = 1; n <= programs; ++n) {
        Target target;
        target.program = tcsasProgram(n);
        target.lane = {target.program.value};
        o.targets.append(target);
    }
    return o;
}

inline Values tcsasPublishOptions(const char *until, const char *approve)
{
    return {{tcsas::opts::Package, tcsasPackage()}, {options::Label, QStringLiteral("2.0")}, {options::Note, QStringLiteral("news")},
            {tcsas::opts::Until, QString::fromLatin1(until)}, {tcsas::opts::Approve, QString::fromLatin1(approve)}};
}

} // namespace flotilla::fakes
