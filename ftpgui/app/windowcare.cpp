// SPDX-License-Identifier: MIT
#include "app/windowcare.h"

#include <QtCore/qcoreevent.h>
#include <QtCore/qtimer.h>
#include <QtGui/qscreen.h>
#include <QtWidgets/qabstractspinbox.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qcombobox.h>

namespace {

bool isWindow(const QWidget *widget)
{
    const Qt::WindowType type = widget->windowType();
    return widget->isWindow() && (type == Qt::Window || type == Qt::Dialog || type == Qt::Sheet);
}

QString keyOf(const QWidget *window) { return QStringLiteral("size/") + window->objectName(); }

} // namespace

WindowCare::WindowCare(Preferences *preferences, QObject *parent) :
    QObject(parent), m_preferences(preferences)
{
    qApp->installEventFilter(this);
}

bool WindowCare::eventFilter(QObject *object, QEvent *event)
{
    auto *widget = object->isWidgetType() ? static_cast<QWidget *>(object) : nullptr;
    const bool holdsValue =
        qobject_cast<QComboBox *>(object) || qobject_cast<QAbstractSpinBox *>(object);
    switch (event->type()) {
    case QEvent::Polish:
        if (holdsValue && widget->focusPolicy() == Qt::WheelFocus)
            widget->setFocusPolicy(Qt::StrongFocus);
        break;
    case QEvent::Wheel:
        if (!holdsValue || widget->hasFocus())
            break;
        event->ignore(); // the area around it scrolls instead
        return true;
    case QEvent::Show:
        if (widget && isWindow(widget) && !event->spontaneous())
            shown(widget);
        break;
    case QEvent::Hide:
        if (widget && isWindow(widget) && !event->spontaneous())
            hidden(widget);
        break;
    default:
        break;
    }
    return QObject::eventFilter(object, event);
}

void WindowCare::shown(QWidget *window)
{
    if (!window->objectName().isEmpty()) {
        const QSize size = m_preferences->settings().value(keyOf(window)).toSize();
        if (size.isValid())
            window->resize(size);
    }
    fit(window);
    // The window manager adds its frame a moment later.
    QTimer::singleShot(std::chrono::milliseconds(250), window, [window] { fit(window); });
}

void WindowCare::fit(QWidget *window)
{
    if (window->isMaximized() || window->isFullScreen())
        return;
    const QRect screen = window->screen()->availableGeometry();
    const QSize decoration = window->frameSize() - window->size();
    const QSize size = window->size().boundedTo(screen.size() - decoration);
    if (size != window->size())
        window->resize(size);
    const QRect frame(window->frameGeometry().topLeft(), size + decoration);
    if (!screen.contains(frame))
        window->move(qBound(screen.left(), frame.left(), screen.right() + 1 - frame.width()),
                     qBound(screen.top(), frame.top(), screen.bottom() + 1 - frame.height()));
}

void WindowCare::hidden(QWidget *window)
{
    const bool isOwn = !window->objectName().isEmpty()
        && !(window->windowState() & (Qt::WindowMaximized | Qt::WindowFullScreen));
    if (isOwn)
        m_preferences->settings().setValue(keyOf(window), window->size());
}

#include "moc_windowcare.cpp"
