#include "tests/remote/cli/program.hpp"
#include "tests/places.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <stdexcept>

namespace hearth {
namespace {

struct Pipe {
  int read_end = -1;
  int write_end = -1;

  Pipe() {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error{"no pipe"};
    read_end = ends[0];
    write_end = ends[1];
  }
};

// Appends what comes; false at the end.
bool read_some(int descriptor, std::string& into) {
  std::array<char, 4096> bytes{};
  const ssize_t size = ::read(descriptor, bytes.data(), bytes.size());
  if (size <= 0) return false;
  into.append(bytes.data(), static_cast<std::size_t>(size));
  return true;
}

}  // namespace

Program::Program(const std::vector<std::string>& words) {
  const Pipe input;
  const Pipe output;
  const Pipe complaints;
  std::vector<std::string> all{(programs_folder() / "hearth-remote").string()};
  all.insert(all.end(), words.begin(), words.end());
  std::vector<char*> arguments;
  for (std::string& each : all) arguments.push_back(each.data());
  arguments.push_back(nullptr);
  process_ = fork();
  if (process_ == 0) {
    dup2(input.read_end, STDIN_FILENO);
    dup2(output.write_end, STDOUT_FILENO);
    dup2(complaints.write_end, STDERR_FILENO);
    execv(arguments[0], arguments.data());
    _exit(127);
  }
  close(input.read_end);
  close(output.write_end);
  close(complaints.write_end);
  input_ = input.write_end;
  output_ = output.read_end;
  complaints_ = complaints.read_end;
}

Program::~Program() {
  if (process_ > 0) {
    kill(process_, SIGKILL);
    waitpid(process_, nullptr, 0);
  }
  for (const int each : {input_, output_, complaints_}) {
    if (each >= 0) close(each);
  }
}

void Program::write(const std::string& text) {
  if (::write(input_, text.data(), text.size()) != static_cast<ssize_t>(text.size())) {
    throw std::runtime_error{"the program does not read"};
  }
}

std::string Program::line() {
  while (read_.find('\n') == std::string::npos) {
    if (!read_some(output_, read_)) return {};
  }
  const std::string first = read_.substr(0, read_.find('\n'));
  read_.erase(0, first.size() + 1);
  return first;
}

int Program::exit_code() {
  close(input_);
  input_ = -1;
  while (read_some(output_, read_)) {
  }
  int status = 0;
  waitpid(process_, &status, 0);
  process_ = -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

void Program::interrupt() const {
  kill(process_, SIGINT);
}

std::string Program::output() {
  return read_;
}

std::string Program::complaints() {
  std::string text;
  while (read_some(complaints_, text)) {
  }
  return text;
}

Ran run_program(const std::vector<std::string>& words, const std::string& input) {
  Program program{words};
  if (!input.empty()) program.write(input);
  Ran ran;
  ran.exit_code = program.exit_code();
  ran.output = program.output();
  ran.complaints = program.complaints();
  return ran;
}

}  // namespace hearth
