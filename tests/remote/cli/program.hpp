#pragma once
// The real hearth-remote as a process, with its ends in the test's hands.

#include <sys/types.h>

#include <string>
#include <vector>

namespace hearth {

class Program {
 public:
  explicit Program(const std::vector<std::string>& words);
  ~Program();
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  void write(const std::string& text);
  // The next line of its standard output; empty when it has ended.
  [[nodiscard]] std::string line();
  // Closes its standard input and waits for its end.
  [[nodiscard]] int exit_code();
  // Interrupts it, as Ctrl-C does.
  void interrupt() const;
  // What is left of its standard output and all of its standard error, once it has ended.
  [[nodiscard]] std::string output();
  [[nodiscard]] std::string complaints();

 private:
  pid_t process_ = -1;
  int input_ = -1;
  int output_ = -1;
  int complaints_ = -1;
  std::string read_;
};

struct Ran {
  int exit_code = -1;
  std::string output;
  std::string complaints;
};
// Runs it to its end.
[[nodiscard]] Ran run_program(const std::vector<std::string>& words, const std::string& input = {});

}  // namespace hearth
