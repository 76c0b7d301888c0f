#include "shared/config/length.hpp"

#include <catch2/catch.hpp>

using namespace hearth;
using namespace hearth::config;
using namespace std::chrono_literals;

TEST_CASE("lengths of time are read as people write them") {
  CHECK(length_from("90 s") == Duration{90s});
  CHECK(length_from("5 min") == Duration{5min});
  CHECK(length_from("1 h 30 min") == Duration{90min});
  CHECK(length_from("2 h 1 s") == Duration{2h + 1s});
  CHECK(length_from("0 min") == Duration{0});
}

TEST_CASE("anything else is no length of time") {
  const auto text = GENERATE(as<std::string>{}, "", " ", "5", "min", "5min", "5 minutes", "-5 min", "1.5 h",
                             "30 min 1 h", "5 min 5 min", "123456 s", "5 min and", "٥ min");
  CAPTURE(text);
  CHECK_FALSE(length_from(text));
}
