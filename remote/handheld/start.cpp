#include "remote/handheld/start.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <stdexcept>

#include "remote/handheld/options.hpp"

namespace hearth::handheld {

remote::Kind handheld_kind() {
  return {"handheld",
          "A clicker, number pad, foot switch, push buttons or a knob; or a talking piece",
          remote::Face::command_line,
          handheld_options,
          handheld_missing,
          start_handheld};
}

int start_handheld(const remote::RemoteOptions& options) {
  std::error_code fault;
  const auto this_program = std::filesystem::read_symlink("/proc/self/exe", fault);
  std::string program = (this_program.parent_path() / "hearth-handheld").string();
  std::vector<std::string> words = words_for(options);
  std::vector<char*> arguments{program.data()};
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  execv(program.c_str(), arguments.data());
  throw std::runtime_error{program + " cannot be started (" + std::strerror(errno) +
                           "); it belongs beside hearth-remote"};
}

}  // namespace hearth::handheld
