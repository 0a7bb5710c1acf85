// SPDX-License-Identifier: MIT
#ifndef QFTPSTORAGECONTRACT_H
#define QFTPSTORAGECONTRACT_H

#include <QFtpServer/qftpstorage.h>
#include <QtCore/qobject.h>

/// The tests that every storage has to pass, as a test class of Qt Test. Subclass it for a storage
/// of your own, link QFtpServer::StorageContract, and run it like any other test:
///
/// \code
/// class TestMyStorage : public QFtpStorageContract
/// {
///     Q_OBJECT
///     std::shared_ptr<QFtpStorage> makeStorage(const QByteArray &) override
///     {
///         return std::make_shared<MyStorage>();
///     }
/// };
/// QTEST_MAIN(TestMyStorage)
/// \endcode
///
/// A subclass may have private slots with further tests, but no init() and cleanup(). Storages for
/// those are there if the test has a row for each variant: see addVariants().
class QFtpStorageContract : public QObject
{
    Q_OBJECT

public:
    /// What a storage can do. The tests expect that it does the rest as little as QFtpStorage does:
    /// with the error Unsupported.
    enum Ability {
        ReadsFromOffset = 0x01, ///< openForRead() from an offset other than 0
        Writes = 0x02,          ///< openForWrite() and removeFile()
        MakesDirectories = 0x4, ///< makeDirectory() and removeDirectory()
        /// Directories exist on their own: a file needs its directory, and rename() takes one.
        OwnDirectories = 0x8,
        Renames = 0x10,                         ///< rename() of files
        SetsTimes = 0x20,                       ///< setAttributes() of times, which stat() shows
        SetsModes = 0x400,                      ///< setAttributes() of modes, which stat() shows
        SetsAttributes = SetsTimes | SetsModes, ///< both
        DecidesUploads = 0x40,                  ///< QFtpFile::openWritten() and setPath()
        LooksUp = 0x80,                         ///< QFtpDirectory::lookUp()
        KeepsParts = 0x100,    ///< an abandoned new file stays, with what had been written
        WritesInPlace = 0x200, ///< an abandoned upload has overwritten the file it was to replace
        TakesAnyBytes = 0x800, ///< names that are no UTF-8
        Everything = ReadsFromOffset | Writes | MakesDirectories | OwnDirectories | Renames
            | SetsAttributes | DecidesUploads | TakesAnyBytes,
    };
    Q_DECLARE_FLAGS(Abilities, Ability)

    QFtpStorageContract();
    ~QFtpStorageContract() override;

protected:
    /// Returns a new storage, for one test. If it writes, base() must be an empty directory.
    virtual std::shared_ptr<QFtpStorage> makeStorage(const QByteArray &variant) = 0;
    /// Variants to run all tests with, such as options. By default one.
    virtual QList<QByteArray> variants() const;
    /// What a variant can do. By default everything except LooksUp, KeepsParts and WritesInPlace.
    virtual Abilities abilities(const QByteArray &variant) const;
    /// The directory of the storage made last in which the tests make their files. By default the
    /// root.
    virtual QFtpPath base() const;

    /// The storage of the test that runs.
    QFtpStorage &storage() const;
    /// The path \a text below base().
    QFtpPath path(const QByteArray &text) const;
    /// Writes a whole file.
    QFtpResult<void> put(const QByteArray &name, const QByteArray &content,
                         const QFtpWriteOptions &options = {});
    /// The content of a file from \a offset on; "error": it can't be read.
    QByteArray get(const QByteArray &name, qint64 offset = 0) const;
    /// The sorted names of the entries of a directory.
    QList<QByteArray> names(const QByteArray &name, bool namesOnly = false) const;
    /// For the _data function of a test that needs a storage: a row for each variant.
    void addVariants() const;

private Q_SLOTS:
    void init();
    void cleanup();
    void consistent_data();
    void consistent();
    void files_data();
    void files();
    void unsupported_data();
    void unsupported();
    void namesAreLookedUp_data();
    void namesAreLookedUp();
    void errors_data();
    void errors();
    void directories_data();
    void directories();
    void offsets_data();
    void offsets();
    void abandoned_data();
    void abandoned();
    void hidden_data();
    void hidden();
    void decided_data();
    void decided();
    void renames_data();
    void renames();
    void attributes_data();
    void attributes();
    void modeOfNewFiles_data();
    void modeOfNewFiles();
    void removedWhileListed_data();
    void removedWhileListed();
    void sessionsOverlap_data();
    void sessionsOverlap();

private:
    bool can(Ability ability) const;
    void checkEntry(const QFtpEntry &entry);

    class Private;
    const std::unique_ptr<Private> d;
};
Q_DECLARE_OPERATORS_FOR_FLAGS(QFtpStorageContract::Abilities)

#endif
