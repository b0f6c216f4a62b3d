#pragma once
#include <sqlite3.h>

// What Swift cannot call: variadic functions and the cast macro SQLITE_TRANSIENT.

static inline int csqlite_config(sqlite3 *db, int option, int value) {
  return sqlite3_db_config(db, option, value, (int *)0);
}

static inline int csqlite_bind_text(sqlite3_stmt *statement, int index, const char *text, int length) {
  return sqlite3_bind_text(statement, index, text, length, SQLITE_TRANSIENT);
}
