#include "tests/fuzz/runner.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fstream>
#include <new>
#include <set>

#include "tests/fuzz/files.hpp"
#include "tests/fuzz/mutator.hpp"

namespace hearth::fuzz {
namespace {

namespace fs = std::filesystem;
using Steady = std::chrono::steady_clock;

constexpr int exit_broken = 3;  // the sentence is in Shared::said
constexpr std::uint64_t kinds_of_fault_max = 8;
constexpr std::uint64_t faults_max = 200;
constexpr std::size_t said_max = 1000;
constexpr std::size_t input_max = 2U << 20U;
constexpr auto asleep_max = std::chrono::seconds{120};  // an input that waits instead of working

// What the child leaves behind for its parent, however it ends.
struct Shared {
  std::atomic<std::uint64_t> number;  // of the input being read
  std::atomic<bool> reading;
  std::uint64_t slowest_us;
  std::uint64_t slowest_number;
  std::size_t size;
  char said[said_max];
  char input[input_max];
};

// Memory that parent and child share.
class Board {
 public:
  Board() : place_(mmap(nullptr, sizeof(Shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0)) {
    if (place_ == MAP_FAILED) throw std::bad_alloc{};
    shared_ = new (place_) Shared{};
  }
  ~Board() { munmap(place_, sizeof(Shared)); }
  Board(const Board&) = delete;
  Board& operator=(const Board&) = delete;
  Shared* operator->() const { return shared_; }

 private:
  void* place_;
  Shared* shared_;
};

// Gone at the end, and with it what a reader that crashed left there.
class Scratch {
 public:
  Scratch() {
    // In memory where that is offered: journals are synced to the disk at every step.
    const fs::path memory = "/dev/shm";
    const fs::path where = fs::is_directory(memory) ? memory : fs::temp_directory_path();
    std::string pattern = (where / "hearth-fuzz-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr)
      throw std::runtime_error{"no folder can be made in " + where.string()};
    path_ = pattern;
  }
  ~Scratch() { remove(); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  void empty() const {
    remove();
    fs::create_directory(path_);
  }
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  void remove() const {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  fs::path path_;
};

std::uint64_t processor_us() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<std::uint64_t>(time.tv_sec) * 1'000'000 +
         static_cast<std::uint64_t>(time.tv_nsec) / 1000;
}

// Ends this process when it works, or waits, longer than an input may.
void set_alarms(const Target& target) {
  const itimerval working{{0, 0}, {target.cpu_max.count(), 0}};
  setitimer(ITIMER_PROF, &working, nullptr);
  const itimerval waiting{{0, 0}, {asleep_max.count(), 0}};
  setitimer(ITIMER_REAL, &waiting, nullptr);
}

void stop_alarms() {
  const itimerval never{};
  setitimer(ITIMER_PROF, &never, nullptr);
  setitimer(ITIMER_REAL, &never, nullptr);
}

void take_one(Reader& reader, const Target& target, const std::string& input, std::uint64_t number,
              Board& board) {
  board->size = std::min(input.size(), input_max);
  std::memcpy(board->input, input.data(), board->size);
  board->number = number;
  board->reading = true;
  set_alarms(target);
  const std::uint64_t before = processor_us();
  std::string said;
  try {
    reader.take(input);
  } catch (const Broken& broken) {
    said = broken.what();
  } catch (const std::exception& fault) {
    said = std::string{"an exception came out: "} + fault.what();
  }
  const std::uint64_t took = processor_us() - before;
  if (!said.empty()) {
    std::snprintf(board->said, said_max, "%s", said.c_str());
    std::_Exit(exit_broken);
  }
  board->reading = false;
  if (took > board->slowest_us) {
    board->slowest_us = took;
    board->slowest_number = number;
  }
}

// The child: reads from input `first` on. Ends with 0, or in whatever way a fault ends it.
[[noreturn]] void read_on(const Target& target, const Plan& plan, const fs::path& scratch,
                          const fs::path& log, std::uint64_t first, Steady::time_point until, Board& board) {
  const int words = open(log.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (words >= 0) dup2(words, STDERR_FILENO);
  {
    const auto reader = target.begin(scratch);
    Mutator mutator{reader->seeds, reader->words, target.bytes_max, plan.seed};
    std::uint64_t number = first;
    for (; plan.inputs ? number < *plan.inputs : Steady::now() < until; ++number) {
      take_one(*reader, target, mutator.input(number), number, board);
    }
    board->number = number;
  }
  stop_alarms();
  // The leak sanitizer looks when the process ends in order.
  std::exit(0);
}

// What kind of fault it was, in one line: equal for equal faults.
std::string kind_of(int status, const Board& board, const fs::path& log) {
  if (WIFEXITED(status) && WEXITSTATUS(status) == exit_broken) return board->said;
  const std::string words = content_of(log);
  for (const char* mark : {"runtime error: ", "SUMMARY: ", "Assertion ", "terminate called"}) {
    const std::size_t from = words.find(mark);
    if (from == std::string::npos) continue;
    const std::size_t line = words.rfind('\n', from) + 1;
    return words.substr(line, words.find('\n', from) - line);
  }
  if (WIFSIGNALED(status) && WTERMSIG(status) == SIGPROF) return "it takes too long";
  if (WIFSIGNALED(status) && WTERMSIG(status) == SIGALRM) return "it waits and does not come to an end";
  if (WIFSIGNALED(status)) return std::string{"it ends with signal "} + strsignal(WTERMSIG(status));
  return "it ends with code " + std::to_string(WEXITSTATUS(status));
}

void keep(const Target& target, const Plan& plan, const std::string& kind, const Board& board,
          const fs::path& log) {
  fs::create_directories(plan.found);
  const bool has_input = board->reading;
  const fs::path file = plan.found / (std::string{target.name} + "-" + std::to_string(board->number));
  if (has_input) {
    std::ofstream{file, std::ios::binary}.write(board->input, static_cast<std::streamsize>(board->size));
  }
  fs::path words = file;
  words += ".txt";
  std::error_code ignored;
  fs::copy_file(log, words, fs::copy_options::overwrite_existing, ignored);
  std::ofstream{words, std::ios::app} << kind << "\n";
  std::printf("  found: %s\n", kind.c_str());
  if (has_input) {
    std::printf("    to see it again: tests/fuzz/run replay %s %s\n", target.name, file.c_str());
  } else {
    std::printf("    not by one input; what was said is in %s\n", words.c_str());
  }
  std::fflush(stdout);
}

}  // namespace

Outcome run(const Target& target, const Plan& plan) {
  Outcome outcome;
  Board board;
  const Scratch scratch;
  const fs::path log = scratch.path().string() + ".log";
  const auto began = Steady::now();
  const auto until = began + plan.time.value_or(std::chrono::seconds{0});
  std::set<std::string> kinds;
  std::uint64_t next = 0;
  while (kinds.size() < kinds_of_fault_max && outcome.faults < faults_max) {
    scratch.empty();
    board->reading = false;
    board->said[0] = '\0';
    std::fflush(stdout);
    const pid_t child = fork();
    if (child < 0) throw std::runtime_error{"no process can be started"};
    if (child == 0) read_on(target, plan, scratch.path(), log, next, until, board);
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) {
      next = board->number;
      break;
    }
    const std::string kind = kind_of(status, board, log);
    const bool too_long = WIFSIGNALED(status) && WTERMSIG(status) == SIGPROF;
    if (too_long && target.time_over == TimeOver::passed_over) {
      ++outcome.passed_over;
    } else {
      ++outcome.faults;
      if (kinds.insert(kind).second) keep(target, plan, kind, board, log);
    }
    // Without an input it was the start or the end of the child, and the next would fare alike.
    if (!board->reading) break;
    next = board->number + 1;
  }
  std::error_code ignored;
  fs::remove(log, ignored);
  outcome.inputs = std::max<std::uint64_t>(next, board->number);
  outcome.took = Steady::now() - began;
  outcome.slowest = std::chrono::microseconds{board->slowest_us};
  outcome.slowest_input = board->slowest_number;
  return outcome;
}

void replay(const Target& target, const fs::path& file) {
  const Scratch scratch;
  target.begin(scratch.path())->take(content_of(file));
}

std::string input_of(const Target& target, std::uint64_t seed, std::uint64_t number) {
  const Scratch scratch;
  const auto reader = target.begin(scratch.path());
  return Mutator{reader->seeds, reader->words, target.bytes_max, seed}.input(number);
}

}  // namespace hearth::fuzz
