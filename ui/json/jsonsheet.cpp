// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/jsonsheet.h"

#include "json/jsonedit.h"
#include "json/linediff.h"
#include "theme.h"
#include "widgets/ask.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintip.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

QLabel *remark(QWidget *parent)
{
    QLabel *label = plainLabel(parent);
    label->setWordWrap(true);
    label->setMinimumHeight(label->fontMetrics().lineSpacing()); // its text comes and goes, the rest stays where it is
    return label;
}

void remarkOn(QLabel *label, const QString &text, Tone tone)
{
    QPalette colours = label->parentWidget()->palette();
    colours.setColor(QPalette::WindowText, toneColour(tone, colours));
    label->setPalette(colours);
    label->setText(text);
}

Tone toneOf(const QList<TextFault> &faults)
{
    const bool stops = std::any_of(faults.begin(), faults.end(), [](const TextFault &fault) { return fault.stops; });
    return stops ? Tone::Bad : faults.isEmpty() ? Tone::Quiet : Tone::Attention;
}

QString textsOf(const QList<TextFault> &faults)
{
    QStringList lines;
    for (const TextFault &fault : faults) {
        lines.append(fault.text);
    }
    return lines.join(u'\n');
}

} // namespace

JsonSheet::JsonSheet(const Facts &facts, Catalogue &catalogue, QWidget *parent)
    : QDialog(parent), m_facts(facts), m_texts(catalogue, facts.platform->id + u'/' + facts.field.name)
{
    say([this] { setWindowTitle(m_facts.platform->words->field(m_facts.field.name)); });
    auto *split = new QSplitter(this);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(9);
    split->addWidget(makeEditor());
    split->addWidget(makePreview());
    split->setSizes({500, 500});
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *use = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    QPushButton *cancel = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    say([=] {
        use->setText(tr("Use this text"));
        cancel->setText(tr("Cancel"));
    });
    use->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(split, 1);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 150, fontMetrics().lineSpacing() * 34);

    m_edit->setText(m_facts.text);
    m_edit->setVariables(variables());
    connect(m_edit, &QsciScintilla::textChanged, this, &JsonSheet::showText);
    showKept();
    showText();
    m_edit->setFocus();
}

QWidget *JsonSheet::makeEditor()
{
    auto *side = new QWidget(this);
    m_edit = new JsonEdit(side);
    m_said = remark(side);
    QLabel *hint = plainLabel(side);
    say([this, hint] {
        m_edit->setAccessibleName(windowTitle());
        hint->setText(m_facts.platform->words->fieldHint(m_facts.field.name));
    });
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    hint->setVisible(!hint->text().isEmpty());
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(makeKept());
    column->addWidget(m_edit, 1);
    column->addWidget(m_said);
    column->addWidget(hint);
    return side;
}

QWidget *JsonSheet::makeKept()
{
    auto *row = new QWidget(this);
    m_kept = new QComboBox(row);
    m_keep = new QPushButton(row);
    m_forget = new QPushButton(row);
    say([this] {
        m_kept->setAccessibleName(tr("Texts that were kept"));
        m_keep->setText(tr("Keep as…"));
        m_forget->setText(tr("Forget"));
        setTip(m_keep, tr("Keeps this text under a name, for everybody who opens this workspace."));
    });
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_kept, 1);
    line->addWidget(m_keep);
    line->addWidget(m_forget);
    for (QPushButton *button : {m_keep, m_forget}) {
        button->setAutoDefault(false);
    }
    connect(m_kept, &QComboBox::activated, this, &JsonSheet::takeKept);
    connect(m_keep, &QPushButton::clicked, this, &JsonSheet::keep);
    connect(m_forget, &QPushButton::clicked, this, &JsonSheet::forget);
    return row;
}

QWidget *JsonSheet::makePreview()
{
    auto *side = new QWidget(this);
    QLabel *label = plainLabel(side);
    m_targets = new QComboBox(side);
    m_targets->setObjectName(u"targets"_s);
    m_targets->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    label->setBuddy(m_targets);
    for (const Target &target : std::as_const(m_facts.targets)) {
        m_targets->addItem(target.name.isEmpty() ? target.program.value : tr("%1 · %2", "name, AppID").arg(target.name, target.program.value));
    }
    m_targetSaid = remark(side);
    m_tabs = new QTabWidget(side);
    m_tabs->setDocumentMode(true);
    m_sent = new JsonEdit(m_tabs);
    m_changes = new JsonEdit(m_tabs);
    for (JsonEdit *edit : {m_sent, m_changes}) {
        edit->setReadOnly(true);
    }
    m_tabs->addTab(m_sent, {});
    m_tabs->addTab(m_changes, {});
    say([this, label] {
        label->setText(tr("What this mini program &gets:"));
        m_tabs->setTabText(0, tr("What is sent"));
        m_tabs->setTabText(1, tr("Changes since the last time"));
    });
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(label);
    column->addWidget(m_targets);
    column->addWidget(m_targetSaid);
    column->addWidget(m_tabs, 1);
    side->setVisible(!m_facts.targets.isEmpty() && m_facts.platform->optionSent);
    connect(m_targets, &QComboBox::currentIndexChanged, this, &JsonSheet::showPreview);
    return side;
}

void JsonSheet::say(const std::function<void()> &words)
{
    m_words.append(words);
    words();
}

// What somebody typed stays, whatever the language.
void JsonSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        for (const std::function<void()> &words : std::as_const(m_words)) {
            words();
        }
        showKept();
        showText();
    }
    QDialog::changeEvent(event);
}

QString JsonSheet::text() const { return m_edit->text().trimmed(); }

QString JsonSheet::said() const { return m_said->text() + u'\n' + m_targetSaid->text(); }

// What a list brings of each mini program; without one there is still the name and the AppID.
QStringList JsonSheet::variables() const
{
    QStringList names{u"appid"_s, u"name"_s};
    for (const Target &target : m_facts.targets) {
        for (auto it = target.values.cbegin(); it != target.values.cend(); ++it) {
            if (!names.contains(it.key())) {
                names.append(it.key());
            }
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

QList<TextFault> JsonSheet::faults(const Target *target) const
{
    return m_facts.platform->optionFaults && !text().isEmpty() ? m_facts.platform->optionFaults(m_facts.field.name, m_edit->text(), target)
                                                               : QList<TextFault>();
}

void JsonSheet::showText()
{
    const QList<TextFault> found = faults(nullptr);
    m_edit->showFaults(found);
    remarkOn(m_said, found.isEmpty() && !text().isEmpty() ? tr("Nothing is wrong with it.") : textsOf(found), toneOf(found));
    showPreview();
}

void JsonSheet::showPreview()
{
    const int index = m_targets->currentIndex();
    if (index < 0 || !m_facts.platform->optionSent) {
        return;
    }
    const Target &target = m_facts.targets.at(index);
    const QList<TextFault> found = faults(&target);
    remarkOn(m_targetSaid, textsOf(found), toneOf(found));
    const bool readable = toneOf(faults(nullptr)) != Tone::Bad;
    const QString sent = readable ? m_facts.platform->optionSent(m_facts.field.name, m_edit->text(), target) : QString();
    m_sent->setText(readable ? sent : tr("There is no preview as long as something is wrong with the text."));
    const std::optional<QString> before = m_facts.before ? m_facts.before(target) : std::nullopt;
    m_tabs->setTabEnabled(1, before.has_value() && readable);
    setTip(m_tabs->tabBar(), before ? QString() : tr("What this mini program got before is not known in this workspace."));
    if (before && readable) {
        m_changes->showDiff(lineDiff(*before, sent));
    }
}

void JsonSheet::showKept()
{
    const Result<QMap<QString, QString>> all = m_texts.all();
    const QString chosen = m_kept->currentData().toString();
    m_kept->clear();
    m_kept->addItem(all && all->isEmpty() ? tr("No text was kept yet") : tr("Take a kept text…"));
    const QStringList names = all ? all->keys() : QStringList();
    for (const QString &name : names) {
        m_kept->addItem(name, name);
    }
    m_kept->setEnabled(!names.isEmpty());
    m_kept->setCurrentIndex(std::max(0, m_kept->findData(chosen)));
    m_forget->setEnabled(m_kept->currentIndex() > 0);
    if (!all) {
        remarkOn(m_said, tr("The kept texts could not be read: %1").arg(all.error().text), Tone::Bad);
    }
}

void JsonSheet::takeKept(int index)
{
    const Result<QMap<QString, QString>> all = m_texts.all();
    m_forget->setEnabled(index > 0);
    if (index > 0 && all) { // it can be undone like everything that is typed
        m_edit->selectAll();
        m_edit->replaceSelectedText(all->value(m_kept->itemData(index).toString()));
    }
}

void JsonSheet::keep()
{
    askForLine(this, tr("Keep this text"), tr("Name of the text. One with the same name is replaced."), m_kept->currentData().toString(),
               tr("Keep"), [this](const QString &name) {
                   tell(m_texts.keep(name, text()));
                   showKept();
                   m_kept->setCurrentIndex(std::max(0, m_kept->findData(name)));
                   m_forget->setEnabled(m_kept->currentIndex() > 0);
               });
}

void JsonSheet::forget()
{
    tell(m_texts.remove(m_kept->currentData().toString()));
    showKept();
}

void JsonSheet::tell(const Status &status)
{
    if (!status) {
        remarkOn(m_said, tr("It was not kept: %1").arg(status.error().text), Tone::Bad);
    }
}

// Enter belongs to the text; no button is pressed by it.
void JsonSheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        QDialog::keyPressEvent(event);
    }
}

} // namespace flotilla

#include "moc_jsonsheet.cpp"
