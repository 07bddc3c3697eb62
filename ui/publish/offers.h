// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"
#include "run/filereader.h"

#include <QObject>

class QWidget;

namespace flotilla {

/// What the options of an order may be, as the first of its mini programs has them at the platform (Operation::offers). Until that is
/// told, and where it cannot be, a person types.
class Offers : public QObject
{
    Q_OBJECT
public:
    Offers(const Workspace &workspace, const Connection &connection, const Operation &operation, const QList<Target> &targets, QWidget *form);

private:
    void offer(const QString &option, const QList<Item> &items) const;

    QList<const Query *> m_queries; ///< one for each option
    QStringList m_options;
    QWidget *m_form; ///< has an OfferedBox for each, by its name
    FileReader m_reader;
};

} // namespace flotilla
