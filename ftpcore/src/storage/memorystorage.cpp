// SPDX-License-Identifier: MIT
#include <QFtpServer/qftpmemorystorage.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <mutex>
#include <QtCore/qdatetime.h>

using QFtp::ErrorKind;

/// All entries except the root, by path without the leading slash.
namespace QFtp::Internal {

struct MemoryTree
{
    struct Node
    {
        bool isDirectory = false;
        QByteArray content;
        qint64 modifiedMsecs = QDateTime::currentMSecsSinceEpoch();
        int mode = 0644;
        quint64 id = 0;
    };
    using Nodes = std::map<QByteArray, Node>;

    mutable std::mutex mutex;
    Nodes nodes;
    qint64 capacity = -1;
    qint64 usedBytes = 0; // open uploads included
    quint64 lastId = 0;

    bool isDirectory(const QFtpPath &path) const
    {
        const auto found = nodes.find(path.relative());
        return path.isRoot() || (found != nodes.end() && found->second.isDirectory);
    }

    bool hasChildren(const QFtpPath &path) const
    {
        const QByteArray prefix = path.relative() + '/';
        const auto found = nodes.lower_bound(prefix);
        return found != nodes.end() && found->first.startsWith(prefix);
    }

    /// Whether the parent of \a path is a directory. Errors: NotFound, NotADirectory.
    QFtpResult<void> checkParent(const QFtpPath &path) const
    {
        const QFtpPath parent = path.parent();
        if (isDirectory(parent))
            return {};
        return nodes.contains(parent.relative()) ? ErrorKind::NotADirectory : ErrorKind::NotFound;
    }

    Node &make(const QFtpPath &path, bool isDirectory, int mode)
    {
        Node &node = nodes[path.relative()];
        node = Node{isDirectory, {}, QDateTime::currentMSecsSinceEpoch(), mode, ++lastId};
        return node;
    }

    QFtpEntry entry(const QFtpPath &path) const
    {
        QFtpEntry result;
        result.name = path.fileName();
        if (path.isRoot()) {
            result.type = QFtpEntry::Type::Directory;
            result.mode = 0755;
            return result;
        }
        const Node &node = nodes.find(path.relative())->second;
        result.type = node.isDirectory ? QFtpEntry::Type::Directory : QFtpEntry::Type::File;
        result.size = node.content.size();
        result.modifiedMsecs = node.modifiedMsecs;
        result.mode = node.mode;
        result.uniqueId = QByteArray::number(node.id, 16);
        return result;
    }

    /// Replaces the content of a file by \a content, whose bytes are already counted.
    void setContent(Node *node, const QByteArray &content)
    {
        usedBytes -= node->content.size();
        node->content = content;
        node->modifiedMsecs = QDateTime::currentMSecsSinceEpoch();
    }

    /// Counts \a bytes more. False: they would exceed the capacity.
    bool reserve(qint64 bytes)
    {
        if (capacity >= 0 && bytes > capacity - usedBytes)
            return false;
        usedBytes += bytes;
        return true;
    }
};

} // namespace QFtp::Internal

namespace {

using Tree = QFtp::Internal::MemoryTree;

class MemoryReadFile : public QFtpFile
{
public:
    MemoryReadFile(const QByteArray &content, qint64 offset) :
        m_content(content), m_position(offset)
    { }

    QFtpResult<qint64> read(char *data, qint64 size) override
    {
        const qint64 count = qMin(size, m_content.size() - m_position);
        std::memcpy(data, m_content.constData() + m_position, size_t(count));
        m_position += count;
        return count;
    }
    qint64 size() const override { return m_content.size(); }

private:
    QByteArray m_content;
    qint64 m_position;
};

class MemoryWriteFile : public QFtpFile
{
public:
    MemoryWriteFile(std::shared_ptr<Tree> tree, const QFtpPath &path,
                    const QFtpWriteOptions &options, QByteArray start) :
        m_tree(std::move(tree)),
        m_path(path), m_options(options), m_content(std::move(start)),
        m_position(options.append ? m_content.size() : options.offset)
    { }
    ~MemoryWriteFile() override { release(); }

    QFtpResult<void> write(const char *data, qint64 size) override
    {
        // Even without a capacity, an invented offset must not use up all memory.
        constexpr qint64 MaximumFileBytes = qint64(1) << 30;
        const qint64 limit = m_tree->capacity >= 0 ? m_tree->capacity : MaximumFileBytes;
        if (m_position > limit || size > limit - m_position)
            return ErrorKind::NoSpace;
        if (!reserve(qMax<qint64>(m_content.size(), m_position + size)))
            return ErrorKind::NoSpace;
        if (m_content.size() < m_position + size)
            m_content.append(m_position + size - m_content.size(), '\0');
        std::memcpy(m_content.data() + m_position, data, size_t(size));
        m_position += size;
        return {};
    }

    QFtpResult<void> commit() override
    {
        const std::lock_guard lock(m_tree->mutex);
        if (auto checked = m_tree->checkParent(m_path); !checked)
            return checked;
        const bool exists = m_tree->nodes.contains(m_path.relative());
        if (exists && (m_options.exclusive || m_tree->isDirectory(m_path)))
            return ErrorKind::AlreadyExists;
        if (!m_tree->reserve(m_content.size() - m_reserved))
            return ErrorKind::NoSpace;
        m_reserved = 0; // they belong to the file now
        Tree::Node &node =
            exists ? m_tree->nodes[m_path.relative()] : m_tree->make(m_path, false, m_options.mode);
        m_tree->setContent(&node, m_content);
        return {};
    }

    void abandon() override
    {
        release();
        m_content.clear();
    }

    QFtpResult<std::unique_ptr<QFtpFile>> openWritten() override
    {
        return std::make_unique<MemoryReadFile>(m_content, 0);
    }

    QFtpResult<void> setPath(const QFtpPath &path) override
    {
        const std::lock_guard lock(m_tree->mutex);
        if (auto checked = m_tree->checkParent(path); !checked)
            return checked;
        if (m_tree->isDirectory(path))
            return ErrorKind::NotAFile;
        m_path = path;
        m_options.exclusive = false;
        return {};
    }

private:
    // An upload takes up memory while it is open, in addition to the file that it replaces.
    bool reserve(qint64 bytes)
    {
        const std::lock_guard lock(m_tree->mutex);
        if (bytes > m_reserved && !m_tree->reserve(bytes - m_reserved))
            return false;
        m_reserved = qMax(m_reserved, bytes);
        return true;
    }

    void release()
    {
        const std::lock_guard lock(m_tree->mutex);
        m_tree->usedBytes -= std::exchange(m_reserved, 0);
    }

    std::shared_ptr<Tree> m_tree;
    QFtpPath m_path;
    QFtpWriteOptions m_options;
    QByteArray m_content;
    qint64 m_position;
    qint64 m_reserved = 0; // bytes counted in the tree
};

/// Continues after the last name it returned, so the directory may change between calls.
class MemoryDirectory : public QFtpDirectory
{
public:
    MemoryDirectory(std::shared_ptr<Tree> tree, const QFtpPath &path) :
        m_tree(std::move(tree)), m_path(path)
    { }

    QFtpResult<bool> next(QFtpEntry *entry) override
    {
        const std::lock_guard lock(m_tree->mutex);
        const QByteArray prefix = m_path.isRoot() ? QByteArray() : m_path.relative() + '/';
        auto found = m_last.isEmpty() ? m_tree->nodes.lower_bound(prefix)
                                      : m_tree->nodes.upper_bound(prefix + m_last);
        for (; found != m_tree->nodes.end() && found->first.startsWith(prefix); ++found) {
            const QByteArray name = found->first.mid(prefix.size());
            if (name.isEmpty() || name.contains('/'))
                continue;
            m_last = name;
            *entry = m_tree->entry(m_path.child(name));
            return true;
        }
        return false;
    }

private:
    std::shared_ptr<Tree> m_tree;
    QFtpPath m_path;
    QByteArray m_last;
};

} // namespace

class Q_DECL_HIDDEN QFtpMemoryStorage::Private
{
public:
    const std::shared_ptr<Tree> tree = std::make_shared<Tree>(); // open files hold it too
};

QFtpMemoryStorage::QFtpMemoryStorage(qint64 capacity) : d(std::make_unique<Private>())
{
    d->tree->capacity = capacity;
}

QFtpMemoryStorage::~QFtpMemoryStorage() = default;

void QFtpMemoryStorage::put(const QByteArray &path, const QByteArray &content)
{
    const std::lock_guard lock(d->tree->mutex);
    const QFtpPath target = QFtpPath::resolve({}, path);
    for (QFtpPath above = target.parent(); !d->tree->isDirectory(above); above = above.parent())
        d->tree->make(above, true, 0755);
    if (const auto replaced = d->tree->nodes.find(target.relative());
        replaced != d->tree->nodes.end())
        d->tree->usedBytes -= replaced->second.content.size();
    d->tree->usedBytes += content.size();
    d->tree->make(target, false, 0644).content = content;
}

QByteArray QFtpMemoryStorage::content(const QByteArray &path) const
{
    const std::lock_guard lock(d->tree->mutex);
    const auto found = d->tree->nodes.find(QFtpPath::resolve({}, path).relative());
    if (found == d->tree->nodes.end() || found->second.isDirectory)
        return {};
    return found->second.content.isNull() ? QByteArray("") : found->second.content;
}

QFtpResult<QFtpEntry> QFtpMemoryStorage::stat(const QFtpRequest &request)
{
    const QFtpPath &path = request.path;
    const std::lock_guard lock(d->tree->mutex);
    if (!path.isRoot() && !d->tree->nodes.contains(path.relative()))
        return ErrorKind::NotFound;
    return d->tree->entry(path);
}

QFtpResult<std::unique_ptr<QFtpDirectory>> QFtpMemoryStorage::openDirectory(
    const QFtpListRequest &request)
{
    const QFtpPath &path = request.path;
    const std::lock_guard lock(d->tree->mutex);
    if (!d->tree->isDirectory(path))
        return d->tree->nodes.contains(path.relative()) ? ErrorKind::NotADirectory
                                                        : ErrorKind::NotFound;
    return std::unique_ptr<QFtpDirectory>(std::make_unique<MemoryDirectory>(d->tree, path));
}

QFtpResult<std::unique_ptr<QFtpFile>> QFtpMemoryStorage::openForRead(const QFtpReadRequest &request)
{
    const QFtpPath &path = request.path;
    const std::lock_guard lock(d->tree->mutex);
    const auto found = d->tree->nodes.find(path.relative());
    if (d->tree->isDirectory(path))
        return ErrorKind::NotAFile;
    if (found == d->tree->nodes.end())
        return ErrorKind::NotFound;
    if (request.offset > found->second.content.size())
        return ErrorKind::BadOffset;
    return std::unique_ptr<QFtpFile>(
        std::make_unique<MemoryReadFile>(found->second.content, request.offset));
}

QFtpResult<std::unique_ptr<QFtpFile>> QFtpMemoryStorage::openForWrite(
    const QFtpWriteRequest &request)
{
    const QFtpPath &path = request.path;
    const QFtpWriteOptions &options = request.options;
    const std::lock_guard lock(d->tree->mutex);
    if (d->tree->isDirectory(path))
        return ErrorKind::NotAFile;
    if (const auto checked = d->tree->checkParent(path); !checked)
        return checked.error();
    const auto found = d->tree->nodes.find(path.relative());
    const bool exists = found != d->tree->nodes.end();
    if (exists && options.exclusive)
        return ErrorKind::AlreadyExists;
    const bool keeps = exists && (options.append || options.offset > 0);
    return std::unique_ptr<QFtpFile>(std::make_unique<MemoryWriteFile>(
        d->tree, path, options, keeps ? found->second.content : QByteArray()));
}

QFtpResult<void> QFtpMemoryStorage::makeDirectory(const QFtpMakeDirectoryRequest &request)
{
    const QFtpPath &path = request.path;
    const std::lock_guard lock(d->tree->mutex);
    if (path.isRoot() || d->tree->nodes.contains(path.relative()))
        return ErrorKind::AlreadyExists;
    if (auto checked = d->tree->checkParent(path); !checked)
        return checked;
    d->tree->make(path, true, request.mode);
    return {};
}

QFtpResult<void> QFtpMemoryStorage::removeFile(const QFtpRequest &request)
{
    const QFtpPath &path = request.path;
    const std::lock_guard lock(d->tree->mutex);
    const auto found = d->tree->nodes.find(path.relative());
    if (d->tree->isDirectory(path))
        return ErrorKind::NotAFile;
    if (found == d->tree->nodes.end())
        return ErrorKind::NotFound;
    d->tree->usedBytes -= found->second.content.size();
    d->tree->nodes.erase(found);
    return {};
}

QFtpResult<void> QFtpMemoryStorage::removeDirectory(const QFtpRequest &request)
{
    const QFtpPath &path = request.path;
    const std::lock_guard lock(d->tree->mutex);
    if (path.isRoot())
        return ErrorKind::PermissionDenied;
    if (!d->tree->nodes.contains(path.relative()))
        return ErrorKind::NotFound;
    if (!d->tree->isDirectory(path))
        return ErrorKind::NotADirectory;
    if (d->tree->hasChildren(path))
        return ErrorKind::NotEmpty;
    d->tree->nodes.erase(path.relative());
    return {};
}

QFtpResult<void> QFtpMemoryStorage::rename(const QFtpRenameRequest &request)
{
    const QFtpPath &from = request.path;
    const QFtpPath &to = request.to;
    const std::lock_guard lock(d->tree->mutex);
    if (from.isRoot() || to.isRoot())
        return ErrorKind::PermissionDenied;
    if (!d->tree->nodes.contains(from.relative()))
        return ErrorKind::NotFound;
    if (auto checked = d->tree->checkParent(to); !checked)
        return checked;
    if (from == to)
        return {};
    if (to.isWithin(from))
        return ErrorKind::NameNotAllowed;
    if (d->tree->isDirectory(to)
        || (d->tree->isDirectory(from) && d->tree->nodes.contains(to.relative())))
        return ErrorKind::AlreadyExists;
    if (const auto replaced = d->tree->nodes.find(to.relative()); replaced != d->tree->nodes.end())
        d->tree->usedBytes -= replaced->second.content.size();
    Tree::Nodes moved;
    for (auto node = d->tree->nodes.lower_bound(from.relative()); node != d->tree->nodes.end();) {
        if (!QFtpPath::resolve({}, node->first).isWithin(from)) {
            if (!node->first.startsWith(from.relative()))
                break;
            ++node; // "ab" and "a-b" sort among the children of "a"
            continue;
        }
        moved[to.relative() + node->first.mid(from.relative().size())] = std::move(node->second);
        node = d->tree->nodes.erase(node);
    }
    for (auto &node : moved)
        d->tree->nodes[node.first] = std::move(node.second);
    return {};
}

QFtpResult<void> QFtpMemoryStorage::setAttributes(const QFtpAttributesRequest &request)
{
    const std::lock_guard lock(d->tree->mutex);
    const auto found = d->tree->nodes.find(request.path.relative());
    if (found == d->tree->nodes.end())
        return ErrorKind::NotFound;
    if (request.modifiedMsecs)
        found->second.modifiedMsecs = *request.modifiedMsecs;
    if (request.mode)
        found->second.mode = *request.mode;
    return {};
}

QFtpResult<qint64> QFtpMemoryStorage::availableBytes(const QFtpRequest &)
{
    const std::lock_guard lock(d->tree->mutex);
    if (d->tree->capacity < 0)
        return ErrorKind::Unsupported;
    return d->tree->capacity - d->tree->usedBytes;
}
