// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/toldwords.h"

#include "model/wordtable.h"
#include "tcsas/names.h"

#include <QCoreApplication>

namespace flotilla::tcsas {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kToldContext = "TcsasWords";

constexpr WordRow kTasks[] = {
    {"1"_L1, QT_TRANSLATE_NOOP("TcsasWords", "waiting to be built")},
    {"20"_L1, QT_TRANSLATE_NOOP("TcsasWords", "being built")},
    {"30"_L1, QT_TRANSLATE_NOOP("TcsasWords", "build failed")},
    {"60"_L1, QT_TRANSLATE_NOOP("TcsasWords", "built")},
};

constexpr WordRow kTabs[] = {
    {"versions"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Versions")},
    {"approvals"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Approvals")},
    {"keys"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Keys")},
    {"domains"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Domains")},
    {"apis"_L1, QT_TRANSLATE_NOOP("TcsasWords", "APIs")},
    {"messages"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Messages")},
    {"trial"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Trial")},
    {"trail"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Trail")},
};

constexpr WordRow kActions[] = {
    {operations::SubmitApproval, QT_TRANSLATE_N_NOOP("TcsasWords", "Submit %n mini programs for approval")},
    {operations::WithdrawApproval, QT_TRANSLATE_N_NOOP("TcsasWords", "Withdraw %n mini programs from approval")},
    {operations::Approve, QT_TRANSLATE_N_NOOP("TcsasWords", "Approve or reject %n mini programs")},
    {operations::ApproveApi, QT_TRANSLATE_N_NOOP("TcsasWords", "Decide about the sensitive APIs of %n mini programs")},
    {operations::Release, QT_TRANSLATE_N_NOOP("TcsasWords", "Release %n mini programs")},
    {operations::Rollback, QT_TRANSLATE_N_NOOP("TcsasWords", "Roll %n mini programs back")},
    {operations::OffShelf, QT_TRANSLATE_N_NOOP("TcsasWords", "Take %n mini programs off the shelf")},
    {operations::DeleteProgram, QT_TRANSLATE_N_NOOP("TcsasWords", "Delete %n mini programs for good")},
    {operations::Domains, QT_TRANSLATE_N_NOOP("TcsasWords", "Set the domains of %n mini programs")},
    {operations::MessageTemplateAdd, QT_TRANSLATE_N_NOOP("TcsasWords", "Add to %n mini programs")},
    {operations::MessageTemplateDelete, QT_TRANSLATE_N_NOOP("TcsasWords", "Delete a message template of %n mini programs")},
    {operations::ApplyApi, QT_TRANSLATE_N_NOOP("TcsasWords", "Apply for a sensitive API for %n mini programs")},
    {operations::Preview, QT_TRANSLATE_N_NOOP("TcsasWords", "Set the trial version of %n mini programs")},
    {operations::CreateProgram, QT_TRANSLATE_N_NOOP("TcsasWords", "Create %n mini programs")},
    {operations::EditProgram, QT_TRANSLATE_N_NOOP("TcsasWords", "Edit %n mini programs")},
    {operations::SecretGenerate, QT_TRANSLATE_N_NOOP("TcsasWords", "Generate the AppSecret of %n mini programs")},
    {operations::SecretReset, QT_TRANSLATE_N_NOOP("TcsasWords", "Reset the AppSecret of %n mini programs")},
    {operations::SecretFreeze, QT_TRANSLATE_N_NOOP("TcsasWords", "Freeze the AppSecret of %n mini programs")},
    {operations::SecretUnfreeze, QT_TRANSLATE_N_NOOP("TcsasWords", "Unfreeze the AppSecret of %n mini programs")},
};

QString publishAction(const Values &options, int programs)
{
    const QString until = options.value(opts::Until, u"submit"_s);
    if (until == "upload"_L1) {
        return QCoreApplication::translate("TcsasWords", "Upload to %n mini programs", nullptr, programs);
    }
    if (until == "submit"_L1) {
        return QCoreApplication::translate("TcsasWords", "Submit %n mini programs for approval", nullptr, programs);
    }
    if (until == "approve"_L1) {
        return QCoreApplication::translate("TcsasWords", "Submit %n mini programs and wait for the approval", nullptr, programs);
    }
    return QCoreApplication::translate("TcsasWords", "Publish to %n mini programs", nullptr, programs);
}

QString decisionAction(const QString &operation, const QString &result, int programs)
{
    const bool rejects = result == "reject"_L1;
    if (operation == operations::ApproveApi && rejects) {
        return QCoreApplication::translate("TcsasWords", "Reject the sensitive APIs of %n mini programs", nullptr, programs);
    }
    if (operation == operations::ApproveApi) {
        return QCoreApplication::translate("TcsasWords", "Approve the sensitive APIs of %n mini programs", nullptr, programs);
    }
    if (rejects) {
        return QCoreApplication::translate("TcsasWords", "Reject %n mini programs", nullptr, programs);
    }
    return QCoreApplication::translate("TcsasWords", "Approve %n mini programs", nullptr, programs);
}

} // namespace

QString tabWord(const QString &name) { return wordIn(kTabs, kToldContext, name); }

QString taskWord(const QString &status) { return textIn(kTasks, kToldContext, status); }

QString actionWord(const QString &operation, const Values &options, int programs)
{
    if (operation == operations::Publish) {
        return publishAction(options, programs);
    }
    if (operation == operations::Preview && options.value(opts::Cancel) == "yes"_L1) {
        return QCoreApplication::translate("TcsasWords", "Cancel the trial version of %n mini programs", nullptr, programs);
    }
    const bool decides = operation == operations::Approve || operation == operations::ApproveApi;
    if (const QString result = options.value(opts::Result); decides && !result.isEmpty()) {
        return decisionAction(operation, result, programs);
    }
    return textIn(kActions, kToldContext, operation, programs);
}

} // namespace flotilla::tcsas
