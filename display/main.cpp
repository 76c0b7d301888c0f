// An extra screen: shows on its own machine what the kiosk shows on the wall.
#include <cstdio>
#include <exception>

#include "display/options.hpp"
#include "display/run.hpp"
#include "shared/base/sentence_of.hpp"
#include "shared/memory/private_memory.hpp"

int main(int argc, char** argv) {
  for (const std::string& note : hearth::memory::keep_private())
    std::fprintf(stderr, "hearth-display: %s\n", note.c_str());
  try {
    const auto read = hearth::display::read_options(argc, argv);
    return read.wall ? hearth::display::run_wall(*read.wall) : read.exit_code;
  } catch (...) {
    std::fprintf(stderr, "hearth-display: %s\n", hearth::sentence_of(std::current_exception()).c_str());
    return 1;
  }
}
