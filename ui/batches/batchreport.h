// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"
#include "run/journal.h"

class QWidget;

namespace flotilla {

/// Asks where to and writes what became of a batch; `format`: csv, html, pdf or json.
void saveReport(QWidget *page, const StoredBatch &stored, const Platforms &platforms, const QString &format);

} // namespace flotilla
