// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/batch.h"

#include <QObject>

namespace flotilla {

/// Port: what other programs write to the workspace, as far as its database tells of it. A look every few seconds finds the same, later.
class BatchNews : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

signals:
    /// Another program has written to this batch.
    void changed(const flotilla::BatchId &id);
    /// The database cannot be reached: what is shown is of before.
    void lost();
    /// It can be reached again: what is shown has to be read again.
    void restored();
};

} // namespace flotilla
