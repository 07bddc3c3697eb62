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
    m_rule->setObjectName(u"secondPerson"_s);
    m_rule->setEnabled(denied.isEmpty());
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
    m_label->setText(tr("A second person approves"));
    m_rule->setItemText(0, tr("no order of this connection"));
    m_rule->setItemText(1, tr("orders that change what users see"));
    m_rule->setItemText(2, tr("every order"));
    m_rule->setAccessibleName(m_label->text());
}

void SecondPersonChoice::showRule()
{
    const auto rule = secondPersonRule(m_workspace, m_connection.id);
    m_rule->setCurrentIndex(rule ? m_rule->findData(nameOf(*rule)) : -1);
}

void SecondPersonChoice::choose(int index)
{
    const auto rule = secondPersonFromName(m_rule->itemData(index).toString());
    const Status set = rule ? setSecondPersonRule(m_workspace, m_connection.id, *rule) : Status();
    emit told(set ? QString() : set.error().text);
    showRule(); // what holds now
}

} // namespace flotilla

#include "moc_secondpersonchoice.cpp"
