// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/call.h"
#include "model/words.h"
#include "models/filterindex.h"
#include "run/clock.h"

#include <QAbstractListModel>
#include <QSet>

namespace flotilla {

/// What a platform lists as possible lanes, with a check box each. Ticks are kept by id over a reload.
class ItemListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole,
        SecondRole, ///< what tells the item from others, in the platform's words
        ThirdRole,  ///< "changed 3 min ago"; empty if the platform does not tell
        ToneRole,   ///< Tone of the third line, as int
    };

    explicit ItemListModel(const Clock &clock, QObject *parent = nullptr);

    /// `words`: of the platform that listed them; they outlive the model.
    void setItems(const QList<Item> &items, const Words &words);
    void setFilter(const QString &line);
    /// A tick takes the place of the one before.
    void setOneOnly(bool oneOnly) { m_oneOnly = oneOnly; }
    /// Ticks exactly these; ids that are not listed (yet) are remembered.
    void setChosen(const QSet<LaneId> &lanes);
    void retranslate();

    /// The ticked items that are listed, in the order of the list.
    [[nodiscard]] QList<Item> chosen() const;
    /// How many ticked items are not listed, e.g. those of an older batch that are gone.
    [[nodiscard]] int missingCount() const { return static_cast<int>(m_chosen.size() - chosen().size()); }
    [[nodiscard]] int count() const { return static_cast<int>(m_items.size()); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void chosenChanged();

private:
    void rebuild();
    [[nodiscard]] QString changedText(const Item &item) const;

    const Clock &m_clock;
    const Words *m_words = nullptr;
    QList<Item> m_items;
    std::vector<FilterText> m_texts;
    QSet<LaneId> m_chosen;
    bool m_oneOnly = false;
    FilterQuery m_query;
    FilterIndex m_index;
};

} // namespace flotilla
