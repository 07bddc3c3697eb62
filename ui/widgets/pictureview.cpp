// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictureview.h"

#include "widgets/openoverpage.h"
#include "widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace flotilla {

namespace {

constexpr double kZoomStep = 1.25;
constexpr double kLeastZoom = 0.05;
constexpr double kMostZoom = 8;
constexpr double kMostPixels = 24e6;

} // namespace

PictureView::PictureView(const QString &title, const QPixmap &picture, QWidget *parent)
    : QDialog(parent), m_picture(picture), m_area(new QScrollArea(this)), m_label(plainLabel(m_area))
{
    setWindowTitle(title);
    m_label->setAlignment(Qt::AlignCenter);
    m_label->setAccessibleName(title);
    m_area->setAccessibleName(title);
    m_area->setWidget(m_label);
    m_area->setAlignment(Qt::AlignCenter);
    m_area->setFrameShape(QFrame::NoFrame);
    auto *box = new QDialogButtonBox(this);
    const auto button = [this, box](const QString &text, const QKeySequence &key, auto act) {
        QPushButton *made = box->addButton(text, QDialogButtonBox::ActionRole);
        made->setShortcut(key);
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, act);
    };
    button(tr("Smaller"), QKeySequence::ZoomOut, [this] { setZoom(m_zoom / kZoomStep); });
    button(tr("Larger"), QKeySequence::ZoomIn, [this] { setZoom(m_zoom * kZoomStep); });
    button(tr("Fit"), Qt::CTRL | Qt::Key_0, [this] { setZoom(fitting()); });
    button(tr("Full size"), Qt::CTRL | Qt::Key_1, [this] { setZoom(1); });
    auto *close = box->addButton(QDialogButtonBox::Close);
    close->setDefault(true);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_area, 1);
    column->addWidget(box);
    resize(800, 600);
    close->setFocus();
}

double PictureView::fitting() const
{
    const QSizeF room = m_area->maximumViewportSize();
    const QSizeF whole = m_picture.size();
    return whole.isEmpty() ? 1 : std::min({1.0, room.width() / whole.width(), room.height() / whole.height()});
}

void PictureView::setZoom(double zoom)
{
    // A scaled picture is held as a whole: a phone's screenshot at eight times its size would take 650 MB.
    const double pixels = std::max(1.0, double(m_picture.width()) * m_picture.height());
    const double most = std::clamp(std::sqrt(kMostPixels / pixels), 1.0, kMostZoom);
    m_zoom = std::clamp(zoom, kLeastZoom, most);
    const QSize size = (QSizeF(m_picture.size()) * m_zoom).toSize();
    m_label->setPixmap(m_picture.scaled(size.expandedTo({1, 1}), Qt::KeepAspectRatio, Qt::SmoothTransformation));
    m_label->adjustSize();
}

void PictureView::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    setZoom(fitting());
}

void PictureView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        setZoom(event->angleDelta().y() > 0 ? m_zoom * kZoomStep : m_zoom / kZoomStep);
        event->accept();
        return;
    }
    QDialog::wheelEvent(event);
}

void showPicture(QWidget *parent, const QString &title, const QPixmap &picture)
{
    openOverPage(new PictureView(title, picture, parent));
}

} // namespace flotilla

#include "moc_pictureview.cpp"
