// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "model/catalogue.h"
#include "listfile.h"

#include <QSet>

#include <functional>

class QWidget;

namespace flotilla {

/// What people change about the mini programs of a connection, each with its dialog over the page. Nothing of it touches the
/// platform.
class FleetEdits : public QObject
{
    Q_OBJECT
public:
    FleetEdits(const UiContext &context, Bulletin &bulletin, QWidget *page);

    void add(const Connection &connection);
    /// Of just one.
    void edit(const Connection &connection, const QList<MiniProgram> &rows);
    void changeTags(const Connection &connection, const QList<MiniProgram> &rows);
    void freeze(const Connection &connection, const QList<MiniProgram> &rows, bool frozen);
    void remove(const QList<MiniProgram> &rows);
    /// These mini programs, all of the connection if there are none, with what the platform told of them (by id; null: nothing).
    void exportList(const Connection &connection, const QList<MiniProgram> &rows, const QHash<QString, Item> *told);
    void importFile(const Connection &connection);
    /// The same from a file that is known.
    void importFrom(const Connection &connection, const QString &path);
    void importClipboard(const Connection &connection);
    /// Shows the preview of a list; `from` is a file name, or empty for the clipboard. `file` is what the list was read
    /// from: a table without a column “appid” is read again with the columns that a person chooses.
    void previewImport(const Connection &connection, const ListFile &file, const QString &from);

signals:
    /// Something was tried; empty: it went well.
    void told(const QString &trouble);

private:
    using Said = std::function<QString(const QList<MiniProgram> &)>;
    [[nodiscard]] static QSet<MiniProgramId> idsOf(const QList<MiniProgram> &programs);
    [[nodiscard]] const Platform &platformOf(const Connection &connection) const;
    /// As the catalogue has them now, with those that nobody has assigned yet.
    [[nodiscard]] QList<MiniProgram> known(const Connection &connection) const;
    /// Reads these rows of the connection again, changes them, saves them; `said` gets the changed rows.
    void changeThese(const ConnectionId &here, const QSet<MiniProgramId> &ids, const std::function<void(MiniProgram &)> &change,
                     const Said &said);
    /// `change` gets the catalogue as it is now and returns the rows to save.
    void changeStored(const std::function<Result<QList<MiniProgram>>(const QList<MiniProgram> &)> &change, const Said &said);
    void report(const Status &status, const QString &done);

    UiContext m_context;
    Bulletin &m_bulletin;
    QWidget *m_page;
};

} // namespace flotilla
