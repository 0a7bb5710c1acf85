// SPDX-License-Identifier: MIT
/*
 * limit: does the least work that a server can do for a transfer, as a yardstick for the others.
 *
 * One thread per session, blocking system calls only: RETR is a sendfile() loop, STOR moves
 * the data with splice() or with a recv()/write() loop over a small buffer. LIST and MLSD stat
 * each name and send it; NLST only sends it. With TLS, both directions are a loop of OpenSSL
 * calls. It speaks just enough FTP for ftpload: no passwords, no path checks, passive mode only,
 * and TLS for commands and files but not for listings.
 *
 * usage: limit PORT ROOT splice|copy [CERTIFICATE_WITH_KEY]
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/ssl.h>
#include <pthread.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

enum { SEND_BLOCK = 1 << 30, PIPE_SIZE = 1 << 20, COPY_BUFFER = 256 << 10, LINES_BUFFER = 64 << 10 };

static const char *root;
static bool store_with_splice;
static SSL_CTX *tls_context;

static int listen_on(uint16_t port, int backlog)
{
    const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int on = 1;
    setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(port)};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (bind(fd, (struct sockaddr *)&address, sizeof address) != 0 || listen(fd, backlog) != 0) {
        close(fd);
        return -1;
    }
    return fd;
}

static void send_file(int file, int data)
{
    while (sendfile(data, file, NULL, SEND_BLOCK) > 0) {
    }
}

static void store_by_splice(int data, int file)
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        return;
    fcntl(ends[1], F_SETPIPE_SZ, PIPE_SIZE);
    ssize_t count;
    while ((count = splice(data, NULL, ends[1], NULL, PIPE_SIZE, SPLICE_F_MOVE)) > 0) {
        while (count > 0) {
            const ssize_t moved = splice(ends[0], NULL, file, NULL, (size_t)count, SPLICE_F_MOVE);
            if (moved <= 0)
                break;
            count -= moved;
        }
    }
    close(ends[0]);
    close(ends[1]);
}

static void store_by_copy(int data, int file)
{
    char *buffer = malloc(COPY_BUFFER);
    ssize_t count;
    while ((count = recv(data, buffer, COPY_BUFFER, 0)) > 0) {
        if (write(file, buffer, (size_t)count) != count)
            break;
    }
    free(buffer);
}

static bool set_up_tls(const char *certificate)
{
    tls_context = SSL_CTX_new(TLS_server_method());
    SSL_CTX_set_session_id_context(tls_context, (const unsigned char *)"limit", 5);
    SSL_CTX_set_read_ahead(tls_context, 1);
    SSL_CTX_set_default_read_buffer_len(tls_context, COPY_BUFFER);
    return SSL_CTX_use_certificate_chain_file(tls_context, certificate) == 1
        && SSL_CTX_use_PrivateKey_file(tls_context, certificate, SSL_FILETYPE_PEM) == 1;
}

/* The output buffer writes many records in one system call. */
static SSL *accept_tls(int fd, int tickets)
{
    SSL *tls = SSL_new(tls_context);
    SSL_set_num_tickets(tls, (size_t)tickets);
    BIO *sink = BIO_push(BIO_new(BIO_f_buffer()), BIO_new_socket(fd, BIO_CLOSE));
    BIO_set_write_buffer_size(sink, COPY_BUFFER);
    SSL_set_bio(tls, BIO_new_socket(fd, BIO_NOCLOSE), sink);
    if (SSL_accept(tls) == 1)
        return tls;
    SSL_free(tls);
    return NULL;
}

static void close_tls(SSL *tls)
{
    SSL_shutdown(tls);
    BIO_flush(SSL_get_wbio(tls));
    SSL_free(tls);
}

static ssize_t read_cookie(void *tls, char *data, size_t size)
{
    const int count = SSL_read(tls, data, (int)size);
    return count > 0 ? count : 0;
}

static ssize_t write_cookie(void *tls, const char *data, size_t size)
{
    const int count = SSL_write(tls, data, (int)size);
    return count > 0 && BIO_flush(SSL_get_wbio(tls)) == 1 ? count : 0;
}

static int close_cookie(void *tls)
{
    close_tls(tls);
    return 0;
}

static FILE *control_over_tls(int fd)
{
    static const cookie_io_functions_t functions = {read_cookie, write_cookie, NULL, close_cookie};
    SSL *tls = accept_tls(fd, 1);
    return tls == NULL ? NULL : fopencookie(tls, "r+", functions);
}

static void move_over_tls(int fd, int file, bool upload)
{
    SSL *tls = accept_tls(fd, 0);
    if (tls == NULL)
        return;
    char *buffer = malloc(COPY_BUFFER);
    ssize_t count;
    if (upload) {
        while ((count = SSL_read(tls, buffer, COPY_BUFFER)) > 0) {
            if (write(file, buffer, (size_t)count) != count)
                break;
        }
    } else {
        while ((count = read(file, buffer, COPY_BUFFER)) > 0) {
            if (SSL_write(tls, buffer, (int)count) != count)
                break;
        }
    }
    free(buffer);
    close_tls(tls);
}

static int open_passive(FILE *control)
{
    const int listener = listen_on(0, 1);
    struct sockaddr_in address;
    socklen_t size = sizeof address;
    getsockname(listener, (struct sockaddr *)&address, &size);
    const unsigned port = ntohs(address.sin_port);
    fprintf(control, "227 Entering Passive Mode (127,0,0,1,%u,%u)\r\n", port >> 8, port & 255);
    return listener;
}

static void transfer(FILE *control, int listener, const char *path, bool upload, bool uses_tls)
{
    const int file = upload ? open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)
                            : open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0 || listener < 0) {
        fprintf(control, "550 %s\r\n", strerror(errno));
        if (file >= 0)
            close(file);
        return;
    }
    const int data = accept4(listener, NULL, NULL, SOCK_CLOEXEC);
    fprintf(control, "150 Here it comes\r\n");
    fflush(control);
    if (uses_tls)
        move_over_tls(data, file, upload);
    else if (!upload)
        send_file(file, data);
    else if (store_with_splice)
        store_by_splice(data, file);
    else
        store_by_copy(data, file);
    if (!uses_tls)
        close(data);
    close(file);
    fprintf(control, "226 Done\r\n");
}

static void list(FILE *control, int listener, const char *path, bool wants_facts)
{
    DIR *directory = opendir(path);
    if (directory == NULL || listener < 0) {
        fprintf(control, "550 %s\r\n", strerror(errno));
        if (directory != NULL)
            closedir(directory);
        return;
    }
    FILE *data = fdopen(accept4(listener, NULL, NULL, SOCK_CLOEXEC), "w");
    setvbuf(data, NULL, _IOFBF, LINES_BUFFER);
    fprintf(control, "150 Here it comes\r\n");
    fflush(control);
    struct dirent *entry;
    while ((entry = readdir(directory)) != NULL) {
        struct statx facts;
        if (entry->d_name[0] == '.')
            continue;
        if (wants_facts)
            statx(dirfd(directory), entry->d_name, AT_SYMLINK_NOFOLLOW, STATX_BASIC_STATS, &facts);
        fputs_unlocked(entry->d_name, data);
        fputs_unlocked("\r\n", data);
    }
    fclose(data);
    closedir(directory);
    fprintf(control, "226 Done\r\n");
}

static void report_size(FILE *control, const char *path)
{
    struct stat status;
    if (stat(path, &status) == 0)
        fprintf(control, "213 %lld\r\n", (long long)status.st_size);
    else
        fprintf(control, "550 %s\r\n", strerror(errno));
}

static void *serve(void *argument)
{
    const int socket_fd = (int)(intptr_t)argument;
    const int on = 1;
    setsockopt(socket_fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    FILE *control = fdopen(socket_fd, "r+");
    bool uses_tls = false;
    int listener = -1;
    char line[1024];
    char path[2048];
    fprintf(control, "220 limit\r\n");
    while (control != NULL && fflush(control) == 0
           && fgets(line, sizeof line, control) != NULL) {
        line[strcspn(line, "\r\n")] = '\0';
        char *parameter = line + strcspn(line, " ");
        if (*parameter != '\0')
            *parameter++ = '\0';
        snprintf(path, sizeof path, "%s/%s", root, parameter);
        fseek(control, 0, SEEK_CUR);
        if (strcmp(line, "USER") == 0) {
            fprintf(control, "331 Password, please\r\n");
        } else if (strcmp(line, "PASS") == 0) {
            fprintf(control, "230 Logged in\r\n");
        } else if (strcmp(line, "AUTH") == 0 && tls_context != NULL && !uses_tls) {
            fprintf(control, "234 Go on\r\n");
            fflush(control);
            FILE *plain = control;
            control = control_over_tls(dup(socket_fd));
            fclose(plain);
            uses_tls = true;
        } else if (strcmp(line, "TYPE") == 0 || strcmp(line, "NOOP") == 0
                   || strcmp(line, "PBSZ") == 0 || strcmp(line, "PROT") == 0) {
            fprintf(control, "200 OK\r\n");
        } else if (strcmp(line, "PASV") == 0) {
            if (listener >= 0)
                close(listener);
            listener = open_passive(control);
        } else if (strcmp(line, "RETR") == 0 || strcmp(line, "STOR") == 0) {
            transfer(control, listener, path, line[0] == 'S', uses_tls);
            close(listener);
            listener = -1;
        } else if (strcmp(line, "LIST") == 0 || strcmp(line, "MLSD") == 0
                   || strcmp(line, "NLST") == 0) {
            list(control, listener, path, line[0] != 'N');
            close(listener);
            listener = -1;
        } else if (strcmp(line, "SIZE") == 0) {
            report_size(control, path);
        } else if (strcmp(line, "DELE") == 0) {
            fprintf(control, unlink(path) == 0 ? "250 Deleted\r\n" : "550 Not deleted\r\n");
        } else if (strcmp(line, "QUIT") == 0) {
            fprintf(control, "221 Bye\r\n");
            break;
        } else {
            fprintf(control, "502 Not implemented\r\n");
        }
    }
    if (listener >= 0)
        close(listener);
    if (control != NULL)
        fclose(control);
    return NULL;
}

int main(int argc, char **argv)
{
    if (argc != 4 && argc != 5) {
        fprintf(stderr, "usage: limit PORT ROOT splice|copy [CERTIFICATE_WITH_KEY]\n");
        return 2;
    }
    if (argc == 5 && !set_up_tls(argv[4])) {
        fprintf(stderr, "limit: can't use %s\n", argv[4]);
        return 1;
    }
    root = argv[2];
    store_with_splice = strcmp(argv[3], "splice") == 0;
    signal(SIGPIPE, SIG_IGN);
    const int listener = listen_on((uint16_t)atoi(argv[1]), 4096);
    if (listener < 0) {
        perror("listen");
        return 1;
    }
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    pthread_attr_setstacksize(&attributes, 128 << 10);
    for (;;) {
        const int client = accept4(listener, NULL, NULL, SOCK_CLOEXEC);
        pthread_t thread;
        if (client >= 0 && pthread_create(&thread, &attributes, serve, (void *)(intptr_t)client) != 0)
            close(client);
    }
}
