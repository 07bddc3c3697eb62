// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/savefile.h"

#include "run/outputfile.h"
#include "widgets/ask.h"
#include "widgets/openoverpage.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMainWindow>
#include <QStatusBar>

namespace flotilla {

namespace {

// Whoever saves from a dialog sees it below.
void sayOnStatusBar(const QWidget *from, const QString &text)
{
    constexpr int kShown = 10'000;
    const QWidget *top = from;
    while (top->parentWidget()) {
        top = top->parentWidget();
    }
    if (const auto *window = qobject_cast<const QMainWindow *>(top)) {
        window->statusBar()->showMessage(text, kShown);
    }
}

} // namespace

QString writeFile(const QString &path, const QByteArray &content)
{
    const Status status = writeOutput(path, content);
    return status ? QString() : status.error().text;
}

void saveFile(QWidget *parent, const QString &title, const QString &name, const QString &filter, const QByteArray &content)
{
    saveFileAs(parent, title, name, {filter}, [content](const QString &) { return content; });
}

void saveFileAs(QWidget *parent, const QString &title, const QString &name, const QStringList &filters,
                const std::function<QByteArray(const QString &ending)> &content)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(filters);
    dialog->selectFile(name);
    dialog->setDefaultSuffix(name.section(QLatin1Char('.'), -1));
    // The filter says the ending of a name that has none.
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &chosen) {
        dialog->setDefaultSuffix(chosen.section(QLatin1String("*."), 1, 1).section(QLatin1Char(')'), 0, 0));
    });
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [parent, title, content](const QString &path) {
        const QString why = writeFile(path, content(QFileInfo(path).suffix().toLower()));
        if (why.isEmpty()) {
            sayOnStatusBar(parent, QCoreApplication::translate("SaveFile", "Saved: %1").arg(QDir::toNativeSeparators(path)));
        } else {
            tell(parent, title, QCoreApplication::translate("SaveFile", "“%1” was not written: %2").arg(path, why));
        }
    });
    openOverPage(dialog);
}

void chooseFile(QWidget *parent, const QString &title, const QString &filter, const std::function<void(const QString &)> &chosen)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(filter);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
    openOverPage(dialog);
}

void chooseFolder(QWidget *parent, const QString &title, const std::function<void(const QString &)> &chosen)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
    openOverPage(dialog);
}

} // namespace flotilla
