// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/tcsas/grayobjects.h"

#include "decodedtext.h"
#include "listfile.h"
#include "tcsas/graywords.h"
#include "widgets/plainlabel.h"
#include "widgets/savefile.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace flotilla {

namespace {

constexpr int kFaultsTold = 5;
constexpr int kLinesShown = 4;

} // namespace

GrayObjectList::GrayObjectList(QWidget *parent)
    : QWidget(parent), m_kind(new QComboBox(this)), m_file(new QPushButton(this)), m_text(new QPlainTextEdit(this)), m_told(plainLabel(this))
{
    for (const QString &kind : {QString(), QString(tcsas::gray::Guid), QString(tcsas::gray::Device), QString(tcsas::gray::Account)}) {
        m_kind->addItem(QString(), kind);
    }
    m_file->setAutoDefault(false);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(fontMetrics().height() * kLinesShown + 12);
    m_told->setWordWrap(true);
    auto *top = new QHBoxLayout;
    top->addWidget(m_kind, 1);
    top->addWidget(m_file);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(4);
    column->addLayout(top);
    column->addWidget(m_text);
    column->addWidget(m_told);
    connect(m_kind, qOverload<int>(&QComboBox::currentIndexChanged), this, &GrayObjectList::read);
    connect(m_text, &QPlainTextEdit::textChanged, this, &GrayObjectList::read);
    connect(m_file, &QPushButton::clicked, this, [this] {
        chooseFile(this, tr("A list of objects"), tr("Text files (*.txt);;All files (*)"), [this](const QString &path) { readFile(path); });
    });
    retranslate();
}

void GrayObjectList::set(const QString &kind, const QStringList &objects)
{
    m_text->setPlainText(objects.join(u'\n'));
    m_kind->setCurrentIndex(m_kind->findData(kind));
}

QString GrayObjectList::kind() const
{
    return m_kind->currentData().toString();
}

void GrayObjectList::readFile(const QString &path)
{
    const Result<QByteArray> bytes = readListBytes(path);
    const DecodedText text = bytes ? decodeText(*bytes) : DecodedText();
    m_trouble = !bytes ? bytes.error().text : text.problem;
    if (m_trouble.isEmpty()) {
        const QSignalBlocker quiet(m_text);
        m_text->setPlainText(text.text);
        if (kind().isEmpty()) {
            m_kind->setCurrentIndex(m_kind->findData(QString(tcsas::gray::Guid)));
        }
    }
    read();
}

void GrayObjectList::read()
{
    m_read = tcsas::objectsOf(m_text->toPlainText());
    showState();
    emit changed();
}

QString GrayObjectList::told() const
{
    return m_told->text();
}

void GrayObjectList::showState()
{
    const bool named = !kind().isEmpty();
    m_text->setVisible(named);
    QStringList lines;
    if (!m_trouble.isEmpty()) {
        lines.append(m_trouble);
        m_trouble.clear();
    }
    for (qsizetype i = 0; named && i < m_read.faults.size() && i < kFaultsTold; ++i) {
        lines.append(tr("Line %1: %2", "of a list, what is wrong").arg(m_read.faults.at(i).line).arg(m_read.faults.at(i).text));
    }
    if (const int more = int(m_read.faults.size()) - kFaultsTold; named && more > 0) {
        lines.append(tr("%n more lines are wrong.", nullptr, more));
    }
    if (named && m_read.faults.isEmpty()) {
        const int count = int(m_read.objects.size());
        lines.append(tr("%n objects, one a line.", nullptr, count));
    }
    m_told->setText(lines.join(u'\n'));
    m_told->setVisible(!lines.isEmpty());
    m_text->setAccessibleDescription(m_told->text());
}

void GrayObjectList::retranslate()
{
    for (int i = 0; i < m_kind->count(); ++i) {
        m_kind->setItemText(i, tcsas::grayObjectWord(m_kind->itemData(i).toString()));
    }
    m_kind->setAccessibleName(tr("Objects"));
    m_kind->setAccessibleDescription(m_kind->accessibleName()); // a screen reader takes what is chosen for the name
    m_text->setAccessibleName(tr("Objects, one a line"));
    m_file->setText(tr("From a text file…"));
    showState();
}

} // namespace flotilla

#include "moc_grayobjects.cpp"
