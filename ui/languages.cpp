// SPDX-License-Identifier: GPL-3.0-or-later
#include "languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace flotilla {

Languages::Languages(QObject *parent, QString folder) : QObject(parent), m_folder(std::move(folder)) {}

Languages::~Languages()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

QString Languages::resolved(const QString &setting, const QStringList &system)
{
    if (setting == "en"_L1 || setting == "zh_CN"_L1) {
        return setting;
    }
    for (const QString &language : system) {
        if (language.startsWith("zh"_L1)) {
            return u"zh_CN"_s;
        }
        if (language.startsWith("en"_L1) || language == "C"_L1) {
            return u"en"_s;
        }
    }
    return u"en"_s;
}

void Languages::use(const QString &setting)
{
    const QString language = resolved(setting, QLocale::system().uiLanguages());
    if (language == m_current) {
        return;
    }
    m_current = language;
    QLocale::setDefault(QLocale(language));
    QCoreApplication::removeTranslator(&m_qt);
    QCoreApplication::removeTranslator(&m_own);
    // English has a file too: the plural forms of "%n mini programs" come from it.
    if (m_qt.load(u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&m_qt);
    }
    if (m_own.load(u"flotilla_"_s + language, m_folder)) {
        QCoreApplication::installTranslator(&m_own);
    }
}

} // namespace flotilla

#include "moc_languages.cpp"
