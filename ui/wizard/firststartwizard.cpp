// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/firststartwizard.h"

#include "connections/connectioneditor.h"
#include "connections/connectionform.h"
#include "icons.h"
#include "widgets/plainlabel.h"

#include <QCommandLinkButton>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

QLabel *makeTitle(QWidget *parent)
{
    QLabel *title = plainLabel(parent);
    QFont big = title->font();
    big.setPointSizeF(big.pointSizeF() * 1.4);
    title->setFont(big);
    title->setWordWrap(true);
    return title;
}

QLabel *makeText(QWidget *parent)
{
    QLabel *text = plainLabel(parent);
    text->setWordWrap(true);
    return text;
}

} // namespace

FirstStartWizard::FirstStartWizard(const UiContext &context, Bulletin &bulletin, QWidget *parent)
    : QDialog(parent), m_context(context), m_bulletin(bulletin), m_pages(new QStackedWidget(this))
{
    m_pages->addWidget(makeChoicePage());
    m_pages->addWidget(makeConnectionPage());
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_pages);
    resize(fontMetrics().averageCharWidth() * 95, fontMetrics().height() * 24);
    retranslate();
    m_practise->setFocus();
}

FirstStartWizard::~FirstStartWizard() = default;

QWidget *FirstStartWizard::makeChoicePage()
{
    auto *page = new QWidget(this);
    m_welcome = makeTitle(page);
    m_intro = makeText(page);
    m_practise = new QCommandLinkButton(page);
    m_connect = new QCommandLinkButton(page);
    m_skip = new QPushButton(page);
    m_skip->setAutoDefault(false);
    auto *column = new QVBoxLayout(page);
    column->addWidget(m_welcome);
    column->addWidget(m_intro);
    column->addSpacing(fontMetrics().height());
    column->addWidget(m_practise);
    column->addWidget(m_connect);
    column->addStretch(1);
    column->addWidget(m_skip, 0, Qt::AlignRight);
    connect(m_practise, &QPushButton::clicked, this, [this] {
        emit practiceRequested();
        reject();
    });
    connect(m_connect, &QPushButton::clicked, this, &FirstStartWizard::showConnectionPage);
    connect(m_skip, &QPushButton::clicked, this, &FirstStartWizard::reject);
    return page;
}

QWidget *FirstStartWizard::makeConnectionPage()
{
    auto *page = new QWidget(this);
    m_connectionTitle = makeTitle(page);
    m_connectionIntro = makeText(page);
    m_editor = new ConnectionEditor(m_context.workspace, page);
    m_back = new QPushButton(page);
    m_test = new QPushButton(page);
    m_save = new QPushButton(page);
    m_back->setAutoDefault(false);
    m_test->setAutoDefault(false);
    m_save->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    buttons->addWidget(m_test);
    buttons->addWidget(m_save);
    auto *column = new QVBoxLayout(page);
    column->addWidget(m_connectionTitle);
    column->addWidget(m_connectionIntro);
    column->addSpacing(fontMetrics().height() / 2);
    column->addWidget(m_editor, 1);
    column->addLayout(buttons);
    connect(m_back, &QPushButton::clicked, this, [this] {
        m_editor->form()->forgetSecret();
        m_pages->setCurrentIndex(0);
    });
    connect(m_test, &QPushButton::clicked, m_editor, &ConnectionEditor::test);
    connect(m_save, &QPushButton::clicked, m_editor, &ConnectionEditor::save);
    connect(m_editor->form(), &ConnectionForm::sourceShown, this, &FirstStartWizard::tellPlace);
    connect(m_editor, &ConnectionEditor::busyChanged, this, [this] {
        m_test->setEnabled(!m_editor->isBusy());
        m_save->setEnabled(!m_editor->isBusy());
        m_back->setEnabled(!m_editor->isSaving());
    });
    connect(m_editor, &ConnectionEditor::saved, this, [this] {
        emit m_bulletin.connectionsChanged();
        accept();
    });
    return page;
}

void FirstStartWizard::reject()
{
    if (!m_editor->isSaving()) {
        QDialog::reject();
    }
}

void FirstStartWizard::showConnectionPage()
{
    m_editor->load({});
    m_pages->setCurrentIndex(1);
    resize(width(), std::max(height(), fontMetrics().height() * 38));
    m_editor->focusFirst();
}

void FirstStartWizard::retranslate()
{
    setWindowTitle(tr("Welcome to Flotilla"));
    m_welcome->setText(tr("Publish one app to many mini programs"));
    m_intro->setText(tr("Every step is written down before it is done, so nothing is lost or published twice. How would you like to "
                        "begin?"));
    m_practise->setText(tr("Practise first"));
    m_practise->setDescription(tr("Opens a practice workspace with 100 mini programs on simulated platforms on this computer. Nothing "
                                  "reaches a real customer."));
    m_connect->setText(tr("Add a connection"));
    m_connect->setDescription(tr("You need the keys of the account on the platform; the form says which, and where they are found."));
    m_practise->setIcon(icon(u"play"_s, palette()));
    m_connect->setIcon(icon(u"connections"_s, palette()));
    m_skip->setText(tr("Skip"));
    m_connectionTitle->setText(tr("Add a connection"));
    tellPlace();
    m_back->setText(tr("Back"));
    m_test->setText(tr("&Test connection"));
    m_save->setText(tr("&Save connection"));
}

void FirstStartWizard::tellPlace()
{
    QString place;
    switch (m_editor->form()->connection().source) {
    case SecretSource::Keychain:
        place = tr("The secret goes to your keychain and nowhere else.");
        break;
    case SecretSource::Memory:
        place = tr("The secret stays in memory until you quit and is stored nowhere.");
        break;
    case SecretSource::Environment:
        place = tr("The secret is read from the environment and stored nowhere.");
        break;
    }
    m_connectionIntro->setText(tr("%1 %2", "two sentences").arg(place, tr("Testing only reads, it changes nothing.")));
}

void FirstStartWizard::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace flotilla

#include "moc_firststartwizard.cpp"
