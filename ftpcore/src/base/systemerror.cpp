// SPDX-License-Identifier: MIT
#include "base/systemerror.h"

#include <cerrno>

namespace QFtp::Internal {

ErrorKind errorKindOf(int error)
{
    switch (error) {
    case ENOENT:
        return ErrorKind::NotFound;
    case ENOTDIR:
        return ErrorKind::NotADirectory;
    case EISDIR:
    case ENXIO: // a pipe or a socket
        return ErrorKind::NotAFile;
    case EEXIST:
        return ErrorKind::AlreadyExists;
    case ENOTEMPTY:
        return ErrorKind::NotEmpty;
    case EACCES:
    case EPERM:
    case ELOOP:
        return ErrorKind::PermissionDenied;
    case EROFS:
        return ErrorKind::ReadOnly;
    case ENOSPC:
#ifdef EDQUOT
    case EDQUOT:
#endif
    case EFBIG:
        return ErrorKind::NoSpace;
    case ENAMETOOLONG:
    case EINVAL:
    case EILSEQ:
        return ErrorKind::NameNotAllowed;
    case EXDEV:
        return ErrorKind::CrossesStorages;
    case ENOSYS:
    case ENOTSUP:
        return ErrorKind::Unsupported;
    case EAGAIN:
    case EBUSY:
    case ETXTBSY:
    case EMFILE:
    case ENFILE:
        return ErrorKind::Busy;
    default:
        return ErrorKind::Internal;
    }
}

} // namespace QFtp::Internal
