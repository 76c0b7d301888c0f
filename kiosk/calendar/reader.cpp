#include "kiosk/calendar/reader.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <deque>
#include <optional>
#include <tuple>

#include "shared/wire/codec.hpp"

extern char** environ;

namespace hearth::kiosk {
namespace {

using Steady = std::chrono::steady_clock;

// Processes and descriptors that are lacking come free again, mostly within seconds. First and longest time
// until it is tried again, and how often before the files that are left are given up.
constexpr auto start_again_after_min = std::chrono::milliseconds{100};
constexpr auto start_again_after_max = std::chrono::seconds{8};
constexpr int starts_max = 12;  // within 45 s

// An event takes 1.5 KiB at the very most, for its texts have limits.
constexpr std::size_t answer_bytes_for_an_event = 1536;
constexpr std::size_t answer_bytes_besides = 4U << 20U;
constexpr std::size_t file_name_shown_max = 180;

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
  std::string bytes;
  Steady::time_point until;

  Child() = default;
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() {
    if (answer >= 0) close(answer);
    if (process > 0) {
      kill(process, SIGKILL);
      (void)wait();
    }
  }

  bool start(const CalendarQuestion& question);
  // How it ended.
  int wait() {
    int status = 0;
    while (waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
    process = -1;
    return status;
  }
  // The line of the entry that it worked on last.
  [[nodiscard]] std::optional<std::uint32_t> last_line() const;
};

bool Child::start(const CalendarQuestion& question) {
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
  posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
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

std::optional<std::uint32_t> Child::last_line() const {
  const std::string told = bytes.substr(0, bytes.find('{'));
  const std::size_t end = told.rfind('\n');
  if (end == std::string::npos) return std::nullopt;
  const std::size_t before = end == 0 ? std::string::npos : told.rfind('\n', end - 1);
  const std::string number = told.substr(before == std::string::npos ? 0 : before + 1, 9);
  try {
    return static_cast<std::uint32_t>(std::stoul(number));
  } catch (const std::exception&) {
    return std::nullopt;  // not written by our child
  }
}

// The most events that each calendar may keep so that all of them together have at most `events_max`.
std::size_t fair_share(const std::vector<Programme>& parts, std::size_t events_max) {
  std::vector<std::size_t> counts;
  for (const Programme& part : parts) counts.push_back(part.events.size());
  std::sort(counts.begin(), counts.end());
  std::size_t room = events_max;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const std::size_t share = room / (counts.size() - i);
    if (counts[i] > share) return share;
    room -= counts[i];
  }
  return events_max;
}

}  // namespace

struct CalendarReader::State {
  std::deque<CalendarQuestion> waiting;  // the first is the one that is being read
  std::unique_ptr<Child> child;
  std::vector<Programme> parts;  // of each file
  std::size_t unread = 0;
  std::size_t not_started = 0;
  int starts_failed = 0;  // one after the other
  Steady::time_point start_again{};
  std::vector<std::string> files;
  std::vector<Complaint> given_up;  // entries of the file that is being read
  CalendarBounds bounds;

  void start();
  void take_answer();
  // Reads the file again without the entry that spoilt it, or gives the file up.
  void go_on_without(const std::string& why);
  void finish(CalendarAnswer answer);
  // The file is not read, because of what is said about that line.
  void give_up(std::size_t line, const std::string& why);
};

void CalendarReader::State::start() {
  child.reset();
  while (!waiting.empty() && child == nullptr) {
    child = std::make_unique<Child>();
    if (child->start(waiting.front())) {
      starts_failed = 0;
      return;
    }
    child.reset();
    if (starts_failed + 1 < starts_max) {
      const auto after = start_again_after_min * (1 << std::min(starts_failed, 7));
      start_again = Steady::now() + std::min<Steady::duration>(after, start_again_after_max);
      ++starts_failed;
      return;
    }
    ++not_started;
    give_up(1, "the calendar could not be read: no new process could be started");
  }
}

void CalendarReader::State::finish(CalendarAnswer answer) {
  Programme& part = answer.programme;
  part.complaints.insert(part.complaints.begin(), given_up.begin(), given_up.end());
  given_up.clear();
  if (!answer.was_read) ++unread;
  parts.push_back(std::move(part));
  files.push_back(waiting.front().file);
  waiting.pop_front();
}

void CalendarReader::State::give_up(std::size_t line, const std::string& why) {
  finish({{{}, {calendar_complaint(waiting.front().file, line, why)}}, false});
}

void CalendarReader::State::go_on_without(const std::string& why) {
  CalendarQuestion& question = waiting.front();
  const auto line = child->last_line();
  child.reset();
  if (line && question.without.size() < calendar_entries_given_up_max) {
    question.without.push_back(*line);
    given_up.push_back(calendar_complaint(question.file, *line, "this entry " + why + ", so it is left out"));
  } else {
    give_up(line.value_or(1), "this calendar " + why + ", so it was given up");
  }
  start();
}

void CalendarReader::State::take_answer() {
  const int status = child->wait();
  const std::string& bytes = child->bytes;
  const std::size_t begins = std::min(bytes.find('{'), bytes.size());
  auto answer =
      wire::decode<CalendarAnswer>(std::string_view{bytes}.substr(begins), wire::Strictness::strict);
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0 && !answer.fault) {
    finish(std::move(answer.value));
    start();
  } else if (WIFSIGNALED(status) &&
             (WTERMSIG(status) == SIGPROF || WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL)) {
    go_on_without("takes too long to work out");
  } else {
    go_on_without("cannot be worked out");
  }
}

CalendarReader::CalendarReader(const std::vector<config::CalendarSource>& sources, LocalDate from,
                               std::uint32_t days, const std::string& zone, CalendarBounds bounds)
    : state_(std::make_unique<State>()) {
  state_->bounds = bounds;
  for (const config::CalendarSource& source : sources) {
    state_->waiting.push_back({source.file.string(),
                               source.place,
                               source.audience,
                               source.format,
                               from,
                               std::clamp(days, 1U, calendar_days_max),
                               zone,
                               static_cast<std::uint32_t>(bounds.events_max),
                               static_cast<std::uint32_t>(bounds.complaints_max),
                               bounds.untitled,
                               {}});
  }
  state_->start();
}

CalendarReader::~CalendarReader() = default;

int CalendarReader::descriptor() const {
  return state_->child != nullptr ? state_->child->answer : -1;
}

bool CalendarReader::proceed() {
  std::array<char, 65536> buffer{};
  const std::size_t bytes_max = answer_bytes_besides + state_->bounds.events_max * answer_bytes_for_an_event;
  while (!state_->waiting.empty()) {
    if (state_->child == nullptr) {
      if (Steady::now() < state_->start_again) return false;
      state_->start();
      continue;
    }
    Child& child = *state_->child;
    const ssize_t count = read(child.answer, buffer.data(), buffer.size());
    if (count > 0) {
      child.bytes.append(buffer.data(), static_cast<std::size_t>(count));
      if (child.bytes.size() > bytes_max) state_->go_on_without("holds more than can be shown");
    } else if (count == 0) {
      state_->take_answer();
    } else if (errno == EINTR) {
      continue;
    } else if (Steady::now() >= child.until) {
      state_->go_on_without("takes too long to work out");
    } else {
      return false;
    }
  }
  return true;
}

Programme CalendarReader::programme() const {
  Programme whole;
  const std::size_t share = fair_share(state_->parts, state_->bounds.events_max);
  const auto complain = [&](const Complaint& complaint) {
    if (whole.complaints.size() < state_->bounds.complaints_max) whole.complaints.push_back(complaint);
  };
  for (std::size_t i = 0; i < state_->parts.size(); ++i) {
    const Programme& part = state_->parts[i];
    const auto kept = static_cast<std::ptrdiff_t>(std::min(share, part.events.size()));
    whole.events.insert(whole.events.end(), part.events.begin(), part.events.begin() + kept);
    for (const Complaint& complaint : part.complaints) complain(complaint);
    if (part.events.size() > share) {
      complain(calendar_complaint(state_->files[i], 1,
                                  "more is on in these days than can be kept; the latest is left out"));
    }
  }
  std::sort(whole.events.begin(), whole.events.end(), [](const auto& a, const auto& b) {
    return std::tie(a.start.utc, a.title) < std::tie(b.start.utc, b.title);
  });
  return whole;
}

std::size_t CalendarReader::unread() const {
  return state_->unread;
}

std::size_t CalendarReader::not_started() const {
  return state_->not_started;
}

void finish(CalendarReader& reader) {
  while (!reader.proceed()) {
    pollfd wait{reader.descriptor(), POLLIN, 0};
    const bool for_a_process = wait.fd < 0;
    poll(&wait, 1, for_a_process ? 50 : 1000);
  }
}

Programme read_calendars(const std::vector<config::CalendarSource>& sources, LocalDate from,
                         std::uint32_t days, const std::string& zone, CalendarBounds bounds) {
  CalendarReader reader(sources, from, days, zone, bounds);
  finish(reader);
  return reader.programme();
}

std::string plain_uid(const EventUid& uid) {
  return uid.str().substr(0, uid.str().rfind('/'));
}

Complaint calendar_complaint(const std::string& file, std::size_t line, const std::string& what) {
  const std::string name = mended(file.substr(file.rfind('/') + 1), file_name_shown_max, Lines::one);
  return {Text<200>::mended_from(name + ":" + std::to_string(line)), Text<280>::mended_from(what)};
}

}  // namespace hearth::kiosk
