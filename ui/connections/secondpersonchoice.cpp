// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/secondpersonchoice.h"

#include "run/secondperson.h"
#include "widgets/plainlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace flotilla {

SecondPersonChoice::SecondPersonChoice(const Workspace &workspace, const Connection &connection, const QString &denied, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_connection(connection), m_label(plainLabel(this)), m_rule(new QComboBox(this))
{
    m_rule->setObjectName(isOfAll() ? u"secondPersonOfAll"_s : u"secondPerson"_s);
    m_rule->setEnabled(denied.isEmpty());
    if (!isOfAll()) {
        m_rule->addItem(QString(), QString(kWorkspaceRule));
    }
    for (const SecondPerson rule : {SecondPerson::Never, SecondPerson::Visible, SecondPerson::Every}) {
        m_rule->addItem(QString(), nameOf(rule));
    }
    m_label->setBuddy(m_rule);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_label);
    row->addWidget(m_rule, 1);
    retranslate();
    showRule();
    setVisible(m_workspace.people != nullptr);
    connect(m_rule, &QComboBox::activated, this, &SecondPersonChoice::choose);
}

void SecondPersonChoice::retranslate()
{
    const auto setText = [this](const QString &rule, const QString &text) { m_rule->setItemText(m_rule->findData(rule), text); };
    m_label->setText(isOfAll() ? tr("In the whole workspace a second person approves") : tr("Over this connection a second person approves"));
    if (!isOfAll()) {
        setText(kWorkspaceRule, tr("what the rule of the whole workspace says"));
    }
    setText(nameOf(SecondPerson::Never), tr("no order"));
    setText(nameOf(SecondPerson::Visible), tr("orders that change what users see"));
    setText(nameOf(SecondPerson::Every), tr("every order"));
    m_rule->setAccessibleName(m_label->text());
}

void SecondPersonChoice::showRule()
{
    const auto rule = ownSecondPersonRule(m_workspace, m_connection.id);
    const QString none = isOfAll() ? nameOf(SecondPerson::Never) : QString(kWorkspaceRule);
    m_rule->setCurrentIndex(rule ? m_rule->findData(*rule ? nameOf(**rule) : none) : -1);
}

void SecondPersonChoice::choose(int index)
{
    const Status set = setSecondPersonRule(m_workspace, m_connection.id, secondPersonFromName(m_rule->itemData(index).toString()));
    emit told(set ? QString() : set.error().text);
    showRule(); // what holds now
}

} // namespace flotilla

#include "moc_secondpersonchoice.cpp"
