// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/waveorder.h"

namespace flotilla {

/// "≈ 1 h 20 min · ends about 16:40"; empty as long as nothing is known.
[[nodiscard]] QString expectedTimeText(std::optional<Millis> time, Instant now);

/// What the Publish page knows when it words its button and the reason beside it.
struct PublishSituation
{
    Order order;
    Operation operation = {};
    const Words *words = nullptr; ///< of the connection's platform; null without a connection
    QList<Finding> findings; ///< local and of the platform
    bool readingLanes = false;
    QString lanesError;
    int chosenLanes = 0;
    int tickedPrograms = 0;
    bool asking = false; ///< the platform has not answered yet
    bool starting = false;
    bool readsOnly = false; ///< who uses the program may order nothing
};

/// Ticked mini programs that do not get what their list or batch says, because an app of it is not chosen.
struct LeftOut
{
    int programs = 0; ///< that get nothing
    int partly = 0;   ///< that get only some of their apps
    QStringList lanes; ///< titles of those that are not chosen
};

/// "Publish to 42 mini programs", "Release 3 mini programs", "Publish 2 apps to 42 mini programs: 84 publishes".
[[nodiscard]] QString publishButtonText(const Order &order, const Platform &platform);
/// The first option that is missing or not as it should be, and what is wrong with it; empty: none.
[[nodiscard]] QString wrongOption(const Order &order, const Operation &operation, const Words &words);
/// Why the button is disabled, one sentence; empty: it is not.
[[nodiscard]] QString whyNotPublish(const PublishSituation &situation);
/// The same of an order whose targets are chosen: what is wrong with the rest of it.
[[nodiscard]] QString whyNotStart(const PublishSituation &situation);
/// "15 ticked mini programs are left out: …"; empty: none is.
[[nodiscard]] QString leftOutText(const LeftOut &leftOut);
/// "10 of these 42 mini programs are hidden by the filter: …"; empty: all of them are in sight.
/// What a check has to say about the whole order that is no trouble, a line each.
[[nodiscard]] QStringList noteLines(const QList<Finding> &findings, const Words &words);
[[nodiscard]] QString hiddenText(const Order &order, const QSet<MiniProgramId> &hidden);
/// The same finding of many mini programs, counted.
struct FindingGroup
{
    Level level = Level::Warn;
    QString check;
    QList<Finding> findings;
};
/// Stops first, in the order of first appearance.
[[nodiscard]] QList<FindingGroup> grouped(const QList<Finding> &findings);
/// What the check at the start `found` and the confirmation did not tell, in words.
[[nodiscard]] QStringList newWarnings(const QList<Finding> &found, const QList<Finding> &told, const QList<Target> &targets, const Words &words);
/// How many a person would count: a mini program that gets three apps has the same finding three times.
[[nodiscard]] int countOf(const FindingGroup &group);
/// "3 × The AppID is malformed" or "The clock of this computer is off: 75 s". `targets` give mini programs their names.
[[nodiscard]] QString groupText(const FindingGroup &group, const Words &words, const QList<Target> &targets = {});
/// How many mini programs have a finding of this level, and how many findings are about none.
[[nodiscard]] int countOf(Level level, const QList<Finding> &findings);
/// Mini programs of which nothing is stopped by a finding; 0 as long as something stops all of them.
[[nodiscard]] int readyCount(const QList<Target> &targets, const QList<Finding> &findings);

/// What will happen, to how many, over which connection.
[[nodiscard]] QString confirmationText(const Order &order, const Platform &platform);
/// Each app with its id and what it goes to: "Table booking (app-2): 42 mini programs".
[[nodiscard]] QStringList laneLines(const Order &order);
/// "Shop Harbour, Shop Hill, Shop Quay and 39 more".
[[nodiscard]] QString firstNames(const QList<Target> &targets);
/// What was chosen among the options: "Mode: Upload a version".
/// `source`: what the list calls the one thing that goes out; empty: its id stands for it.
[[nodiscard]] QStringList optionLines(const Order &order, const Platform &platform, const QString &source = {});
/// When it stops by itself, and how much moves at once.
[[nodiscard]] QString limitsText(const Order &order);
/// "First 3 mini programs, then it waits for your click."; empty: all go at once.
[[nodiscard]] QString wavesText(const Order &order);
/// "42 ticked, 10 hidden by the filter".
[[nodiscard]] QString tickedText(int ticked, int hidden);
/// "Harbour order app", "2 apps", "Template: 3"; empty: none is chosen.
[[nodiscard]] QString railTitle(const Order &order, const Platform &platform, const QString &source = {});
/// "2.2.0 (1 · Cart)": what a list says of the one thing that goes out.
[[nodiscard]] QString sourceText(const Item &chosen, const Words &words);
/// "production · Harbour group".
[[nodiscard]] QString railPlace(const Connection &connection);
/// "version 2.4.0 · «…»"; empty: neither was written.
[[nodiscard]] QString railVersion(const Order &order);

} // namespace flotilla
