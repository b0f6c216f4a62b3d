#define _GNU_SOURCE
#include "CNCurses.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

// Everything a handler touches is prepared beforehand: inside one, only plain system calls are made.

static const int deadly[] = {SIGSEGV, SIGABRT, SIGILL, SIGBUS, SIGFPE, SIGTRAP};
static const int polite[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT};
static const int noted[] = {SIGWINCH, SIGTSTP, SIGCONT};
#define COUNT(list) (sizeof(list) / sizeof(*(list)))

static struct sigaction former[NSIG];
static bool installed[NSIG];

static atomic_bool armed;
static int terminal = -1;
static pid_t owner;
static struct termios modes;
static uint8_t sequence[512];
static size_t sequenceLength;
static int pipeEnds[2] = {-1, -1};
/// Where error output goes while the screen is ours, and where it went before.
static int words = -1;
static int formerError = -1;

/// Keeps what is written to the error output off the screen, as long as that is the terminal too.
static void divertErrors(void) {
  if (formerError >= 0 || isatty(STDERR_FILENO) != 1) return;
  if (words < 0) words = memfd_create("errors", MFD_CLOEXEC);
  if (words < 0) return;
  formerError = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 10);
  if (formerError >= 0) dup2(words, STDERR_FILENO);
}

/// Shows on the terminal given back what was kept: the reason of a crash, above all.
static void replayErrors(void) {
  if (formerError < 0) return;
  dup2(formerError, STDERR_FILENO);
  close(formerError);
  formerError = -1;
  off_t end = lseek(words, 0, SEEK_END);
  off_t offset = end > 1 << 16 ? end - (1 << 16) : 0;
  char buffer[4096];
  while (offset < end) {
    ssize_t count = pread(words, buffer, sizeof buffer, offset);
    if (count <= 0) break;
    if (write(STDERR_FILENO, buffer, (size_t)count) < 0 && errno != EINTR) break;
    offset += count;
  }
  if (ftruncate(words, 0) == 0) lseek(words, 0, SEEK_SET);
}

/// Gives the terminal back; only the first caller does it, and never a forked child.
static void restore(void) {
  if (!atomic_exchange(&armed, false) || getpid() != owner) return;
  size_t written = 0;
  while (written < sequenceLength) {
    ssize_t count = write(terminal, sequence + written, sequenceLength - written);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;
    written += (size_t)count;
  }
  tcsetattr(terminal, TCSANOW, &modes);
  replayErrors();
}

/// Restores, then does what would have been done without us.
static void die(int number, siginfo_t *info, void *context) {
  restore();
  struct sigaction next = former[number];
  // The handler before us gets the original context: a backtrace starts at the fault and not here.
  if ((next.sa_flags & SA_SIGINFO) != 0 && next.sa_sigaction != NULL) {
    next.sa_sigaction(number, info, context);
  } else if (next.sa_handler != SIG_DFL && next.sa_handler != SIG_IGN) {
    next.sa_handler(number);
  }
  // It returned, or there was none: the default action, as soon as this handler is left.
  struct sigaction fallback;
  memset(&fallback, 0, sizeof fallback);
  fallback.sa_handler = SIG_DFL;
  sigaction(number, &fallback, NULL);
  raise(number);
}

static void note(int number) {
  int kept = errno;
  uint8_t byte = (uint8_t)number;
  // A full pipe already carries the news.
  ssize_t count = write(pipeEnds[1], &byte, 1);
  (void)count;
  errno = kept;
}

static void install(int number, void (*action)(int, siginfo_t *, void *)) {
  struct sigaction old;
  if (installed[number] || sigaction(number, NULL, &old) != 0) return;
  if ((old.sa_flags & SA_SIGINFO) == 0 && old.sa_handler == SIG_IGN) return;
  struct sigaction new;
  memset(&new, 0, sizeof new);
  new.sa_sigaction = action;
  // Faults stay deliverable: a backtracer that we chain to reads memory that may not be there.
  new.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER;
  // In the background tcsetattr would stop us instead of doing its work.
  sigemptyset(&new.sa_mask);
  sigaddset(&new.sa_mask, SIGTTOU);
  sigaddset(&new.sa_mask, SIGTSTP);
  if (sigaction(number, &new, NULL) != 0) return;
  former[number] = old;
  installed[number] = true;
}

static void installNoted(int number) {
  struct sigaction new;
  memset(&new, 0, sizeof new);
  new.sa_handler = note;
  new.sa_flags = SA_RESTART;
  sigemptyset(&new.sa_mask);
  struct sigaction old;
  if (sigaction(number, &new, &old) != 0 || installed[number]) return;
  former[number] = old;
  installed[number] = true;
}

void cn_guard_install(void) {
  // A stack of its own, so that an overflowing one is no obstacle.
  static uint8_t space[1 << 16];
  stack_t stack;
  if (sigaltstack(NULL, &stack) == 0 && (stack.ss_flags & SS_DISABLE) != 0) {
    stack = (stack_t){.ss_sp = space, .ss_size = sizeof space, .ss_flags = 0};
    sigaltstack(&stack, NULL);
  }
  for (size_t index = 0; index < COUNT(deadly); index++) install(deadly[index], die);
  for (size_t index = 0; index < COUNT(polite); index++) install(polite[index], die);
  static bool registered;
  if (!registered) registered = atexit(restore) == 0;
}

void cn_guard_remove(void) {
  for (int number = 1; number < NSIG; number++) {
    if (!installed[number]) continue;
    sigaction(number, &former[number], NULL);
    installed[number] = false;
  }
}

void cn_guard_arm(int fd, const struct termios *saved, const uint8_t *bytes, size_t length) {
  atomic_store(&armed, false);
  terminal = fd;
  owner = getpid();
  modes = *saved;
  sequenceLength = length < sizeof sequence ? length : sizeof sequence;
  memcpy(sequence, bytes, sequenceLength);
  divertErrors();
  atomic_store(&armed, true);
}

void cn_guard_disarm(void) {
  atomic_store(&armed, false);
  replayErrors();
}

int cn_signal_pipe(void) {
  if (pipeEnds[0] < 0 && pipe2(pipeEnds, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  for (size_t index = 0; index < COUNT(noted); index++) installNoted(noted[index]);
  return pipeEnds[0];
}

void cn_stop(void) {
  struct sigaction fallback;
  memset(&fallback, 0, sizeof fallback);
  fallback.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &fallback, NULL);
  sigset_t set, kept;
  sigemptyset(&set);
  sigaddset(&set, SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &set, &kept);
  kill(0, SIGTSTP);
  pthread_sigmask(SIG_SETMASK, &kept, NULL);
  installNoted(SIGTSTP);
}
