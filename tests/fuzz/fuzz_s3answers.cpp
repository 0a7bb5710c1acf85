// SPDX-License-Identifier: MIT
// What an object store answers, and the keys that other services give out.
#include "answers.h"
#include "check.h"
#include "credentials.h"

using namespace QFtp::Internal::S3;

FUZZ_TARGET(s3answers)
{
    const QByteArray text = toByteArray(data, size);
    if (const auto page = parseListPage(text); page && page->isTruncated)
        CHECK(!page->next.isEmpty());
    parseUploadPage(text);
    parseComplaint(text);
    if (const auto id = parseUploadId(text))
        CHECK(!id->isEmpty());
    parseEtag(text, u"CopyObjectResult");
    parseMetadata(text);
    parseRoleAnswer(text);
    if (const auto key = parseKeyFile(text))
        CHECK(!key->accessKey.contains('\n') && !key->secretKey.isEmpty());
    return 0;
}
