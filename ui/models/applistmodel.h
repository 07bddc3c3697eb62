// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/filterindex.h"
#include "run/clock.h"
#include "run/gateway.h"

#include <QAbstractListModel>
#include <QHash>
#include <QSet>

namespace flotilla {

/// The apps of a connection, with a check box each. Ticks are kept by id over a reload.
class AppListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole,
        SecondRole, ///< "env lowcode-5gz…"
        ThirdRole,  ///< "last build 3 min ago"; empty if the platform tells of none
        ToneRole,   ///< Tone of the third line, as int
    };

    explicit AppListModel(const Clock &clock, QObject *parent = nullptr);

    void setApps(const QList<AppRow> &apps);
    void setFilter(const QString &line);
    /// Ticks exactly these; ids that are not listed (yet) are remembered.
    void setChosen(const QSet<AppId> &apps);
    void retranslate();

    /// The ticked apps that are listed, in the order of the list.
    [[nodiscard]] QList<AppRow> chosen() const;
    /// How many ticked apps are not listed, e.g. those of an older batch that are gone.
    [[nodiscard]] int missingCount() const { return static_cast<int>(m_chosen.size() - chosen().size()); }
    [[nodiscard]] int count() const { return static_cast<int>(m_apps.size()); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void chosenChanged();

private:
    void rebuild();
    [[nodiscard]] QString environmentText(const AppRow &app) const;
    [[nodiscard]] QString lastBuildText(const AppRow &app) const;

    const Clock &m_clock;
    QList<AppRow> m_apps;
    std::vector<FilterText> m_texts;
    QSet<AppId> m_chosen;
    FilterQuery m_query;
    FilterIndex m_index;
};

} // namespace flotilla
