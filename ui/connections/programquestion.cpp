// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/programquestion.h"

#include "model/programline.h"
#include "widgets/ask.h"

#include <QCoreApplication>

#include <utility>

namespace flotilla {

namespace {

struct ProgramQuestionTexts
{
    Q_DECLARE_TR_FUNCTIONS(flotilla::ConnectionEditor)
};

} // namespace

void askForProgram(QWidget *asker, const QStringList &line, std::function<void()> act)
{
    Question question;
    question.title = ProgramQuestionTexts::tr("Start a program");
    question.text = ProgramQuestionTexts::tr("Shall this connection start this program whenever it needs a token?");
    question.details = programLineText(line) + u'\n' + programLineTerms();
    question.act = ProgramQuestionTexts::tr("Start it when needed");
    ask(asker, question, std::move(act));
}

} // namespace flotilla
