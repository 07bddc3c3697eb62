// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/runplace.h"

#include "run/runnerlabels.h"
#include "widgets/plainlabel.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

RunPlace::RunPlace(QWidget *parent) : QWidget(parent), m_title(plainLabel(this)), m_box(new QComboBox(this)), m_words(plainLabel(this))
{
    m_box->setObjectName(u"runPlace"_s);
    m_box->addItem(QString(), QString());
    m_box->setMaximumWidth(260);
    m_words->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(4);
    column->addWidget(m_title);
    column->addWidget(m_box);
    column->addWidget(m_words);
    connect(m_box, &QComboBox::currentIndexChanged, this, &RunPlace::show);
    connect(m_box, &QComboBox::currentIndexChanged, this, &RunPlace::changed);
    retranslate();
    hide();
}

void RunPlace::setLabels(const QStringList &labels)
{
    for (int i = m_box->count() - 1; i > 0; --i) {
        if (!labels.contains(m_box->itemData(i).toString()) && i != m_box->currentIndex()) {
            m_box->removeItem(i);
        }
    }
    for (const QString &label : labels) {
        if (m_box->findData(label) < 0) {
            m_box->addItem(QString(), label);
        }
    }
    retranslate();
    setVisible(m_box->count() > 1);
}

QString RunPlace::label() const { return m_box->currentData().toString(); }

void RunPlace::setLabel(const QString &label) { m_box->setCurrentIndex(std::max(0, m_box->findData(label))); }

void RunPlace::show()
{
    m_words->setText(label().isEmpty() ? QString() : tr("Nothing is sent from this computer: a runner with this label checks it again and runs it."));
    m_words->setVisible(!label().isEmpty());
}

void RunPlace::retranslate()
{
    m_title->setText(tr("Where it runs"));
    m_box->setAccessibleName(m_title->text());
    m_box->setItemText(0, tr("Run here"));
    for (int i = 1; i < m_box->count(); ++i) {
        m_box->setItemText(i, tr("Run on a server: %1", "label of a runner").arg(m_box->itemData(i).toString()));
    }
    show();
}

QStringList runnerLabelsFor(const UiContext &context, const ConnectionId &connection)
{
    const auto runners = context.runners ? context.runners->runners() : Result(QList<RunnerRow>());
    const auto allowed = runnerLabels(context.workspace, connection);
    return runners && allowed ? labelsToOffer(*runners, *allowed) : QStringList();
}

} // namespace flotilla

#include "moc_runplace.cpp"
