// Every pane draws itself from what it was told, the same again, and with nothing but letters that there are.
#include <catch2/catch.hpp>
#include <fstream>

#include "remote/workbench/workbench.hpp"
#include "tests/config/written_file.hpp"
#include "tests/places.hpp"
#include "tests/remote/workbench/drawn.hpp"

using namespace hearth;
using namespace hearth::workbench;

namespace {

Opened opened_demo() {
  const auto assets = source_folder() / "assets";
  return {{assets}, (assets / "demo/venue.toml").string(), {}};
}

struct OnTheBench {
  Painted painted;
  Marks marks;
  SoftwareFrame window;
  Workbench workbench;
  std::vector<ui::WidgetMark> widgets{};
  Duration now{0};

  explicit OnTheBench(PaneName pane, const Opened& opened = opened_demo(), int width = 1280, int height = 800)
      : painted(opened.assets),
        window(width, height, painted.theme("dusk").palette),
        workbench(opened, pane) {}

  void draw(int frames = 4) {
    const ui::Size size{static_cast<float>(window.image().width()),
                        static_cast<float>(window.image().height())};
    for (int i = 0; i < frames; ++i) {
      now += std::chrono::milliseconds{33};
      Frame frame{now, LocalDate{}, size, window, painted, marks};
      window.draw([&] { workbench.draw(frame); });
      widgets = marks.take();
    }
  }
  [[nodiscard]] bool has(const std::string& id) const {
    for (const ui::WidgetMark& mark : widgets) {
      if (mark.id == id) return true;
    }
    return false;
  }
};

}  // namespace

TEST_CASE("every pane draws itself the same way twice") {
  for (const auto& [pane, name] : enum_names<PaneName>) {
    CAPTURE(name);
    ui::Image before;
    {
      OnTheBench bench{pane};
      bench.draw();
      before = bench.window.image();
    }
    OnTheBench bench{pane};
    bench.draw();
    CHECK(bench.window.image() == before);
    CHECK(pixels_of(before, ui::Palette{}.ground) < 1280 * 800);
  }
}

TEST_CASE("a pane stands, and the others can be chosen") {
  for (const auto& [pane, name] : enum_names<PaneName>) {
    OnTheBench bench{pane};
    bench.draw();
    for (const auto& [other, other_name] : enum_names<PaneName>)
      CHECK(bench.has("pane." + std::string{other_name}));
  }
}

TEST_CASE("what can be pressed lies in the window") {
  for (const auto& [pane, name] : enum_names<PaneName>) {
    for (const auto& [width, height] : {std::pair{1280, 800}, {1920, 1080}}) {
      OnTheBench bench{pane, opened_demo(), width, height};
      bench.draw();
      for (const ui::WidgetMark& mark : bench.widgets) {
        CAPTURE(name, mark.id, width);
        CHECK(mark.rect.x >= 0);
        CHECK(mark.rect.right() <= static_cast<float>(width));
      }
    }
  }
}

TEST_CASE("the pane of formats lists what comes with Hearth, and plays the first") {
  OnTheBench bench{PaneName::formats};
  bench.draw();
  for (const char* id :
       {"format.council", "format.agreement-meeting", "evening.play", "timeline", "look.palette"}) {
    CAPTURE(id);
    CHECK(bench.has(id));
  }
  // The wall and the tablet beside it.
  CHECK(bench.window.find("evening.wall.0") != nullptr);
  CHECK(bench.window.find("evening.tablet") != nullptr);
}

TEST_CASE("a format with a mistake stands there with what is wrong, and no evening") {
  const config::WrittenFile file("tea.toml", "title = \"Tea\"\nabout = \"We drink tea.\"\n");
  Opened opened = opened_demo();
  opened.format_file = file.path().string();
  OnTheBench bench{PaneName::formats, opened};
  bench.draw();
  CHECK(bench.has("format.tea"));
  CHECK_FALSE(bench.has("timeline"));
  CHECK(pixels_of(bench.window.image(), ui::Palette{}.clay) > 20);
}

TEST_CASE("a venue that cannot be read is told of in every pane") {
  Opened opened = opened_demo();
  opened.venue_file = "/there/is/no/venue.toml";
  for (const auto& [pane, name] : enum_names<PaneName>) {
    CAPTURE(name);
    OnTheBench bench{pane, opened};
    bench.draw();
    CHECK(pixels_of(bench.window.image(), ui::Palette{}.clay) > 20);
  }
}

TEST_CASE("nothing moves before somebody lets it") {
  for (const auto& [pane, name] : enum_names<PaneName>) {
    OnTheBench bench{pane};
    bench.draw();
    CHECK_FALSE(bench.workbench.moves());
    CHECK_FALSE(bench.workbench.fills_window());
    CHECK_FALSE(bench.workbench.look_around(Duration{0}));
  }
}

TEST_CASE("formats play in the venue as it is saved, and go on in the last one that could be read") {
  const config::WrittenFile file("venue.toml", "name = \"the Lantern\"\n");
  Opened opened = opened_demo();
  opened.venue_file = file.path().string();
  OnTheBench bench{PaneName::formats, opened};
  bench.draw();
  const ui::Image before = bench.window.image();
  CHECK_FALSE(bench.workbench.look_around(bench.now));
  std::ofstream(file.path()) << "name = \n";
  CHECK(bench.workbench.look_around(bench.now));
  bench.draw();
  CHECK(pixels_of(bench.window.image(), ui::Palette{}.clay) > pixels_of(before, ui::Palette{}.clay));
  CHECK_FALSE(bench.workbench.look_around(bench.now));
  std::ofstream(file.path()) << "name = \"the Lantern\"\n\n";
  CHECK(bench.workbench.look_around(bench.now));
  bench.draw();
  CHECK(bench.window.image() == before);
}
