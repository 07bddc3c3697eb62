// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingspage.h"

#include "settings/settingkeys.h"
#include "theme.h"
#include "widgets/wheelguard.h"
#include "window/teamdialog.h"
#include "ui_settingspage.h"

#include <QDesktopServices>
#include <QEvent>
#include <QFileInfo>
#include <QScopedValueRollback>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

/// What each platform declares that it cannot do, below its name.
QString limitsHtml(const Platforms &platforms)
{
    QString html;
    for (const Platform *platform : platforms.all()) {
        QString notes;
        const QStringList limits = platform->limits ? platform->limits() : QStringList();
        for (const QString &limit : limits) {
            notes += u"<li>%1</li>"_s.arg(limit.toHtmlEscaped());
        }
        if (!notes.isEmpty()) {
            html += u"<p><b>%1</b></p><ul style=\"margin-left: 1em; -qt-list-indent: 0\">%2</ul>"_s.arg(platform->words->platform().toHtmlEscaped(), notes);
        }
    }
    return html;
}

} // namespace

SettingsPage::SettingsPage(const UiContext &context, Bulletin &bulletin, QWidget *parent)
    : Page(parent), m_context(context), m_bulletin(bulletin), m_ui(std::make_unique<Ui::SettingsPage>())
{
    m_ui->setupUi(this);
    const int gap = fontMetrics().height();
    for (QLabel *heading : {m_ui->lookHeading, m_ui->publishHeading, m_ui->auditHeading, m_ui->dataHeading, m_ui->aboutHeading,
                            m_ui->limitsHeading}) {
        heading->setFont(sectionFont(heading->font()));
        heading->setContentsMargins(0, heading == m_ui->lookHeading ? 0 : gap / 2, 0, 0);
    }
    for (QLabel *hint : {m_ui->publishHint, m_ui->folderHint}) {
        hint->setForegroundRole(QPalette::PlaceholderText);
    }
    m_ui->form->setHorizontalSpacing(gap);
    m_ui->content->setMaximumWidth(fontMetrics().averageCharWidth() * 120);
    m_ui->scroll->setFocusPolicy(Qt::NoFocus);
    m_ui->content->setBackgroundRole(QPalette::Window);
    guardFromWheel(this);
    wire();
    retranslate();
    load();
}

SettingsPage::~SettingsPage() = default;

QString SettingsPage::title() const
{
    return tr("Settings");
}

void SettingsPage::refresh()
{
    load();
}

void SettingsPage::shown()
{
    load();
}

void SettingsPage::wire()
{
    using namespace settingkeys;
    bindChoice(m_ui->languageBox, kLanguage);
    bindChoice(m_ui->themeBox, kTheme);
    bindNumber(m_ui->stopAfterBox, kStopAfter);
    bindNumber(m_ui->buildMinutesBox, kBuildMinutes);
    bindNumber(m_ui->overdueBox, kOverdueDays);
    connect(m_ui->notificationsBox, &QCheckBox::toggled, this,
            [this](bool on) { store(kNotifications, on ? u"on"_s : u"off"_s); });
    connect(m_ui->backgroundBox, &QCheckBox::toggled, this, [this](bool on) { store(kBackground, on ? u"on"_s : u"off"_s); });
    connect(m_ui->folderButton, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_context.workspace.folder)); });
    connect(m_ui->teamButton, &QPushButton::clicked, this, [this] { openTeamDialog(*m_context.door, this); });
    m_ui->teamButton->setVisible(m_context.door != nullptr);
    connect(&m_bulletin, &Bulletin::settingsChanged, this, &SettingsPage::load);
    m_ui->folderButton->setVisible(QFileInfo(m_context.workspace.folder).isDir()); // a team workspace is none
    m_ui->folderValue->setText(m_context.workspace.folder);
}

void SettingsPage::bindNumber(QSpinBox *box, QLatin1StringView key)
{
    box->setKeyboardTracking(false);
    connect(box, &QSpinBox::valueChanged, this, [this, key](int value) { store(key, QString::number(value)); });
}

void SettingsPage::bindChoice(QComboBox *box, QLatin1StringView key)
{
    connect(box, &QComboBox::currentIndexChanged, this, [this, box, key] { store(key, box->currentData().toString()); });
}

void SettingsPage::fillBoxes()
{
    const QScopedValueRollback quiet(m_loading, true);
    m_ui->languageBox->clear();
    m_ui->languageBox->addItem(tr("As the system"), QString());
    // Languages are written in themselves: that is how their speakers find them.
    m_ui->languageBox->addItem(u"English"_s, u"en"_s);
    m_ui->languageBox->addItem(u"简体中文"_s, u"zh_CN"_s);
    m_ui->themeBox->clear();
    m_ui->themeBox->addItem(tr("As the system"), QString());
    m_ui->themeBox->addItem(tr("Light"), u"light"_s);
    m_ui->themeBox->addItem(tr("Dark"), u"dark"_s);
}

void SettingsPage::retranslate()
{
    m_ui->retranslateUi(this);
    fillBoxes();
    const QString link = u"<a href=\"https://www.gnu.org/licenses/gpl-3.0.html\">GPL-3.0-or-later</a>"_s;
    m_ui->aboutText->setText(tr("Flotilla %1: releases many mini programs at once. Free software under the licence %2, "
                                "without any warranty.")
                                 .arg(m_context.version.toHtmlEscaped(), link));
    m_ui->aboutText->setOpenExternalLinks(true);
    const QString notes = limitsHtml(m_context.workspace.platforms);
    m_ui->limitsText->setText(notes);
    m_ui->limitsHeading->setVisible(!notes.isEmpty());
    m_ui->limitsText->setVisible(!notes.isEmpty());
    m_ui->stopAfterBox->setSuffix(tr(" failures in a row"));
    m_ui->buildMinutesBox->setSuffix(tr(" min"));
    m_ui->overdueBox->setSuffix(tr(" days"));
    nameFields();
    load();
}

// What the command palette finds: every field by the words beside it.
void SettingsPage::nameFields()
{
    qDeleteAll(m_fields);
    m_fields.clear();
    const auto add = [this](QString words, QWidget *field) {
        auto *action = new QAction(words.remove(u'&'), this);
        connect(action, &QAction::triggered, field, [field] { field->setFocus(Qt::ShortcutFocusReason); });
        m_fields.append(action);
    };
    const QList<QLabel *> labels = m_ui->content->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->buddy()) {
            add(label->text(), label->buddy());
        }
    }
    for (QCheckBox *box : {m_ui->notificationsBox, m_ui->backgroundBox}) {
        add(box->text(), box);
    }
}

QString SettingsPage::stored(QLatin1StringView key) const
{
    const Result<QString> value = m_context.workspace.catalogue.setting(key);
    return value ? value.value() : QString();
}

int SettingsPage::storedNumber(QLatin1StringView key, int otherwise) const
{
    bool isNumber = false;
    const int value = stored(key).toInt(&isNumber);
    return isNumber ? value : otherwise;
}

void SettingsPage::load()
{
    using namespace settingkeys;
    const QScopedValueRollback quiet(m_loading, true);
    m_ui->languageBox->setCurrentIndex(std::max(0, m_ui->languageBox->findData(stored(kLanguage))));
    m_ui->themeBox->setCurrentIndex(std::max(0, m_ui->themeBox->findData(stored(kTheme))));
    m_ui->stopAfterBox->setValue(storedNumber(kStopAfter, kDefaultStopAfter));
    m_ui->buildMinutesBox->setValue(storedNumber(kBuildMinutes, kDefaultBuildMinutes));
    m_ui->overdueBox->setValue(storedNumber(kOverdueDays, kDefaultOverdueDays));
    m_ui->notificationsBox->setChecked(stored(kNotifications) != "off"_L1);
    m_ui->backgroundBox->setChecked(stored(kBackground) == "on"_L1);
}

void SettingsPage::store(QLatin1StringView key, const QString &value)
{
    if (m_loading) {
        return;
    }
    if (const Status status = m_context.workspace.catalogue.setSetting(key, value); status) {
        emit m_bulletin.settingsChanged();
    } else {
        emit m_bulletin.say(tr("The setting was not stored: %1").arg(status.error().text));
        load();
    }
}

void SettingsPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::PaletteChange && !m_ui->aboutText->text().isEmpty()) {
        const QString text = m_ui->aboutText->text();
        m_ui->aboutText->clear(); // a label mixes the colour of a link only when it is given another text
        m_ui->aboutText->setText(text);
    }
}

} // namespace flotilla

#include "moc_settingspage.cpp"
