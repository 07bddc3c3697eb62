// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/shape.h"

#include <QJsonArray>

namespace flotilla::sandbox::tcsas {

using namespace Qt::StringLiterals;

namespace {

/// What an answer leaves open is filled in as that says.
enum class Filling {
    Needed, ///< what must be there, null where it may be
    Everything, ///< optional fields too, and never null
};

QJsonObject filled(const Contract &contract, const QList<ContractField> &fields, QJsonObject object, Filling filling);

QJsonValue filledValue(const Contract &contract, const ContractField &field, const QJsonValue &given, Filling filling)
{
    const QList<ContractField> fields = contract.fieldsOf(field.of);
    if (field.type == "object"_L1) {
        const bool null = given.isNull() || given.isUndefined();
        if (null && field.nullable && filling == Filling::Needed)
            return QJsonValue::Null;
        return filled(contract, fields, given.toObject(), filling);
    }
    if (field.type == "list"_L1) {
        QJsonArray items = given.toArray();
        for (auto item : items) {
            if (item.isObject())
                item = filled(contract, fields, item.toObject(), filling);
        }
        return given.isNull() && field.nullable && filling == Filling::Needed ? QJsonValue() : QJsonValue(items);
    }
    if (!given.isUndefined() && (!given.isNull() || field.nullable))
        return given;
    if (field.type == "int"_L1)
        return 0;
    // A write without rules says that it is done.
    return field.type == "bool"_L1 ? QJsonValue(filling == Filling::Everything) : QJsonValue(QString());
}

QJsonObject filled(const Contract &contract, const QList<ContractField> &fields, QJsonObject object, Filling filling)
{
    for (const ContractField &field : fields) {
        const bool given = object.contains(field.name);
        if (given || !field.optional || filling == Filling::Everything)
            object.insert(field.name, filledValue(contract, field, given ? object.value(field.name) : QJsonValue(QJsonValue::Undefined),
                                                  filling));
    }
    return object;
}

QJsonObject answered(const Contract &contract, const ContractAction &action, const QJsonValue &data, Filling filling)
{
    QJsonObject response;
    for (const ContractField &field : action.response) {
        if (field.name == "Data"_L1)
            response.insert(field.name, filledValue(contract, field, data, filling));
    }
    return response;
}

} // namespace

QJsonObject shaped(const Contract &contract, const ContractAction &action, const QJsonValue &data)
{
    return answered(contract, action, data, Filling::Needed);
}

QJsonObject blankAnswer(const Contract &contract, const ContractAction &action)
{
    return answered(contract, action, QJsonValue(QJsonValue::Undefined), Filling::Everything);
}

} // namespace flotilla::sandbox::tcsas
