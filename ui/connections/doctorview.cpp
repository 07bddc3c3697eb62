// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/doctorview.h"

#include "models/connectionmodel.h"
#include "theme.h"
#include "widgets/plainlabel.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

QString markSign(Diagnosis::Mark mark)
{
    switch (mark) {
    case Diagnosis::Mark::Good:
        return u"✔"_s;
    case Diagnosis::Mark::Warn:
        return u"⚠"_s;
    case Diagnosis::Mark::Bad:
        break;
    }
    return u"✖"_s;
}

Tone markTone(Diagnosis::Mark mark)
{
    switch (mark) {
    case Diagnosis::Mark::Good:
        return Tone::Good;
    case Diagnosis::Mark::Warn:
        return Tone::Attention;
    case Diagnosis::Mark::Bad:
        break;
    }
    return Tone::Bad;
}

} // namespace

DoctorView::DoctorView(const Workspace &workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    m_grid = new QGridLayout;
    m_grid->setColumnStretch(2, 1);
    column->addLayout(m_grid);
    m_busy = plainLabel(this);
    m_busy->setVisible(false);
    column->addWidget(m_busy);
}

DoctorView::~DoctorView() = default;

void DoctorView::test(const Connection &connection)
{
    clear();
    m_running = true;
    m_busy->setText(tr("Asking the platform. Nothing is changed there."));
    m_busy->setVisible(true);
    m_doctor = std::make_unique<ConnectionDoctor>(m_workspace, connection);
    connect(m_doctor.get(), &ConnectionDoctor::lineAdded, this, &DoctorView::showLines);
    connect(m_doctor.get(), &ConnectionDoctor::finished, this, &DoctorView::end);
    m_doctor->start();
}

void DoctorView::clear()
{
    m_doctor.reset();
    m_running = false;
    m_busy->setVisible(false);
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_shown = 0;
}

void DoctorView::showLines()
{
    const QList<Diagnosis> &lines = m_doctor->lines();
    for (; m_shown < lines.size(); ++m_shown) {
        addLine(lines.at(m_shown), m_shown);
    }
}

void DoctorView::addLine(const Diagnosis &line, int row)
{
    QLabel *mark = plainLabel(this, markSign(line.mark));
    mark->setAccessibleName(markWord(line.mark));
    paintMark(mark, line.mark);
    QLabel *what = plainLabel(this, line.what);
    QFont bold = what->font();
    bold.setBold(true);
    what->setFont(bold);
    const QString text = line.repair.isEmpty() ? line.seen : line.seen + u'\n' + tr("To do: %1").arg(line.repair);
    QLabel *seen = plainLabel(this, text);
    seen->setWordWrap(true);
    seen->setTextFormat(Qt::PlainText);
    seen->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    seen->setAccessibleName(tr("%1: %2. %3").arg(line.what, markWord(line.mark), text));
    m_grid->addWidget(mark, row, 0, Qt::AlignTop);
    m_grid->addWidget(what, row, 1, Qt::AlignTop);
    m_grid->addWidget(seen, row, 2);
}

void DoctorView::paintMark(QLabel *mark, Diagnosis::Mark kind) const
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneColour(markTone(kind), colours));
    mark->setPalette(colours);
}

void DoctorView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_doctor) {
        for (int row = 0; row < m_shown; ++row) {
            if (auto *mark = qobject_cast<QLabel *>(m_grid->itemAtPosition(row, 0)->widget())) {
                paintMark(mark, m_doctor->lines().at(row).mark);
            }
        }
    } else if (event->type() == QEvent::LanguageChange && !m_running) {
        clear(); // the lines were said in the language of before
    }
}

QString DoctorView::markWord(Diagnosis::Mark mark)
{
    switch (mark) {
    case Diagnosis::Mark::Good:
        return tr("good");
    case Diagnosis::Mark::Warn:
        return tr("warning");
    case Diagnosis::Mark::Bad:
        break;
    }
    return tr("wrong");
}

void DoctorView::end()
{
    showLines();
    m_running = false;
    m_busy->setVisible(false);
    emit finished(m_doctor->passed(), testResultOf(m_doctor->lines()));
}

} // namespace flotilla

#include "moc_doctorview.cpp"
