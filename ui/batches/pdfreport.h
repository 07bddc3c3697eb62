// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/report.h"

namespace flotilla {

/// The report as a PDF in A4 landscape: its head once, the titles of the columns on every page, no row cut by the end of a page.
[[nodiscard]] QByteArray pdfOf(const ReportPaper &paper);

} // namespace flotilla
