// SPDX-License-Identifier: MIT
// qftp-pam: asks PAM whether a password is right. Reads one request from standard input, with a NUL
// after each field, and writes the answer to standard output: "right", "wrong" or an error message.
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <security/pam_appl.h>
#include <string>
#include <unistd.h>
#include <vector>

namespace {

struct Question
{
    std::string pamDirectory; // empty: the system's default
    std::string service;
    std::string user;
    std::string peer;
    unsigned timeoutSeconds = 0;
    std::string password;
};

bool readQuestion(Question *question)
{
    std::vector<std::string> fields(1);
    for (int c = getchar(); c != EOF; c = getchar()) {
        if (c == 0)
            fields.emplace_back();
        else
            fields.back() += char(c);
    }
    if (fields.size() != 7) // the last field follows the last NUL
        return false;
    *question = {fields[0],
                 fields[1],
                 fields[2],
                 fields[3],
                 unsigned(strtoul(fields[4].c_str(), nullptr, 10)),
                 fields[5]};
    return true;
}

// Prompt texts vary between modules: hidden input is the password, other input the user name.
int converse(int count, const pam_message **messages, pam_response **responses, void *data)
{
    const auto *question = static_cast<const Question *>(data);
    if (count <= 0 || count > PAM_MAX_NUM_MSG)
        return PAM_CONV_ERR;
    auto *answers = static_cast<pam_response *>(calloc(size_t(count), sizeof(pam_response)));
    if (!answers)
        return PAM_BUF_ERR;
    for (int i = 0; i < count; ++i) {
        if (messages[i]->msg_style == PAM_PROMPT_ECHO_OFF)
            answers[i].resp = strdup(question->password.c_str());
        else if (messages[i]->msg_style == PAM_PROMPT_ECHO_ON)
            answers[i].resp = strdup(question->user.c_str());
    }
    *responses = answers; // PAM frees it
    return PAM_SUCCESS;
}

// The server itself delays answers, in the same way for all.
void doNotWait(int, unsigned, void *) { }

// PAM_SYSTEM_ERR is a denial: pam_exec returns it for a wrong password.
bool isDenial(int result)
{
    switch (result) {
    case PAM_SERVICE_ERR:
    case PAM_BUF_ERR:
    case PAM_OPEN_ERR:
    case PAM_SYMBOL_ERR:
    case PAM_MODULE_UNKNOWN:
    case PAM_CONV_ERR:
    case PAM_ABORT:
    case PAM_AUTHINFO_UNAVAIL:
        return false;
    default:
        return true;
    }
}

std::string ask(Question *question)
{
    const pam_conv conversation{converse, question};
    pam_handle_t *handle = nullptr;
    const char *directory =
        question->pamDirectory.empty() ? nullptr : question->pamDirectory.c_str();
    int result = pam_start_confdir(question->service.c_str(), question->user.c_str(), &conversation,
                                   directory, &handle);
    if (result != PAM_SUCCESS)
        return "PAM can't be started";
    pam_set_item(handle, PAM_RHOST, question->peer.c_str());
    pam_set_item(handle, PAM_TTY, "ftp");
    pam_set_item(handle, PAM_FAIL_DELAY, reinterpret_cast<const void *>(&doNotWait));
    result = pam_authenticate(handle, PAM_SILENT | PAM_DISALLOW_NULL_AUTHTOK);
    if (result == PAM_SUCCESS)
        result = pam_acct_mgmt(handle, PAM_SILENT | PAM_DISALLOW_NULL_AUTHTOK);
    // A module may have changed the user; the question was about the original one.
    const void *user = nullptr;
    const bool isSameUser = pam_get_item(handle, PAM_USER, &user) == PAM_SUCCESS && user
        && question->user == static_cast<const char *>(user);
    std::string answer;
    if (result == PAM_SUCCESS)
        answer = isSameUser ? "right" : "wrong";
    else
        answer = isDenial(result) ? "wrong" : pam_strerror(handle, result);
    pam_end(handle, result);
    return answer;
}

} // namespace

int main()
{
    // Only root can check every user's password. If the service is not root but has ambient
    // capabilities to become any user, this process inherits them.
    if (setresgid(0, 0, 0) == 0 && setresuid(0, 0, 0) != 0)
        return 1;
    Question question;
    if (!readQuestion(&question)) {
        fputs("the request is malformed", stdout);
        return 1;
    }
    alarm(question.timeoutSeconds);
    const std::string answer = ask(&question);
    explicit_bzero(question.password.data(), question.password.size());
    fputs(answer.c_str(), stdout);
    return 0;
}
