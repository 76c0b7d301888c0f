#include "shared/options/typed.hpp"

#include <catch2/catch.hpp>
#include <limits>

using namespace hearth::options;

TEST_CASE("a size is two sides within the limits with an x between") {
  CHECK(pixel_size_from("1920x1080", 320, 7680) == PixelSize{1920, 1080});
  CHECK(pixel_size_from("320x320", 320, 320) == PixelSize{320, 320});
  for (const char* none :
       {"", "x", "big", "1920", "1920x", "x1080", "319x400", "400x7681", "1920x1080x", "1920x1080 ",
        " 1920x1080", "-1920x1080", "1920X1080", "99999999999999999999x400"}) {
    CAPTURE(none);
    CHECK_FALSE(pixel_size_from(none, 320, 7680));
  }
}

TEST_CASE("a number is digits only, within the limits") {
  CHECK(natural_from("0", 0, 5) == 0);
  CHECK(natural_from("18446744073709551615", 0, std::numeric_limits<std::uint64_t>::max()) ==
        std::numeric_limits<std::uint64_t>::max());
  for (const char* none : {"", "6", "-1", "+1", "1.5", "1 ", "one", "18446744073709551616"}) {
    CAPTURE(none);
    CHECK_FALSE(natural_from(none, 1, 5));
  }
}

TEST_CASE("a path that looks like an option is refused with what to write instead") {
  CHECK(path_fault("data").empty());
  CHECK(path_fault("./--no-wall").empty());
  CHECK(path_fault("-").empty());
  CHECK(path_fault("--no-wall") ==
        "'--no-wall' looks like an option and not like a file or folder; if that is its name, write "
        "./--no-wall");
  CHECK_FALSE(path_fault("").empty());
}
