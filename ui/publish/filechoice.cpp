// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/filechoice.h"

#include "model/words.h"
#include "theme.h"
#include "widgets/droppedfile.h"
#include "widgets/mnemonics.h"
#include "widgets/openoverpage.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintip.h"
#include "widgets/timewords.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

const QString kKeysOfOtherSteps = u"AMSTFHN"_s; // in every language

} // namespace

FileChoice::FileChoice(QWidget *parent)
    : QWidget(parent), m_name(plainLabel(this)), m_facts(plainLabel(this)), m_holds(plainLabel(this)), m_choose(new QPushButton(this)),
      m_drop(plainLabel(this)), m_fields(new QVBoxLayout)
{
    setAcceptDrops(true);
    QFont bold = font();
    bold.setBold(true);
    m_name->setFont(bold);
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    m_drop->setForegroundRole(QPalette::PlaceholderText);
    m_choose->setAutoDefault(false);
    m_choose->setObjectName(u"chooseFile"_s);
    for (QLabel *label : {m_name, m_facts, m_holds, m_drop}) {
        label->setWordWrap(true);
    }
    m_fields->setSpacing(4);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_name, m_facts, m_holds}) {
        column->addWidget(widget);
    }
    column->addWidget(m_choose, 0, Qt::AlignLeft);
    column->addWidget(m_drop);
    column->addSpacing(12);
    column->addLayout(m_fields);
    column->addStretch(1);
    connect(m_choose, &QPushButton::clicked, this, &FileChoice::choose);
}

void FileChoice::setOperation(const Platform &platform, const Operation &operation)
{
    const QSignalBlocker quiet(this); // whoever asks for it takes what is chosen then
    while (QLayoutItem *item = m_fields->takeAt(0)) { // the room between them, too
        delete item;
    }
    for (const Line &line : std::as_const(m_lines)) {
        delete line.label;
        delete line.edit;
    }
    m_lines.clear();
    m_platform = &platform;
    m_option = operation.sourceOption;
    const Field *source = findField(operation.options, m_option);
    m_endings = source ? source->endings : QStringList();
    for (const Field &field : operation.options) {
        if (operation.sourceFields.contains(field.name)) {
            addLine(field);
        }
    }
    QWidget *last = m_choose;
    for (const Line &line : std::as_const(m_lines)) {
        setTabOrder(last, line.edit);
        last = line.edit;
    }
    setPath({});
    retranslate(m_now);
}

void FileChoice::addLine(const Field &field)
{
    Line line{field.name, plainLabel(this), new QLineEdit(this)};
    line.edit->setObjectName(field.name);
    line.edit->setMaxLength(field.longest);
    line.label->setBuddy(line.edit);
    connect(line.edit, &QLineEdit::textChanged, this, &FileChoice::changed);
    if (!m_lines.isEmpty()) {
        m_fields->addSpacing(4);
    }
    m_fields->addWidget(line.label);
    m_fields->addWidget(line.edit);
    m_lines.append(line);
}

void FileChoice::setPath(const QString &path)
{
    m_path = path;
    look();
    emit changed();
}

void FileChoice::look()
{
    m_sight = m_platform && m_platform->fileSight && !m_path.isEmpty() ? m_platform->fileSight(m_option, m_path) : FileSight();
    showFile();
}

void FileChoice::showFile()
{
    const QFileInfo file(m_path);
    const bool isThere = !m_path.isEmpty() && file.isFile();
    m_name->setText(m_path.isEmpty() ? tr("No file is chosen.") : file.fileName());
    setTip(m_name, m_path);
    const Instant then = isThere ? fromEpochMillis(file.lastModified().toMSecsSinceEpoch()) : Instant();
    const QString age = ago(then, m_now);
    const QString size = QLocale().formattedDataSize(file.size(), 1, QLocale::DataSizeTraditionalFormat);
    m_facts->setText(!isThere ? QString() : age.isEmpty() ? size : tr("%1 · changed %2", "size, 3 min ago").arg(size, age));
    m_facts->setVisible(isThere);
    const bool isGood = m_sight.problem.isEmpty();
    m_holds->setText(!isGood ? u"✖ "_s + m_sight.problem : m_sight.holds.isEmpty() ? QString() : u"✔ "_s + m_sight.holds);
    m_holds->setVisible(!m_holds->text().isEmpty());
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneColour(isGood ? Tone::Good : Tone::Bad, colours));
    m_holds->setPalette(colours);
    m_choose->setText(m_path.isEmpty() ? tr("Choose a file…") : tr("Choose another file…"));
}

void FileChoice::setOptions(const Values &options)
{
    for (const Line &line : std::as_const(m_lines)) {
        line.edit->setText(options.value(line.option));
    }
}

Values FileChoice::options() const
{
    Values values;
    for (const Line &line : m_lines) {
        put(values, line.option, line.edit->text().trimmed());
    }
    return values;
}

void FileChoice::choose()
{
    auto *dialog = new QFileDialog(this, m_platform->words->field(m_option), m_path.isEmpty() ? QString() : QFileInfo(m_path).absolutePath());
    dialog->setFileMode(QFileDialog::ExistingFile);
    if (!m_endings.isEmpty()) {
        dialog->setNameFilters({u"%1 (*.%2)"_s.arg(m_platform->words->field(m_option), m_endings.join(u" *."_s)), tr("All files (*)")});
    }
    connect(dialog, &QFileDialog::fileSelected, this, &FileChoice::setPath);
    openOverPage(dialog);
}

void FileChoice::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedFile(event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void FileChoice::dropEvent(QDropEvent *event)
{
    if (const QString path = draggedFile(event->mimeData()); !path.isEmpty()) {
        event->acceptProposedAction();
        setPath(path);
    }
}

void FileChoice::retranslate(Instant now)
{
    m_now = now;
    m_drop->setText(tr("It can also be dropped here."));
    if (m_platform) {
        QString keys = kKeysOfOtherSteps;
        for (const Line &line : std::as_const(m_lines)) {
            line.label->setText(withKey(m_platform->words->field(line.option), keys));
            setTip(line.edit, m_platform->words->fieldHint(line.option));
        }
        setTip(m_choose, m_platform->words->fieldHint(m_option));
    }
    look(); // what is wrong with it is a sentence of the language
}

} // namespace flotilla

#include "moc_filechoice.cpp"
