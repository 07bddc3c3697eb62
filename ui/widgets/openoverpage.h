// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDialog;

namespace flotilla {

/// Opens a dialog that is deleted when it is closed. It stays above the window but is not modal: only the page that it
/// belongs to waits for it, and it goes and comes with that page, so that “Stop everything” and its key are never behind a dialog. What has the focus in the
/// dialog keeps it.
void openOverPage(QDialog *dialog);

/// A dialog gets two thirds of the screen's height at most from Qt, and wrapped lines are squeezed into them without a word. This gives
/// it what its lines need, whenever they change. It opens no larger than its screen, with its buttons in sight.
void neverSqueeze(QDialog *dialog);

/// For a dialog that is a question or only shows something: another language closes it as Escape does, so that nobody reads it in the
/// old one. A dialog that holds what somebody typed says its words anew instead.
void closeWithLanguage(QDialog *dialog);

} // namespace flotilla
