// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "model/platform.h"
#include "run/targetsfile.h"

#include <functional>

class QWidget;

namespace flotilla {

struct SheetOrder;

/// Whether what becomes of each mini program can come from a list with columns of the operation's own, in the window.
[[nodiscard]] bool takesList(const Operation &operation);

/// What a list that was read orders: its rows as mini programs with their own values. `known`: those of the connection, whose rows in
/// the catalogue (frozen ones too) stand for those that the list has.
[[nodiscard]] SheetOrder orderOfList(const Connection &connection, const Operation &operation, const ImportedList &list, const QList<MiniProgram> &known);

/// Asks for a file with such a list, over `page`, and goes on as orderFromFile does. What cannot be read is told by `trouble`.
void askForListOrder(const UiContext &context, Bulletin &bulletin, QWidget *page, const Connection &connection, const QString &operation,
                     const std::function<void(const QString &)> &trouble);
/// The same with a file that was chosen: its preview with the findings by line, then the operation's sheet with check and question.
[[nodiscard]] Status orderFromFile(const UiContext &context, Bulletin &bulletin, QWidget *page, const Connection &connection, const QString &operation,
                                   const QString &path);

} // namespace flotilla
