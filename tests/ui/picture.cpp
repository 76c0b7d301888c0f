#include "shared/ui/picture.hpp"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <string>

using namespace hearth::ui;

namespace {

Picture with_square(int side, std::uint32_t pixel) {
  Picture picture{100, 80};
  for (int y = 20; y < 20 + side; ++y) {
    for (int x = 30; x < 30 + side; ++x) picture.row(y)[x] = pixel;
  }
  return picture;
}

struct File {
  std::filesystem::path path =
      std::filesystem::temp_directory_path() / ("hearth-picture-" + std::to_string(::getpid()) + ".png");
  ~File() { std::filesystem::remove(path); }
};

}  // namespace

TEST_CASE("a picture comes back from its file as it was") {
  const File file;
  const Picture picture = with_square(7, 0xfff0c07eU);
  picture.write_png(file.path);
  CHECK(Picture::read_png(file.path) == picture);
}

TEST_CASE("a file that is missing or no picture is named in the complaint") {
  CHECK_THROWS_WITH(Picture::read_png("/nowhere/today.png"), Catch::Contains("/nowhere/today.png"));
  CHECK_THROWS_WITH((Picture{4, 4}.write_png("/nowhere/today.png")), Catch::Contains("/nowhere/today.png"));
  const File file;
  std::ofstream{file.path} << "not a picture";
  CHECK_THROWS(Picture::read_png(file.path));
}

TEST_CASE("equal pictures have no difference") {
  const Difference difference = compare(with_square(5, 0xffffffffU), with_square(5, 0xffffffffU));
  CHECK(difference.same_size);
  CHECK(difference.channel_max == 0);
  CHECK(difference.share == 0);
  CHECK(difference.where.empty());
  CHECK(within(difference));
}

TEST_CASE("a difference says how much and where") {
  const Difference difference = compare(with_square(10, 0xffffffffU), Picture{100, 80});
  CHECK(difference.channel_max == 255);
  CHECK(difference.share == Approx(100.0 / 8000));
  CHECK(difference.where == PixelRect{30, 20, 10, 10});
  CHECK_FALSE(within(difference));
}

TEST_CASE("a slip of the smoothing passes, a few pixels more do not") {
  CHECK(within(compare(with_square(50, 0xff404040U), with_square(50, 0xff505050U))));
  CHECK(within(compare(with_square(2, 0xffffffffU), Picture{100, 80})));
  CHECK_FALSE(within(compare(with_square(3, 0xffffffffU), Picture{100, 80})));
}

TEST_CASE("pictures of different sizes are never alike") {
  CHECK_FALSE(within(compare(Picture{100, 80}, Picture{100, 81}), {.channel = 255, .share = 1}));
}

TEST_CASE("the picture of a difference shows the changed pixels in a colour of their own") {
  const Picture shown = difference_picture(with_square(4, 0xffffffffU), Picture{100, 80});
  CHECK(shown.at(31, 21) == Colour{0xff, 0x40, 0xff});
  CHECK(shown.at(0, 0) == Colour{0, 0, 0});
}
