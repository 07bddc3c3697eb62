// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace flotilla {

/// Columns of `table` whose words are cut short grow as far as there is empty room: behind the last one, or in the one that
/// stretches; if that one has no room for its title, others give what they do not need. What a person has dragged stays as it is, and so does a table that has a ColumnFit.
void fitColumns(QTableView *table);

} // namespace flotilla
