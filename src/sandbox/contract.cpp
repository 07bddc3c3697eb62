// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace flotilla::sandbox {

using namespace Qt::StringLiterals;

namespace {

bool isInteger(const QJsonValue &value, bool mayBeNegative)
{
    const double number = value.toDouble(0.5);
    return value.isDouble() && std::floor(number) == number && (mayBeNegative || number >= 0);
}

bool isCommonParameter(const QString &name, const QJsonValue &value, const CommonParameters &common)
{
    return (name == "Action"_L1 && value == common.action) || (name == "Version"_L1 && value == common.version)
        || (name == "Region"_L1 && value == common.region);
}

QList<ContractField> readFields(const QJsonArray &data)
{
    QList<ContractField> fields;
    for (const auto &value : data) {
        const QJsonObject field = value.toObject();
        fields.append({field["name"_L1].toString(), field["type"_L1].toString(), field["of"_L1].toString(),
                       field["required"_L1].toBool(), field["nullable"_L1].toBool(), field["optional"_L1].toBool()});
    }
    return fields;
}

} // namespace

Contract Contract::builtIn()
{
    return read({u"lowcode"_s, u"tcb"_s, u"sts"_s});
}

Contract Contract::read(const QStringList &services)
{
    Contract contract;
    for (const QString &name : services) {
        QFile file(u":/sandbox/contracts/%1.json"_s.arg(name));
        if (file.open(QIODevice::ReadOnly))
            contract.add(QJsonDocument::fromJson(file.readAll()).object());
    }
    return contract;
}

void Contract::add(const QJsonObject &data)
{
    const QJsonObject actions = data["actions"_L1].toObject();
    for (auto it = actions.begin(); it != actions.end(); ++it) {
        const QJsonObject action = it.value().toObject();
        m_actions.append({data["service"_L1].toString(), data["version"_L1].toString(), it.key(),
                          action["requestsPerSecond"_L1].toInt(20), readFields(action["request"_L1].toArray()),
                          readFields(action["response"_L1].toArray())});
    }
    const QJsonObject objects = data["objects"_L1].toObject();
    for (auto it = objects.begin(); it != objects.end(); ++it)
        m_objects.insert(it.key(), readFields(it.value().toArray()));
}

const ContractAction *Contract::find(const QString &version, const QString &name) const
{
    const auto it = std::find_if(m_actions.cbegin(), m_actions.cend(), [&](const ContractAction &action) {
        return action.version == version && action.name == name;
    });
    return it == m_actions.cend() ? nullptr : &*it;
}

ApiError Contract::notFound(const QString &version, const QString &name) const
{
    if (name.isEmpty() || version.isEmpty()) {
        return {u"MissingParameter"_s, u"The request is missing a required parameter `%1`."_s.arg(
                                           name.isEmpty() ? u"Action"_s : u"Version"_s)};
    }
    const bool versionKnown = std::any_of(m_actions.cbegin(), m_actions.cend(), [&version](const ContractAction &action) {
        return action.version == version;
    });
    if (!versionKnown)
        return {u"NoSuchVersion"_s, u"The version `%1` does not exist."_s.arg(version)};
    return {u"InvalidAction"_s, u"The action `%1` does not exist in version `%2`."_s.arg(name, version)};
}

std::optional<ApiError> Contract::check(const ContractAction &action, const QJsonObject &body,
                                        const CommonParameters &common) const
{
    for (auto it = body.begin(); it != body.end(); ++it) {
        const auto field = std::find_if(action.request.cbegin(), action.request.cend(),
                                        [&it](const ContractField &known) { return known.name == it.key(); });
        if (field == action.request.cend()) {
            if (isCommonParameter(it.key(), it.value(), common))
                continue;
            return ApiError{u"UnknownParameter"_s, u"The parameter `%1` is not recognized."_s.arg(it.key())};
        }
        if (!hasType(it.value(), field->type, field->of)) {
            const QString type = field->type == "list"_L1 ? u"list of %1"_s.arg(field->of) : field->type;
            return ApiError{u"InvalidParameter"_s, u"The value type of parameter `%1` is not valid, %2 expected."_s.arg(
                                                       field->name, type)};
        }
    }
    for (const ContractField &field : action.request) {
        if (field.required && !body.contains(field.name)) {
            return ApiError{u"MissingParameter"_s,
                            u"The request is missing a required parameter `%1`."_s.arg(field.name)};
        }
    }
    return std::nullopt;
}

bool Contract::hasType(const QJsonValue &value, const QString &type, const QString &of) const
{
    if (type == "string"_L1)
        return value.isString();
    if (type == "bool"_L1)
        return value.isBool();
    if (type == "int"_L1)
        return isInteger(value, !of.startsWith(u'u'));
    if (type == "list"_L1) {
        const bool integers = of.endsWith("int64"_L1);
        const QString item = m_objects.contains(of) ? u"object"_s : (integers ? u"int"_s : of);
        const QJsonArray items = value.toArray();
        return value.isArray() && std::all_of(items.cbegin(), items.cend(), [&](const QJsonValue &element) {
                   return hasType(element, item, of);
               });
    }
    return value.isObject() && (!m_objects.contains(of) || hasFields(value.toObject(), of));
}

/// Missing fields pass: the vendor's own samples leave out some that its data calls required.
bool Contract::hasFields(const QJsonObject &object, const QString &type) const
{
    const QList<ContractField> fields = fieldsOf(type);
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto field = std::find_if(fields.cbegin(), fields.cend(),
                                        [&it](const ContractField &known) { return known.name == it.key(); });
        if (field == fields.cend() || !hasType(it.value(), field->type, field->of))
            return false;
    }
    return true;
}

} // namespace flotilla::sandbox
