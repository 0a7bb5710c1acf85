// SPDX-License-Identifier: MIT
#include "app/sharemodel.h"

#include "app/icons.h"

namespace {

QIcon iconOf(ShareStates::State state)
{
    using State = ShareStates::State;
    switch (state) {
    case State::Off:
        return Icons::icon(QStringLiteral("tray-stopped"));
    case State::NotServed:
        return Icons::icon(QStringLiteral("stop"), Icons::Bad);
    case State::FolderFault:
        return Icons::icon(QStringLiteral("warning"), Icons::Doubtful);
    case State::Reachable:
        return Icons::icon(QStringLiteral("shares"), Icons::Good);
    case State::InUse:
        return Icons::icon(QStringLiteral("sessions"), Icons::Good);
    }
    Q_UNREACHABLE();
}

} // namespace

ShareModel::ShareModel(QFtpUserModel *users, ConfigStore *store, ShareStates *states,
                       QObject *parent) :
    QIdentityProxyModel(parent),
    m_store(store), m_states(states)
{
    setSourceModel(users);
    connect(states, &ShareStates::changed, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
    });
}

QVariant ShareModel::data(const QModelIndex &index, int role) const
{
    const bool isOwn = role == StateRole || role == StateTextRole || role == Qt::DecorationRole
        || role == Qt::AccessibleTextRole || role == Qt::DisplayRole;
    if (!isOwn || index.column() != 0)
        return QIdentityProxyModel::data(index, role);
    const QString name = QIdentityProxyModel::data(index, QFtpUserModel::NameRole).toString();
    if (role == Qt::DisplayRole)
        return name;
    const auto user = m_store->user(name);
    if (!user)
        return {}; // it has just been removed
    switch (role) {
    case Qt::DecorationRole:
        return iconOf(m_states->state(*user));
    case StateRole:
        return int(m_states->state(*user));
    case StateTextRole:
        return m_states->text(*user);
    default:
        return tr("%1: %2").arg(name, m_states->text(*user));
    }
}

#include "moc_sharemodel.cpp"
