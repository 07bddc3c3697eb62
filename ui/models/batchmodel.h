// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalogue.h"
#include "model/words.h"
#include "models/filterindex.h"
#include "models/tone.h"
#include "run/clock.h"
#include "run/journal.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QTimer>

#include <vector>

namespace flotilla {

/// What the audit board knows of a target.
struct AuditSeen
{
    AuditState state = AuditState::NotKnown;
    QString word; ///< the platform's, as it came
};

/// The table of one batch: a row per target, a column per step. Changes are collected and told to the view about thirty
/// times a second, however many come; sorting happens when asked for, never because a row moved on.
class BatchModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Program, App, Unbind, Bind, Deploy, Build, Audit, Tries, Took, Why };
    static constexpr int kColumns = 10;
    enum Role {
        IdRole = Qt::UserRole, ///< "app|mini program"
        SortRole,              ///< number or folded text
        IndexRole,             ///< index in Batch::targets
        MarkRole,              ///< CellMark as int; step columns only
        ToneRole,              ///< Tone as int
        ShareRole,             ///< 0…1 of the usual build time; only while building
        SecondRole,            ///< the AppID beside the name
    };

    explicit BatchModel(const Clock &clock, QObject *parent = nullptr);

    /// Shows another batch; the only reset besides filter and sort.
    void show(const StoredBatch &stored);
    /// A row moved on. Told to the view with the next flush.
    void setProgress(int index, const Progress &progress);
    /// Whether time goes on for the rows that are under way.
    void setLive(bool live);
    /// How long builds of this app usually take; zero: not known.
    void setUsual(const AppId &app, Millis time) { m_usual.insert(app, time); }
    /// What the audit board knows about targets, by index.
    void setAudits(const QHash<int, AuditSeen> &audits);
    void setFilter(const QString &line);
    /// Clock tick: the rows under way show another time.
    void tick();
    /// After a change of language.
    void retranslate();

    [[nodiscard]] const Batch &batch() const { return m_batch; }
    [[nodiscard]] const QList<Progress> &progress() const { return m_progress; }
    [[nodiscard]] Millis usual(const AppId &app) const { return m_usual.value(app); }
    /// Visible row of a target, -1 if the filter hides it.
    [[nodiscard]] int rowOf(int index) const { return m_index.visibleOf(index); }
    /// Index in Batch::targets of a visible row.
    [[nodiscard]] int indexAt(int row) const { return m_index.rowAt(row); }
    [[nodiscard]] static Step stepOf(Column column);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void markDirty(int index);
    void flush();
    void rebuild();
    void foldRow(int index);
    void foldStates();
    [[nodiscard]] bool shows(int index) const;
    [[nodiscard]] FilterIndex::Less lessBySort() const;
    [[nodiscard]] QVariant sortKey(int index, Column column) const;
    [[nodiscard]] QString text(int index, Column column) const;
    [[nodiscard]] QString toolTip(int index, Column column) const;
    [[nodiscard]] QString why(int index) const;
    [[nodiscard]] CellMark mark(int index, Column column) const;
    [[nodiscard]] Tone toneOf(int index, Column column) const;
    [[nodiscard]] AuditState audit(int index) const;
    [[nodiscard]] std::optional<Millis> took(int index) const;
    [[nodiscard]] QVariant share(int index) const;
    [[nodiscard]] bool isMoving(const Progress &progress) const;

    const Clock &m_clock;
    Batch m_batch;
    QList<Progress> m_progress;
    QHash<AppId, QString> m_titles; ///< Batch::appTitle looks through all targets
    QHash<AppId, Millis> m_usual;
    QHash<int, AuditSeen> m_audits;
    std::vector<FilterText> m_texts;
    std::array<QStringList, 11> m_states; ///< words for `state:` by phase
    FilterQuery m_query;
    FilterIndex m_index;
    std::vector<int> m_dirty;
    std::vector<bool> m_isDirty;
    QTimer m_flush;
    int m_sortColumn = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    bool m_live = false;
};

} // namespace flotilla
