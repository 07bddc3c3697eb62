// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keys/keydetails.h"
#include "keys/keyspage.h"
#include "keys/newsecrets.h"
#include "keys/newsecretsheet.h"
#include "keys/secretclipboard.h"
#include "mainwindow.h"
#include "models/keymodel.h"
#include "publish/operationsheet.h"
#include "publish/typednumber.h"
#include "run/batchrunner.h"
#include "run/freezes.h"
#include "run/programsecrets.h"
#include "ui/fakes/buttons.h"
#include "ui/fakes/tcsaspages.h"
#include "widgets/ask.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTimer>

namespace flotilla {

using namespace Qt::StringLiterals;
using fakes::buttonOf;
using fakes::TcsasPages;

/// The page with what the platform told, in a window that shows new values.
struct KeysFixture
{
    TcsasPages rig;
    Bulletin bulletin;
    QWidget window;
    std::unique_ptr<NewSecrets> fresh;
    std::unique_ptr<KeysPage> page;
    QTableView *table = nullptr;
    KeyModel *model = nullptr;

    explicit KeysFixture(bool read = true)
    {
        fresh = std::make_unique<NewSecrets>(rig.both, &window);
        page = std::make_unique<KeysPage>(rig.both, bulletin, nullptr);
        page->resize(1200, 700);
        page->show();
        table = page->findChild<QTableView *>();
        model = page->findChild<KeyModel *>();
        page->setConnection(rig.connection());
        if (read) {
            readAgain();
        }
    }
    ~KeysFixture()
    {
        page.reset();
        fresh.reset();
    }
    KeysFixture(const KeysFixture &) = delete;
    KeysFixture &operator=(const KeysFixture &) = delete;

    void readAgain()
    {
        page->refresh();
        if (!rig.until([this] { return buttonOf(page.get(), u"Refresh"_s)->isEnabled() && model->total() > 0; })) {
            qFatal("the keys are not read");
        }
    }
    void select(const QList<int> &numbers) const
    {
        table->clearSelection();
        for (const int n : numbers) {
            const int row = model->rowOf(model->rowOfId(fakes::tcsasProgram(n).value));
            table->selectionModel()->select(model->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
    }
    [[nodiscard]] const KeyRow &row(int n) const { return model->all().at(model->rowOfId(fakes::tcsasProgram(n).value)); }
    [[nodiscard]] OperationSheet *open(const QString &button) const
    {
        QPushButton *opens = buttonOf(page.get(), button);
        if (!opens || !opens->isEnabled()) {
            return nullptr;
        }
        opens->click();
        const QList<OperationSheet *> sheets = page->findChildren<OperationSheet *>();
        return sheets.isEmpty() ? nullptr : sheets.constLast();
    }
    void type(OperationSheet *sheet, const QString &text) const { sheet->findChild<TypedNumber *>()->findChild<QLineEdit *>()->setText(text); }
    /// Opens, types, starts, and lets the order run until it ends or waits.
    [[nodiscard]] bool change(const QString &button, const QString &typed = {})
    {
        OperationSheet *sheet = open(button);
        if (!sheet) {
            return false;
        }
        type(sheet, typed);
        if (!rig.until([sheet] { return sheet->startButton()->isEnabled(); })) {
            return false;
        }
        sheet->startButton()->click();
        return rig.until([this] { return !rig.store.stored.isEmpty() && rig.board->startingCount() == 0 && (rig.board->runners().isEmpty() || rig.idle()); });
    }
    /// Makes a key that nothing stores.
    [[nodiscard]] bool hold(int n)
    {
        select({n});
        OperationSheet *sheet = open(u"Generate (1)…"_s);
        if (!sheet || !rig.until([sheet] { return sheet->startButton()->isEnabled(); })) {
            return false;
        }
        sheet->startButton()->click();
        if (!rig.until([this] { return !rig.board->runners().isEmpty(); })) {
            return false;
        }
        rig.secrets.state = KeychainState::Locked;
        return rig.until([this] { return newValues() && newValues()->heldCount() == 1; });
    }
    [[nodiscard]] NewSecretSheet *newValues() const { return window.findChild<NewSecretSheet *>(); }
    [[nodiscard]] QByteArray kept(int n) const { return rig.secrets.values.value(secretsOf(rig.connection().id, fakes::tcsasProgram(n))); }
};

} // namespace flotilla
