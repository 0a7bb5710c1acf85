// SPDX-License-Identifier: MIT
#include "mogilefile.h"

#include "base/logging.h"

namespace QFtp::Internal::Mogile {

namespace {

class ReadFile : public QFtpFile
{
public:
    ReadFile(std::shared_ptr<Cluster> cluster, const Place &place, const FileInfo &info,
             qint64 offset) :
        m_cluster(std::move(cluster)),
        m_place(place), m_info(info), m_position(offset)
    { }

    /// Connects to the first replica that answers.
    QFtpResult<void> connect()
    {
        while (m_position < m_info.length) {
            while (!m_urls.isEmpty()) {
                m_url = m_urls.takeFirst();
                auto opened = m_cluster->nodes->download(m_url, m_position, m_info.length);
                if (opened) {
                    m_download = std::move(*opened);
                    m_wasConnected = true;
                    return {};
                }
                m_cluster->nodes->noteFailure(m_url, opened.error());
            }
            if (std::exchange(m_hasAsked, true))
                return QFtpError(ErrorKind::Unavailable,
                                 QStringLiteral("no replica of the file answered"));
            const auto urls = m_cluster->paths(m_place, m_info.fid);
            if (!urls)
                return urls.error();
            auto checked = m_wasConnected ? checkVersion() : QFtpResult<void>();
            if (!checked)
                return checked;
            m_urls = *urls;
        }
        return {};
    }

    QFtpResult<qint64> read(char *data, qint64 size) override
    {
        while (m_position < m_info.length) {
            if (!m_download) {
                if (const auto connected = connect(); !connected)
                    return connected.error();
            }
            auto count = m_download->read(data, qMin(size, m_info.length - m_position));
            if (count && *count > 0) {
                m_position += *count;
                m_hasAsked = false;
                return count;
            }
            m_cluster->nodes->noteFailure(
                m_url,
                count ? QFtpError(ErrorKind::Unavailable, QStringLiteral("the replica ended early"))
                      : count.error());
            m_download.reset();
        }
        return 0;
    }
    qint64 size() const override { return m_info.length; }

private:
    // Another file may have replaced this one under the same key: their bytes must not be mixed.
    QFtpResult<void> checkVersion() const
    {
        const auto info = m_cluster->fileInfo(m_place);
        if (!info)
            return info.error();
        if (info->fid != m_info.fid)
            return QFtpError(ErrorKind::Unavailable,
                             QStringLiteral("the file was replaced during the download"));
        return {};
    }

    const std::shared_ptr<Cluster> m_cluster;
    const Place m_place;
    const FileInfo m_info;
    qint64 m_position;
    QList<QByteArray> m_urls; // not tried yet
    QByteArray m_url;
    std::unique_ptr<Http::Download> m_download;
    bool m_hasAsked = false; // the tracker, since the last byte arrived
    bool m_wasConnected = false;
};

} // namespace

QFtpResult<std::unique_ptr<QFtpFile>> openForRead(const std::shared_ptr<Cluster> &cluster,
                                                  const Place &place, qint64 offset)
{
    const auto info = cluster->fileInfo(place);
    if (!info)
        return info.error();
    if (offset > info->length)
        return ErrorKind::BadOffset;
    auto file = std::make_unique<ReadFile>(cluster, place, *info, offset);
    if (const auto connected = file->connect(); !connected)
        return connected.error();
    return std::unique_ptr<QFtpFile>(std::move(file));
}

} // namespace QFtp::Internal::Mogile
