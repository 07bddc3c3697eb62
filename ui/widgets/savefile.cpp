// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/savefile.h"

#include "run/outputfile.h"
#include "widgets/ask.h"
#include "widgets/openoverpage.h"

#include <QCoreApplication>
#include <QFileDialog>

namespace flotilla {

QString writeFile(const QString &path, const QByteArray &content)
{
    const Status status = writeOutput(path, content);
    return status ? QString() : status.error().text;
}

void saveFile(QWidget *parent, const QString &title, const QString &name, const QString &filter, const QByteArray &content)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(filter);
    dialog->selectFile(name);
    dialog->setDefaultSuffix(name.section(QLatin1Char('.'), -1));
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [parent, title, content](const QString &path) {
        const QString why = writeFile(path, content);
        if (!why.isEmpty()) {
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
