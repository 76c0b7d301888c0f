// An extra screen: shows on its own machine what the kiosk shows on the wall.
#include <cstdio>
#include <exception>

#include "display/options.hpp"
#include "display/run.hpp"
#include "shared/base/sentence_of.hpp"
#include "shared/memory/private_memory.hpp"

namespace {

void say(const std::string& sentence) {
  std::fprintf(stderr, "hearth-display: %s\n", sentence.c_str());
}

}  // namespace

int main(int argc, char** argv) {
  for (const std::string& note : hearth::memory::keep_private()) say(note);
  try {
    auto read = hearth::display::read_options(argc, argv);
    if (!read.wall) return read.exit_code;
    read.wall->say = say;
    return hearth::display::run_wall(*read.wall);
  } catch (...) {
    say(hearth::sentence_of(std::current_exception()));
    return 1;
  }
}
