#define _GNU_SOURCE
#include "CNCurses.h"

#include <errno.h>
#include <stdio.h>
#include <sys/mman.h>
#include <term.h>
#include <unistd.h>

// ncurses sends a frame in many small writes. It gets a file in memory instead of the terminal, so that a frame goes
// out in one piece, wrapped as a whole, and modes of the terminal are set in one place only.
static int memory = -1;

bool cn_start(const char *type) {
  if (memory < 0) memory = memfd_create("screen", MFD_CLOEXEC);
  if (memory < 0) return false;
  FILE *file = fdopen(memory, "w+");
  if (file == NULL) return false;
  if (newterm(type, file, file) == NULL) {
    fclose(file);
    memory = -1;
    return false;
  }
  typeahead(-1);
  nonl();
  leaveok(stdscr, FALSE);
  // A list that moves by a line is moved by the terminal, where it can move lines.
  idlok(stdscr, TRUE);
  return true;
}

size_t cn_take_output(uint8_t *buffer, size_t capacity) {
  off_t length = lseek(memory, 0, SEEK_END);
  if (length <= 0) return 0;
  if ((size_t)length > capacity) return (size_t)length;
  size_t taken = 0;
  while (taken < (size_t)length) {
    ssize_t count = pread(memory, buffer + taken, (size_t)length - taken, (off_t)taken);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;
    taken += (size_t)count;
  }
  if (ftruncate(memory, 0) == 0) lseek(memory, 0, SEEK_SET);
  return taken;
}

bool cn_has_string(const char *name) {
  const char *value = tigetstr((char *)name);
  return value != NULL && value != (const char *)-1 && *value != 0;
}
