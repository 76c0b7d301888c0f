#include <catch2/catch.hpp>
#include <filesystem>
#include <set>

#include "shared/room/token.hpp"
#include "tests/places.hpp"
#include "tests/ui/page.hpp"

using namespace hearth::ui;

namespace {

std::set<std::string> icons_in(const std::string& folder) {
  std::set<std::string> names;
  const std::filesystem::path path = hearth::source_folder() / "assets/icons" / folder;
  for (const auto& entry : std::filesystem::directory_iterator{path}) {
    if (entry.path().extension() == ".svg") names.insert(entry.path().stem());
  }
  return names;
}

Image image_of(Page& page, const std::string& name, float side) {
  page.frame([&](Painter& painter) { painter.icon(name, {0, 0, side, side}, painter.palette().ink); });
  return page.canvas.image();
}

// Painted with full colour, of a square of that side.
int solid_pixels(const Image& image, int side, Colour colour) {
  int count = 0;
  for (int y = 0; y < side; ++y) {
    for (int x = 0; x < side; ++x) count += image.at(x, y) == colour ? 1 : 0;
  }
  return count;
}

}  // namespace

TEST_CASE("there is a drawing for each symbol word") {
  CHECK(icons_in("symbols").size() == hearth::token_symbols);
}

TEST_CASE("every symbol is a solid silhouette that fills its place") {
  Page page;
  const int side = 240;
  for (const std::string& name : icons_in("symbols")) {
    const Image image = image_of(page, "symbols/" + name, side);
    const PixelRect ink = page.ink();
    INFO(name);
    CHECK(solid_pixels(image, side, page.canvas.theme().palette.ink) > side * side / 9);
    CHECK(std::max(ink.width, ink.height) > side * 3 / 4);
  }
}

TEST_CASE("no symbol looks like another") {
  Page page;
  std::vector<std::pair<std::string, Image>> images;
  for (const std::string& name : icons_in("symbols")) {
    Image image = image_of(page, "symbols/" + name, 60);
    for (const auto& [other, seen] : images) {
      INFO(name << " and " << other);
      // Of 3,600 pixels at least 250 differ clearly.
      CHECK(compare(image, seen, {.channel = 100}).share * Page::width * Page::height > 250);
    }
    images.emplace_back(name, std::move(image));
  }
}

TEST_CASE("every icon can be drawn, at the smallest size too") {
  Page page;
  for (const std::string& name : icons_in("")) {
    INFO(name);
    image_of(page, name, 24);
    CHECK_FALSE(page.ink().empty());
    page.frame([&](Painter& painter) { CHECK(painter.has_icon(name)); });
  }
}

TEST_CASE("a drawing that is not there is a disc, and no way leads out of the folder") {
  Page page;
  const Image disc = image_of(page, "no-such-thing", 100);
  CHECK(page.ink() == PixelRect{0, 0, 100, 100});
  CHECK(image_of(page, "../demo/venue", 100) == disc);
  page.frame([&](Painter& painter) {
    CHECK_FALSE(painter.has_icon("no-such-thing"));
    CHECK_FALSE(painter.has_icon("../icons/check"));
    CHECK_FALSE(painter.has_icon("/etc/passwd"));
    CHECK_FALSE(painter.has_icon(""));
  });
}
