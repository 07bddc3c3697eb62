// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/droppedfile.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QStringList>
#include <QUrl>
#include <QWidget>

#include <utility>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

QString draggedList(const QMimeData *data)
{
    const QString path = draggedFile(data);
    const bool isList = QStringList{u"csv"_s, u"txt"_s, u"tsv"_s, u"xlsx"_s}.contains(QFileInfo(path).suffix().toLower());
    return isList ? path : QString();
}

class DroppedList : public QObject
{
public:
    DroppedList(QWidget *onto, std::function<void(const QString &)> take) : QObject(onto), m_take(std::move(take)) { onto->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop) {
            return false;
        }
        auto *drop = static_cast<QDropEvent *>(event);
        const QString path = draggedList(drop->mimeData());
        if (path.isEmpty()) {
            return false;
        }
        drop->acceptProposedAction();
        if (event->type() == QEvent::Drop) {
            m_take(path);
        }
        return true;
    }

private:
    std::function<void(const QString &)> m_take;
};

} // namespace

QString draggedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    const QString path = urls.size() == 1 ? urls.constFirst().toLocalFile() : QString();
    return QFileInfo(path).isFile() ? path : QString();
}

void takeDroppedList(QWidget *onto, const std::function<void(const QString &path)> &take)
{
    onto->setAcceptDrops(true);
    new DroppedList(onto, take);
}

} // namespace flotilla
