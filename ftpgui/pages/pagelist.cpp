// SPDX-License-Identifier: MIT
#include "pages/doctorpage.h"
#include "pages/logpage.h"
#include "pages/securitypage.h"
#include "pages/serverpage.h"
#include "pages/sessionspage.h"
#include "pages/sharespage.h"
#include "pages/transferspage.h"
#include "pages/userspage.h"

namespace {
template<typename T> Page *make(App &app, QWidget *parent) { return new T(app, parent); }
} // namespace

const QList<PageEntry> &pageList()
{
    static const QList<PageEntry> pages = {
        {QStringLiteral("shares"), &make<SharesPage>},
        {QStringLiteral("users"), &make<UsersPage>},
        {QStringLiteral("sessions"), &make<SessionsPage>},
        {QStringLiteral("transfers"), &make<TransfersPage>},
        {QStringLiteral("security"), &make<SecurityPage>},
        {QStringLiteral("doctor"), &make<DoctorPage>},
        {QStringLiteral("server"), &make<ServerPage>},
        {QStringLiteral("log"), &make<LogPage>},
    };
    return pages;
}

#include "moc_page.cpp"
