// SPDX-License-Identifier: MIT
#include <condition_variable>
#include <mutex>
#include <QFtpServer/qftpfaultstorage.h>

class QFtpFaultStorage::Private
{
public:
    class File;
    struct Switch;

    Private();

    const std::shared_ptr<Switch> faults; // files have it too
};

struct QFtpFaultStorage::Private::Switch
{
    struct Fault
    {
        Step step;
        qint64 afterBytes;
        std::optional<QFtpError> error;                 // not set: it does not fail
        std::optional<std::chrono::milliseconds> delay; // not set: if it does not fail, it hangs
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

    // Fails, hangs or waits if the fault is set for \a step.
    QFtpResult<void> pass(Step step)
    {
        std::unique_lock lock(mutex);
        if (!isAt(step))
            return {};
        if (fault->error)
            return *fault->error;
        const auto isOver = [&] { return !isAt(step) || fault->error; };
        if (fault->delay) {
            changed.wait_for(lock, *fault->delay, isOver);
            return {};
        }
        ++hanging;
        changed.wait(lock, isOver);
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

    bool isDelay() const
    {
        const std::lock_guard lock(mutex);
        return fault && fault->delay;
    }

    mutable std::mutex mutex;
    std::condition_variable changed;
    std::optional<Fault> fault;
    int hanging = 0;
};

// Has no native handle, so all bytes pass through this class.
class QFtpFaultStorage::Private::File : public QFtpForwardingFile
{
public:
    File(std::unique_ptr<QFtpFile> inner, std::shared_ptr<Switch> faults) :
        QFtpForwardingFile(std::move(inner)), m_switch(std::move(faults))
    { }

    QFtpResult<qint64> read(char *data, qint64 size) override
    {
        qint64 wanted = m_switch->bytesBefore(Step::Read, m_position, size);
        if (wanted == 0 && size > 0) {
            if (auto passed = pass(Step::Read); !passed)
                return passed.error();
            wanted = size;
        }
        auto count = inner().read(data, wanted);
        if (count)
            m_position += *count;
        return count;
    }

    QFtpResult<void> write(const char *data, qint64 size) override
    {
        const qint64 before = m_switch->bytesBefore(Step::Write, m_position, size);
        m_position += size;
        if (before > 0) {
            if (auto written = inner().write(data, before); !written || before == size)
                return written;
        }
        if (auto passed = pass(Step::Write); !passed)
            return passed;
        return inner().write(data + before, size - before);
    }

    QFtpResult<void> commit() override
    {
        auto passed = m_switch->pass(Step::Commit);
        if (passed)
            return inner().commit();
        inner().abandon();
        return passed;
    }

    int nativeHandle() const override { return -1; }

private:
    // A file is slow once.
    QFtpResult<void> pass(Step step)
    {
        return m_switch->isDelay() && std::exchange(m_wasSlow, true) ? QFtpResult<void>()
                                                                     : m_switch->pass(step);
    }

    const std::shared_ptr<Switch> m_switch;
    qint64 m_position = 0; // bytes read or written
    bool m_wasSlow = false;
};

QFtpFaultStorage::Private::Private() : faults(std::make_shared<Switch>()) { }

QFtpFaultStorage::QFtpFaultStorage(std::shared_ptr<QFtpStorage> inner) :
    QFtpForwardingStorage(std::move(inner)), d(std::make_unique<Private>())
{ }

QFtpFaultStorage::~QFtpFaultStorage() { heal(); }

void QFtpFaultStorage::fail(Step step, const QFtpError &error, qint64 afterBytes)
{
    d->faults->set(Private::Switch::Fault{step, afterBytes, error, std::nullopt});
}

void QFtpFaultStorage::hang(Step step, qint64 afterBytes)
{
    d->faults->set(Private::Switch::Fault{step, afterBytes, std::nullopt, std::nullopt});
}

void QFtpFaultStorage::delay(Step step, std::chrono::milliseconds time, qint64 afterBytes)
{
    d->faults->set(Private::Switch::Fault{step, afterBytes, std::nullopt, time});
}

void QFtpFaultStorage::heal() { d->faults->set(std::nullopt); }

bool QFtpFaultStorage::isHanging() const
{
    const std::lock_guard lock(d->faults->mutex);
    return d->faults->hanging > 0;
}

QFtpResult<QFtpEntry> QFtpFaultStorage::stat(const QFtpRequest &request)
{
    return d->faults->pass(Step::Find, [&] { return inner().stat(request); });
}

QFtpResult<std::unique_ptr<QFtpDirectory>> QFtpFaultStorage::openDirectory(
    const QFtpListRequest &request)
{
    return d->faults->pass(Step::Find, [&] { return inner().openDirectory(request); });
}

QFtpResult<std::unique_ptr<QFtpFile>> QFtpFaultStorage::openForRead(const QFtpReadRequest &request)
{
    auto file = d->faults->pass(Step::Open, [&] { return inner().openForRead(request); });
    if (!file)
        return file;
    return std::make_unique<Private::File>(std::move(*file), d->faults);
}

QFtpResult<std::unique_ptr<QFtpFile>> QFtpFaultStorage::openForWrite(
    const QFtpWriteRequest &request)
{
    auto file = d->faults->pass(Step::Open, [&] { return inner().openForWrite(request); });
    if (!file)
        return file;
    return std::make_unique<Private::File>(std::move(*file), d->faults);
}

QFtpResult<void> QFtpFaultStorage::makeDirectory(const QFtpMakeDirectoryRequest &request)
{
    return d->faults->pass(Step::Find, [&] { return inner().makeDirectory(request); });
}

QFtpResult<void> QFtpFaultStorage::removeFile(const QFtpRequest &request)
{
    return d->faults->pass(Step::Find, [&] { return inner().removeFile(request); });
}

QFtpResult<void> QFtpFaultStorage::removeDirectory(const QFtpRequest &request)
{
    return d->faults->pass(Step::Find, [&] { return inner().removeDirectory(request); });
}

QFtpResult<void> QFtpFaultStorage::rename(const QFtpRenameRequest &request)
{
    return d->faults->pass(Step::Find, [&] { return inner().rename(request); });
}

QFtpResult<void> QFtpFaultStorage::setAttributes(const QFtpAttributesRequest &request)
{
    return d->faults->pass(Step::Find, [&] { return inner().setAttributes(request); });
}

QFtpResult<qint64> QFtpFaultStorage::availableBytes(const QFtpRequest &request)
{
    return d->faults->pass(Step::Find, [&] { return inner().availableBytes(request); });
}
