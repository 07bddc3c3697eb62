// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectiontext.h"

#include "clitexts.h"
#include "model/words.h"
#include "run/connectiondoctor.h"
#include "run/servicecredential.h"

using namespace Qt::StringLiterals;

namespace flotilla {

QString sourceText(const Connection &connection, const Platforms &platforms)
{
    switch (connection.source) {
    case SecretSource::Keychain:
        return u"keychain"_s;
    case SecretSource::Environment: {
        QStringList names;
        bool isCredential = false;
        for (const Field &field : platforms.of(connection.platform).connection) { // in the order of the fields, not of their names
            const QString name = connection.variables.value(field.name);
            if (name.isEmpty()) {
                continue;
            }
            const QString credential = credentialName(name);
            isCredential = !credential.isEmpty();
            names.append(isCredential ? credential : name);
        }
        return (isCredential ? u"cred:"_s : u"env:"_s) + names.join(u',');
    }
    case SecretSource::Memory:
        return u"memory"_s;
    }
    return {};
}

QString purposeName(Purpose purpose)
{
    switch (purpose) {
    case Purpose::Production:
        return u"production"_s;
    case Purpose::Test:
        return u"test"_s;
    case Purpose::Practice:
        return u"practice"_s;
    }
    return {};
}

QString testText(const Connection &connection, const Words &words)
{
    const QString &result = connection.testResult;
    if (!isSet(connection.testedAt) || result.isEmpty()) {
        return {};
    }
    const QString part = result.section(u": "_s, 0, 0);
    const QString said = part == result ? words.part(part) : Cli::tr("%1: %2", "what is wrong, the platform's words").arg(words.part(part), result.mid(part.size() + 2));
    return testWarned(connection)  ? Cli::tr("passed, with a warning: %1").arg(said)
           : connection.testPassed ? Cli::tr("passed")
                                   : said;
}

QJsonObject connectionJson(const Connection &connection, const Platforms &platforms)
{
    QJsonObject object{
        {u"name"_s, connection.name},
        {u"platform"_s, connection.platform},
        {u"purpose"_s, purposeName(connection.purpose)},
        {u"secret_source"_s, sourceText(connection, platforms)},
        {u"test_passed"_s, connection.testPassed},
        {u"test_warned"_s, testWarned(connection)},
        {u"test_result"_s, connection.testResult},
    };
    for (const Field &field : platforms.of(connection.platform).connection) {
        if (field.kind != Field::Kind::Secret) {
            object.insert(field.jsonName(), connection.field(field.name));
        }
    }
    if (connection.secretPending) {
        object.insert(u"secret_pending"_s, true);
    }
    return object;
}

} // namespace flotilla
