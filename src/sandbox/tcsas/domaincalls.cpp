// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/endpoints.h"

namespace flotilla::sandbox::tcsas {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDomainTypes = 5; ///< request, business, socket, upload, download

Answer badDomain(const QString &message)
{
    return Answer::refused(u"FailedOperation.GetOperateResourceFailed"_s, message);
}

std::optional<Answer> domainProblem(const QJsonArray &wanted)
{
    for (const auto &value : wanted) {
        const int type = value["DomainType"_L1].toInt();
        if (type < 1 || type > kDomainTypes)
            return badDomain(u"There is no DomainType %1."_s.arg(type));
        const QStringList urls = textsOf(value["DomainUrlList"_L1]);
        for (const QString &url : urls) {
            if (url.isEmpty() || url.contains(u';') || url.contains(u' '))
                return badDomain(u"`%1` is not a domain."_s.arg(url));
        }
    }
    return std::nullopt;
}

QJsonObject typesOf(const QJsonArray &wanted)
{
    QJsonArray types;
    for (const auto &value : wanted)
        types.append(value["DomainType"_L1]);
    return {{u"types"_s, types}};
}

/// CreateMNPDomainACL adds to what is there.
Answer addDomains(const Call &call)
{
    const QJsonArray wanted = call.body["Domain"_L1].toArray();
    if (auto problem = domainProblem(wanted))
        return *problem;
    QMap<QString, QStringList> domains = call.program->domains;
    for (const auto &value : wanted) {
        QStringList &list = domains[QString::number(value["DomainType"_L1].toInt())];
        list += textsOf(value["DomainUrlList"_L1]);
        if (list.removeDuplicates() > 0)
            return Answer::refused(u"FailedOperation.ExistRepeatDomainUrl"_s, u"A domain is there already."_s);
    }
    call.program->domains = domains;
    return Answer::done(u"addDomains"_s, typesOf(wanted));
}

/// ModifyMNPDomain replaces the list of each type that is sent; a type without a list is cleared.
Answer setDomains(const Call &call)
{
    const QJsonArray wanted = call.body["Domain"_L1].toArray();
    if (auto problem = domainProblem(wanted))
        return *problem;
    for (const auto &value : wanted) {
        QStringList list = textsOf(value["DomainUrlList"_L1]);
        list.removeDuplicates();
        call.program->domains.insert(QString::number(value["DomainType"_L1].toInt()), list);
    }
    return Answer::done(u"setDomains"_s, typesOf(wanted));
}

/// DescribeMNPDomainACL: one text per type.
Answer domainList(const Call &call)
{
    QJsonArray rows;
    const QMap<QString, QStringList> &domains = call.program->domains;
    for (auto it = domains.cbegin(); it != domains.cend(); ++it) {
        if (!it->isEmpty())
            rows.append(QJsonObject{{u"DomainUrl"_s, it->join(u';')}, {u"DomainType"_s, it.key().toInt()}});
    }
    return Answer::with(rows.isEmpty() ? QJsonValue() : QJsonValue(rows));
}

/// CreateGlobalDomainACL
Answer addGlobalDomains(const Call &call)
{
    const int type = int(call.number(u"DomainType"_s));
    if (type != 1 && type != 2)
        return badDomain(u"There is no DomainType %1."_s.arg(type));
    QJsonArray allowed;
    QJsonArray blocked;
    const QStringList urls = textsOf(call.body["DomainUrlList"_L1]);
    for (const QString &url : urls) {
        for (const GlobalDomain &known : std::as_const(call.world.globalDomains)) {
            if (known.url == url)
                (known.type == 1 ? allowed : blocked).append(url);
        }
    }
    const bool clean = allowed.isEmpty() && blocked.isEmpty();
    for (const QString &url : urls) {
        if (clean)
            call.world.globalDomains.append({call.world.nextId++, url, type, call.nowMs});
    }
    const QJsonObject data{{u"Result"_s, clean}, {u"ExistsWhiteUrls"_s, allowed}, {u"ExistsBlackUrls"_s, blocked}};
    return clean ? Answer::done(u"globalDomains"_s, {{u"type"_s, type}}, data) : Answer::with(data);
}

/// DescribeGlobalDomainACL
Answer globalDomainList(const Call &call)
{
    QList<GlobalDomain> found;
    for (const GlobalDomain &domain : std::as_const(call.world.globalDomains)) {
        if (admits(call.body["DomainTypes"_L1], domain.type) && domain.url.contains(call.text(u"Keyword"_s)))
            found.append(domain);
    }
    return paged(call, found, [](const GlobalDomain &domain) {
        return QJsonObject{{u"DomainId"_s, domain.id},
                           {u"DomainUrl"_s, domain.url},
                           {u"DomainType"_s, domain.type},
                           {u"CreateUser"_s, u"operator"_s},
                           {u"CreateTime"_s, unixText(domain.createdMs)},
                           {u"UpdateUser"_s, u"operator"_s},
                           {u"UpdateTime"_s, unixText(domain.createdMs)}};
    });
}

Answer noGlobalDomain()
{
    return Answer::refused(u"FailedOperation.RecordNotFound"_s, u"There is no such domain."_s);
}

/// ModifyGlobalDomain
Answer editGlobalDomain(const Call &call)
{
    for (GlobalDomain &domain : call.world.globalDomains) {
        if (domain.id != call.number(u"DomainId"_s))
            continue;
        domain.url = call.text(u"DomainUrl"_s);
        return Answer::done(u"globalDomains"_s, {{u"type"_s, domain.type}}, {{u"Result"_s, 1}});
    }
    return noGlobalDomain();
}

/// DeleteGlobalDomain
Answer deleteGlobalDomain(const Call &call)
{
    const qint64 id = call.number(u"DomainId"_s);
    if (call.world.globalDomains.removeIf([id](const GlobalDomain &domain) { return domain.id == id; }) == 0)
        return noGlobalDomain();
    return Answer::done(u"globalDomains"_s);
}

} // namespace

QList<Endpoint> domainEndpoints()
{
    return {{u"CreateMNPDomainACL"_s, addDomains, kInvalidProgram},
            {u"ModifyMNPDomain"_s, setDomains, kInvalidProgram},
            {u"DescribeMNPDomainACL"_s, domainList, kInvalidProgram},
            {u"CreateGlobalDomainACL"_s, addGlobalDomains, {}},
            {u"DescribeGlobalDomainACL"_s, globalDomainList, {}},
            {u"ModifyGlobalDomain"_s, editGlobalDomain, {}},
            {u"DeleteGlobalDomain"_s, deleteGlobalDomain, {}}};
}

} // namespace flotilla::sandbox::tcsas
