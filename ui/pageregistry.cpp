// SPDX-License-Identifier: GPL-3.0-or-later
#include "pageregistry.h"

#include "audit/approvalspage.h"
#include "audit/auditpage.h"
#include "audit/reviewspage.h"
#include "batches/batchespage.h"
#include "codes/codespage.h"
#include "connections/connectionspage.h"
#include "context.h"
#include "home/homepage.h"
#include "keys/keyspage.h"
#include "library/librarypage.h"
#include "pagenames.h"
#include "programs/fleetpage.h"
#include "publish/publishpage.h"
#include "rollout/rolloutpage.h"
#include "settings/settingspage.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr qsizetype kMostPages = 9; // besides Home, which has a key of its own

template <typename Made>
Page *make(const UiContext &context, Bulletin &bulletin, QWidget *parent)
{
    return new Made(context, bulletin, parent);
}

constexpr PageRecipe kRecipes[] = {
    {pages::Home, "home"_L1, make<HomePage>},
    {pages::Fleet, "programs"_L1, make<FleetPage>},
    {pages::Publish, "publish"_L1, make<PublishPage>},
    {pages::Audits, "audit"_L1, make<AuditPage>},
    {pages::Reviews, "audit"_L1, make<ReviewsPage>},
    {pages::Approvals, "audit"_L1, make<ApprovalsPage>},
    {pages::Keys, "keys"_L1, make<KeysPage>},
    {pages::Rollout, "rollout"_L1, make<RolloutPage>},
    {pages::Library, "library"_L1, make<LibraryPage>},
    {pages::Codes, "codes"_L1, make<CodesPage>},
    {pages::Releases, "batches"_L1, make<BatchesPage>},
    {pages::Connections, "connections"_L1, make<ConnectionsPage>},
    {pages::Settings, "settings"_L1, make<SettingsPage>},
};

} // namespace

std::optional<PageRecipe> findRecipe(const QString &name, const QList<PageRecipe> &platformPages)
{
    const auto isIt = [&name](const PageRecipe &recipe) { return recipe.name == name; };
    if (const auto *found = std::find_if(std::cbegin(kRecipes), std::cend(kRecipes), isIt); found != std::cend(kRecipes)) {
        return *found;
    }
    const auto found = std::find_if(platformPages.cbegin(), platformPages.cend(), isIt);
    return found == platformPages.cend() ? std::nullopt : std::optional(*found);
}

QStringList workspacePages()
{
    return {pages::Home, pages::Releases, pages::Connections, pages::Settings};
}

QStringList pagesOf(const Platform &platform, const QList<PageRecipe> &platformPages)
{
    const QStringList workspace = workspacePages();
    const QStringList last = workspace.mid(1);
    QStringList names;
    for (const QString &name : platform.pages) {
        if (findRecipe(name, platformPages) && !workspace.contains(name) && names.size() + last.size() < kMostPages) {
            names.append(name);
        }
    }
    return workspace.first(1) + names + last;
}

int pageKey(const QString &name, const QStringList &shown)
{
    const QStringList workspace = workspacePages();
    const auto last = workspace.indexOf(name);
    const bool isLast = last > 0 && shown.contains(name);
    return static_cast<int>(isLast ? kMostPages - (workspace.size() - 1) + last : shown.indexOf(name));
}

} // namespace flotilla
