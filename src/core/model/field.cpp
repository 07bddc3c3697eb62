// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/field.h"

#include "model/consolelink.h"
#include "model/jsontext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

/// Carries the translation context of everything in this file.
struct Fields
{
    Q_DECLARE_TR_FUNCTIONS(Fields)
};

/// Whether something stands before an @ where the host is, with or without a scheme in front.
bool hasLogin(const QString &address)
{
    const qsizetype scheme = address.indexOf("//"_L1);
    const QStringView host = QStringView(address).mid(scheme < 0 ? 0 : scheme + 2);
    const auto end = std::find_if(host.cbegin(), host.cend(), [](QChar c) { return c == u'/' || c == u'?' || c == u'#'; });
    return std::find(host.cbegin(), end, u'@') != end;
}

} // namespace

QString problemOf(const Field &field, const QString &text)
{
    if (text.isEmpty()) {
        return {};
    }
    if (field.many && text.contains(u'\n')) {
        Field one = field;
        one.many = false;
        const QStringList parts = text.split(u'\n');
        const auto wrong = std::find_if(parts.cbegin(), parts.cend(), [&one](const QString &part) { return part.isEmpty() || !problemOf(one, part).isEmpty(); });
        return wrong == parts.cend() ? QString() : wrong->isEmpty() ? Fields::tr("One of them is empty.") : problemOf(one, *wrong);
    }
    if (QString problem = problemOf(field.rule, text); !problem.isEmpty()) {
        return problem;
    }
    if (field.rule.kind == TextKind::Address && hasLogin(text)) {
        return Fields::tr("An address has no name or password in it, which everybody who sees this field could read: take out what stands before the “@”.");
    }
    if (text.size() > field.longest) {
        return Fields::tr("It is longer than %n character(s).", nullptr, field.longest);
    }
    if (!field.holds.isEmpty() && !text.contains(field.holds)) {
        return Fields::tr("It must have %1 in it.").arg(field.holds);
    }
    switch (field.kind) {
    case Field::Kind::Choice:
        return field.choices.contains(text) ? QString() : Fields::tr("It must be one of: %1.").arg(field.choices.join(QStringLiteral(", ")));
    case Field::Kind::Number:
    case Field::Kind::Minutes: {
        bool isNumber = false;
        const int number = text.toInt(&isNumber);
        return isNumber && number >= field.least && (field.most == 0 || number <= field.most)
            ? QString()
            : Fields::tr("It must be a whole number from %1 to %2.").arg(QString::number(field.least), QString::number(field.most));
    }
    case Field::Kind::Url:
        return isWebAddress(text.trimmed()) ? QString() : Fields::tr("It must be a whole address with https:// in front; http:// is for this computer only.");
    case Field::Kind::Json:
        if (const auto fault = jsonFault(text)) {
            return fault->text;
        }
        return {};
    default:
        return {};
    }
}

} // namespace flotilla
