// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace flotilla {

/// The two output streams. Standard output carries results only; everything that is said on the way goes
/// to standard error. Text is UTF-8. What people read is shown with blanks for control characters, line ends and the marks that
/// turn the direction of text: names and a platform's messages may hold any, and must neither steer the terminal nor look like
/// lines of ours. In JSON they are escaped.
/// Standard error never holds the program up: what nobody reads (a full pipe, a terminal that is stopped) is left out, and a
/// line says so once it is read again.
class Console
{
public:
    /// One JSON object and a line end on standard output.
    void json(const QJsonObject &object) const;
    /// A result that is a document of its own, on standard output as it is.
    void result(const QByteArray &bytes) const;
    /// A line of a result for people, on standard output.
    void print(const QString &line) const;
    /// A line on standard error.
    void say(const QString &line) const;
    /// Text on standard error as it is, without a line end.
    void raw(const QString &text) const;
    /// False once something did not reach standard output: a full disk, a reader that went away.
    [[nodiscard]] bool isResultWritten() const;

    [[nodiscard]] bool errorIsTerminal() const;
    struct Size
    {
        int rows = 24;
        int columns = 80;
    };
    /// Of the terminal behind standard error.
    [[nodiscard]] Size size() const;

private:
    void tell(const QByteArray &bytes) const;

    mutable bool m_unread = false; ///< nobody took what standard error had to say: it is not waited for again
    mutable int m_leftOut = 0;     ///< texts that were dropped since then
};

/// Cells of a terminal that the text takes; Chinese characters take two.
[[nodiscard]] int displayWidth(const QString &text);
/// One line of exactly `width` cells: filled with blanks, or cut with an ellipsis; blanks for control characters.
[[nodiscard]] QString fitted(const QString &text, int width);

} // namespace flotilla
