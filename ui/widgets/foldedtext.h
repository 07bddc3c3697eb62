// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTextDocumentLayout>
#include <QTextDocument>
#include <QTextEdit>
#include <QTextOption>
#include <QtMath>

namespace flotilla {

/// Plain text to read and to copy, as high as its lines. A label breaks its lines between words only and cuts an id that is wider than
/// it; this one breaks such a word, too, and what is copied is the word.
class FoldedText : public QTextEdit
{
public:
    explicit FoldedText(QWidget *parent) : QTextEdit(parent)
    {
        setFrameShape(QFrame::NoFrame);
        setReadOnly(true);
        setAcceptRichText(false);
        setTabChangesFocus(true);
        setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setMinimumWidth(1);
        viewport()->setAutoFillBackground(false);
        document()->setDocumentMargin(0);
        connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
                [this](const QSizeF &size) { setFixedHeight(qCeil(size.height())); });
    }

    [[nodiscard]] QSize minimumSizeHint() const override { return {1, height()}; }
};

} // namespace flotilla
