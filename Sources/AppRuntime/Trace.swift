import Glibc

nonisolated func trace(_ what: String) {
  var t = timespec(); clock_gettime(CLOCK_MONOTONIC, &t)
  guard let f = fopen("/tmp/trace.txt", "a") else { return }
  fputs("\(Double(t.tv_sec) * 1000 + Double(t.tv_nsec) / 1e6) \(what)\n", f); fclose(f)
}
