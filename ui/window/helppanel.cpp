// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/helppanel.h"

#include "icons.h"
#include "pagenames.h"
#include "widgets/plaintip.h"

#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace flotilla {

HelpPanel::HelpPanel(QWidget *parent) : QFrame(parent), m_text(new QLabel), m_close(new QToolButton(this))
{
    setFixedWidth(fontMetrics().averageCharWidth() * 44);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::RichText);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_text->setContentsMargins(12, 4, 12, 12);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_close->setAutoRaise(true);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_text);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 4, 0);
    column->setSpacing(0);
    column->addWidget(m_close, 0, Qt::AlignRight);
    column->addWidget(scroll, 1);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    showPage({});
    hide();
}

void HelpPanel::showPage(const QString &page)
{
    m_page = page;
    m_close->setAccessibleName(tr("Close the help"));
    setTip(m_close, m_close->accessibleName());
    m_close->setIcon(icon(u"close"_s, palette()));
    m_text->setText(textOf(page) + keys());
}

QString HelpPanel::textOf(const QString &page)
{
    if (page == pages::Home) {
        return tr("<h3>Home</h3>"
                  "<p>Over all connections: what runs, what needs you, how the connections are and what went out last. A click or Return on a "
                  "line leads to what it speaks of.</p>"
                  "<p>The number beside Home in the list of pages is how many things need you. Of what a platform tells, Home knows what was "
                  "read last; the pages themselves read it anew.</p>");
    }
    if (page == pages::Publish) {
        return tr("<h3>Publish</h3>"
                  "<p>From left to right: choose what goes out, tick mini programs, look at the options, read the check. The button says what it will do and asks once.</p>"
                  "<p>The check asks the platform but changes nothing. What stops a publish is said beside the button.</p>"
                  "<p>The filter: words must all match, <b>tag:vip</b> looks at tags, <b>state:failed</b> at the last "
                  "publish, <b>-word</b> excludes.</p>");
    }
    if (page == pages::Releases) {
        return tr("<h3>Releases</h3>"
                  "<p>Each mini program goes through the steps of what is done to it. The table shows where each one is; "
                  "choose a row to see what happened, what it means and what to do.</p>"
                  "<p><b>Pause</b> starts no new step. <b>Stop</b> finishes the call in flight and starts none. After a "
                  "crash or a lost answer Flotilla looks at the platform before it sends anything again; where that "
                  "proves nothing, it asks you.</p>"
                  "<p><b>Retry</b> takes up the failed ones only, <b>Resume</b> what has not been done.</p>"
                  "<p>In the timeline, Ctrl and the wheel, or <b>+</b> and <b>-</b>, zoom, <b>0</b> shows all again; the arrow "
                  "keys go from bar to bar.</p>");
    }
    if (page == pages::Audits) {
        return tr("<h3>Audits</h3>"
                  "<p>What the platform tells about the review of each published mini program, and a list to tick for "
                  "what has to be done by hand in the mini program's own console.</p>");
    }
    if (page == pages::Reviews) {
        return tr("<h3>Audits</h3>"
                  "<p>The newest review of each mini program, as the platform tells it. The ring and the lists beside the table filter it; "
                  "rejections with the same text stand together.</p>"
                  "<p>The buttons below are for the selected rows, without a selection for all that the table shows; each says for how many. "
                  "Nothing is sent before the sheet that they open is answered.</p>"
                  "<p><b>state:overdue</b> finds what is with the reviewers for longer than the settings say.</p>");
    }
    if (page == pages::Approvals) {
        return tr("<h3>Approvals</h3>"
                  "<p>The inbox has what teams submitted for your approval, one row for each submission, whoever of you decides. Approve or reject "
                  "the selected rows; a rejection needs a note. Beside it stands what you submitted yourself.</p>"
                  "<p>New rows wait while the mouse is over the table. <b>state:overdue</b> finds what waits for longer than the settings say.</p>");
    }
    if (page == pages::Keys) {
        return tr("<h3>Keys</h3>"
                  "<p>The key with which the servers of a mini program prove who they are. A new one is stored in the keychain and shown once; "
                  "the platform never shows it again. <b>state:kept</b> finds those whose value is kept here, <b>state:waiting</b> those of which "
                  "an order waits for you.</p>"
                  "<p>A reset and a freeze stop what uses the key. They ask for the name of the mini program, or for the number of many.</p>");
    }
    if (page == pages::Rollout) {
        return tr("<h3>Rollout</h3>"
                  "<p>Versions that a share of the users has. The ramp shows how far they are; beside each button stands what it does to the "
                  "users. A share can only grow: to make it smaller, cancel the rollout and begin again.</p>");
    }
    if (page == pages::Library) {
        return tr("<h3>Templates</h3>"
                  "<p>Drafts come from developers; added to the library they can be published to mini programs. Choose one to see who has its "
                  "version.</p>");
    }
    if (page == pages::Codes) {
        return tr("<h3>Trial codes</h3>"
                  "<p>With such a code testers open the trial version of a mini program. Select some, or filter, then fetch their codes and save "
                  "them as pictures or as a PDF.</p>");
    }
    if (page == pages::Messages) {
        return tr("<h3>Messages</h3>"
                  "<p>Choose a template of the platform's library, pick its keywords and put them in order: drag them, or use Space, Alt+Up, Alt+Down "
                  "and Del. The preview shows what the user will see. The button adds it to the mini programs that are ticked.</p>"
                  "<p>The other tab lists the templates that the mini programs have; copy one to others, or delete it.</p>");
    }
    if (page == pages::Grayscale) {
        return tr("<h3>Grayscale</h3>"
                  "<p>The platform has no API for grayscale releases. Plan a task here, copy its checklist, enter it in the console, and record what "
                  "became of it: who recorded what and when is kept. What the platform does show stands beside it.</p>"
                  "<p>A plan ends by itself once its version or a higher one is online for all.</p>");
    }
    if (page == pages::Fleet) {
        return tr("<h3>Fleet</h3>"
                  "<p>The mini programs of this connection, with tags and notes. Import a list (CSV or XLSX) with a column <b>appid</b>, "
                  "optionally <b>name</b> and <b>tags</b>.</p>"
                  "<p>Below the table stands what can be done to the selected ones; the right mouse button has the same. One that is "
                  "selected has its details at the right; <b>Ctrl+Tab</b> goes from tab to tab.</p>");
    }
    if (page == pages::Connections) {
        return tr("<h3>Connections</h3>"
                  "<p>An account and environment of the platform. The secret key is kept in the keychain of this "
                  "computer, never in a file. <b>Test</b> changes nothing on the platform.</p>");
    }
    if (page == pages::Settings) {
        return tr("<h3>Settings</h3><p>Everything takes effect at once.</p>");
    }
    return {};
}

QString HelpPanel::keys()
{
    return tr("<h3>Keyboard</h3><table cellspacing='4'>"
              "<tr><td>Ctrl+0, Alt+Home</td><td>Home</td></tr>"
              "<tr><td>Ctrl+1 … 6</td><td>the pages of the connection</td></tr>"
              "<tr><td>Ctrl+7, 8, 9</td><td>Releases, Connections, Settings</td></tr>"
              "<tr><td>Ctrl+F</td><td>filter, Esc clears it</td></tr>"
              "<tr><td>Space, Ctrl+A</td><td>tick, tick all shown</td></tr>"
              "<tr><td>Ctrl+Enter</td><td>the page's main button</td></tr>"
              "<tr><td>F5</td><td>read again</td></tr>"
              "<tr><td>Ctrl+K</td><td>find and do anything</td></tr>"
              "<tr><td>Ctrl+.</td><td>stop everything</td></tr>"
              "<tr><td>F1</td><td>this help</td></tr></table>");
}

void HelpPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        showPage(m_page);
    }
    QFrame::changeEvent(event);
}

} // namespace flotilla

#include "moc_helppanel.cpp"
