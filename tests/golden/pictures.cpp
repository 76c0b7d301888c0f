// Every screen looks as somebody has looked at it. A channel may be off by 24 of 255 in one pixel of 2,000
// (ui::Tolerance), and by 8 in one pixel of 100.
//
// When one looks different, the picture as it is now and one that shows where it differs are written beside
// the build. With HEARTH_ACCEPT set the reference is replaced instead; tests/golden/accept does that.

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <iostream>

#include "display/draw.hpp"
#include "display/screens.hpp"
#include "shared/ui/look.hpp"
#include "shared/ui/touch/canvas.hpp"
#include "tests/golden/scenes.hpp"
#include "tests/places.hpp"

namespace {

using namespace hearth;
using namespace hearth::display;
namespace fs = std::filesystem;

ui::Image draw(const NamedScene& named, const Variant& variant) {
  WallScene scene = named.make();
  ui::Canvas canvas{test_assets(), ui::read_theme(test_assets(), variant.theme)};
  draw_wall(scene.view(), canvas.begin_frame(variant.width_px, variant.height_px, Duration{0}), english());
  canvas.end_frame();
  return canvas.image();
}

std::string file_name(std::string_view name, const Variant& variant) {
  const std::string size = std::to_string(variant.width_px) + "x" + std::to_string(variant.height_px);
  return std::string{name} + "-" + size + "-" + variant.theme + ".png";
}

// A colour that is a little off, over an area of some size.
constexpr ui::Tolerance faint{8, 0.01};
// What is not worth a new reference.
constexpr ui::Tolerance just_rounding{2, 0};

bool accepting() {
  return std::getenv("HEARTH_ACCEPT") != nullptr;
}

void holds(const std::string& name, const ui::Image& seen) {
  const fs::path file = source_folder() / "tests/golden/pictures" / name;
  const bool known = fs::exists(file);
  const ui::Image accepted = known ? ui::Image::read_png(file) : ui::Image{};
  const ui::Difference difference = known ? ui::compare(accepted, seen) : ui::Difference{};
  const bool alike = known && ui::within(difference) && ui::within(ui::compare(accepted, seen, faint), faint);
  if (accepting()) {
    if (known && ui::within(ui::compare(accepted, seen, just_rounding), just_rounding)) return;
    seen.write_png(file);
    std::cout << "accepted " << name << "\n";
    return;
  }
  const fs::path beside = HEARTH_SEEN_DIR;
  if (!alike) {
    fs::create_directories(beside);
    seen.write_png(beside / name);
    if (difference.same_size) {
      ui::difference_image(accepted, seen).write_png(beside / (file.stem().string() + "-difference.png"));
    }
  }
  INFO("look at " << (beside / name) << "; it differs in " << difference.share * 100
                  << " % of the pixels, around " << difference.where.x << "," << difference.where.y << " "
                  << difference.where.width << "x" << difference.where.height);
  CHECK(alike);
}

void looks_as_accepted(std::string_view name) {
  for (const NamedScene& named : scenes()) {
    if (named.name != name) continue;
    for (const Variant& variant : named.variants) holds(file_name(name, variant), draw(named, variant));
    return;
  }
  FAIL("there is no scene of that name");
}

// Before a kiosk has been heard of there is no scene.
constexpr std::array starts{std::pair{"start", link::ConnectionState::connecting},
                            std::pair{"start-nobody-there", link::ConnectionState::nobody_there},
                            std::pair{"start-turned-away", link::ConnectionState::turned_away}};
const Variant start_variant{1280, 720, "dusk"};

}  // namespace

TEST_CASE("today looks as it was looked at") {
  looks_as_accepted("today");
}
TEST_CASE("the welcome looks as it was looked at") {
  looks_as_accepted("welcome");
}
TEST_CASE("a gathering looks as it was looked at") {
  looks_as_accepted("gathering");
}
TEST_CASE("a break looks as it was looked at") {
  looks_as_accepted("break");
}
TEST_CASE("the crisis page looks as it was looked at") {
  looks_as_accepted("crisis");
  looks_as_accepted("crisis-three");
}
TEST_CASE("a message looks as it was looked at") {
  looks_as_accepted("message");
}
TEST_CASE("a quiet wall looks as it was looked at") {
  looks_as_accepted("quiet");
}

TEST_CASE("the busiest day looks as it was looked at") {
  looks_as_accepted("busiest-day");
  looks_as_accepted("busiest-day-later");
}
TEST_CASE("a day without anything looks as it was looked at") {
  looks_as_accepted("empty-programme");
  looks_as_accepted("day-is-over");
  looks_as_accepted("before-it-begins");
}
TEST_CASE("a drop-in day looks as it was looked at") {
  looks_as_accepted("drop-in-day");
}
TEST_CASE("long names and a long agenda look as they were looked at") {
  looks_as_accepted("long-names");
  looks_as_accepted("long-agenda");
}
TEST_CASE("a floor without a speaker looks as it was looked at") {
  looks_as_accepted("floor-open");
  looks_as_accepted("circle");
  looks_as_accepted("no-turns");
}
TEST_CASE("turns of every kind look as they were looked at") {
  looks_as_accepted("someone");
  looks_as_accepted("untimed");
  looks_as_accepted("take-a-last-minute");
}
TEST_CASE("a paused gathering looks as it was looked at") {
  looks_as_accepted("paused");
  looks_as_accepted("found-at-start");
}
TEST_CASE("more than fits looks as it was looked at") {
  looks_as_accepted("many-crisis-lines");
  looks_as_accepted("long-message");
}
TEST_CASE("what a group has agreed on looks as it was looked at") {
  for (const char* name : {"agreements", "agreements-many", "agreements-none", "agreements-right-to-left"}) {
    looks_as_accepted(name);
  }
}
TEST_CASE("what may leave the room looks as it was looked at") {
  for (const char* name : {"confidentiality", "confidentiality-two", "confidentiality-none",
                           "confidentiality-four", "confidentiality-unsaid", "confidentiality-day"}) {
    looks_as_accepted(name);
  }
}
TEST_CASE("pairs look as they were looked at") {
  for (const char* name : {"pairs", "pairs-shown", "pairs-many", "pairs-many-speaking", "pairs-swap",
                           "pairs-over", "pairs-soon", "pairs-find-a-partner", "pairs-without-tokens"}) {
    looks_as_accepted(name);
  }
}
TEST_CASE("small groups look as they were looked at") {
  for (const char* name : {"groups", "groups-two", "groups-eight", "groups-large", "groups-without-tokens"}) {
    looks_as_accepted(name);
  }
}
TEST_CASE("choosing who leads looks as it was looked at") {
  for (const char* name : {"leads-open", "leads-one", "leads-two", "leads-called", "leads-one-of-us",
                           "leads-nobody", "leads-hosts"}) {
    looks_as_accepted(name);
  }
}
TEST_CASE("questions look as they were looked at") {
  for (const char* name : {"prompts", "prompts-one", "prompts-right-to-left", "prompts-many"})
    looks_as_accepted(name);
}
TEST_CASE("what the first facilitator compares and types looks as it was looked at") {
  looks_as_accepted("first-facilitator");
}
TEST_CASE("the next time, and goodbye, look as they were looked at") {
  for (const char* name : {"next", "next-long", "next-unknown", "goodbye", "goodbye-unknown"})
    looks_as_accepted(name);
}
TEST_CASE("a gathering in every rule looks as it was looked at") {
  for (const char* name : {"council", "wish-ask-first", "wish-replies", "responses", "responses-speaking",
                           "responses-nobody-asked", "free-conversation", "open-floor"}) {
    looks_as_accepted(name);
  }
}
TEST_CASE("jobs look as they were looked at") {
  for (const char* name : {"jobs", "jobs-many", "jobs-taken", "jobs-none", "jobs-right-to-left"})
    looks_as_accepted(name);
}
TEST_CASE("places that help look as they were looked at") {
  for (const char* name : {"resources", "resources-many", "resources-none", "resources-right-to-left"})
    looks_as_accepted(name);
}
TEST_CASE("somebody who asked for a name looks as it was looked at") {
  for (const char* name : {"called-by-name", "called-by-long-name", "called-by-name-right-to-left"})
    looks_as_accepted(name);
}
TEST_CASE("somebody whose name was said for them looks as it was looked at") {
  looks_as_accepted("spoken-name");
}
TEST_CASE("how many came looks as it was looked at") {
  looks_as_accepted("many-came");
}
TEST_CASE("what the venue does so that coming is easier looks as it was looked at") {
  for (const char* name : {"access-today", "access-welcome", "access-stage", "access-break"})
    looks_as_accepted(name);
}

TEST_CASE("a screen that says what it is called looks as it was looked at") {
  for (const char* name : {"own-name", "own-name-long", "own-name-right-to-left", "own-name-of-kiosk"})
    looks_as_accepted(name);
}

TEST_CASE("a wall in trouble looks as it was looked at") {
  looks_as_accepted("trouble");
}

TEST_CASE("a wall that waits for its kiosk looks as it was looked at") {
  for (const auto& [name, connection] : starts) {
    ui::Canvas canvas{test_assets(), ui::Theme{}};
    Sheet sheet{canvas.begin_frame(start_variant.width_px, start_variant.height_px, Duration{0})};
    draw_start(sheet, english(), connection);
    canvas.end_frame();
    holds(file_name(name, start_variant), canvas.image());
  }
}

TEST_CASE("every picture that is kept belongs to a scene") {
  std::vector<std::string> wanted;
  for (const NamedScene& named : scenes()) {
    for (const Variant& variant : named.variants) wanted.push_back(file_name(named.name, variant));
  }
  for (const auto& [name, connection] : starts) wanted.push_back(file_name(name, start_variant));
  for (const auto& entry : fs::directory_iterator{source_folder() / "tests/golden/pictures"}) {
    INFO(entry.path().filename());
    CHECK(std::find(wanted.begin(), wanted.end(), entry.path().filename().string()) != wanted.end());
  }
}
