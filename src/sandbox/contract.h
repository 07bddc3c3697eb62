// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apierror.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace flotilla::sandbox {

/// One request parameter as the vendor's api.json describes it.
struct ContractField {
    QString name;
    QString type; ///< "string", "int", "bool", "list" or "object"
    QString of; ///< element type of a list, width of an int
    bool required = false;
};

/// One action of one product.
struct ContractAction {
    QString service; ///< "lowcode", "tcb" or "sts"
    QString version; ///< X-TC-Version
    QString name; ///< X-TC-Action
    int requestsPerSecond = 20;
    QList<ContractField> request;
};

/// The common parameters of a call, which live in headers.
struct CommonParameters {
    QString action;
    QString version;
    QString region;
};

/// What the platform's gateway knows of its actions, read from data (contracts/*.json, trimmed from the vendor's api.json
/// of tccli: lowcode 2021-01-08, tcb 2018-06-08, sts 2018-08-13).
class Contract
{
public:
    /// Reads the built-in data.
    [[nodiscard]] static Contract builtIn();

    /// Adds the actions of one file of contract data.
    void add(const QJsonObject &data);

    /// The action, told apart by version and name alone (the host says nothing on loopback), or why there is none.
    [[nodiscard]] const ContractAction *find(const QString &version, const QString &name) const;
    [[nodiscard]] ApiError notFound(const QString &version, const QString &name) const;

    /// Checks the body's parameters. Action, Version and Region are tolerated if equal to the headers: the vendor's
    /// article on batch publishing puts them there, and its SDK passes them through.
    [[nodiscard]] static std::optional<ApiError> check(const ContractAction &action, const QJsonObject &body,
                                                       const CommonParameters &common);

private:
    QList<ContractAction> m_actions;
};

} // namespace flotilla::sandbox
