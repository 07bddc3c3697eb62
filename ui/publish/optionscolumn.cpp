// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/optionscolumn.h"

#include "settings/settingkeys.h"
#include "widgets/heading.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintip.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr int kMaxMinutes = 24 * 60; // as on the Settings page

int numberSetting(Catalogue &catalogue, const QString &key, int otherwise)
{
    const auto stored = catalogue.setting(key);
    bool isNumber = false;
    const int value = stored ? stored.value().toInt(&isNumber) : 0;
    return isNumber ? value : otherwise;
}

} // namespace

OptionsColumn::OptionsColumn(QWidget *parent)
    : QWidget(parent), m_heading(makeHeading(this)), m_modeLabel(plainLabel(this)), m_mode(new QButtonGroup(this)),
      m_upload(new QRadioButton(this)), m_preview(new QRadioButton(this)), m_buildLabel(plainLabel(this)),
      m_build(new QComboBox(this)), m_afterLabel(plainLabel(this)), m_after(new QButtonGroup(this)),
      m_unbind(new QRadioButton(this)), m_keep(new QRadioButton(this)), m_restore(new QRadioButton(this)),
      m_stopLabel(plainLabel(this)), m_stopAfter(new QSpinBox(this)), m_minutesLabel(plainLabel(this)),
      m_minutes(new QSpinBox(this)), m_versionLabel(plainLabel(this)), m_version(new QLineEdit(this)),
      m_noteLabel(plainLabel(this)), m_note(new QLineEdit(this))
{
    m_mode->addButton(m_upload);
    m_mode->addButton(m_preview);
    m_upload->setChecked(true);
    m_after->addButton(m_unbind, static_cast<int>(BindingAfter::Unbind));
    m_after->addButton(m_keep, static_cast<int>(BindingAfter::Keep));
    m_after->addButton(m_restore, static_cast<int>(BindingAfter::Restore));
    m_unbind->setChecked(true);
    m_build->addItem(u"mp"_s);
    m_stopAfter->setRange(0, 1000);
    m_stopAfter->setValue(Limits().stopAfter);
    m_minutes->setRange(1, kMaxMinutes);
    m_minutes->setValue(settingkeys::kDefaultBuildMinutes);
    m_version->setMaxLength(64);
    m_note->setMaxLength(500);
    m_buildLabel->setBuddy(m_build);
    m_stopLabel->setBuddy(m_stopAfter);
    m_minutesLabel->setBuddy(m_minutes);
    m_versionLabel->setBuddy(m_version);
    m_noteLabel->setBuddy(m_note);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    const auto group = [column](std::initializer_list<QWidget *> widgets) {
        for (QWidget *widget : widgets) {
            column->addWidget(widget);
        }
        column->addSpacing(8);
    };
    column->addWidget(m_heading);
    column->addSpacing(4);
    group({m_modeLabel, m_upload, m_preview});
    group({m_afterLabel, m_unbind, m_keep, m_restore});
    group({m_stopLabel, m_stopAfter});
    group({m_minutesLabel, m_minutes});
    group({m_versionLabel, m_version});
    group({m_noteLabel, m_note});
    group({m_buildLabel, m_build});
    column->addStretch(1);
    m_build->setMaximumWidth(120);
    m_stopAfter->setMaximumWidth(120);
    m_minutes->setMaximumWidth(120);

    QWidget *before = m_upload; // the keyboard goes as the eye does
    for (QWidget *next : std::initializer_list<QWidget *>{m_preview, m_unbind, m_keep, m_restore, m_stopAfter, m_minutes,
                                                          m_version, m_note, m_build}) {
        setTabOrder(before, next);
        before = next;
    }
    connect(m_mode, &QButtonGroup::buttonToggled, this, &OptionsColumn::changed);
    connect(m_after, &QButtonGroup::buttonToggled, this, &OptionsColumn::changed);
    connect(m_stopAfter, &QSpinBox::valueChanged, this, [this] {
        m_stopTouched = true;
        emit changed();
    });
    connect(m_minutes, &QSpinBox::valueChanged, this, [this] {
        m_minutesTouched = true;
        emit changed();
    });
    connect(m_version, &QLineEdit::textChanged, this, &OptionsColumn::changed);
    connect(m_note, &QLineEdit::textChanged, this, &OptionsColumn::changed);
    retranslate();
}

Release OptionsColumn::release() const
{
    Release release;
    release.mode = m_preview->isChecked() ? u"preview"_s : u"upload"_s;
    release.buildType = m_build->currentText();
    release.bindingAfter = static_cast<BindingAfter>(m_after->checkedId());
    release.label = m_version->text().trimmed();
    release.note = m_note->text().trimmed();
    return release;
}

Limits OptionsColumn::limits() const
{
    Limits limits;
    limits.stopAfter = m_stopAfter->value();
    limits.buildTimeLimit = std::chrono::minutes(m_minutes->value());
    return limits;
}

void OptionsColumn::set(const Release &release, const Limits &limits)
{
    (release.mode == "preview"_L1 ? m_preview : m_upload)->setChecked(true);
    if (m_build->findText(release.buildType) < 0) {
        m_build->addItem(release.buildType);
    }
    m_build->setCurrentText(release.buildType);
    m_after->button(static_cast<int>(release.bindingAfter))->setChecked(true);
    m_version->setText(release.label);
    m_note->setText(release.note);
    m_stopAfter->setValue(limits.stopAfter);
    m_minutes->setValue(static_cast<int>(std::chrono::ceil<std::chrono::minutes>(limits.buildTimeLimit).count()));
    m_stopTouched = true;
    m_minutesTouched = true;
}

void OptionsColumn::readDefaults(Catalogue &catalogue)
{
    using namespace settingkeys;
    if (!m_minutesTouched) {
        const QSignalBlocker quiet(m_minutes);
        m_minutes->setValue(numberSetting(catalogue, kBuildMinutes, kDefaultBuildMinutes));
    }
    if (!m_stopTouched) {
        const QSignalBlocker quiet(m_stopAfter);
        m_stopAfter->setValue(numberSetting(catalogue, kStopAfter, kDefaultStopAfter));
    }
}

void OptionsColumn::forgetTouches(Catalogue &catalogue)
{
    m_stopTouched = false;
    m_minutesTouched = false;
    readDefaults(catalogue);
}

void OptionsColumn::retranslate()
{
    m_heading->setText(tr("3  Options"));
    m_modeLabel->setText(tr("Mode"));
    m_upload->setText(tr("Upload a version"));
    setTip(m_upload, tr("Builds and uploads a version to each mini program; it must then be submitted for review."));
    m_preview->setText(tr("Preview only"));
    setTip(m_preview, tr("Builds a preview for each mini program; nothing can be released from it."));
    m_afterLabel->setText(tr("Afterwards the app is"));
    m_unbind->setText(tr("bound to nothing"));
    m_keep->setText(tr("bound to the last one"));
    m_restore->setText(tr("bound as before"));
    for (QRadioButton *button : {m_unbind, m_keep, m_restore}) { // half a sentence says nothing without its group
        button->setAccessibleName(tr("%1 %2", "beginning and end of a sentence").arg(m_afterLabel->text(), button->text()));
    }
    setTip(m_restore, tr("Binds the app again to what this workspace last bound it to. The platform cannot be asked what is bound."));
    m_stopLabel->setText(tr("&Stop after failures in a row"));
    m_stopAfter->setSpecialValueText(tr("never"));
    m_minutesLabel->setText(tr("&Time limit of a build"));
    m_minutes->setSuffix(tr(" min"));
    m_versionLabel->setText(tr("&Version, for your own records"));
    setTip(m_version, tr("Kept here and in reports. The platform gives the real version number itself."));
    m_noteLabel->setText(tr("&Description"));
    m_buildLabel->setText(tr("&Build type"));
}

} // namespace flotilla
