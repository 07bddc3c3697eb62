// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/reviewpictures.h"

#include "widgets/pictureview.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintip.h"

#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr qsizetype kMostKept = 60; // in memory; a click on a row fetches them again

} // namespace

ReviewPictures::ReviewPictures(const Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_files(workspace), m_state(plainLabel(this)), m_column(new QVBoxLayout(this))
{
    m_state->setWordWrap(true);
    m_state->setForegroundRole(QPalette::PlaceholderText);
    m_column->setContentsMargins({});
    m_column->addWidget(m_state);
    connect(&m_files, &FileReader::arrived, this, &ReviewPictures::arrived);
    hide();
}

void ReviewPictures::setRow(const Connection &connection, const ReviewRow &row)
{
    const bool same = row.program == m_row.program && row.auditId == m_row.auditId && row.pictures == m_row.pictures;
    if (same && (m_failed == 0 || m_files.isReading())) { // what failed is asked for again
        return;
    }
    m_row = row;
    m_failed = 0;
    m_problem.clear();
    for (QToolButton *button : std::as_const(m_buttons)) {
        button->hide();
        button->deleteLater();
    }
    m_buttons = QList<QToolButton *>(row.pictures.size());
    setVisible(!row.pictures.isEmpty());
    if (m_known.size() > kMostKept) {
        m_known.clear();
    }
    const Overview *reviews = m_workspace.platforms.of(connection.platform).overview(u"audits"_s);
    QList<Call> calls;
    m_asked.clear();
    for (qsizetype i = 0; i < row.pictures.size(); ++i) {
        const QString &id = row.pictures.at(i);
        if (m_known.contains(id)) {
            place(i, m_known.value(id));
        } else if (reviews) {
            Call call;
            call.name = reviews->pictureCall;
            call.program = row.program;
            call.lane = {row.program.value};
            call.marks.insert(reviews->pictures, id);
            calls.append(call);
            m_asked.append(i);
        }
    }
    m_files.load(connection, calls);
    showState();
}

void ReviewPictures::arrived(qsizetype index, const QByteArray &bytes, const Error &problem)
{
    const qsizetype at = m_asked.at(index);
    QPixmap picture;
    if (problem.kind != ErrorKind::None || !picture.loadFromData(bytes)) {
        ++m_failed;
        m_problem = problem.kind == ErrorKind::None ? tr("It is no picture that can be shown.") : problem.text;
    } else {
        m_known.insert(m_row.pictures.at(at), bytes); // as they came: decoded, sixty screenshots of a phone take 600 MB
        place(at, bytes);
    }
    showState();
}

void ReviewPictures::place(qsizetype index, const QByteArray &bytes)
{
    QPixmap picture;
    picture.loadFromData(bytes);
    auto *button = new QToolButton(this);
    const QSize size = picture.size().scaled(QSize(fontMetrics().averageCharWidth() * 34, fontMetrics().height() * 14), Qt::KeepAspectRatio);
    const QSize small = size.boundedTo(picture.size());
    const double sharp = devicePixelRatioF();
    button->setIcon(QIcon(picture.scaled(small * sharp, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
    button->setIconSize(small);
    button->setAutoRaise(true);
    button->setCursor(Qt::PointingHandCursor);
    m_buttons[index] = button;
    qsizetype above = 1; // below what is said of them
    for (qsizetype i = 0; i < index; ++i) {
        above += m_buttons.at(i) ? 1 : 0;
    }
    m_column->insertWidget(int(above), button, 0, Qt::AlignLeft);
    const QString title = m_row.name.isEmpty() ? m_row.program.value : m_row.name;
    connect(button, &QToolButton::clicked, this, [this, bytes, title] {
        QPixmap whole;
        whole.loadFromData(bytes);
        showPicture(this, title, whole);
    });
    retranslate();
}

void ReviewPictures::showState()
{
    const qsizetype open = m_files.open();
    QStringList said;
    if (open > 0) {
        said += tr("Fetching %n screenshot(s)…", nullptr, int(open));
    }
    if (m_failed > 0) {
        said += tr("%n screenshot(s) could not be fetched: %1", nullptr, m_failed).arg(m_problem);
        said += tr("The platform keeps them for a while only.");
    }
    m_state->setText(said.isEmpty() ? tr("What the reviewers saw:") : said.join(u'\n'));
}

void ReviewPictures::retranslate()
{
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        if (QToolButton *button = m_buttons.at(i)) {
            button->setAccessibleName(tr("Screenshot %1, show it large").arg(i + 1));
            setTip(button, tr("Show it large"));
        }
    }
    showState();
}

} // namespace flotilla

#include "moc_reviewpictures.cpp"
