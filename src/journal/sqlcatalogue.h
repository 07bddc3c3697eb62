// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/database.h"
#include "run/journal.h"

#include <QSettings>

#include <memory>

namespace flotilla {

/// The Catalogue port in a database. Every change also appends to the trail, in the name of the user given here; what is
/// saved unchanged leaves no line there. What is of one person and computer (the language, the window, the connection last worked
/// with) is kept in the file `personal`, where there is one: in a database of many people it would be everybody's.
class SqlCatalogue final : public Catalogue
{
public:
    SqlCatalogue(Database &database, QString user, const QString &personal = {});

    Result<QList<Connection>> connections() override;
    /// Error Usage if another connection has this name already.
    Status saveConnection(const Connection &connection) override;
    Status removeConnection(const ConnectionId &id) override;

    Result<QList<MiniProgram>> programs() override;
    Status savePrograms(const QList<MiniProgram> &programs) override;
    Status removePrograms(const ConnectionId &connection, const QList<MiniProgramId> &ids) override;

    Result<QList<Publication>> publications() override;
    /// A row about what is no longer the newest publication is passed over.
    Status saveAudit(const QList<Publication> &rows) override;
    /// Error NotFound if there is no such row, or if a newer publication took its place.
    Status tick(const QList<Publication> &rows, const QString &stage, const std::optional<Tick> &tick) override;

    Result<QString> setting(const QString &key) override;
    Status setSetting(const QString &key, const QString &value) override;
    Status replaceSetting(const QString &key, const QString &before, const QString &value) override;

private:
    [[nodiscard]] TrailEntry entry(const QString &what, const QString &detail = {}) const;
    Database &m_database;
    QString m_user;
    std::unique_ptr<QSettings> m_personal; ///< null: everything is in the database
    QString m_programsAt; ///< state of the journal in which they were read
    QList<MiniProgram> m_programs;
};

} // namespace flotilla
