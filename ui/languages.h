// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTranslator>

namespace flotilla {

/// The translators of the application; switches them while it runs (every widget then gets a LanguageChange event).
class Languages : public QObject
{
    Q_OBJECT
public:
    /// `folder` holds flotilla_<language>.qm.
    explicit Languages(QObject *parent = nullptr, QString folder = QStringLiteral(":/i18n"));
    ~Languages() override;

    /// "en", "zh_CN"; anything else, also empty, is the system's language if we have it, else English.
    void use(const QString &setting);
    /// "en" or "zh_CN".
    [[nodiscard]] QString current() const { return m_current; }
    /// What `setting` comes down to for a system that speaks `system` (a list like QLocale::uiLanguages).
    [[nodiscard]] static QString resolved(const QString &setting, const QStringList &system);

private:
    QString m_folder;
    QString m_current;
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace flotilla
