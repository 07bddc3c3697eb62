// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/jsonedit.h"

#include "json/linediff.h"
#include "models/tone.h"
#include "theme.h"

#include <Qsci/qscilexerjson.h>
#include <Qsci/qscistyle.h>

#include <QEvent>
#include <QFontDatabase>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr int kNumbers = 0; ///< margins
constexpr int kMarks = 1;
constexpr int kBad = 1;     ///< markers
constexpr int kUnusual = 2;
constexpr int kAdded = 3;
constexpr int kRemoved = 4;
constexpr int kFault = 41;    ///< number of a style that the editor does not use itself: it has few, and none is given back
constexpr int kVariables = 1; ///< the only list that is offered

/// Weak enough to read text on.
QColor mixed(const QColor &colour, const QColor &ground)
{
    constexpr int kParts = 5;
    const auto part = [](int strong, int weak) { return (strong + weak * (kParts - 1)) / kParts; };
    return {part(colour.red(), ground.red()), part(colour.green(), ground.green()), part(colour.blue(), ground.blue())};
}

} // namespace

JsonEdit::JsonEdit(QWidget *parent) : QsciScintilla(parent)
{
    setUtf8(true);
    setEolMode(EolUnix);
    setIndentationsUseTabs(false);
    setTabWidth(2);
    setAutoIndent(true);
    setBraceMatching(SloppyBraceMatch);
    setWrapMode(WrapWord);
    setFrameShape(QFrame::StyledPanel);
    setMarginType(kNumbers, NumberMargin);
    setMarginWidth(kNumbers, u"0000"_s);
    setMarginType(kMarks, SymbolMargin);
    setMarginWidth(kMarks, fontMetrics().height());
    setMarginMarkerMask(kMarks, (1 << kBad) | (1 << kUnusual));
    markerDefine(Circle, kBad);
    markerDefine(Circle, kUnusual);
    markerDefine(Background, kAdded);
    markerDefine(Background, kRemoved);
    setAnnotationDisplay(AnnotationBoxed);
    setLexer(new QsciLexerJSON(this));
    setColours();
    connect(this, &QsciScintillaBase::SCN_CHARADDED, this, &JsonEdit::charAdded);
    connect(this, &QsciScintilla::userListActivated, this, [this](int, const QString &name) { complete(name); });
}

// Scintilla has colours of its own; these are the window's, which may be dark.
void JsonEdit::setColours()
{
    using Json = QsciLexerJSON;
    const QPalette &colours = palette();
    const QColor ground = colours.color(QPalette::Base);
    const QColor text = colours.color(QPalette::Text);
    const QColor quiet = colours.color(QPalette::PlaceholderText);
    const QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    auto *json = qobject_cast<Json *>(lexer());
    json->setHighlightComments(false);
    json->setDefaultFont(font);
    json->setFont(font);
    json->setPaper(ground);
    json->setColor(text);
    json->setColor(colours.color(QPalette::Link), Json::Property);
    json->setColor(toneColour(Tone::Good, colours), Json::String);
    json->setColor(toneColour(Tone::Attention, colours), Json::Number);
    json->setColor(toneColour(Tone::Attention, colours), Json::Keyword);
    json->setColor(toneColour(Tone::Bad, colours), Json::Error);
    json->setColor(toneColour(Tone::Bad, colours), Json::UnclosedString);
    json->setColor(quiet, Json::CommentLine);
    json->setColor(quiet, Json::CommentBlock);
    setCaretForegroundColor(text);
    setSelectionBackgroundColor(colours.color(QPalette::Highlight));
    setSelectionForegroundColor(colours.color(QPalette::HighlightedText));
    setMarginsForegroundColor(quiet);
    setMarginsBackgroundColor(colours.color(QPalette::Window));
    setMarginsFont(font);
    setMatchedBraceBackgroundColor(mixed(colours.color(QPalette::Highlight), ground));
    setMatchedBraceForegroundColor(text);
    setUnmatchedBraceBackgroundColor(ground);
    setUnmatchedBraceForegroundColor(toneColour(Tone::Bad, colours));
    setMarkerBackgroundColor(toneColour(Tone::Bad, colours), kBad);
    setMarkerForegroundColor(toneColour(Tone::Bad, colours), kBad);
    setMarkerBackgroundColor(toneColour(Tone::Attention, colours), kUnusual);
    setMarkerForegroundColor(toneColour(Tone::Attention, colours), kUnusual);
    setMarkerBackgroundColor(mixed(toneColour(Tone::Good, colours), ground), kAdded);
    setMarkerBackgroundColor(mixed(toneColour(Tone::Bad, colours), ground), kRemoved);
}

void JsonEdit::showFaults(const QList<TextFault> &faults)
{
    markerDeleteAll(kBad);
    markerDeleteAll(kUnusual);
    clearAnnotations();
    const QsciStyle style(kFault, u"fault"_s, palette().color(QPalette::ToolTipText), palette().color(QPalette::ToolTipBase), font());
    for (const TextFault &fault : faults) {
        if (fault.line < 1) {
            continue;
        }
        const int line = fault.line - 1;
        markerAdd(line, fault.stops ? kBad : kUnusual);
        const QString before = annotation(line);
        annotate(line, before.isEmpty() ? fault.text : before + u'\n' + fault.text, style);
    }
}

void JsonEdit::showDiff(const QList<DiffLine> &lines)
{
    QStringList texts;
    for (const DiffLine &line : lines) {
        const bool same = line.kind == DiffLine::Kind::Same;
        texts.append((same ? u"  "_s : line.kind == DiffLine::Kind::Added ? u"+ "_s : u"- "_s) + line.text);
    }
    setReadOnly(false);
    markerDeleteAll();
    setText(texts.join(u'\n'));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines.at(i).kind != DiffLine::Kind::Same) {
            markerAdd(static_cast<int>(i), lines.at(i).kind == DiffLine::Kind::Added ? kAdded : kRemoved);
        }
    }
    setReadOnly(true);
}

void JsonEdit::goTo(int line)
{
    setCursorPosition(line - 1, 0);
    ensureLineVisible(line - 1);
    setFocus();
}

void JsonEdit::charAdded(int character)
{
    int line = 0;
    int column = 0;
    getCursorPosition(&line, &column);
    const QString before = text(line).left(column);
    if (character == '{' && before.endsWith("${"_L1) && !m_variables.isEmpty()) {
        showUserList(kVariables, m_variables);
    }
}

void JsonEdit::complete(const QString &name)
{
    int line = 0;
    int column = 0;
    getCursorPosition(&line, &column);
    // What was typed of the name meanwhile is part of it.
    const QString written = text(line);
    const int begun = static_cast<int>(QStringView(written).left(column).lastIndexOf("${"_L1)) + 2;
    setSelection(line, begun, line, column);
    replaceSelectedText(name + u'}');
    setCursorPosition(line, begun + static_cast<int>(name.size()) + 1);
}

void JsonEdit::changeEvent(QEvent *event)
{
    if ((event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) && lexer()) {
        setColours();
    }
    QsciScintilla::changeEvent(event);
}

bool JsonEdit::focusNextPrevChild(bool next)
{
    // NOLINTNEXTLINE(bugprone-parent-virtual-call): the base keeps Tab for itself
    return QAbstractScrollArea::focusNextPrevChild(next);
}

} // namespace flotilla

#include "moc_jsonedit.cpp"
