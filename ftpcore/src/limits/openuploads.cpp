// SPDX-License-Identifier: MIT
#include "limits/openuploads.h"

namespace QFtp::Internal {

void OpenUploads::add(const std::shared_ptr<OpenUpload> &upload, const QByteArray &key,
                      std::optional<Usage> now)
{
    const std::lock_guard lock(m_mutex);
    upload->keys.removeAll(key);
    upload->keys.append(key);
    File &file = m_files[key];
    if (!file.uploads.contains(upload))
        file.uploads.append(upload);
    if (now)
        file.usage = now;
}

void OpenUploads::remove(const std::shared_ptr<OpenUpload> &upload)
{
    const std::lock_guard lock(m_mutex);
    for (const QByteArray &key : std::as_const(upload->keys)) {
        const auto file = m_files.find(key);
        if (file == m_files.end())
            continue;
        file->uploads.removeAll(upload);
        if (file->uploads.isEmpty())
            m_files.erase(file);
    }
    upload->keys.clear();
}

QList<QByteArray> OpenUploads::keysOf(const std::shared_ptr<OpenUpload> &upload)
{
    const std::lock_guard lock(m_mutex);
    return upload->keys;
}

QList<QByteArray> OpenUploads::keysBelow(const QByteArray &key)
{
    QList<QByteArray> keys;
    const std::lock_guard lock(m_mutex);
    for (auto file = m_files.cbegin(); file != m_files.cend(); ++file) {
        if (isInPlace(file.key(), key))
            keys.append(file.key());
    }
    return keys;
}

bool OpenUploads::isOnly(const std::shared_ptr<OpenUpload> &upload, const QByteArray &key)
{
    const std::lock_guard lock(m_mutex);
    return m_files.value(key).uploads == QList{upload};
}

std::optional<Usage> OpenUploads::usage(const QByteArray &key)
{
    const std::lock_guard lock(m_mutex);
    const auto file = m_files.constFind(key);
    return file == m_files.constEnd() ? std::nullopt : file->usage;
}

void OpenUploads::setUsage(const QByteArray &key, const Usage &usage)
{
    const std::lock_guard lock(m_mutex);
    if (const auto file = m_files.find(key); file != m_files.end())
        file->usage = usage;
}

QHash<QByteArray, Usage> OpenUploads::setUsages(const QByteArray &place,
                                                const QHash<QByteArray, Usage> &now)
{
    QHash<QByteArray, Usage> changes;
    const std::lock_guard lock(m_mutex);
    for (auto file = m_files.begin(); file != m_files.end(); ++file) {
        if (!isInPlace(file.key(), place))
            continue;
        const Usage usage = now.value(file.key());
        changes.insert(file.key(), usage - file->usage.value_or(usage));
        file->usage = usage;
    }
    return changes;
}

void OpenUploads::move(const QByteArray &from, const QByteArray &to)
{
    for (const QByteArray &key : keysBelow(from)) {
        const QByteArray target = to + key.sliced(from.size());
        const std::lock_guard lock(m_mutex);
        const File moved = m_files.value(key);
        for (const auto &upload : moved.uploads) {
            upload->keys.removeAll(target);
            upload->keys.append(target);
            if (QList<std::shared_ptr<OpenUpload>> &there = m_files[target].uploads;
                !there.contains(upload))
                there.append(upload);
        }
        m_files[target].usage = moved.usage;
        m_files[key].usage = Usage();
    }
}

} // namespace QFtp::Internal
