// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/librarymodel.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace flotilla {

/// An entry of the library with the names of the mini programs that have its version.
class VersionUsers : public QWidget
{
    Q_OBJECT
public:
    explicit VersionUsers(QWidget *parent = nullptr);

    /// `at`: when it was read who has what; not set: never. `goesOut`: it can be with somebody.
    void showEntry(const LibraryModel::Entry &entry, bool goesOut, Instant at, Instant now);

private:
    [[nodiscard]] static QString listOf(const QStringList &names);

    QLabel *m_title;
    QLabel *m_facts;
    QLabel *m_online;
    QLabel *m_onlineNames;
    QLabel *m_trial;
    QLabel *m_trialNames;
    QLabel *m_age;
};

} // namespace flotilla
