// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/savedviews.h"

#include "run/journal.h"
#include "settings/settingkeys.h"
#include "widgets/ask.h"
#include "widgets/plaintip.h"
#include "widgets/readerguard.h"

#include <QEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

SavedViews::SavedViews(Catalogue &catalogue, QLineEdit *filter, QWidget *parent)
    : QPushButton(parent), m_catalogue(catalogue), m_filter(filter), m_menu(new QMenu(this))
{
    setAutoDefault(false);
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &SavedViews::fillMenu);
    if (filter->window() == window()) {
        setTabOrder(filter, this);
    }
    retranslate();
}

void SavedViews::retranslate()
{
    setText(tr("Saved views"));
    setTip(this, tr("Filters that were given a name, for this page and the others"));
}

// Read anew each time: another window may have saved one.
void SavedViews::fillMenu()
{
    m_menu->clear();
    const QList<View> views = stored();
    for (const View &view : views) {
        QAction *action = m_menu->addAction(QString(view.name).replace(u'&', "&&"_L1));
        setTip(action, view.filter);
        action->setCheckable(true);
        action->setChecked(view.filter == m_filter->text().trimmed());
        connect(action, &QAction::triggered, m_filter, [this, text = view.filter] { m_filter->setText(text); });
    }
    if (views.isEmpty()) {
        m_menu->addAction(tr("No saved view yet"))->setEnabled(false);
    }
    m_menu->addSeparator();
    QAction *save = m_menu->addAction(tr("Save this filter as…"));
    makeWriting(save);
    save->setEnabled(!m_filter->text().trimmed().isEmpty());
    connect(save, &QAction::triggered, this, &SavedViews::askForName);
    QMenu *gone = m_menu->addMenu(tr("Delete"));
    gone->setEnabled(!views.isEmpty());
    makeWriting(gone->menuAction());
    for (const View &view : views) {
        QAction *action = gone->addAction(QString(view.name).replace(u'&', "&&"_L1));
        connect(action, &QAction::triggered, this, [this, name = view.name] { remove(name); });
    }
}

void SavedViews::askForName()
{
    const QString filter = m_filter->text().trimmed();
    askForLine(this, tr("Save this filter"), tr("Name of the view “%1”. One with the same name is replaced.").arg(filter), filter,
               tr("Save view"), [this, filter](const QString &name) { save(name, filter); });
}

void SavedViews::save(const QString &name, const QString &filter)
{
    QList<View> views = stored();
    views.removeIf([&name](const View &view) { return view.name == name; });
    views.append({name, filter});
    std::sort(views.begin(), views.end(), [](const View &a, const View &b) { return a.name.localeAwareCompare(b.name) < 0; });
    store(views);
}

void SavedViews::remove(const QString &name)
{
    QList<View> views = stored();
    views.removeIf([&name](const View &view) { return view.name == name; });
    store(views);
}

QList<SavedViews::View> SavedViews::stored()
{
    const Result<QString> text = m_catalogue.setting(settingkeys::kProgramViews);
    if (!text) {
        emit failed(tr("The saved views could not be read: %1").arg(text.error().text));
        return {};
    }
    QList<View> views;
    const QJsonArray rows = QJsonDocument::fromJson(text->toUtf8()).array();
    for (const auto &row : rows) {
        const View view{row[u"name"_s].toString(), row[u"filter"_s].toString()};
        if (!view.name.isEmpty()) {
            views.append(view);
        }
    }
    return views;
}

void SavedViews::store(const QList<View> &views)
{
    QJsonArray rows;
    for (const View &view : views) {
        rows.append(QJsonObject{{u"name"_s, view.name}, {u"filter"_s, view.filter}});
    }
    const QByteArray text = QJsonDocument(rows).toJson(QJsonDocument::Compact);
    if (const Status status = m_catalogue.setSetting(settingkeys::kProgramViews, QString::fromUtf8(text)); !status) {
        emit failed(tr("The view was not saved: %1").arg(status.error().text));
    }
}

void SavedViews::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace flotilla

#include "moc_savedviews.cpp"
