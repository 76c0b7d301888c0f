#include "display/options.hpp"

#include <catch2/catch.hpp>

using namespace hearth;
using namespace hearth::display;

namespace {

ReadOptions read(std::vector<std::string> words) {
  words.insert(words.begin(), "hearth-display");
  std::vector<char*> typed;
  for (std::string& word : words) typed.push_back(word.data());
  return read_options(static_cast<int>(typed.size()), typed.data());
}

}  // namespace

TEST_CASE("a kiosk and a key are enough") {
  const ReadOptions options = read({"--kiosk", "192.168.0.7:6000", "--key", "screen"});
  REQUIRE(options.wall);
  const auto& kiosk = std::get<OverNetwork>(options.wall->kiosk);
  CHECK(kiosk.kiosk == link::Address{"192.168.0.7", 6000});
  CHECK(kiosk.key_file == "screen");
  CHECK(options.wall->extent == Extent::as_fits);
}

TEST_CASE("nothing has to be typed, and a screen without keyboard and touch is told the words") {
  const ReadOptions plain = read({});
  REQUIRE(plain.wall);
  CHECK_FALSE(std::get<OverNetwork>(plain.wall->kiosk).kiosk);
  CHECK(std::get<OverNetwork>(plain.wall->kiosk).key_file.empty());
  const ReadOptions told = read({"--expect", "six words"});
  REQUIRE(told.wall);
  CHECK(std::get<OverNetwork>(told.wall->kiosk).expect == "six words");
}

TEST_CASE("a window has the size that was typed") {
  const ReadOptions options = read({"--kiosk", "::1", "--key", "screen", "--window", "1080x1920"});
  REQUIRE(options.wall);
  CHECK(options.wall->extent == Extent::windowed);
  CHECK(options.wall->width_px == 1080);
  CHECK(options.wall->height_px == 1920);
}

TEST_CASE("wrong usage is told and ends with 64") {
  CHECK(read({"--kiosk", "host:port", "--key", "screen"}).exit_code == 64);
  CHECK(read({"--kiosk", "host", "--key", "screen", "--window", "big"}).exit_code == 64);
  CHECK(read({"--kiosk", "host", "--key", "screen", "--window", "640x480", "--full-screen"}).exit_code == 64);
  CHECK(read({"--kiosk", "host", "--key", "--full-screen"}).exit_code == 64);
  CHECK(read({"--kiosk", "host", "--key", "screen", "--assets", "--theme"}).exit_code == 64);
  CHECK(read({"--help"}).exit_code == 0);
}
