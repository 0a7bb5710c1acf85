// SPDX-License-Identifier: MIT
#include "dtp/upload.h"

QFtpUpload::QFtpUpload(std::unique_ptr<Private> data) : d(std::move(data)) { }

QFtpUpload::~QFtpUpload() = default;

const QFtpCaller &QFtpUpload::caller() const { return d->vfs.caller(); }

QFtpPath QFtpUpload::path() const { return d->path; }

// Only the storage knows how long a file is that was added to.
qint64 QFtpUpload::size() const
{
    const auto written = open();
    return written ? (*written)->size() : d->writtenTo;
}

QFtpResult<std::unique_ptr<QFtpFile>> QFtpUpload::open() const { return d->file.openWritten(); }

QFtpResult<void> QFtpUpload::setPath(const QFtpPath &path)
{
    auto done = d->vfs.redirect(d->file, d->asked, path);
    if (done)
        d->path = path;
    return done;
}
