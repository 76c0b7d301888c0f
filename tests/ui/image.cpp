#include "shared/ui/image.hpp"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <string>

using namespace hearth::ui;

namespace {

Image with_square(int side, std::uint32_t pixel) {
  Image image{100, 80};
  for (int y = 20; y < 20 + side; ++y) {
    for (int x = 30; x < 30 + side; ++x) image.row(y)[x] = pixel;
  }
  return image;
}

struct File {
  std::filesystem::path path =
      std::filesystem::temp_directory_path() / ("hearth-image-" + std::to_string(::getpid()) + ".png");
  ~File() { std::filesystem::remove(path); }
};

}  // namespace

TEST_CASE("an image comes back from its file as it was") {
  const File file;
  const Image image = with_square(7, 0xfff0c07eU);
  image.write_png(file.path);
  CHECK(Image::read_png(file.path) == image);
}

TEST_CASE("a file that is missing or no image is named in the complaint") {
  CHECK_THROWS_WITH(Image::read_png("/nowhere/today.png"), Catch::Contains("/nowhere/today.png"));
  CHECK_THROWS_WITH((Image{4, 4}.write_png("/nowhere/today.png")), Catch::Contains("/nowhere/today.png"));
  const File file;
  std::ofstream{file.path} << "not an image";
  CHECK_THROWS(Image::read_png(file.path));
}

TEST_CASE("equal images have no difference") {
  const Difference difference = compare(with_square(5, 0xffffffffU), with_square(5, 0xffffffffU));
  CHECK(difference.same_size);
  CHECK(difference.channel_max == 0);
  CHECK(difference.share == 0);
  CHECK(difference.where.empty());
  CHECK(within(difference));
}

TEST_CASE("a difference says how much and where") {
  const Difference difference = compare(with_square(10, 0xffffffffU), Image{100, 80});
  CHECK(difference.channel_max == 255);
  CHECK(difference.share == Approx(100.0 / 8000));
  CHECK(difference.where == PixelRect{30, 20, 10, 10});
  CHECK_FALSE(within(difference));
}

TEST_CASE("a slip of the smoothing passes, a few pixels more do not") {
  CHECK(within(compare(with_square(50, 0xff404040U), with_square(50, 0xff505050U))));
  CHECK(within(compare(with_square(2, 0xffffffffU), Image{100, 80})));
  CHECK_FALSE(within(compare(with_square(3, 0xffffffffU), Image{100, 80})));
}

TEST_CASE("images of different sizes are never alike") {
  CHECK_FALSE(within(compare(Image{100, 80}, Image{100, 81}), {.channel = 255, .share = 1}));
}

TEST_CASE("the image of a difference shows the changed pixels in a colour of their own") {
  const Image shown = difference_image(with_square(4, 0xffffffffU), Image{100, 80});
  CHECK(shown.at(31, 21) == Colour{0xff, 0x40, 0xff});
  CHECK(shown.at(0, 0) == Colour{0, 0, 0});
}
