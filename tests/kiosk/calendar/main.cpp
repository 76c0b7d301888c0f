// The entry of the calendar tests, which also is the child that the reader starts.
#include <cstring>

#include "kiosk/calendar/reader.hpp"
#include "tests/runner.hpp"

int main(int argument_count, char** arguments) {
  if (argument_count == 2 && std::strcmp(arguments[1], hearth::kiosk::calendar_child_word) == 0) {
    return hearth::kiosk::calendar_child_main();
  }
  return hearth::run_cases(argument_count, arguments);
}
