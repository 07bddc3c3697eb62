// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/batchnames.h"

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr qsizetype kLongestBatchName = 80;

QString nameKey(const BatchId &id) { return u"batch/name/"_s + id.value; }

} // namespace

QString batchName(Catalogue &catalogue, const BatchId &id)
{
    const Result<QString> name = catalogue.setting(nameKey(id));
    return name ? name.value() : QString();
}

Status nameBatch(Catalogue &catalogue, const BatchId &id, const QString &name)
{
    return catalogue.setSetting(nameKey(id), name.simplified().left(kLongestBatchName));
}

} // namespace flotilla
