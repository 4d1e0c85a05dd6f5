/* A disk that fills up, loses power, or has its program killed: put before the C library by
 * LD_PRELOAD. Every change below one folder goes through here. Python arms it by ctypes:
 *
 *   disk_watch(folder)      changes below this folder count, from 1
 *   disk_fill(nth, times)   the nth change that needs room and those after it, `times` in all, find
 *                           the disk full; the first of several writes half of what it should
 *   disk_kill(nth)          the process is killed just before the nth change
 *   disk_count()            how many changes there were since the disk was armed last
 *   disk_filled()           how many of them found it full
 *   disk_log(path)          writes every change down, with its bytes
 *   disk_mark(text)         writes a remark down between them
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

#define FDS 4096
#define REAL(type, name, ...)                                 \
    static type (*real)(__VA_ARGS__);                         \
    if (!real)                                                \
        real = (type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name)

enum { ELSEWHERE, WATCHED, NAMELESS }; /* a nameless file is gone when it is closed */

static char folder[4096];
static size_t length;
static unsigned char kind[FDS], dirty[FDS]; /* dirty: bytes were written since the last sync */
static long count, asked, filled, fill_at, fill_times, kill_at;
static FILE *written;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

void disk_watch(const char *name)
{
    snprintf(folder, sizeof folder, "%s/", name);
    length = strlen(folder);
}

void disk_fill(long nth, long times) { count = asked = filled = 0; fill_at = nth; fill_times = times; }
void disk_kill(long nth) { count = 0; kill_at = nth; }
long disk_count(void) { return count; }
long disk_filled(void) { return filled; }
void disk_log(const char *path) { written = fopen(path, "wb"); }

static int below(const char *path) { return length && path && !strncmp(path, folder, length); }

static int watched(int fd) { return fd >= 0 && fd < FDS && kind[fd]; }

/* One line about a change, then the bytes that belong to it. */
static void note(char what, unsigned long file, long at, const void *data, size_t size)
{
    if (!written)
        return;
    fprintf(written, "%c %lu %ld %zu\n", what, file, at, size);
    fwrite(data, 1, size, written);
    fflush(written);
}

static void note_path(char what, unsigned long file, const char *path)
{
    if (below(path))
        note(what, file, 0, path + length, strlen(path + length));
}

void disk_mark(const char *text) { note('K', 0, 0, text, strlen(text)); }

static unsigned long file_of(int fd)
{
    struct stat found;
    return fstat(fd, &found) ? 0 : found.st_ino;
}

/* Counts a change: 0 when it may go on, -1 when the disk is full, 1 when half of it is written. */
static int change(int needs_room)
{
    count++;
    if (kill_at && count >= kill_at)
        kill(getpid(), SIGKILL);
    asked += needs_room;
    if (!needs_room || !fill_at || asked < fill_at || asked >= fill_at + fill_times)
        return 0;
    filled++;
    if (fill_times > 1 && asked == fill_at)
        return 1;
    errno = ENOSPC;
    return -1;
}

/* Like change, for what cannot be done by half. */
static int refused(int needs_room)
{
    int how = change(needs_room);
    if (how)
        errno = ENOSPC;
    return how;
}

static void opened(int fd, const char *path, int made, int flags)
{
    char link[64], name[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t size = readlink(link, name, sizeof name - 2);
    if (fd >= FDS || size < 0)
        return;
    strcpy(name + size, "/"); /* so that the folder itself is below it, too */
    kind[fd] = below(name) ? WATCHED : ELSEWHERE;
    if (kind[fd] && (flags & O_TMPFILE) == O_TMPFILE)
        kind[fd] = NAMELESS;
    if (kind[fd] != WATCHED)
        return;
    if (made)
        note_path('C', file_of(fd), path);
    else if (flags & O_TRUNC)
        note('T', file_of(fd), 0, "", 0);
}

static int open_any(int dir, const char *path, int flags, mode_t mode)
{
    REAL(int, openat64, int, const char *, int, ...);
    int writes = flags & (O_CREAT | O_TRUNC), made = 0;
    pthread_mutex_lock(&lock);
    if (below(path) && writes) {
        struct stat found;
        made = (flags & O_CREAT) && lstat(path, &found) && errno == ENOENT;
        if ((made || (flags & O_TRUNC)) && refused(made)) {
            pthread_mutex_unlock(&lock);
            return -1;
        }
    }
    int fd = real(dir, path, flags, mode);
    if (fd >= 0)
        opened(fd, path, made, flags);
    pthread_mutex_unlock(&lock);
    return fd;
}

#define MODE(flags)                                                   \
    mode_t mode = 0;                                                  \
    if ((flags & O_CREAT) || (flags & O_TMPFILE) == O_TMPFILE) {      \
        va_list more;                                                 \
        va_start(more, flags);                                        \
        mode = va_arg(more, mode_t);                                  \
        va_end(more);                                                 \
    }

int open(const char *path, int flags, ...) { MODE(flags) return open_any(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE(flags) return open_any(AT_FDCWD, path, flags, mode); }
int openat(int dir, const char *path, int flags, ...) { MODE(flags) return open_any(dir, path, flags, mode); }
int openat64(int dir, const char *path, int flags, ...) { MODE(flags) return open_any(dir, path, flags, mode); }

int close(int fd)
{
    REAL(int, close, int);
    if (watched(fd))
        kind[fd] = dirty[fd] = ELSEWHERE;
    return real(fd);
}

static ssize_t write_at(int fd, const void *data, size_t size, off_t at)
{
    REAL(ssize_t, pwrite64, int, const void *, size_t, off_t);
    int how = change(1);
    if (how < 0)
        return -1;
    ssize_t done = real(fd, data, how ? size / 2 : size, at);
    dirty[fd] |= done > 0;
    if (done > 0 && kind[fd] == WATCHED)
        note('W', file_of(fd), at, data, done);
    return done;
}

ssize_t pwrite64(int fd, const void *data, size_t size, off_t at)
{
    REAL(ssize_t, pwrite64, int, const void *, size_t, off_t);
    if (!watched(fd))
        return real(fd, data, size, at);
    pthread_mutex_lock(&lock);
    ssize_t done = write_at(fd, data, size, at);
    pthread_mutex_unlock(&lock);
    return done;
}

ssize_t pwrite(int fd, const void *data, size_t size, off_t at) { return pwrite64(fd, data, size, at); }

ssize_t write(int fd, const void *data, size_t size)
{
    REAL(ssize_t, write, int, const void *, size_t);
    if (!watched(fd))
        return real(fd, data, size);
    pthread_mutex_lock(&lock);
    int end = fcntl(fd, F_GETFL) & O_APPEND;
    off_t at = lseek(fd, 0, end ? SEEK_END : SEEK_CUR);
    ssize_t done = write_at(fd, data, size, at);
    if (done > 0)
        lseek(fd, at + done, SEEK_SET);
    pthread_mutex_unlock(&lock);
    return done;
}

/* Python copies by plain writes when this cannot be done. */
ssize_t sendfile64(int to, int from, off_t *at, size_t size)
{
    REAL(ssize_t, sendfile64, int, int, off_t *, size_t);
    if (!watched(to))
        return real(to, from, at, size);
    errno = ENOTSOCK;
    return -1;
}

ssize_t sendfile(int to, int from, off_t *at, size_t size) { return sendfile64(to, from, at, size); }

int ftruncate64(int fd, off_t size)
{
    REAL(int, ftruncate64, int, off_t);
    if (!watched(fd))
        return real(fd, size);
    pthread_mutex_lock(&lock);
    struct stat found;
    int grows = !fstat(fd, &found) && size > found.st_size;
    int done = refused(grows) ? -1 : real(fd, size);
    if (!done && kind[fd] == WATCHED)
        note('T', file_of(fd), size, "", 0);
    pthread_mutex_unlock(&lock);
    return done;
}

int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }

static int synced(int fd, int (*real)(int))
{
    if (!watched(fd))
        return real(fd);
    pthread_mutex_lock(&lock);
    int done = refused(dirty[fd]) ? -1 : real(fd); /* names and a cut need no room */
    dirty[fd] &= done != 0;
    if (!done && kind[fd] == WATCHED)
        note('S', file_of(fd), 0, "", 0);
    pthread_mutex_unlock(&lock);
    return done;
}

int fsync(int fd) { REAL(int, fsync, int); return synced(fd, real); }
int fdatasync(int fd) { REAL(int, fdatasync, int); return synced(fd, real); }

/* What changes names: counted, done, written down. */
#define NAMES(call, path, needs_room, what, file)    \
    if (!below(path))                                \
        return call;                                 \
    pthread_mutex_lock(&lock);                       \
    int done = refused(needs_room) ? -1 : call;      \
    if (!done)                                       \
        note_path(what, file, path);                 \
    pthread_mutex_unlock(&lock);                     \
    return done;

static unsigned long number_of(const char *path)
{
    struct stat found;
    return lstat(path, &found) ? 0 : found.st_ino;
}

int unlink(const char *path) { REAL(int, unlink, const char *); NAMES(real(path), path, 0, 'U', 0) }
int rmdir(const char *path) { REAL(int, rmdir, const char *); NAMES(real(path), path, 0, 'X', 0) }

int mkdir(const char *path, mode_t mode)
{
    REAL(int, mkdir, const char *, mode_t);
    if (number_of(path)) /* what is there already changes nothing */
        return real(path, mode);
    NAMES(real(path, mode), path, 1, 'M', number_of(path))
}

static int named(char what, const char *from, const char *to, int (*real)(const char *, const char *))
{
    if (!below(to))
        return real(from, to);
    pthread_mutex_lock(&lock);
    int done = refused(what == 'L') ? -1 : real(from, to);
    if (!done) {
        char both[8192];
        int size = snprintf(both, sizeof both, "%s\n%s", from + length, to + length);
        note(what, 0, 0, both, size);
    }
    pthread_mutex_unlock(&lock);
    return done;
}

int rename(const char *from, const char *to) { REAL(int, rename, const char *, const char *); return named('R', from, to, real); }
int link(const char *from, const char *to) { REAL(int, link, const char *, const char *); return named('L', from, to, real); }
