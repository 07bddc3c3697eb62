// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apierror.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace flotilla::sandbox {

/// One request parameter, or one field of an answer, as the vendor's api.json describes it.
struct ContractField {
    QString name;
    QString type; ///< "string", "int", "bool", "list" or "object"
    QString of; ///< element type of a list, width of an int, name of an object's type
    bool required = false;
    bool nullable = false; ///< an answer may hold null there
    bool optional = false; ///< an answer may leave it out
};

/// One action of one product.
struct ContractAction {
    QString service; ///< "lowcode", "tcb", "sts" or "tcsas"
    QString version; ///< X-TC-Version
    QString name; ///< X-TC-Action
    int requestsPerSecond = 20;
    QList<ContractField> request;
    QList<ContractField> response;
};

/// The common parameters of a call, which live in headers.
struct CommonParameters {
    QString action;
    QString version;
    QString region;
};

/// What the platform's gateway knows of its actions, read from data (contracts/*.json, trimmed from the vendor's api.json
/// of tccli: lowcode 2021-01-08, tcb 2018-06-08, sts 2018-08-13; of its international edition: tcsas 2025-01-06).
class Contract
{
public:
    /// Reads the built-in data of what WeDa needs.
    [[nodiscard]] static Contract builtIn();
    /// Reads the built-in data of these services.
    [[nodiscard]] static Contract read(const QStringList &services);

    /// Adds the actions of one file of contract data.
    void add(const QJsonObject &data);

    /// The action, told apart by version and name alone (the host says nothing on loopback), or why there is none.
    [[nodiscard]] const ContractAction *find(const QString &version, const QString &name) const;
    [[nodiscard]] ApiError notFound(const QString &version, const QString &name) const;

    /// Checks the body's parameters. Action, Version and Region are tolerated if equal to the headers: the vendor's
    /// article on batch publishing puts them there, and its SDK passes them through.
    [[nodiscard]] std::optional<ApiError> check(const ContractAction &action, const QJsonObject &body,
                                                const CommonParameters &common) const;

    [[nodiscard]] const QList<ContractAction> &actions() const { return m_actions; }
    /// The fields of a type of object; none if the data does not have it.
    [[nodiscard]] QList<ContractField> fieldsOf(const QString &type) const { return m_objects.value(type); }

private:
    [[nodiscard]] bool hasType(const QJsonValue &value, const QString &type, const QString &of) const;
    [[nodiscard]] bool hasFields(const QJsonObject &object, const QString &type) const;

    QList<ContractAction> m_actions;
    QHash<QString, QList<ContractField>> m_objects;
};

} // namespace flotilla::sandbox
