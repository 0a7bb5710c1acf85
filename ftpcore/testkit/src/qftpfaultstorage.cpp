// SPDX-License-Identifier: MIT
#include <condition_variable>
#include <mutex>
#include <QFtpServer/qftpfaultstorage.h>

class QFtpFaultStorage::Private
{
public:
    class File;
    struct Switch;

    explicit Private(std::shared_ptr<QFtpStorage> storage);

    const std::shared_ptr<QFtpStorage> inner;
    const std::shared_ptr<Switch> faults; // files have it too
};

struct QFtpFaultStorage::Private::Switch
{
    struct Fault
    {
        Step step;
        qint64 afterBytes;
        std::optional<QFtpError> error; // not set: the step hangs
    };

    void set(std::optional<Fault> wanted)
    {
        const std::lock_guard lock(mutex);
        fault = std::move(wanted);
        changed.notify_all();
    }

    // How many of \a size bytes after \a position come before the fault.
    qint64 bytesBefore(Step step, qint64 position, qint64 size) const
    {
        const std::lock_guard lock(mutex);
        return isAt(step) ? std::clamp<qint64>(fault->afterBytes - position, 0, size) : size;
    }

    // Fails or hangs if the fault is set for \a step.
    QFtpResult<void> pass(Step step)
    {
        std::unique_lock lock(mutex);
        if (!isAt(step))
            return {};
        if (fault->error)
            return *fault->error;
        ++hanging;
        changed.wait(lock, [&] { return !isAt(step) || fault->error; });
        --hanging;
        return {};
    }

    // Does the same, then runs \a job.
    template<typename Job> auto pass(Step step, const Job &job) -> decltype(job())
    {
        if (auto passed = pass(step); !passed)
            return passed.error();
        return job();
    }

    bool isAt(Step step) const { return fault && fault->step == step; }

    mutable std::mutex mutex;
    std::condition_variable changed;
    std::optional<Fault> fault;
    int hanging = 0;
};

// Has no native handle, so all bytes pass through this class.
class QFtpFaultStorage::Private::File : public QFtpFile
{
public:
    File(std::unique_ptr<QFtpFile> inner, std::shared_ptr<Switch> faults) :
        m_inner(std::move(inner)), m_switch(std::move(faults))
    { }

    QFtpResult<qint64> read(char *data, qint64 size) override
    {
        qint64 wanted = m_switch->bytesBefore(Step::Read, m_position, size);
        if (wanted == 0 && size > 0) {
            if (auto passed = m_switch->pass(Step::Read); !passed)
                return passed.error();
            wanted = size;
        }
        auto count = m_inner->read(data, wanted);
        if (count)
            m_position += *count;
        return count;
    }

    QFtpResult<void> write(const char *data, qint64 size) override
    {
        const qint64 before = m_switch->bytesBefore(Step::Write, m_position, size);
        m_position += size;
        if (before > 0) {
            if (auto written = m_inner->write(data, before); !written || before == size)
                return written;
        }
        if (auto passed = m_switch->pass(Step::Write); !passed)
            return passed;
        return m_inner->write(data + before, size - before);
    }

    QFtpResult<void> commit() override
    {
        auto passed = m_switch->pass(Step::Commit);
        if (passed)
            return m_inner->commit();
        m_inner->abandon();
        return passed;
    }

    void abandon() override { m_inner->abandon(); }
    qint64 size() const override { return m_inner->size(); }
    QByteArray remark() const override { return m_inner->remark(); }

private:
    const std::unique_ptr<QFtpFile> m_inner;
    const std::shared_ptr<Switch> m_switch;
    qint64 m_position = 0; // bytes read or written
};

QFtpFaultStorage::Private::Private(std::shared_ptr<QFtpStorage> storage) :
    inner(std::move(storage)), faults(std::make_shared<Switch>())
{ }

QFtpFaultStorage::QFtpFaultStorage(std::shared_ptr<QFtpStorage> inner) :
    d(std::make_unique<Private>(std::move(inner)))
{ }

QFtpFaultStorage::~QFtpFaultStorage() = default;

void QFtpFaultStorage::fail(Step step, const QFtpError &error, qint64 afterBytes)
{
    d->faults->set(Private::Switch::Fault{step, afterBytes, error});
}

void QFtpFaultStorage::hang(Step step, qint64 afterBytes)
{
    d->faults->set(Private::Switch::Fault{step, afterBytes, std::nullopt});
}

void QFtpFaultStorage::heal() { d->faults->set(std::nullopt); }

bool QFtpFaultStorage::isHanging() const
{
    const std::lock_guard lock(d->faults->mutex);
    return d->faults->hanging > 0;
}

QFtpResult<QFtpEntry> QFtpFaultStorage::stat(const QFtpPath &path)
{
    return d->faults->pass(Step::Find, [&] { return d->inner->stat(path); });
}

QFtpResult<std::unique_ptr<QFtpDirectory>> QFtpFaultStorage::openDirectory(const QFtpPath &path)
{
    return d->faults->pass(Step::Find, [&] { return d->inner->openDirectory(path); });
}

QFtpResult<std::unique_ptr<QFtpDirectory>> QFtpFaultStorage::searchDirectory(
    const QFtpPath &path, const QByteArray &prefix)
{
    return d->faults->pass(Step::Find, [&] { return d->inner->searchDirectory(path, prefix); });
}

bool QFtpFaultStorage::listsPrefixes() const { return d->inner->listsPrefixes(); }

QFtpResult<std::unique_ptr<QFtpFile>> QFtpFaultStorage::openForRead(const QFtpPath &path,
                                                                    qint64 offset)
{
    if (const auto passed = d->faults->pass(Step::Open); !passed)
        return passed.error();
    auto file = d->inner->openForRead(path, offset);
    if (!file)
        return file;
    return std::unique_ptr<QFtpFile>(std::make_unique<Private::File>(std::move(*file), d->faults));
}

QFtpResult<std::unique_ptr<QFtpFile>> QFtpFaultStorage::openForWrite(
    const QFtpPath &path, const QFtpWriteOptions &options)
{
    if (const auto passed = d->faults->pass(Step::Open); !passed)
        return passed.error();
    auto file = d->inner->openForWrite(path, options);
    if (!file)
        return file;
    return std::unique_ptr<QFtpFile>(std::make_unique<Private::File>(std::move(*file), d->faults));
}

QFtpResult<void> QFtpFaultStorage::makeDirectory(const QFtpPath &path, int mode)
{
    return d->faults->pass(Step::Find, [&] { return d->inner->makeDirectory(path, mode); });
}

QFtpResult<void> QFtpFaultStorage::removeFile(const QFtpPath &path)
{
    return d->faults->pass(Step::Find, [&] { return d->inner->removeFile(path); });
}

QFtpResult<void> QFtpFaultStorage::removeDirectory(const QFtpPath &path)
{
    return d->faults->pass(Step::Find, [&] { return d->inner->removeDirectory(path); });
}

QFtpResult<void> QFtpFaultStorage::rename(const QFtpPath &from, const QFtpPath &to)
{
    return d->faults->pass(Step::Find, [&] { return d->inner->rename(from, to); });
}

QFtpResult<void> QFtpFaultStorage::setModified(const QFtpPath &path, qint64 msecs)
{
    return d->faults->pass(Step::Find, [&] { return d->inner->setModified(path, msecs); });
}

QFtpResult<void> QFtpFaultStorage::setMode(const QFtpPath &path, int mode)
{
    return d->faults->pass(Step::Find, [&] { return d->inner->setMode(path, mode); });
}

QFtpResult<qint64> QFtpFaultStorage::availableBytes(const QFtpPath &path)
{
    return d->faults->pass(Step::Find, [&] { return d->inner->availableBytes(path); });
}
