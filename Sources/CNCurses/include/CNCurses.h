/// What Swift cannot import of ncurses: macros, mutable globals, and a screen that writes into memory.
///
/// Also the guard that gives the terminal back when the process dies, since that must run inside a signal handler.
#pragma once

#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <curses.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <termios.h>

// MARK: Screen (Screen.c)

/// Starts ncurses for a terminal type; everything it wants to send is kept in memory until it is taken.
///
/// - Returns: whether the type is known and the screen was made. Once per process.
bool cn_start(const char *type);

/// Moves what ncurses wants to send into `buffer` and returns how many bytes that are; when they are more than
/// `capacity`, nothing is moved.
size_t cn_take_output(uint8_t *buffer, size_t capacity);

/// Whether the terminal type has a string capability of that name.
bool cn_has_string(const char *name);

static inline WINDOW *cn_screen(void) { return stdscr; }
static inline WINDOW *cn_physical_screen(void) { return curscr; }
static inline int cn_colors(void) { return COLORS; }
static inline int cn_color_pairs(void) { return COLOR_PAIRS; }

static inline attr_t cn_bold(void) { return WA_BOLD; }
static inline attr_t cn_dim(void) { return WA_DIM; }
static inline attr_t cn_italic(void) { return WA_ITALIC; }
static inline attr_t cn_underline(void) { return WA_UNDERLINE; }
static inline attr_t cn_reverse(void) { return WA_REVERSE; }

/// Makes a cell of a base and up to three marks, zero where there is none.
static inline void cn_set_cell(cchar_t *cell, const uint32_t scalars[4], attr_t attributes, int pair) {
  const wchar_t text[5] = {(wchar_t)scalars[0], (wchar_t)scalars[1], (wchar_t)scalars[2], (wchar_t)scalars[3], 0};
  setcchar(cell, text, attributes, 0, &pair);
}

/// What terminals fill erased cells and lines that come into sight with; ncurses counts on it.
static inline void cn_set_background(attr_t attributes, int pair) {
  cchar_t blank;
  setcchar(&blank, L" ", attributes, 0, &pair);
  wbkgrndset(stdscr, &blank);
}

// MARK: Guard (Guard.c)

/// Installs the handlers: fatal signals and polite requests to end give the terminal back before anything else happens.
///
/// Must come before `cn_start`, so that ncurses leaves these signals alone. Signals that are ignored stay ignored.
void cn_guard_install(void);

/// Puts the former handlers back.
void cn_guard_remove(void);

/// From now on a dying process writes `sequence` to `fd` and gives it the modes `saved`.
///
/// Error output that would go to a terminal is kept and shown when the terminal is given back, dying or not.
void cn_guard_arm(int fd, const struct termios *saved, const uint8_t *sequence, size_t length);

/// The terminal is not ours for now; its modes have been restored already.
void cn_guard_disarm(void);

/// The reading end of a pipe that carries one byte, the signal's number, for each SIGWINCH, SIGTSTP and SIGCONT; -1
/// when it cannot be made.
int cn_signal_pipe(void);

/// Stops the whole process group as Control-Z does, and returns when it is continued.
void cn_stop(void);
