// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/calls/secrets.h"

namespace flotilla::tcsas {

using namespace Qt::StringLiterals;

QJsonObject DescribeMNPAppSecret::body() const
{
    return {{"MNPId"_L1, MNPId}};
}

QJsonObject CreateMNPAppSecret::body() const
{
    return {{"MNPId"_L1, MNPId}};
}

QJsonObject ResetMNPAppSecret::body() const
{
    return {{"MNPId"_L1, MNPId}};
}

QJsonObject ModifyMNPAppSecretStatus::body() const
{
    return {{"MNPId"_L1, MNPId}, {"SecretStatus"_L1, SecretStatus}};
}

Result<DescribeMNPAppSecret::Reply> DescribeMNPAppSecret::Reply::parse(const QJsonValue &data)
{
    const QJsonObject object = data.toObject();
    Reply reply;
    reply.SecretStatus = readWord(object, "SecretStatus"_L1);
    return reply;
}

Result<SecretReply> SecretReply::parse(const QJsonValue &data)
{
    return SecretReply{Secret(readWhole(data.toObject(), "SecretKey"_L1).toUtf8())};
}

} // namespace flotilla::tcsas
