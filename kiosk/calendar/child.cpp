// The child process that reads one calendar: its limits, and what goes through its pipes. Before it works on
// an entry it writes the entry's line, so that whoever waits knows which one used the limits up; at the end
// comes the answer, which begins with '{'.

#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <unistd.h>

#include <cerrno>
#include <ctime>
#include <iostream>
#include <iterator>

#include "kiosk/calendar/reader.hpp"
#include "shared/wire/codec.hpp"

namespace hearth::kiosk {
namespace {

constexpr rlim_t memory_bytes_max = 512U << 20U;

void limit(__rlimit_resource what, rlim_t most) {
  const rlimit both{most, most};
  setrlimit(what, &both);
}

void keep_within_limits() {
  limit(RLIMIT_CPU, static_cast<rlim_t>(calendar_cpu_max.count()));
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_FSIZE, 0);  // it has nothing to write but its pipe
#ifndef HEARTH_SANITIZED   // its shadow memory needs terabytes of addresses
  limit(RLIMIT_AS, memory_bytes_max);
#endif
  prctl(PR_SET_DUMPABLE, 0);
  prctl(PR_SET_PDEATHSIG, SIGKILL);  // nobody waits for it any more
}

// Ends this process when it has worked for so long without setting the alarm anew.
void set_alarm() {
  const itimerval once{{0, 0}, {calendar_entry_max.count(), 0}};
  setitimer(ITIMER_PROF, &once, nullptr);
}

bool has_time_for(CalendarWork work) {
  const auto most = work == CalendarWork::reading ? calendar_reading_max : calendar_laying_out_max;
  return std::clock() / CLOCKS_PER_SEC < most.count();
}

bool write_all(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace

int calendar_child_main() {
  keep_within_limits();
  const std::string bytes{std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
  const auto question = wire::decode<CalendarQuestion>(bytes, wire::Strictness::strict);
  if (question.fault) return 1;
  const CalendarAnswer answer = expand_calendar(question.value, [](CalendarWork work, std::size_t line) {
    set_alarm();
    (void)write_all(std::to_string(line) + "\n");
    return has_time_for(work) ? GoOn::yes : GoOn::no;
  });
  return write_all(wire::encode(answer)) ? 0 : 1;
}

}  // namespace hearth::kiosk
