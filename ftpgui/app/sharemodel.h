// SPDX-License-Identifier: MIT
#ifndef FTPGUI_SHAREMODEL_H
#define FTPGUI_SHAREMODEL_H

#include "app/sharestates.h"

#include <QFtpServer/qftpmodels.h>
#include <QtCore/qidentityproxymodel.h>

/// The shares with what is true of them: adds an icon and a sentence to the users' names.
class ShareModel : public QIdentityProxyModel
{
    Q_OBJECT

public:
    enum Role {
        StateRole = QFtp::FirstOwnRole + 64, ///< a ShareStates::State
        StateTextRole,                       ///< the same in a sentence
    };

    ShareModel(QFtpUserModel *users, ConfigStore *store, ShareStates *states,
               QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    ConfigStore *const m_store;
    ShareStates *const m_states;
};

#endif
