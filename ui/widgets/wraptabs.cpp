// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wraptabs.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QEvent>
#include <QPainter>
#include <QStyleOptionFocusRect>

#include <algorithm>

namespace flotilla {

namespace {

constexpr int kTabGap = 4;
constexpr int kTabLine = 2;

/// One tab: its title, and a line of the accent colour below the current one.
class WrapTab : public QAbstractButton
{
public:
    explicit WrapTab(QWidget *parent) : QAbstractButton(parent)
    {
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics = fontMetrics();
        return {metrics.horizontalAdvance(text()) + 2 * pad(), metrics.height() * 7 / 4};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QPalette &colours = palette();
        if (underMouse() && !isChecked()) {
            QColor pale = colours.color(QPalette::WindowText);
            pale.setAlphaF(0.08F);
            painter.fillRect(rect(), pale);
        }
        painter.setPen(colours.color(QPalette::WindowText));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine | Qt::TextHideMnemonic, text());
        if (isChecked()) {
            painter.fillRect(QRect(0, height() - kTabLine, width(), kTabLine), colours.color(QPalette::Highlight));
        } else {
            painter.fillRect(QRect(0, height() - 1, width(), 1), colours.color(QPalette::Mid));
        }
        if (hasFocus()) {
            QStyleOptionFocusRect focus;
            focus.initFrom(this);
            focus.rect = rect().adjusted(2, 2, -2, -2 - kTabLine);
            style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
        }
    }

private:
    [[nodiscard]] int pad() const { return fontMetrics().averageCharWidth(); }
};

} // namespace

WrapTabs::WrapTabs(QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int index, bool on) {
        if (on) {
            emit currentChanged(index);
        }
    });
}

void WrapTabs::setTitles(const QStringList &titles)
{
    const int before = currentIndex();
    while (m_tabs.size() > titles.size()) {
        delete m_tabs.takeLast();
    }
    while (m_tabs.size() < titles.size()) {
        auto *tab = new WrapTab(this);
        m_group->addButton(tab, count());
        m_tabs.append(tab);
        tab->show();
    }
    for (int i = 0; i < count(); ++i) {
        QString title = titles.at(i);
        m_tabs.at(i)->setText(title.replace(QLatin1Char('&'), QLatin1String("&&")));
        m_tabs.at(i)->setAccessibleName(titles.at(i));
    }
    setCurrentIndex(std::clamp(before, 0, std::max(0, count() - 1)));
    arrange();
}

QString WrapTabs::tabText(int index) const { return m_tabs.at(index)->accessibleName(); }

int WrapTabs::currentIndex() const { return m_group->checkedId(); }

void WrapTabs::setCurrentIndex(int index)
{
    if (index >= 0 && index < count()) {
        m_tabs.at(index)->setChecked(true);
        if (const QWidget *at = window()->focusWidget(); at && isAncestorOf(at)) {
            m_tabs.at(index)->setFocus(); // else the arrow keys would go on from another one
        }
    }
}

QSize WrapTabs::sizeHint() const { return minimumSizeHint(); }

QSize WrapTabs::minimumSizeHint() const
{
    int width = 0;
    for (const QAbstractButton *tab : m_tabs) {
        width = std::max(width, tab->sizeHint().width());
    }
    return {width, height()};
}

// Lines of about the same length: a last line with one tab in it looks forgotten.
void WrapTabs::arrange()
{
    int all = 0;
    for (const QAbstractButton *tab : std::as_const(m_tabs)) {
        all += tab->sizeHint().width() + kTabGap;
    }
    const int lines = std::max(1, (all + width() - 1) / std::max(1, width()));
    const int goal = lines == 1 ? width() : std::min(width(), all / lines + all / std::max(1, count()));
    int x = 0;
    int y = 0;
    int high = 0;
    for (QAbstractButton *tab : std::as_const(m_tabs)) {
        const QSize wanted = tab->sizeHint();
        if (x > 0 && (x + wanted.width() > width() || x >= goal)) {
            x = 0;
            y += wanted.height();
        }
        tab->setGeometry(x, y, std::min(wanted.width(), width()), wanted.height());
        x += wanted.width() + kTabGap;
        high = wanted.height();
    }
    setFixedHeight(y + high);
}

void WrapTabs::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void WrapTabs::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        arrange();
    }
}

} // namespace flotilla

#include "moc_wraptabs.cpp"
