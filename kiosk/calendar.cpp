#include "kiosk/calendar.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <deque>
#include <iostream>
#include <iterator>
#include <tuple>

#include "shared/wire/codec.hpp"

extern char** environ;

namespace hearth::kiosk {
namespace {

using Steady = std::chrono::steady_clock;

constexpr std::size_t answer_bytes_max = 4U << 20U;
constexpr rlim_t memory_bytes_max = 512U << 20U;

Complaint about(const std::string& file, const std::string& what) {
  return {Text<200>::mended_from(file.substr(file.rfind('/') + 1) + ":1"), Text<280>::mended_from(what)};
}

void limit(__rlimit_resource what, rlim_t most) {
  const rlimit both{most, most};
  setrlimit(what, &both);
}

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

// One child: it is asked at once, and its answer is collected from a pipe.
struct Child {
  pid_t process = -1;
  int answer = -1;
  std::string file;
  std::string bytes;
  Steady::time_point until;

  Child() = default;
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() {
    if (answer >= 0) close(answer);
    if (process > 0) {
      kill(process, SIGKILL);
      waitpid(process, nullptr, 0);
    }
  }

  bool start(const CalendarQuestion& question);
};

bool Child::start(const CalendarQuestion& question) {
  file = question.file;
  until = Steady::now() + calendar_time_max;
  std::array<int, 2> to{};
  std::array<int, 2> from{};
  if (pipe2(to.data(), O_CLOEXEC) != 0) return false;
  if (pipe2(from.data(), O_CLOEXEC) != 0) {
    close(to[0]);
    close(to[1]);
    return false;
  }
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, to[0], STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, from[1], STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  std::string program = "/proc/self/exe";
  std::string word = calendar_child_word;
  std::array<char*, 3> arguments{program.data(), word.data(), nullptr};
  const int fault = posix_spawn(&process, program.c_str(), &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  close(to[0]);
  close(from[1]);
  if (fault != 0) process = -1;
  // A question is far smaller than a pipe holds, so this does not wait for the child.
  const bool asked = fault == 0 && write_all(to[1], wire::encode(question));
  close(to[1]);
  answer = from[0];
  fcntl(answer, F_SETFL, O_NONBLOCK);
  return asked;
}

}  // namespace

struct CalendarReader::State {
  std::deque<CalendarQuestion> waiting;
  std::unique_ptr<Child> child;
  Programme programme;

  void start_next();
  void take_answer();
  void give_up(const std::string& why);
  void merge(Programme part);
};

void CalendarReader::State::start_next() {
  child.reset();
  while (!waiting.empty() && child == nullptr) {
    child = std::make_unique<Child>();
    const CalendarQuestion question = waiting.front();
    waiting.pop_front();
    if (!child->start(question)) {
      child.reset();
      merge({{}, {about(question.file, "the calendar could not be read: no new process could be started")}});
    }
  }
}

void CalendarReader::State::give_up(const std::string& why) {
  merge({{}, {about(child->file, why)}});
  start_next();
}

void CalendarReader::State::merge(Programme part) {
  auto& events = programme.events;
  events.insert(events.end(), part.events.begin(), part.events.end());
  std::sort(events.begin(), events.end(), [](const auto& a, const auto& b) {
    return std::tie(a.start.utc, a.title) < std::tie(b.start.utc, b.title);
  });
  if (events.size() > programme_events_max) {
    events.resize(programme_events_max);
    part.complaints.push_back(about("programme", "more than 200 events in these days; the last ones are left out"));
  }
  for (Complaint& complaint : part.complaints) {
    if (programme.complaints.size() < complaints_max) programme.complaints.push_back(std::move(complaint));
  }
}

void CalendarReader::State::take_answer() {
  int status = 0;
  waitpid(child->process, &status, 0);
  child->process = -1;
  auto answer = wire::decode<Programme>(child->bytes, wire::Strictness::lenient);
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0 && !answer.fault) {
    merge(std::move(answer.value));
    start_next();
  } else if (WIFSIGNALED(status) && (WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL)) {
    give_up("reading this calendar took too long, so it was given up; look for an entry that repeats without end");
  } else {
    give_up("this calendar could not be read to its end; is it damaged?");
  }
}

CalendarReader::CalendarReader(const std::vector<config::CalendarSource>& sources, LocalDate from,
                               std::uint32_t days, const std::string& zone)
    : state_(std::make_unique<State>()) {
  for (const config::CalendarSource& source : sources) {
    state_->waiting.push_back({source.file.string(), source.place, source.audience, source.format, from,
                               std::clamp(days, 1U, calendar_days_max), zone});
  }
  state_->start_next();
}

CalendarReader::~CalendarReader() = default;

int CalendarReader::descriptor() const { return state_->child != nullptr ? state_->child->answer : -1; }

bool CalendarReader::proceed() {
  std::array<char, 65536> buffer{};
  while (state_->child != nullptr) {
    Child& child = *state_->child;
    const ssize_t count = read(child.answer, buffer.data(), buffer.size());
    if (count > 0) {
      child.bytes.append(buffer.data(), static_cast<std::size_t>(count));
      if (child.bytes.size() > answer_bytes_max) state_->give_up("there is more in this calendar than can be shown");
    } else if (count == 0) {
      state_->take_answer();
    } else if (errno == EINTR) {
      continue;
    } else if (Steady::now() >= child.until) {
      state_->give_up("reading this calendar took too long, so it was given up; look for an entry that repeats without end");
    } else {
      return false;
    }
  }
  return true;
}

Programme CalendarReader::programme() const { return state_->programme; }

Programme read_calendars(const std::vector<config::CalendarSource>& sources, LocalDate from, std::uint32_t days,
                         const std::string& zone) {
  CalendarReader reader(sources, from, days, zone);
  while (!reader.proceed()) {
    pollfd wait{reader.descriptor(), POLLIN, 0};
    poll(&wait, 1, 1000);
  }
  return reader.programme();
}

std::string plain_uid(const EventUid& uid) { return uid.str().substr(0, uid.str().rfind('/')); }

int calendar_child_main() {
  limit(RLIMIT_CPU, static_cast<rlim_t>(calendar_cpu_max.count()));
  limit(RLIMIT_CORE, 0);
#ifndef __SANITIZE_ADDRESS__  // its shadow memory needs terabytes of addresses
  limit(RLIMIT_AS, memory_bytes_max);
#endif
  const std::string bytes{std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
  const auto question = wire::decode<CalendarQuestion>(bytes, wire::Strictness::strict);
  if (question.fault) return 1;
  return write_all(STDOUT_FILENO, wire::encode(expand_calendar(question.value))) ? 0 : 1;
}

}  // namespace hearth::kiosk
