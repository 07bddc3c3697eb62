// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace flotilla {

// The pages in the order of the navigation list and of Ctrl+1…6; for Bulletin::showPage.
inline constexpr int kPublishPage = 0;
inline constexpr int kBatchesPage = 1;
inline constexpr int kAuditPage = 2;
inline constexpr int kProgramsPage = 3;
inline constexpr int kConnectionsPage = 4;
inline constexpr int kSettingsPage = 5;

} // namespace flotilla
