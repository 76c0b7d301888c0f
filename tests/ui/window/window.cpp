#include "shared/ui/window/window.hpp"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <sstream>
#include <thread>

#include "shared/ui/touch/widgets.hpp"
#include "shared/ui/window/widget_file.hpp"
#include "tests/places.hpp"

using namespace hearth;
using namespace hearth::ui;
using namespace std::chrono_literals;

// These run on SDL's dummy driver, which has a window surface but no screen.
namespace {

Assets assets() {
  return {(hearth::source_folder() / "assets").string()};
}

void draw(Window& window) {
  window.begin_frame();
  window.touch().button({.id = "next", .rect = {20, 20, 200, 100}, .label = "Next"});
  window.end_frame();
}

std::string content_of(const std::filesystem::path& file) {
  std::ostringstream content;
  content << std::ifstream{file}.rdbuf();
  return content.str();
}

}  // namespace

TEST_CASE("a window has the size asked for and begins with a frame that is due") {
  Window window{{.width = 640, .height = 360}, assets(), {}};
  CHECK(window.size() == Size{640, 360});
  CHECK(window.pump(0ms));
  draw(window);
  CHECK(window.image().at(0, 0) == Palette{}.ground);
  CHECK_FALSE(window.close_requested());
}

TEST_CASE("while nothing happens a window sleeps and asks for no frame") {
  Window window{{.width = 640, .height = 360}, assets(), {}};
  while (window.pump(0ms)) draw(window);
  const auto processor_before = std::clock();
  CHECK_FALSE(window.pump(200ms));
  const double busy = static_cast<double>(std::clock() - processor_before) / CLOCKS_PER_SEC;
  CHECK(busy < 0.05);
}

TEST_CASE("another thread wakes a window that sleeps") {
  Window window{{.width = 640, .height = 360}, assets(), {}};
  while (window.pump(0ms)) draw(window);
  const auto before = std::chrono::steady_clock::now();
  std::jthread other{[&] { window.wake(); }};
  CHECK(window.pump(10s));
  CHECK(std::chrono::steady_clock::now() - before < 5s);
}

TEST_CASE("a new theme makes a frame due") {
  Window window{{.width = 640, .height = 360}, assets(), {}};
  while (window.pump(0ms)) draw(window);
  Theme theme;
  CHECK(set_colour(theme.palette, "ground", "000000"));
  window.set_theme(theme);
  CHECK(window.pump(0ms));
  draw(window);
  CHECK(window.image().at(0, 0) == Colour{0, 0, 0});
}

TEST_CASE("HEARTH_WIDGETS names the file that lists the widgets") {
  const std::filesystem::path file =
      std::filesystem::temp_directory_path() / ("hearth-widgets-" + std::to_string(::getpid()) + ".tsv");
  setenv("HEARTH_WIDGETS", file.c_str(), 1);
  {
    Window window{{.width = 640, .height = 360}, assets(), {}};
    unsetenv("HEARTH_WIDGETS");
    draw(window);
  }
  CHECK(content_of(file) == "next\t20\t20\t200\t100\tenabled\tNext\n");
  std::filesystem::remove(file);
}

TEST_CASE("the list of widgets is written again only when it changed, and keeps to one line for each") {
  const std::filesystem::path file =
      std::filesystem::temp_directory_path() / ("hearth-widgets-" + std::to_string(::getpid()) + ".tsv");
  WidgetFile widgets{file};
  widgets.write({{"a", {1, 2, 3, 4}, false, "two\nlines\tand a tab"}});
  CHECK(content_of(file) == "a\t1\t2\t3\t4\tdisabled\ttwo lines and a tab\n");
  std::filesystem::remove(file);
  widgets.write({{"a", {1, 2, 3, 4}, false, "two\nlines\tand a tab"}});
  CHECK_FALSE(std::filesystem::exists(file));
  widgets.write({});
  CHECK(content_of(file).empty());
  std::filesystem::remove(file);
}
