// SPDX-License-Identifier: MIT
#include "commands/linecrew.h"

#include "base/credentials.h"

#include <array>
#include <atomic>
#include <vector>

namespace QFtp::Internal {

namespace {

constexpr qsizetype SliceEntries = 64; // for one thread at a time
constexpr qsizetype MostSlices = 16;
constexpr qsizetype MostHelpers = 3;

} // namespace

struct LineCrew::Batch
{
    explicit Batch(Task of) : task(std::move(of)) { }

    const Task task;
    std::vector<QFtpEntry> entries; // the first ones belong to this batch; all keep their memory
    qsizetype size = 0;             // entries in this batch
    std::array<QByteArray, MostSlices> lines;
    std::atomic<qsizetype> slicesLeft = 0; // not taken yet; negative: none
    std::atomic<qsizetype> slicesToDo = 0;

    QFtpResult<bool> readNames()
    {
        size = 0;
        while (size < SliceEntries * MostSlices) {
            if (size == qsizetype(entries.size()))
                entries.emplace_back();
            QFtpEntry &entry = entries[size_t(size)];
            if (auto found = task.directory->next(&entry); !found || !*found)
                return found;
            if (task.isWanted(entry.name))
                ++size;
        }
        return true;
    }

    qsizetype slices() const { return (size + SliceEntries - 1) / SliceEntries; }

    // Takes slices until none are left.
    void work()
    {
        for (qsizetype slice = --slicesLeft; slice >= 0; slice = --slicesLeft) {
            makeLines(slice);
            if (--slicesToDo == 0)
                slicesToDo.notify_one();
        }
    }

    void waitUntilDone()
    {
        for (qsizetype count = slicesToDo; count > 0; count = slicesToDo)
            slicesToDo.wait(count);
    }

    void makeLines(qsizetype slice)
    {
        const qsizetype first = slice * SliceEntries;
        const std::span<QFtpEntry> taken(&entries[size_t(first)],
                                         size_t(qMin(SliceEntries, size - first)));
        task.directory->lookUp(taken);
        QByteArray &out = lines[size_t(slice)];
        out.resize(0); // its memory stays for the next batch
        for (const QFtpEntry &entry : taken) {
            if (!entry.name.isEmpty())
                task.appendLine(&out, entry);
        }
    }
};

LineCrew::LineCrew(Task task, Helper help) :
    m_batch(std::make_shared<Batch>(std::move(task))), m_help(std::move(help))
{ }

QFtpResult<bool> LineCrew::appendLines(QByteArray *out)
{
    auto isMore = m_batch->readNames();
    if (!isMore)
        return isMore;
    const qsizetype slices = m_batch->slices();
    m_batch->slicesToDo = slices;
    m_batch->slicesLeft = slices;
    const auto help = [batch = m_batch] {
        const ActingAs acting(batch->task.identity);
        if (acting.isDone())
            batch->work();
    };
    for (qsizetype i = 1; i < slices && i <= MostHelpers; ++i) {
        if (!m_help(help))
            break;
    }
    m_batch->work();
    m_batch->waitUntilDone();
    for (qsizetype i = 0; i < slices; ++i)
        *out += m_batch->lines[size_t(i)];
    return isMore;
}

} // namespace QFtp::Internal
