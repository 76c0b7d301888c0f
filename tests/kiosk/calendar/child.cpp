// The reader starts the program that it is in again, as its child that reads: this program as well.
#include <catch2/catch.hpp>
#include <cstdlib>

#include "kiosk/calendar/reader.hpp"

// Hidden: it is run when its name is the only word on the command line.
TEST_CASE("calendar-child", "[.]") {
  REQUIRE(std::string{"calendar-child"} == hearth::kiosk::calendar_child_word);
  // Without what Catch2 would print behind the answer.
  std::_Exit(hearth::kiosk::calendar_child_main());
}
