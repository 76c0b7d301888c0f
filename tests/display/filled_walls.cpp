// That a wall is used (look.md): with little to say its words are large and spread over it; with much to say
// nothing is cut and nothing gets smaller than can be read. Measured on what was written, not on how it came
// about.
#include <catch2/catch.hpp>
#include <numeric>

#include "display/draw.hpp"
#include "display/layout/frame.hpp"
#include "shared/room/agreement_commands.hpp"
#include "shared/room/groups_commands.hpp"
#include "shared/room/pairs_commands.hpp"
#include "shared/room/wall_commands.hpp"
#include "shared/ui/touch/canvas.hpp"
#include "tests/golden/group_scenes.hpp"
#include "tests/golden/scenes.hpp"

using namespace hearth;
using namespace hearth::display;
using namespace std::chrono_literals;

namespace {

struct WallSize {
  int width;
  int height;
};
// As in look.md, one of them on its side.
constexpr std::array wall_sizes{WallSize{1920, 1080}, WallSize{1280, 720}, WallSize{1080, 1920}};

// Everything is a part of the height, so that a small one tells the same, and sooner.
constexpr std::array small_walls{WallSize{640, 360}, WallSize{360, 640}};

std::vector<Writing> words_on(WallScene& scene, WallSize size) {
  ui::Canvas canvas{test_assets(), ui::Theme{}};
  auto writings = draw_wall(scene.view(), canvas.begin_frame(size.width, size.height, 0ms), english());
  canvas.end_frame();
  return writings;
}

// What stands between the lines at the top and what is always at the bottom: where a screen lists.
struct Used {
  std::vector<Writing> words;
  float top = 0;
  float bottom = 0;

  [[nodiscard]] float smallest() const {
    float size = 1e6F;
    for (const Writing& each : words) size = std::min(size, each.size_px);
    return size;
  }
  // The tallest band from edge to edge in which there is no word, as a share of the place.
  [[nodiscard]] float emptiest() const {
    std::vector<std::pair<float, float>> bands;
    for (const Writing& each : words) bands.emplace_back(each.rect.y, each.rect.bottom());
    std::sort(bands.begin(), bands.end());
    float tallest = 0;
    float reached = top;
    for (const auto& [from, to] : bands) {
      tallest = std::max(tallest, from - reached);
      reached = std::max(reached, to);
    }
    return std::max(tallest, bottom - reached) / (bottom - top);
  }
  // The share of the place's height on which there are words.
  [[nodiscard]] float covered() const {
    std::vector<std::pair<float, float>> bands;
    for (const Writing& each : words) bands.emplace_back(each.rect.y, each.rect.bottom());
    std::sort(bands.begin(), bands.end());
    float sum = 0;
    float reached = top;
    for (const auto& [from, to] : bands) {
      sum += std::max(0.0F, to - std::max(from, reached));
      reached = std::max(reached, to);
    }
    return sum / (bottom - top);
  }
};

// `title` and `foot`: how the heading's last text begins, and what always stands at the bottom.
Used used(WallScene& scene, WallSize size, std::string_view title, std::string_view foot) {
  Used used;
  const std::vector<Writing> all = words_on(scene, size);
  const float margin =
      ui::scale_height({static_cast<float>(size.width), static_cast<float>(size.height)}) / 15;
  used.bottom = static_cast<float>(size.height) - margin;
  const auto begins = [](const Writing& each, std::string_view words) {
    std::string one_line = each.text;
    std::replace(one_line.begin(), one_line.end(), '\n', ' ');
    return !words.empty() && one_line.rfind(words, 0) == 0;
  };
  for (const Writing& each : all) {
    if (begins(each, title)) used.top = each.rect.bottom();
    if (begins(each, foot)) used.bottom = each.rect.y;
  }
  REQUIRE(used.top > 0);
  for (const Writing& each : all) {
    if (each.rect.y >= used.top - 1 && each.rect.bottom() <= used.bottom + 1) used.words.push_back(each);
  }
  REQUIRE_FALSE(used.words.empty());
  return used;
}

WallScene an_evening() {
  WallScene scene;
  scene.house(evening_house()).at("19:12").starts("long-evening");
  return scene;
}

WallScene with_points(std::size_t count) {
  WallScene scene = an_evening();
  const std::vector<std::string_view> points{
      "One person speaks at a time.", "We ask before we give advice.", "You can always pass.",
      "Phones are silent and out of sight.",
      "If this is broken, we talk about it together before anything else."};
  for (std::size_t i = 0; i < count; ++i) scene.does(AdoptPoint{Point::from(points.at(i)).value(), {}});
  // Nothing else of what was offered is open.
  const std::vector<Point> offered = wall_view(scene.room()).gathering->undecided;
  for (const Point& each : offered) scene.does(LeavePointOut{each});
  return scene.does(ShowScreen{Screen::agreements});
}

WallScene in_groups(int people, std::uint32_t count) {
  WallScene scene = an_evening();
  return scene.many(people).stage("sharing").does(SplitGroups{count});
}

WallScene in_pairs(int people) {
  WallScene scene = an_evening();
  return scene.many(people).stage("pairs").does(DrawPairs{}).does(ShowPairs{});
}

WallScene golden(std::string_view name) {
  for (const NamedScene& named : scenes()) {
    if (named.name == name) return named.make();
  }
  FAIL("there is no scene named " << name);
  return WallScene{};
}

struct Little {
  const char* name;
  const char* title;
  const char* foot;
  std::function<WallScene()> make;
  float covered = 0.4F;           // of the height, at the least
  float emptiest_upright = 0.4F;  // on a screen on its side, where a code may stand below the words
};

// A few things to say on each screen that lists.
const std::vector<Little>& little() {
  static const std::vector<Little> all{
      {"fourteen people in two groups", "Find your group", "", [] { return in_groups(14, 2); }},
      {"seven people in two groups", "Find your group", "", [] { return in_groups(7, 2); }},
      {"four groups without names", "Find your group", "Count off", [] { return in_groups(0, 4); }},
      {"three crisis lines", "If it’s too much", "Speak to anyone", [] { return golden("crisis-three"); }},
      {"five points", "What we’ve agreed", "Agreed on", [] { return with_points(5); }},
      {"three points", "What we’ve agreed", "Agreed on", [] { return with_points(3); }, 0.35F},
      {"one policy", "What can leave", "Who was here", [] { return golden("confidentiality"); }},
      {"two policies", "What can leave", "Who was here", [] { return golden("confidentiality-two"); }},
      {"no policy yet", "What can leave", "Who was here", [] { return golden("confidentiality-none"); }},
      {"three jobs", "Could you lend", "Tell any of us", [] { return golden("jobs"); }},
      {"two jobs done", "Everything’s taken", "", [] { return golden("jobs-taken"); }, 0.3F},
      {"two questions", "Welcome", "Take your time", [] { return golden("prompts"); }, 0.3F},
      {"five pairs", "Find each other", "Sit together", [] { return in_pairs(9); }},
      {"the next date", "Thank you", "Safe way home", [] { return golden("next"); }, 0.4F, 0.5F},
      {"no next date", "Thank you", "Take your time", [] { return golden("next-unknown"); }, 0.4F, 0.5F},
      {"goodbye", "Goodbye", "Who was here", [] { return golden("goodbye"); }, 0.4F, 0.5F},
  };
  return all;
}

}  // namespace

TEST_CASE("with little to say no word of a list is set in the smallest size") {
  for (const Little& each : little()) {
    WallScene scene = each.make();
    for (const WallSize size : wall_sizes) {
      INFO(each.name << " " << size.width << "x" << size.height);
      const Used place = used(scene, size, each.title, each.foot);
      const float smallest =
          ui::scale_height({static_cast<float>(size.width), static_cast<float>(size.height)}) / 24;
      CHECK(place.smallest() > smallest * 1.2F);
    }
  }
}

TEST_CASE("with little to say the words are spread over the wall, and no large part of it is empty") {
  for (const Little& each : little()) {
    WallScene scene = each.make();
    for (const WallSize size : wall_sizes) {
      INFO(each.name << " " << size.width << "x" << size.height);
      const Used place = used(scene, size, each.title, each.foot);
      CHECK(place.covered() >= each.covered);
      CHECK(place.emptiest() <= (size.width > size.height ? 0.35F : each.emptiest_upright));
    }
  }
}

TEST_CASE("with the most to say nothing of a list is cut, nor smaller than can be read, on any page") {
  for (const char* name :
       {"agreements-many", "jobs-many", "groups-large", "groups-eight", "pairs-many", "pairs-many-speaking",
        "prompts-many", "many-crisis-lines", "confidentiality-four"}) {
    WallScene scene = golden(name);
    for (int page = 0; page < 4; ++page) {
      for (const WallSize size : small_walls) {
        const float height =
            ui::scale_height({static_cast<float>(size.width), static_cast<float>(size.height)});
        for (const Writing& each : words_on(scene, size)) {
          INFO(name << " " << size.width << "x" << size.height << " " << each.text);
          CHECK_FALSE(each.shortened);
          CHECK(each.size_px >= height / 24 - 0.01F);
        }
      }
      scene.wait(12s);
    }
  }
}

TEST_CASE("the four policies to choose from stand at once in every language") {
  for (const char* language : {"en", "de", "es", "fr", "uk", "ar", "pl"}) {
    const config::Texts texts = config::Texts::read(test_assets().folder / "texts", language).value;
    WallScene scene = golden("confidentiality-four");
    for (const WallSize size : small_walls) {
      ui::Canvas canvas{test_assets(), ui::Theme{}};
      std::string all;
      for (const Writing& each :
           draw_wall(scene.view(), canvas.begin_frame(size.width, size.height, 0ms), texts))
        all += each.text + "\n";
      canvas.end_frame();
      std::replace(all.begin(), all.end(), '\n', ' ');
      for (const auto& [policy, name] : enum_names<Policy>) {
        INFO(language << " " << size.width << "x" << size.height << " " << name);
        CHECK(all.find(texts.say("wall.confidentiality." + std::string{name})) != std::string::npos);
      }
    }
  }
}
