// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventwatch.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QLoggingCategory>
#include <QMetaEnum>

namespace flotilla {

namespace {

Q_LOGGING_CATEGORY(lcEvents, "flotilla.events", QtWarningMsg)

constexpr qint64 kLong = 50;

} // namespace

EventWatch::EventWatch(int &argc, char **argv) : QApplication(argc, argv), m_watches(lcEvents().isInfoEnabled()) {}

bool EventWatch::notify(QObject *receiver, QEvent *event)
{
    if (!m_watches) {
        return QApplication::notify(receiver, event);
    }
    // Either may be gone afterwards.
    const char *name = receiver->metaObject()->className();
    const QEvent::Type type = event->type();
    QElapsedTimer timer;
    timer.start();
    const bool taken = QApplication::notify(receiver, event);
    if (const qint64 took = timer.elapsed(); took >= kLong) {
        qCInfo(lcEvents, "%lld ms: %s of %s", took, QMetaEnum::fromType<QEvent::Type>().valueToKey(type), name);
    }
    return taken;
}

} // namespace flotilla
