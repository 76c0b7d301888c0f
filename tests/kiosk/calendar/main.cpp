// The entry of the calendar tests, which also is the child that the reader starts.
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>
#include <cstring>

#include "kiosk/calendar/reader.hpp"

int main(int argument_count, char** arguments) {
  if (argument_count == 2 && std::strcmp(arguments[1], hearth::kiosk::calendar_child_word) == 0) {
    return hearth::kiosk::calendar_child_main();
  }
  return Catch::Session().run(argument_count, arguments);
}
