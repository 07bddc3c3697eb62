// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/applistmodel.h"

#include "models/tone.h"
#include "widgets/plaintip.h"
#include "widgets/timewords.h"

using namespace Qt::StringLiterals;

namespace flotilla {

AppListModel::AppListModel(const Clock &clock, QObject *parent) : QAbstractListModel(parent), m_clock(clock) {}

void AppListModel::setApps(const QList<AppRow> &apps)
{
    beginResetModel();
    m_apps = apps;
    m_texts.clear();
    for (const AppRow &app : apps) {
        m_texts.push_back({fold(app.title + u'\n' + app.id.value + u'\n' + app.environment + u'\n' + app.description), {}, {}});
    }
    rebuild();
    endResetModel();
    emit chosenChanged();
}

void AppListModel::setFilter(const QString &line)
{
    beginResetModel();
    m_query = FilterQuery(line);
    rebuild();
    endResetModel();
}

void AppListModel::rebuild()
{
    m_index.rebuild(
        static_cast<int>(m_apps.size()),
        [this](int row) { return m_query.matches(m_texts[static_cast<size_t>(row)]); }, {});
}

void AppListModel::setChosen(const QSet<AppId> &apps)
{
    if (m_chosen != apps) {
        m_chosen = apps;
        retranslate();
        emit chosenChanged();
    }
}

void AppListModel::retranslate()
{
    if (m_index.size() > 0) {
        emit dataChanged(index(0), index(m_index.size() - 1));
    }
}

QList<AppRow> AppListModel::chosen() const
{
    QList<AppRow> result;
    for (const AppRow &app : m_apps) {
        if (m_chosen.contains(app.id)) {
            result.append(app);
        }
    }
    return result;
}

int AppListModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_index.size(); }

QVariant AppListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const AppRow &app = m_apps.at(m_index.rowAt(index.row()));
    const QString title = app.title.isEmpty() ? app.id.value : app.title;
    switch (role) {
    case Qt::DisplayRole:
        return title;
    case Qt::CheckStateRole:
        return m_chosen.contains(app.id) ? Qt::Checked : Qt::Unchecked;
    case Qt::ToolTipRole:
        return plainTip(isSet(app.lastDeployedAt)
                            ? tr("%1 · environment %2 · last build %3").arg(app.id.value, app.environment, absolute(app.lastDeployedAt))
                            : tr("%1 · environment %2").arg(app.id.value, app.environment));
    case Qt::AccessibleTextRole:
        return isSet(app.lastDeployedAt)
                   ? tr("%1, %2, %3", "app: title, environment, last build").arg(title, environmentText(app), lastBuildText(app))
                   : tr("%1, %2", "app: title, details").arg(title, environmentText(app));
    case IdRole:
        return app.id.value;
    case SecondRole:
        return environmentText(app);
    case ThirdRole:
        return lastBuildText(app);
    case ToneRole:
        return static_cast<int>(Tone::Quiet);
    default:
        return {};
    }
}

QString AppListModel::environmentText(const AppRow &app) const
{
    return tr("env %1").arg(app.environment);
}

QString AppListModel::lastBuildText(const AppRow &app) const
{
    return isSet(app.lastDeployedAt) ? tr("last build %1").arg(ago(app.lastDeployedAt, m_clock.now())) : QString();
}

bool AppListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    const AppId &id = m_apps.at(m_index.rowAt(index.row())).id;
    if (value.toInt() == Qt::Checked) {
        m_chosen.insert(id);
    } else {
        m_chosen.remove(id);
    }
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit chosenChanged();
    return true;
}

Qt::ItemFlags AppListModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren : flags;
}

} // namespace flotilla
