// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QLatin1String>
#include <QString>

#include <optional>
#include <type_traits>

namespace flotilla::sandbox {

template<typename T>
QJsonValue written(T &value);
template<typename T>
void readInto(T &value, const QJsonValue &json);

/// Takes down the fields of a struct. A struct names its fields once, in `fields(archive)`, for writing and for reading.
class JsonWriter
{
public:
    template<typename T>
    void operator()(const char *name, T &value)
    {
        m_object.insert(QLatin1String(name), written(value));
    }
    [[nodiscard]] const QJsonObject &object() const { return m_object; }

private:
    QJsonObject m_object;
};

/// Fills the fields of a struct; what is absent keeps its value.
class JsonReader
{
public:
    explicit JsonReader(const QJsonObject &object)
        : m_object(object)
    {
    }
    template<typename T>
    void operator()(const char *name, T &value)
    {
        const QJsonValue json = m_object.value(QLatin1String(name));
        if (!json.isUndefined())
            readInto(value, json);
    }

private:
    QJsonObject m_object;
};

template<typename T>
inline constexpr bool kIsOptional = false;
template<typename T>
inline constexpr bool kIsOptional<std::optional<T>> = true;

/// What JSON holds as it is.
template<typename T>
inline constexpr bool kIsPlain = std::is_same_v<T, QString> || std::is_same_v<T, bool> || std::is_same_v<T, int>
    || std::is_same_v<T, qint64> || std::is_same_v<T, QJsonObject>;

template<typename T>
QJsonValue written(T &value)
{
    if constexpr (kIsPlain<T>) {
        return value;
    } else if constexpr (kIsOptional<T>) {
        return value ? written(*value) : QJsonValue();
    } else if constexpr (requires { typename T::mapped_type; }) {
        QJsonObject object;
        for (auto it = value.begin(); it != value.end(); ++it)
            object.insert(it.key(), written(it.value()));
        return object;
    } else if constexpr (requires { typename T::value_type; }) {
        QJsonArray array;
        for (auto &item : value)
            array.append(written(item));
        return array;
    } else {
        JsonWriter writer;
        value.fields(writer);
        return writer.object();
    }
}

template<typename T>
void readInto(T &value, const QJsonValue &json)
{
    if constexpr (std::is_same_v<T, QString>) {
        value = json.toString();
    } else if constexpr (std::is_same_v<T, bool>) {
        value = json.toBool();
    } else if constexpr (std::is_same_v<T, QJsonObject>) {
        value = json.toObject();
    } else if constexpr (std::is_integral_v<T>) {
        value = T(json.toInteger());
    } else if constexpr (kIsOptional<T>) {
        value.reset();
        if (!json.isNull())
            readInto(value.emplace(), json);
    } else if constexpr (requires { typename T::mapped_type; }) {
        value.clear();
        const QJsonObject object = json.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            readInto(value[it.key()], it.value());
    } else if constexpr (requires { typename T::value_type; }) {
        value.clear();
        const QJsonArray array = json.toArray();
        for (const auto &item : array)
            readInto(value.emplaceBack(), QJsonValue(item));
    } else {
        JsonReader reader(json.toObject());
        value.fields(reader);
    }
}

} // namespace flotilla::sandbox
