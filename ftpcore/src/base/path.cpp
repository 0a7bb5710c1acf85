// SPDX-License-Identifier: MIT
#include <QFtpServer/qftppath.h>

QFtpPath::QFtpPath(const QString &text) : QFtpPath(resolve({}, text.toUtf8())) { }

QString QFtpPath::toString() const { return QString::fromUtf8(toByteArray()); }

QFtpPath QFtpPath::resolve(const QFtpPath &base, QByteArrayView pathname)
{
    QFtpPath result;
    if (!pathname.startsWith('/'))
        result = base;
    qsizetype begin = 0;
    while (begin <= pathname.size()) {
        qsizetype end = pathname.indexOf('/', begin);
        if (end < 0)
            end = pathname.size();
        const QByteArrayView component = pathname.sliced(begin, end - begin);
        if (component == "..")
            result = result.parent();
        else if (!component.isEmpty() && component != ".")
            result = result.child(component);
        begin = end + 1;
    }
    return result;
}

QByteArray QFtpPath::fileName() const { return m_relative.mid(m_relative.lastIndexOf('/') + 1); }

QFtpPath QFtpPath::parent() const
{
    QFtpPath result;
    result.m_relative = m_relative.left(qMax(qsizetype(0), m_relative.lastIndexOf('/')));
    return result;
}

QFtpPath QFtpPath::child(QByteArrayView name) const
{
    QFtpPath result;
    result.m_relative.reserve(m_relative.size() + 1 + name.size());
    result.m_relative = m_relative;
    if (!m_relative.isEmpty())
        result.m_relative += '/';
    result.m_relative += name;
    return result;
}

bool QFtpPath::hasControlBytes() const
{
    return m_relative.contains('\n') || m_relative.contains('\r') || m_relative.contains('\0');
}

bool QFtpPath::isWithin(const QFtpPath &other) const
{
    return other.isRoot() || *this == other || m_relative.startsWith(other.m_relative + '/');
}
