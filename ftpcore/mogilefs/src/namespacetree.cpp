// SPDX-License-Identifier: MIT
#include "namespacetree.h"

namespace QFtp::Internal::Mogile {

namespace {

using NameSpace = QFtpMogileFsStorage::NameSpace;

constexpr qsizetype MaximumKey = 255;

// A missing directory contains nothing.
QFtpResult<bool> noneIfMissing(const QFtpError &error)
{
    return error.kind() == ErrorKind::NotFound ? QFtpResult<bool>(false) : error;
}

} // namespace

bool NamespaceTree::hasClasses() const { return m_cluster->options.nameSpace != NameSpace::Flat; }

bool NamespaceTree::hasDomains() const
{
    return m_cluster->options.nameSpace == NameSpace::Domains;
}

Place NamespaceTree::place(const QFtpPath &path) const
{
    if (!hasDomains())
        return {m_domain, path.relative()};
    const qsizetype slash = path.relative().indexOf('/');
    return slash < 0 ? Place{path.relative(), {}}
                     : Place{path.relative().first(slash), path.relative().mid(slash + 1)};
}

QFtpResult<Place> NamespaceTree::filePlace(const QFtpPath &path) const
{
    const Place result = place(path);
    if (result.key.isEmpty())
        return ErrorKind::NotAFile;
    if (result.key.size() > MaximumKey)
        return QFtpError(ErrorKind::NameNotAllowed,
                         QStringLiteral("the key is longer than %1 bytes").arg(MaximumKey));
    return result;
}

QFtpResult<Directory::Named> NamespaceTree::named(const Place &place) const
{
    Directory::Named result;
    for (const QByteArray &name : m_cluster->rememberedIn(place))
        result[name] = "file";
    if (!hasClasses())
        return result;
    const auto classes = m_cluster->classes(place.domain);
    if (!classes)
        return classes.error();
    const QByteArray above = place.prefix();
    for (const auto &one : *classes) {
        if (one.first.startsWith(above) && one.first.size() > above.size())
            result[one.first.mid(above.size()).split('/').first()] = "class";
    }
    return result;
}

QFtpResult<bool> NamespaceTree::isDirectory(const Place &place) const
{
    for (const bool isFresh : {false, true}) {
        auto isNamed = isNamedDirectory(place, isFresh);
        if (!isNamed || *isNamed)
            return isNamed;
    }
    return hasKeys(place);
}

QFtpResult<bool> NamespaceTree::isNamedDirectory(const Place &place, bool isFresh) const
{
    if (m_cluster->isRemembered(place) || (place.key.isEmpty() && !hasDomains()))
        return true;
    if (!hasClasses())
        return false;
    const auto classes = m_cluster->classes(place.domain, isFresh);
    if (!classes)
        return noneIfMissing(classes.error());
    const QByteArray prefix = place.key + '/';
    const auto below = classes->lower_bound(prefix);
    return place.key.isEmpty() || classes->count(place.key) != 0
        || (below != classes->end() && below->first.startsWith(prefix));
}

QFtpResult<bool> NamespaceTree::hasKeys(const Place &place) const
{
    KeyPages keys(m_cluster, place.domain, place.prefix());
    while (!keys.isAtEnd()) {
        const auto page = keys.next(10);
        if (!page)
            return noneIfMissing(page.error());
        if (!page->isEmpty())
            return true;
    }
    return false;
}

QByteArray NamespaceTree::classAbove(const Place &place, const Classes &classes) const
{
    for (Place above = place.parent(); !above.key.isEmpty(); above = above.parent()) {
        if (classes.count(above.key) != 0)
            return above.key;
    }
    return {};
}

QFtpResult<UploadTarget> NamespaceTree::target(const Place &place) const
{
    auto classes = m_cluster->classes(place.domain);
    if (!classes)
        return classes.error();
    UploadTarget result{place, m_cluster->options.defaultClass.toUtf8(), {}};
    if (hasClasses()) {
        result.className = classAbove(place, *classes);
        const bool mayBeNew = result.className.isEmpty() && place.key.contains('/');
        if (mayBeNew && (classes = m_cluster->classes(place.domain, true)))
            result.className = classAbove(place, *classes);
        if (!classes)
            return classes.error();
    }
    const auto known =
        classes->find(result.className.isEmpty() ? QByteArray("default") : result.className);
    if (known != classes->end())
        result.hashType = known->second;
    // Trackers do not accept a name for the default class.
    if (result.className == "default")
        result.className.clear();
    return result;
}

} // namespace QFtp::Internal::Mogile
