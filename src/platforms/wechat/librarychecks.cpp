// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/checks.h"
#include "wechat/names.h"

#include <QCoreApplication>

#include <algorithm>

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostTemplates = 200; // thirdparty/template; more are refused with 85065
constexpr qsizetype kMostNamed = 5;

/// Carries the translation context of everything in this file.
struct WechatLibraryChecks
{
    Q_DECLARE_TR_FUNCTIONS(WechatLibraryChecks)
};

} // namespace

QList<Finding> libraryFindings(const Reply &library, const Batch &batch)
{
    if (batch.operation != operations::TemplateAdd || library.outcome != Outcome::Accepted || library.items.size() < kMostTemplates) {
        return {};
    }
    return {{Level::Stop, checks::LibraryFull, {}, {}, QString::number(library.items.size())}};
}

QList<Finding> versionFindings(const Reply &library, const Batch &batch)
{
    const QString id = batch.options.value(opts::Template);
    const auto it = std::find_if(library.items.cbegin(), library.items.cend(), [&id](const Item &item) { return item.id == id; });
    if (batch.operation != operations::Publish || library.outcome != Outcome::Accepted || it == library.items.cend()) {
        return {};
    }
    const QString version = it->values.value(told::Version).trimmed();
    const QString label = batch.label().trimmed();
    if (version.isEmpty() || label.isEmpty() || version == label) {
        return {};
    }
    return {{Level::Warn, checks::OtherVersion, {}, {}, WechatLibraryChecks::tr("The template is %1, the version is %2").arg(version, label)}};
}

QList<Finding> templateUsers(const Reply &library, const Batch &batch, const QList<Item> &fleet)
{
    const QString id = batch.options.value(opts::LibraryTemplate);
    const auto it = std::find_if(library.items.cbegin(), library.items.cend(), [&id](const Item &item) { return item.id == id; });
    if (batch.operation != operations::TemplateDelete || it == library.items.cend()) {
        return {};
    }
    // What others have uploaded is known by its version alone, and people give it the name that its template has.
    const QString version = it->values.value(told::Version);
    QStringList users;
    for (const Item &program : fleet) {
        const bool uses = program.values.value(lane::Template) == id || (!version.isEmpty()
                          && (program.values.value(told::TrialVersion) == version || program.values.value(told::AuditVersion) == version
                              || program.values.value(told::OnlineVersion) == version));
        if (uses) {
            users.append(program.values.value(overviews::Name, program.id));
        }
    }
    if (users.isEmpty()) {
        return {};
    }
    const int count = static_cast<int>(users.size());
    const QString named = QStringList(users.mid(0, kMostNamed)).join(u", "_s) + (users.size() > kMostNamed ? u", …"_s : QString());
    return {{Level::Warn, checks::TemplateInUse, {}, {}, WechatLibraryChecks::tr("%1 on %n mini program(s): %2", nullptr, count).arg(version, named)}};
}

} // namespace flotilla::wechat
