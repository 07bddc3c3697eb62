// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QPixmap>

class QLabel;
class QScrollArea;

namespace flotilla {

/// A picture in a window of its own: as large as fits at first, then larger and smaller by buttons, keys and the wheel with Ctrl.
class PictureView : public QDialog
{
    Q_OBJECT
public:
    PictureView(const QString &title, const QPixmap &picture, QWidget *parent);

    [[nodiscard]] double zoom() const { return m_zoom; }
    /// 1: a pixel of the picture is one of the screen.
    void setZoom(double zoom);

protected:
    void showEvent(QShowEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    [[nodiscard]] double fitting() const;

    QPixmap m_picture;
    QScrollArea *m_area;
    QLabel *m_label;
    double m_zoom = 1;
};

/// Opens it over the page of `parent`.
void showPicture(QWidget *parent, const QString &title, const QPixmap &picture);

} // namespace flotilla
