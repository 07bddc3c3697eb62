// SPDX-License-Identifier: GPL-3.0-or-later
#include "keys/newsecrets.h"

#include "keys/newsecretsheet.h"
#include "keys/secretclipboard.h"
#include "run/batchboard.h"
#include "run/batchrunner.h"
#include "run/credentials.h"
#include "run/goon.h"
#include "run/programsecrets.h"
#include "widgets/openoverpage.h"

#include <algorithm>

namespace flotilla {

NewSecrets::NewSecrets(const UiContext &context, QWidget *window)
    : QObject(window), m_context(context), m_window(window), m_clipboard(new SecretClipboard(this))
{
    connect(&context.board, &BatchBoard::runnerAdded, this, &NewSecrets::follow);
    connect(&context.board, &BatchBoard::batchChanged, this, [this] { // one that has ended stores nothing any more
        if (m_sheet) {
            m_sheet->setCanStore(canTryAgain());
        }
    });
}

void NewSecrets::follow(BatchRunner *runner)
{
    if (runner->operation().tellsSecret) {
        connect(runner, &BatchRunner::targetChanged, this, [this, runner](int index) { rowChanged(runner, index); });
    }
}

void NewSecrets::rowChanged(const BatchRunner *runner, int index)
{
    const Batch &batch = runner->batch();
    const QString &name = m_context.workspace.platforms.of(batch).keys.secret;
    const Progress &row = runner->progress(index);
    const Target &target = batch.targets.at(index);
    const Secrets held = runner->heldSecrets(index);
    if (held.contains(name)) {
        showHeld(runner, index, held.value(name));
        return;
    }
    if (const auto known = m_held.find(target.program); known != m_held.end() && row.phase == Phase::Cancelled) {
        known->ended = true; // its order was stopped; the value is nowhere but on the screen
        m_sheet->setCanStore(canTryAgain());
        return;
    }
    if (m_held.remove(target.program) > 0 && m_sheet) {
        m_sheet->release(target.program);
        m_shown.insert({batch.id, index}); // it is on the screen already
    }
    const bool made = row.phase == Phase::Succeeded && row.mark(marks::Already).isEmpty();
    if (!made || m_shown.contains({batch.id, index})) {
        return;
    }
    m_shown.insert({batch.id, index});
    const auto connections = m_context.workspace.catalogue.connections();
    if (!connections) {
        return;
    }
    const auto found = std::find_if(connections->cbegin(), connections->cend(), [&batch](const Connection &one) { return one.id == batch.connection; });
    if (found != connections->cend()) {
        showStored(*found, name, target);
    }
}

void NewSecrets::showStored(const Connection &connection, const QString &name, const Target &target)
{
    const QString store = storeOf(m_context.workspace, connection).place();
    readProgramSecrets(m_context.workspace, connection, {target.program}, this, [this, name, target, store](const QMap<MiniProgramId, Secrets> &found) {
        const Secrets secrets = found.value(target.program);
        if (secrets.contains(name)) {
            sheet()->showKept(target.program, target.name, secrets.value(name), store);
        }
    });
}

void NewSecrets::showHeld(const BatchRunner *runner, int index, const Secret &secret)
{
    const Target &target = runner->batch().targets.at(index);
    m_held.insert(target.program, {runner->batch().id, target.lane, index});
    sheet()->setCanStore(true);
    sheet()->showHeld(target.program, target.name, secret, runner->progress(index).reason.text);
}

NewSecretSheet *NewSecrets::sheet()
{
    if (!m_sheet) {
        m_sheet = new NewSecretSheet(*m_clipboard, m_window);
        connect(m_sheet, &NewSecretSheet::safe, this, &NewSecrets::resolve);
        connect(m_sheet, &NewSecretSheet::tryAgain, this, &NewSecrets::tryAgain);
        openOverPage(m_sheet);
    }
    return m_sheet;
}

void NewSecrets::resolve(const MiniProgramId &program)
{
    const Held held = m_held.take(program); // before the row tells of itself: whoever has it needs no second look at it
    m_shown.insert({held.batch, held.index});
    m_sheet->release(program);
    if (held.ended) {
        return;
    }
    const Status told = m_context.board.resolve(held.batch, held.lane, program, Verdict::Accepted);
    m_sheet->setTrouble(told ? QString() : told.error().text); // its row asks again
}

bool NewSecrets::canTryAgain() const
{
    return std::any_of(m_held.cbegin(), m_held.cend(), [this](const Held &held) { return !held.ended && m_context.board.runner(held.batch) != nullptr; });
}

void NewSecrets::tryAgain()
{
    QSet<BatchId> batches;
    for (const Held &held : std::as_const(m_held)) {
        batches.insert(held.batch);
    }
    for (const BatchId &id : std::as_const(batches)) {
        if (BatchRunner *runner = m_context.board.runner(id)) {
            storeAgain(m_context.workspace, *runner);
        }
    }
}

} // namespace flotilla

#include "moc_newsecrets.cpp"
