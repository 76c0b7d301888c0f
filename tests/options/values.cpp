#include "shared/options/values.hpp"

#include <catch2/catch.hpp>

using namespace hearth::options;

TEST_CASE("a path that looks like an option is refused and not kept") {
  std::filesystem::path file = "before";
  const Option option = path("--out", "The file to write", "FILE", file);
  CHECK_THAT(option.keep("--json"), Catch::Contains("'--json' looks like an option"));
  CHECK(file == "before");
  CHECK(option.keep("x.png").empty());
  CHECK(file == "x.png");
}

TEST_CASE("a path is kept as a text as well") {
  std::string file;
  CHECK(path("--key", "", "FILE", file).keep("my key").empty());
  CHECK(file == "my key");
}

TEST_CASE("a size outside the limits is refused with the limits") {
  PixelSize kept;
  const Option option = pixel_size("--window", "", 240, 7680, [&](PixelSize size) { kept = size; });
  CHECK(option.keep("239x480") == "'239x480' is not a size like 1920x1080, with sides from 240 to 7680");
  CHECK(option.keep("240x480").empty());
  CHECK(kept == PixelSize{240, 480});
}

TEST_CASE("what cannot be read as what is expected is told and not taken") {
  int taken = 0;
  const auto read = [](const std::string& typed) { return natural_from(typed, 1, 9); };
  const Keep keep = read_as("a digit", read, [&](std::uint64_t digit) { taken = static_cast<int>(digit); });
  CHECK(keep("ten") == "'ten' is not a digit");
  CHECK(taken == 0);
  CHECK(keep("7").empty());
  CHECK(taken == 7);
}
