// An extra screen: shows on its own machine what the kiosk shows on the wall.
#include <cstdio>
#include <exception>

#include "display/options.hpp"
#include "display/run.hpp"

int main(int argc, char** argv) {
  try {
    const auto read = hearth::display::read_options(argc, argv);
    return read.wall ? hearth::display::run_wall(*read.wall) : read.exit_code;
  } catch (const std::exception& fault) {
    std::fprintf(stderr, "hearth-display: %s\n", fault.what());
    return 1;
  }
}
