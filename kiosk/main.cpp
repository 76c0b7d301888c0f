// hearth-kiosk: the authority in the room.

#include <csignal>
#include <cstring>
#include <iostream>

#include "kiosk/calendar/reader.hpp"
#include "kiosk/options.hpp"
#include "shared/base/match.hpp"
#include "shared/memory/private_memory.hpp"

int main(int argument_count, char** arguments) {
  using namespace hearth;
  using namespace hearth::kiosk;
  if (argument_count == 2 && std::strcmp(arguments[1], calendar_child_word) == 0)
    return calendar_child_main();
  const std::vector<std::string> memory_notes = memory::keep_private();
  std::signal(SIGPIPE, SIG_IGN);  // a remote that goes away is no reason to end
  try {
    const Typed typed = read_options(argument_count, arguments);
    if (!typed.wanted) return typed.exit_code;
    return std::visit(
        Match{[&](const ServeOptions& options) { return run_serve(options, memory_notes); },
              [](const PictureOptions& options) { return run_picture(options); },
              [](const ProgrammeOptions& options) { return run_programme(options, std::cout, std::cerr); },
              [](const DevicesOptions& options) { return run_devices(options, std::cout); },
              [](const CheckOptions& options) { return run_check(options, std::cout, std::cerr); },
              [](const RehearseOptions& options) { return run_rehearse(options, std::cout); },
              [](const TalliesOptions& options) { return run_tallies(options, std::cout); },
              [](const ForgetOptions& options) { return run_forget(options, std::cout); }},
        *typed.wanted);
  } catch (const std::exception& fault) {
    std::cerr << "hearth-kiosk: " << fault.what() << "\n";
    return 1;
  }
}
