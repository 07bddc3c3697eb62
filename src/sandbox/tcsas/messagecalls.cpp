// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomtext.h"
#include "tcsas/endpoints.h"
#include "tcsas/library.h"

#include <QSet>

namespace flotilla::sandbox::tcsas {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostKeywords = 5;

Answer badTemplate(const QString &message)
{
    return Answer::refused(u"FailedOperation.GetOperateResourceFailed"_s, message);
}

QJsonArray bothLanguages(const QString &english, const QString &chinese)
{
    return {QJsonObject{{u"Lang"_s, u"en-US"_s}, {u"Value"_s, english}},
            QJsonObject{{u"Lang"_s, u"zh-CN"_s}, {u"Value"_s, chinese}}};
}

QStringList namesOf(const QList<LibraryKeyword> &keywords)
{
    QStringList names;
    for (const LibraryKeyword &keyword : keywords)
        names.append(keyword.english);
    return names;
}

QJsonArray keywordTranslations(const QList<LibraryKeyword> &keywords)
{
    QJsonArray rows;
    for (const LibraryKeyword &keyword : keywords)
        rows.append(QJsonObject{{u"I18nList"_s, bothLanguages(keyword.english, keyword.chinese)}});
    return rows;
}

QJsonArray keywordRows(const QList<LibraryKeyword> &keywords)
{
    QJsonArray rows;
    for (const LibraryKeyword &keyword : keywords) {
        rows.append(QJsonObject{{u"KeywordId"_s, keyword.id},
                                {u"Keyword"_s, keyword.english},
                                {u"KeywordType"_s, keyword.type},
                                {u"DefaultValue"_s, keyword.example},
                                {u"KeywordList"_s, bothLanguages(keyword.english, keyword.chinese)},
                                {u"DefaultValueList"_s, bothLanguages(keyword.example, keyword.example)}});
    }
    return rows;
}

/// DescribeMNPSubscribeMessageTemplateLibraryList
Answer libraryList(const Call &call)
{
    const qint64 type = call.number(u"QueryType"_s);
    if (type != 2 && type != 3)
        return badTemplate(u"QueryType must be 2 or 3."_s);
    const QString wanted = call.text(u"QueryStr"_s);
    QList<const LibraryTemplate *> found;
    for (const LibraryTemplate &entry : messageLibrary()) {
        if (entry.type == type && (entry.english.contains(wanted, Qt::CaseInsensitive) || entry.chinese.contains(wanted)))
            found.append(&entry);
    }
    return paged(call, found, [](const LibraryTemplate *entry) {
        return QJsonObject{{u"TemplateTitle"_s, entry->english},
                           {u"TemplateTitleI18nList"_s, bothLanguages(entry->english, entry->chinese)},
                           {u"DefaultLang"_s, u"en-US"_s},
                           {u"SupportLang"_s, u"en-US,zh-CN"_s},
                           {u"Keywords"_s, namesOf(entry->keywords).join(u',')},
                           {u"KeywordI18nList"_s, keywordTranslations(entry->keywords)},
                           {u"TemplateLibraryId"_s, entry->id},
                           {u"TemplateType"_s, entry->type}};
    });
}

/// DescribeMNPSubscribeMessageTemplateLibrary
Answer libraryEntry(const Call &call)
{
    const LibraryTemplate *entry = libraryTemplate(call.text(u"TemplateLibraryId"_s));
    if (!entry)
        return badTemplate(u"There is no such template in the library."_s);
    return Answer::with(QJsonObject{{u"MNPName"_s, call.program->name},
                                    {u"MNPIcon"_s, call.program->icon},
                                    {u"TemplateTitle"_s, entry->english},
                                    {u"TitleList"_s, bothLanguages(entry->english, entry->chinese)},
                                    {u"DefaultLang"_s, u"en-US"_s},
                                    {u"SupportLang"_s, u"en-US,zh-CN"_s},
                                    {u"KeywordList"_s, keywordRows(entry->keywords)},
                                    {u"TemplateType"_s, entry->type}});
}

/// CreateMNPSubscribeMessageTemplate takes KeywordIds, and does not tell the id of what it made.
Answer addTemplate(const Call &call)
{
    const LibraryTemplate *entry = libraryTemplate(call.text(u"TemplateLibraryId"_s));
    if (!entry)
        return badTemplate(u"There is no such template in the library."_s);
    const QStringList keywords = textsOf(call.body["Keywords"_L1]);
    const bool known = std::all_of(keywords.cbegin(), keywords.cend(), [entry](const QString &id) { return entry->keyword(id); });
    const bool twice = QSet<QString>(keywords.cbegin(), keywords.cend()).size() != keywords.size();
    if (keywords.isEmpty() || keywords.size() > kMostKeywords || !known || twice)
        return badTemplate(u"Keywords must be one to five KeywordIds of that template, none of them twice."_s);
    if (call.text(u"ScenarioDescription"_s).trimmed().isEmpty())
        return badTemplate(u"ScenarioDescription is empty."_s);
    if (call.program->templates.size() >= call.rules.templateLimit)
        return badTemplate(u"The mini program has too many templates."_s);
    const MessageTemplate added{u"mti_"_s + randomText(39), entry->id, keywords, call.text(u"ScenarioDescription"_s), call.nowMs};
    call.program->templates.prepend(added);
    return Answer::done(u"addMessageTemplate"_s, {{u"template"_s, added.id}, {u"library"_s, entry->id}});
}

/// The keywords of a template that a mini program chose, in its order.
QList<LibraryKeyword> chosenKeywords(const MessageTemplate &chosen)
{
    QList<LibraryKeyword> keywords;
    const LibraryTemplate *entry = libraryTemplate(chosen.library);
    for (const QString &id : chosen.keywords) {
        if (const LibraryKeyword *keyword = entry ? entry->keyword(id) : nullptr)
            keywords.append(*keyword);
    }
    return keywords;
}

/// DescribeMNPSubscribeMessageTemplateList
Answer templateList(const Call &call)
{
    if (call.program->templates.isEmpty() && call.rules.sparse && !pageProblem(call))
        return {};
    return paged(call, call.program->templates, [](const MessageTemplate &chosen) {
        const LibraryTemplate entry = libraryTemplate(chosen.library) ? *libraryTemplate(chosen.library) : LibraryTemplate();
        const QList<LibraryKeyword> keywords = chosenKeywords(chosen);
        return QJsonObject{{u"TemplateTitle"_s, entry.english},
                           {u"TemplateTitleI18nList"_s, bothLanguages(entry.english, entry.chinese)},
                           {u"DefaultLang"_s, u"en-US"_s},
                           {u"SupportLang"_s, QJsonArray{u"en-US"_s, u"zh-CN"_s}},
                           {u"TemplateId"_s, chosen.id},
                           {u"Keywords"_s, namesOf(keywords).join(u',')},
                           {u"KeywordI18nList"_s, keywordTranslations(keywords)},
                           {u"TemplateType"_s, entry.type},
                           {u"CreateUser"_s, u"operator"_s},
                           {u"CreateTime"_s, unixText(chosen.createdMs)},
                           {u"Status"_s, 1}};
    });
}

/// DescribeMNPSubscribeMessageTemplate
Answer templateDetail(const Call &call)
{
    for (const MessageTemplate &chosen : std::as_const(call.program->templates)) {
        if (chosen.id != call.text(u"TemplateId"_s))
            continue;
        const LibraryTemplate entry = libraryTemplate(chosen.library) ? *libraryTemplate(chosen.library) : LibraryTemplate();
        const QJsonObject info{{u"TemplateId"_s, chosen.id},
                               {u"TemplateTitle"_s, entry.english},
                               {u"TitleList"_s, bothLanguages(entry.english, entry.chinese)},
                               {u"DefaultLang"_s, u"en-US"_s},
                               {u"Languages"_s, QJsonArray{u"en-US"_s, u"zh-CN"_s}},
                               {u"KeywordList"_s, keywordRows(chosenKeywords(chosen))},
                               {u"MNPName"_s, call.program->name},
                               {u"MNPIcon"_s, call.program->icon},
                               {u"TemplateType"_s, entry.type}};
        return Answer::with(QJsonObject{{u"CreateUser"_s, u"operator"_s},
                                        {u"CreateTime"_s, unixText(chosen.createdMs)},
                                        {u"ScenarioDescription"_s, chosen.scenario},
                                        {u"TemplateInfo"_s, info}});
    }
    return badTemplate(u"The mini program has no such template."_s);
}

/// DeleteMNPSubscribeMessageTemplate
Answer deleteTemplate(const Call &call)
{
    const QString id = call.text(u"TemplateId"_s);
    if (call.program->templates.removeIf([&id](const MessageTemplate &chosen) { return chosen.id == id; }) == 0)
        return badTemplate(u"The mini program has no such template."_s);
    return Answer::done(u"deleteMessageTemplate"_s, {{u"template"_s, id}});
}

} // namespace

QList<Endpoint> messageEndpoints()
{
    return {{u"DescribeMNPSubscribeMessageTemplateLibraryList"_s, libraryList, kInvalidProgram},
            {u"DescribeMNPSubscribeMessageTemplateLibrary"_s, libraryEntry, kInvalidProgram},
            {u"CreateMNPSubscribeMessageTemplate"_s, addTemplate, kInvalidProgram},
            {u"DescribeMNPSubscribeMessageTemplateList"_s, templateList, kInvalidProgram},
            {u"DescribeMNPSubscribeMessageTemplate"_s, templateDetail, kInvalidProgram},
            {u"DeleteMNPSubscribeMessageTemplate"_s, deleteTemplate, kInvalidProgram}};
}

} // namespace flotilla::sandbox::tcsas
