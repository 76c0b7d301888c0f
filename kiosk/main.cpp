// hearth-kiosk: the authority in the room.

#include <csignal>
#include <cstring>
#include <iostream>

#include "kiosk/calendar/reader.hpp"
#include "kiosk/options.hpp"
#include "shared/base/sentence_of.hpp"
#include "shared/memory/private_memory.hpp"

int main(int argument_count, char** arguments) {
  using namespace hearth;
  using namespace hearth::kiosk;
  try {
    if (argument_count == 2 && std::strcmp(arguments[1], calendar_child_word) == 0)
      return calendar_child_main();
    const std::vector<std::string> memory_notes = memory::keep_private();
    std::signal(SIGPIPE, SIG_IGN);  // a remote that goes away is no reason to end
    const options::Typed typed = read_options(argument_count, arguments, memory_notes);
    return typed.exit_code ? *typed.exit_code : typed.run();
  } catch (...) {
    std::cerr << "hearth-kiosk: " << sentence_of(std::current_exception()) << "\n";
    return 1;
  }
}
