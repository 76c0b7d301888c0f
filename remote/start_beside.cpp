#include "remote/start_beside.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <stdexcept>

namespace hearth::remote {

void start_beside(const std::string& program, std::vector<std::string> words) {
  std::error_code fault;
  const auto this_program = std::filesystem::read_symlink("/proc/self/exe", fault);
  std::string file = (this_program.parent_path() / program).string();
  std::vector<char*> arguments{file.data()};
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  execv(file.c_str(), arguments.data());
  throw std::runtime_error{file + " cannot be started (" + std::strerror(errno) +
                           "); it belongs beside hearth-remote"};
}

}  // namespace hearth::remote
