#include "remote/workbench/run.hpp"

#include <chrono>
#include <cstdlib>
#include <ctime>
#include <future>
#include <memory>

#include "remote/workbench/window/desktop_window.hpp"
#include "remote/workbench/window/software_frame.hpp"
#include "remote/workbench/workbench.hpp"
#include "shared/config/assets_folder.hpp"
#include "shared/config/toml_file.hpp"
#include "shared/ui/look.hpp"
#include "shared/ui/window/widget_file.hpp"

namespace hearth::workbench {
namespace {

using namespace std::chrono_literals;

constexpr Duration look_around_every = 1s;
constexpr Duration while_it_moves = 33ms;
// What takes several frames to find its place stands right in the last of these.
constexpr int frames_for_a_picture = 4;
constexpr options::PixelSize usual_size{1280, 800};

bool is_format(const std::string& file) {
  config::TomlFile toml{file};
  const auto root = toml.root();
  return root && root->has("stage");
}

Opened opened_of(const remote::RemoteOptions& options) {
  Opened opened;
  opened.assets.folder =
      options.assets_folder.empty() ? config::assets_folder() : std::filesystem::path{options.assets_folder};
  opened.reached = options;
  opened.venue_file = (opened.assets.folder / "demo" / "venue.toml").string();
  if (options.file.empty()) return opened;
  (is_format(options.file) ? opened.format_file : opened.venue_file) = options.file;
  return opened;
}

LocalDate today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return LocalDate{std::chrono::year{local.tm_year + 1900},
                   std::chrono::month{static_cast<unsigned>(local.tm_mon) + 1},
                   std::chrono::day{static_cast<unsigned>(local.tm_mday)}};
}

ui::Size size_of(options::PixelSize size) {
  return {static_cast<float>(size.width_px), static_cast<float>(size.height_px)};
}

int draw_picture(const remote::RemoteOptions& options, const Opened& opened) {
  const options::PixelSize size = options.window.value_or(usual_size);
  Painted painted{opened.assets};
  Marks marks;
  SoftwareFrame window{size.width_px, size.height_px, painted.theme("dusk").palette};
  Workbench workbench{opened, enum_from<PaneName>(options.picture).value_or(PaneName::formats)};
  for (int i = 0; i < frames_for_a_picture; ++i) {
    Frame frame{while_it_moves * i, today(), size_of(size), window, painted, marks};
    window.draw([&] { workbench.draw(frame); });
    static_cast<void>(marks.take());
  }
  window.image().write_png(options.out);
  return remote::exit_applied;
}

int show_window(const remote::RemoteOptions& options, Opened opened) {
  const auto began = std::chrono::steady_clock::now();
  const auto now = [&] {
    return std::chrono::duration_cast<Duration>(std::chrono::steady_clock::now() - began);
  };
  const char* const widgets_name = std::getenv("HEARTH_WIDGETS");
  ui::WidgetFile widgets{widgets_name == nullptr ? "" : widgets_name};
  const options::PixelSize size = options.window.value_or(usual_size);
  // Reading the fonts' catalogue and the texts takes as long as opening the window, and nobody has to wait
  // for both.
  auto preparing = std::async(std::launch::async, [&] {
    auto made = std::make_unique<Painted>(opened.assets);
    static_cast<void>(made->texts("en"));
    return made;
  });
  DesktopWindow window{{size.width_px, size.height_px, options.full_screen},
                       ui::read_theme(opened.assets, "dusk").palette};
  const std::unique_ptr<Painted> painted = preparing.get();
  opened.wake = [&window] { window.wake(); };
  Workbench workbench{opened, PaneName::formats};
  Marks marks;
  Duration looked{0};
  bool filled = false;
  while (!window.close_requested()) {
    bool due = window.wait(workbench.moves() ? while_it_moves : look_around_every) || workbench.moves();
    if (now() - looked >= look_around_every) {
      looked = now();
      due = workbench.look_around(looked) || due;
    }
    if (!due) continue;
    Frame frame{now(), today(), window.size(), window, *painted, marks};
    window.draw([&] { workbench.draw(frame); });
    widgets.write(marks.take());
    if (workbench.fills_window() == filled) continue;
    filled = !filled;
    window.show_pointer(!filled);
  }
  // Work that is not saved is kept.
  static_cast<void>(workbench.look_around(now()));
  return remote::exit_applied;
}

}  // namespace

int run_workbench(const remote::RemoteOptions& options) {
  const Opened opened = opened_of(options);
  return options.picture.empty() ? show_window(options, opened) : draw_picture(options, opened);
}

}  // namespace hearth::workbench
