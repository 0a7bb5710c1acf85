// SPDX-License-Identifier: MIT
#include <QFtpServer/qftpquota.h>

class Q_DECL_HIDDEN QFtpQuota::Private : public QSharedData
{
public:
    qint64 bytes = 0;
    qint64 files = 0;
    qint64 softBytes = 0;
    qint64 softFiles = 0;
    QString place;

    static QSharedDataPointer<Private> none()
    {
        static const QSharedDataPointer<Private> shared(new Private);
        return shared;
    }
};

QFtpQuota::QFtpQuota() : d(Private::none()) { }

QFtpQuota::QFtpQuota(qint64 bytes, qint64 files) : d(new Private)
{
    d->bytes = bytes;
    d->files = files;
}

QFtpQuota::QFtpQuota(const QFtpQuota &) = default;
QFtpQuota::QFtpQuota(QFtpQuota &&other) noexcept : QFtpQuota() { d.swap(other.d); }
QFtpQuota &QFtpQuota::operator=(const QFtpQuota &) = default;
QFtpQuota &QFtpQuota::operator=(QFtpQuota &&other) noexcept
{
    d.swap(other.d);
    return *this;
}
QFtpQuota::~QFtpQuota() = default;

bool QFtpQuota::operator==(const QFtpQuota &other) const
{
    return d == other.d
        || (d->bytes == other.d->bytes && d->files == other.d->files
            && d->softBytes == other.d->softBytes && d->softFiles == other.d->softFiles
            && d->place == other.d->place);
}

qint64 QFtpQuota::bytes() const { return d->bytes; }
void QFtpQuota::setBytes(qint64 bytes) { d->bytes = bytes; }
qint64 QFtpQuota::files() const { return d->files; }
void QFtpQuota::setFiles(qint64 files) { d->files = files; }
qint64 QFtpQuota::softBytes() const { return d->softBytes; }
void QFtpQuota::setSoftBytes(qint64 bytes) { d->softBytes = bytes; }
qint64 QFtpQuota::softFiles() const { return d->softFiles; }
void QFtpQuota::setSoftFiles(qint64 files) { d->softFiles = files; }
QString QFtpQuota::place() const { return d->place; }
void QFtpQuota::setPlace(const QString &place) { d->place = place; }

bool QFtpQuota::isLimited() const
{
    return d->bytes > 0 || d->files > 0 || d->softBytes > 0 || d->softFiles > 0;
}
