// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/checks.h"
#include "wechat/names.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

namespace {

/// Carries the translation context of everything in this file.
struct WechatDoctor
{
    Q_DECLARE_TR_FUNCTIONS(WechatDoctor)
};

using Mark = Diagnosis::Mark;

namespace parts {
constexpr QLatin1StringView Reachable{"reachable"};
constexpr QLatin1StringView Login{"login"};
constexpr QLatin1StringView Component{"component_token"};
constexpr QLatin1StringView Address{"address"};
constexpr QLatin1StringView Programs{"programs"};
constexpr QLatin1StringView Authorizer{"authorizer_token"};
constexpr QLatin1StringView Permission{"permission"};
constexpr QLatin1StringView Quota{"quota"};
} // namespace parts

constexpr QLatin1StringView kCodeManagement{"18"}; // the permission set of code management and its relatives

Diagnosis line(Mark mark, QLatin1StringView part, const QString &seen, const QString &repair = {})
{
    return {mark, partTitle(part), seen, repair};
}

/// The vendor itself has answered: its codes have five digits and more, or a sign.
bool isVendors(const QString &code)
{
    return code.size() >= 5 || code.startsWith(u'-');
}

bool wasAnswered(const Reply &reply)
{
    return reply.outcome == Outcome::Accepted || isVendors(reply.error.vendorCode);
}

/// The token source or the gateway has answered, and it said no.
bool isSourcesNo(const Reply &reply)
{
    return reply.outcome == Outcome::Denied && !isVendors(reply.error.vendorCode);
}

bool isThroughGateway(const Connection &connection)
{
    return connection.field(fields::TokenSource) == sources::Gateway || connection.field(fields::TokenSource) == sources::Centre;
}

bool isPasted(const Connection &connection)
{
    return connection.field(fields::TokenSource) == sources::Pasted;
}

Diagnosis notTried(QLatin1StringView part, const Connection &connection)
{
    if (isPasted(connection)) { // nothing is wrong: it is the token of one mini program, and what that can do is told below
        return line(Mark::Warn, part, WechatDoctor::tr("not tried with a pasted token"), WechatDoctor::tr("Choose another token source for more than a trial."));
    }
    return line(Mark::Warn, part, WechatDoctor::tr("not tried"), WechatDoctor::tr("Repair what is named above, then test again."));
}

Diagnosis reachableLine(const Reply &reply, const Connection &connection, const QList<Diagnosis> &)
{
    if (wasAnswered(reply)) {
        return line(Mark::Good, parts::Reachable, WechatDoctor::tr("the platform answered"));
    }
    if (isSourcesNo(reply)) {
        return line(Mark::Good, parts::Reachable, WechatDoctor::tr("the token source answered"));
    }
    if (reply.outcome == Outcome::Refused) { // there is no token to try it with
        return notTried(parts::Reachable, connection);
    }
    return line(Mark::Bad, parts::Reachable, codeAndText(reply),
                isThroughGateway(connection)
                    ? WechatDoctor::tr("Check the network, the proxy and the address of the gateway.")
                    : WechatDoctor::tr("Check the network, the proxy and the addresses of the platform and of the token source."));
}

Diagnosis loginLine(const Reply &reply, const Connection &connection, const QList<Diagnosis> &)
{
    if (isSourcesNo(reply)) {
        return line(Mark::Bad, parts::Login, codeAndText(reply),
                    WechatDoctor::tr("Enter key or password of the token source anew. A broker locks after ten wrong ones, so it is not tried again by itself."));
    }
    return wasAnswered(reply) ? line(Mark::Good, parts::Login, WechatDoctor::tr("the token source let us in")) : notTried(parts::Login, connection);
}

Diagnosis componentLine(const Reply &reply, const Connection &connection, const QList<Diagnosis> &)
{
    if (reply.outcome == Outcome::Accepted) {
        return line(Mark::Good, parts::Component,
                    WechatDoctor::tr("%n template(s) in the library", nullptr, static_cast<int>(reply.items.size())));
    }
    if (isPasted(connection)) {
        return line(Mark::Warn, parts::Component, codeAndText(reply), WechatDoctor::tr("Choose another token source for more than a trial."));
    }
    if (!wasAnswered(reply) && reply.outcome != Outcome::Refused) {
        return notTried(parts::Component, connection);
    }
    if (isAddressCode(reply.error.vendorCode)) {
        return notTried(parts::Component, connection);
    }
    if (reply.outcome == Outcome::Denied) {
        return line(Mark::Bad, parts::Component, codeAndText(reply),
                    WechatDoctor::tr("Renew the component token at the token source: its AppSecret and its ticket must be those of this third-party platform."));
    }
    return line(Mark::Bad, parts::Component, codeAndText(reply), WechatDoctor::tr("Read its message; the token source must give a component token."));
}

// The reasons why an address is refused although somebody has added it, in the order in which they occur.
Diagnosis addressLine(const Reply &reply, const Connection &connection, const QList<Diagnosis> &)
{
    if (isAddressCode(reply.error.vendorCode)) {
        const QString address = addressIn(reply.error.text);
        const QString add = address.isEmpty() ? WechatDoctor::tr("Add your outgoing address to the IP whitelist.")
                                              : WechatDoctor::tr("Add %1 to the IP whitelist.").arg(address);
        return line(Mark::Bad, parts::Address, address.isEmpty() ? codeAndText(reply) : address,
                    add + u' '
                        + WechatDoctor::tr("If it is there already: is it the right third-party platform? Was it saved with “modify” and not only edited? "
                                           "Was the third-party platform published again? Does the exit of your network change?"));
    }
    const bool gateway = isThroughGateway(connection);
    return wasAnswered(reply) ? line(Mark::Good, parts::Address, gateway ? WechatDoctor::tr("the gateway's is accepted") : WechatDoctor::tr("accepted"))
                              : notTried(parts::Address, connection);
}

Diagnosis programsLine(const Reply &reply, const Connection &connection, const QList<Diagnosis> &)
{
    if (reply.outcome == Outcome::Accepted) {
        const int count = std::max(reply.total, static_cast<int>(reply.items.size()));
        return line(count > 0 ? Mark::Good : Mark::Warn, parts::Programs, WechatDoctor::tr("%n authorised", nullptr, count),
                    count > 0 ? QString() : WechatDoctor::tr("Let a merchant authorise the third-party platform first."));
    }
    if (connection.field(fields::ComponentAppid).isEmpty()) {
        return line(Mark::Warn, parts::Programs, codeAndText(reply), WechatDoctor::tr("Name the component's AppID in the connection to list them."));
    }
    const bool elsewhere = isPasted(connection) || !wasAnswered(reply) || isAddressCode(reply.error.vendorCode); // said by another line
    return elsewhere ? notTried(parts::Programs, connection)
                     : line(Mark::Bad, parts::Programs, codeAndText(reply), WechatDoctor::tr("Check the component's AppID."));
}

Diagnosis authorizerLine(const Reply &reply, const Connection &, const QList<Diagnosis> &)
{
    if (reply.outcome == Outcome::Accepted) {
        return line(Mark::Good, parts::Authorizer, WechatDoctor::tr("one that was tried works"));
    }
    if (!wasAnswered(reply) && reply.outcome != Outcome::Refused) {
        return line(Mark::Warn, parts::Authorizer, codeAndText(reply), WechatDoctor::tr("Repair what is named above, then test again."));
    }
    return line(Mark::Bad, parts::Authorizer, codeAndText(reply),
                WechatDoctor::tr("Renew it at the token source. If that does not help, let the administrator of the mini program authorise again."));
}

// Without the AppID nothing is asked, unless a gateway fills it in: no line above speaks of that.
QString permissionRepair(const Connection &connection)
{
    if (!connection.field(fields::ComponentAppid).isEmpty() || isThroughGateway(connection)) {
        return WechatDoctor::tr("Repair what is named above, then test again.");
    }
    return isPasted(connection) ? WechatDoctor::tr("Choose another token source for more than a trial.")
                                : WechatDoctor::tr("Fill in the AppID of the third-party platform, then test again.");
}

Diagnosis permissionLine(const Reply &reply, const Connection &connection, const QList<Diagnosis> &)
{
    const QString sets = reply.items.isEmpty() ? QString() : reply.items.constFirst().values.value(told::Permissions);
    if (reply.outcome != Outcome::Accepted || sets.isEmpty()) {
        return line(Mark::Warn, parts::Permission, codeAndText(reply).isEmpty() ? WechatDoctor::tr("not told") : codeAndText(reply),
                    permissionRepair(connection));
    }
    return sets.split(u',').contains(kCodeManagement)
        ? line(Mark::Good, parts::Permission, WechatDoctor::tr("granted by one mini program"))
        : line(Mark::Bad, parts::Permission, WechatDoctor::tr("one mini program grants only: %1").arg(sets),
               WechatDoctor::tr("Add permission set 18 to the third-party platform, publish it again, and let the mini programs authorise anew."));
}

Diagnosis quotaLine(const Reply &reply, const Connection &, const QList<Diagnosis> &)
{
    if (reply.outcome != Outcome::Accepted) {
        return line(Mark::Warn, parts::Quota, codeAndText(reply), WechatDoctor::tr("Repair what is named above, then test again."));
    }
    const bool none = reply.values.value(told::Rest).toInt() == 0;
    return line(none ? Mark::Warn : Mark::Good, parts::Quota,
                WechatDoctor::tr("%1 of %2 left").arg(reply.values.value(told::Rest), reply.values.value(told::Limit)),
                none ? WechatDoctor::tr("Wait for the next month or ask the platform for more.") : QString());
}

} // namespace

bool isAddressCode(const QString &code)
{
    return code == "61004"_L1 || code == "40164"_L1 || code == "45035"_L1;
}

QString codeAndText(const Reply &reply)
{
    return (reply.error.vendorCode + u' ' + reply.error.text).trimmed();
}

QString addressIn(const QString &message)
{
    static const QRegularExpression kAddress(u"(?<![0-9A-Fa-f.:-])((?:[0-9]{1,3}\\.){3}[0-9]{1,3}|[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{0,4}){2,7})(?![0-9A-Fa-f.:-])"_s);
    return kAddress.match(message).captured(1);
}

QString refusedAddress(const Connection &connection, const QString &told)
{
    return !isThroughGateway(connection) && isAddressCode(told.section(u' ', 0, 0)) ? addressIn(told) : QString();
}

QString partTitle(const QString &part)
{
    if (part == parts::Reachable) {
        return WechatDoctor::tr("Platform");
    }
    if (part == parts::Login) {
        return WechatDoctor::tr("Login at the token source");
    }
    if (part == parts::Component) {
        return WechatDoctor::tr("Component token");
    }
    if (part == parts::Address) {
        return WechatDoctor::tr("Outgoing address");
    }
    if (part == parts::Programs) {
        return WechatDoctor::tr("Authorised mini programs");
    }
    if (part == parts::Authorizer) {
        return WechatDoctor::tr("Token of a mini program");
    }
    if (part == parts::Permission) {
        return WechatDoctor::tr("Permission set 18");
    }
    return part == parts::Quota ? WechatDoctor::tr("Submissions this month") : QString();
}

QList<DoctorQuestion> doctorQuestions()
{
    return {{calls::ListTemplates, reachableLine, parts::Reachable},
            {{}, loginLine, parts::Login},
            {{}, componentLine, parts::Component},
            {{}, addressLine, parts::Address},
            {calls::ListPrograms, programsLine, parts::Programs},
            {calls::ReadVersions, authorizerLine, parts::Authorizer, true},
            {calls::ReadProgram, permissionLine, parts::Permission, true},
            {calls::ReadQuota, quotaLine, parts::Quota, true}};
}

} // namespace flotilla::wechat
