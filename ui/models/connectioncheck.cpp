// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connectioncheck.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

struct CheckTexts
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionCheck)
};

/// The id that belongs to the platform's key; null: there is none.
const Field *keyIdField(const Platform &platform)
{
    const auto found = std::find_if(platform.connection.cbegin(), platform.connection.cend(),
                                    [](const Field &field) { return field.rule.kind == TextKind::KeyId; });
    return found == platform.connection.cend() ? nullptr : &*found;
}

/// Finds what is wrong with a draft, one field after the other. What must not be stored in a field at all goes before
/// everything else that may be wrong with it.
class Check
{
public:
    Check(const ConnectionDraft &draft, const Platform &platform) : m_draft(draft), m_platform(platform) {}

    ConnectionProblems problems()
    {
        checkName();
        for (const Field &field : m_platform.connection) {
            if (!field.appliesTo(m_draft.connection.fields)) {
                continue;
            }
            if (field.kind != Field::Kind::Secret) {
                checkField(field);
            } else if (m_draft.connection.source == SecretSource::Environment) {
                checkVariable(field);
            } else {
                checkSecret(field);
            }
        }
        checkKeyId();
        return m_problems;
    }

private:
    void note(const QString &key, const QString &problem)
    {
        if (!problem.isEmpty()) {
            m_problems[key] = problem;
        }
    }

    void checkName()
    {
        const QString &name = m_draft.connection.name;
        if (name.isEmpty()) {
            note(kNameKey, CheckTexts::tr("Give the connection a name."));
        } else if (m_draft.takenNames.contains(name, Qt::CaseInsensitive)) {
            note(kNameKey, CheckTexts::tr("Another connection has this name already."));
        }
        note(kNameKey, problemOf(TextRule{TextKind::Title}, name));
    }

    void checkField(const Field &field)
    {
        const QString text = m_draft.connection.field(field.name);
        if (field.required && text.isEmpty()) {
            note(field.name, CheckTexts::tr("“%1” must not be empty.").arg(m_platform.words->field(field.name)));
        }
        if (field.kind == Field::Kind::Url && !text.isEmpty() && !isAllowedEndpoint(text)) {
            note(field.name, CheckTexts::tr("Enter an address that begins with https:// and ends after the host. http:// is for this "
                                       "computer only."));
        }
        note(field.name, problemOf(field, text));
    }

    void checkVariable(const Field &field)
    {
        const QString variable = m_draft.connection.variables.value(field.name);
        if (field.required && variable.isEmpty()) {
            note(variableKey(field.name), CheckTexts::tr("Enter the name of the variable of the environment that holds the %1.")
                                              .arg(m_platform.words->field(field.name)));
        }
        note(variableKey(field.name), problemOf(TextRule{TextKind::Variable}, variable));
    }

    void checkSecret(const Field &field)
    {
        const Secret secret = m_draft.secrets.value(field.name);
        const QByteArray &typed = secret.reveal();
        if (field.required && typed.isEmpty() && typedAny()) {
            note(field.name, CheckTexts::tr("The other secrets need the %1 that came with them.").arg(m_platform.words->field(field.name)));
        } else if (field.required && typed.isEmpty() && !m_draft.secretStored) {
            note(field.name, CheckTexts::tr("Enter the %1.").arg(m_platform.words->field(field.name)));
        }
        TextRule rule = field.rule;
        if (const Field *id = keyIdField(m_platform); id && rule.kind == TextKind::Key) {
            rule.usualStarts = id->rule.usualStarts; // the id in the place of its key
        }
        note(field.name, problemOf(rule, QUtf8StringView(typed)));
    }

    /// Whether the id and what goes with it fit together; without a key that was typed nobody can say.
    void checkKeyId()
    {
        const Field *id = keyIdField(m_platform);
        const QString text = id ? m_draft.connection.field(id->name) : QString();
        if (text.isEmpty() || m_problems.contains(id->name)) {
            return;
        }
        const bool fromVariables = m_draft.connection.source == SecretSource::Environment;
        if (!fromVariables && !hasKey()) {
            return;
        }
        note(id->name, problemOfKeyId(text, hasToken()));
    }

    [[nodiscard]] bool typedAny() const
    {
        return std::any_of(m_draft.secrets.cbegin(), m_draft.secrets.cend(), [](const Secret &secret) { return !secret.isEmpty(); });
    }
    [[nodiscard]] bool hasKey() const
    {
        return std::any_of(m_platform.connection.cbegin(), m_platform.connection.cend(), [this](const Field &field) {
            return field.rule.kind == TextKind::Key && !m_draft.secrets.value(field.name).isEmpty();
        });
    }
    [[nodiscard]] bool hasToken() const
    {
        return std::any_of(m_platform.connection.cbegin(), m_platform.connection.cend(), [this](const Field &field) {
            return field.rule.kind == TextKind::Token
                   && (m_draft.connection.source == SecretSource::Environment ? !m_draft.connection.variables.value(field.name).isEmpty()
                                                                              : !m_draft.secrets.value(field.name).isEmpty());
        });
    }

    const ConnectionDraft &m_draft;
    const Platform &m_platform;
    ConnectionProblems m_problems;
};

} // namespace

bool isAllowedEndpoint(const QString &endpoint)
{
    const QUrl url(endpoint, QUrl::StrictMode);
    const bool bare = (url.path().isEmpty() || url.path() == "/"_L1) && !url.hasQuery() && !url.hasFragment()
        && url.userInfo().isEmpty();
    if (!url.isValid() || url.host().isEmpty() || !bare) {
        return false;
    }
    const bool loopback = url.host() == "localhost"_L1 || url.host() == "::1"_L1 || url.host() == "127.0.0.1"_L1;
    return url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && loopback);
}

ConnectionProblems problemsOf(const ConnectionDraft &draft, const Platform &platform)
{
    return Check(draft, platform).problems();
}

void dropWhatDoesNotApply(Connection &connection, const Platform &platform)
{
    const Values given = connection.fields;
    for (const Field &field : platform.connection) {
        if (!field.appliesTo(given)) {
            connection.fields.remove(field.name);
            connection.variables.remove(field.name);
        }
    }
}

ConnectionProblems hintsOf(const ConnectionDraft &draft, const Platform &platform)
{
    const Field *id = keyIdField(platform);
    if (!id) {
        return {};
    }
    const QString text = draft.connection.field(id->name);
    const QString problem = problemOf(id->rule, text);
    const QString hint = problem.isEmpty() ? warningOf(id->rule, text) : problem;
    return hint.isEmpty() ? ConnectionProblems() : ConnectionProblems{{id->name, hint}};
}

} // namespace flotilla
