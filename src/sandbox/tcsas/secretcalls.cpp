// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomtext.h"
#include "tcsas/endpoints.h"

namespace flotilla::sandbox::tcsas {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSecretLength = 32;

Answer noSecretYet()
{
    return Answer::refused(u"FailedOperation.GetOperateResourceFailed"_s, u"The mini program has no AppSecret."_s);
}

/// DescribeMNPAppSecret: the state, never the value.
Answer secretState(const Call &call)
{
    const int status = call.program->secret.status;
    if (status == NoSecret && call.rules.sparse)
        return {};
    return Answer::with(QJsonObject{{u"SecretStatus"_s, status}, {u"OpenServerURL"_s, call.places.api + u"/openserver"_s}});
}

/// The only time that the value is shown.
Answer newSecret(const Call &call, int status, const QString &effect)
{
    AppSecret &secret = call.program->secret;
    secret.status = status;
    secret.value = randomText(kSecretLength);
    return Answer::done(effect, {}, {{u"SecretKey"_s, secret.value}});
}

/// CreateMNPAppSecret
Answer generateSecret(const Call &call)
{
    if (call.program->secret.status != NoSecret)
        return Answer::refused(u"FailedOperation.GetOperateResourceFailed"_s, u"The mini program has an AppSecret already."_s);
    return newSecret(call, ActiveSecret, u"secretGenerate"_s);
}

/// ResetMNPAppSecret: the old value stops working, and a frozen one comes to life as a new one.
Answer resetSecret(const Call &call)
{
    return call.program->secret.status == NoSecret ? noSecretYet() : newSecret(call, ResetSecret, u"secretReset"_s);
}

/// ModifyMNPAppSecretStatus: 1 freezes, 2 unfreezes. What is so already stays so.
Answer changeSecret(const Call &call)
{
    const qint64 wanted = call.number(u"SecretStatus"_s);
    if (wanted != 1 && wanted != 2)
        return Answer::refused(u"InvalidParameter"_s, u"SecretStatus must be 1 or 2."_s);
    AppSecret &secret = call.program->secret;
    if (secret.status == NoSecret)
        return noSecretYet();
    const bool freeze = wanted == 1;
    if (freeze == (secret.status == FrozenSecret))
        return Answer::with(QJsonObject{{u"Result"_s, true}});
    secret.status = freeze ? FrozenSecret : ActiveSecret;
    return Answer::done(freeze ? u"secretFreeze"_s : u"secretUnfreeze"_s);
}

} // namespace

QList<Endpoint> secretEndpoints()
{
    return {{u"DescribeMNPAppSecret"_s, secretState, kInvalidProgram},
            {u"CreateMNPAppSecret"_s, generateSecret, kInvalidProgram},
            {u"ResetMNPAppSecret"_s, resetSecret, kInvalidProgram},
            {u"ModifyMNPAppSecretStatus"_s, changeSecret, kInvalidProgram}};
}

} // namespace flotilla::sandbox::tcsas
