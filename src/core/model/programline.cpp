// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programline.h"

#include <QCoreApplication>
#include <QProcess>

namespace flotilla {

namespace {

struct ProgramLineTexts
{
    Q_DECLARE_TR_FUNCTIONS(ProgramLine)
};

} // namespace

QStringList programLineOf(const Platform &platform, const Connection &connection)
{
    for (const Field &field : platform.connection) {
        if (field.shape == kProgramLine && field.appliesTo(connection.fields)) {
            return QProcess::splitCommand(connection.field(field.name));
        }
    }
    return {};
}

QString programLineText(const QStringList &line)
{
    QStringList lines;
    for (qsizetype i = 0; i < line.size(); ++i) {
        lines += i == 0 ? ProgramLineTexts::tr("Program: “%1”").arg(line.at(i)) : ProgramLineTexts::tr("Argument %1: “%2”").arg(i).arg(line.at(i));
    }
    return lines.join(u'\n');
}

QString programLineTerms()
{
    return ProgramLineTexts::tr("It runs as you, with all that you may do on this computer, without a shell, and for ten seconds at most.");
}

} // namespace flotilla
