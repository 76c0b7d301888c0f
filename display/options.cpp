#include "display/options.hpp"

#include <CLI/CLI.hpp>
#include <charconv>

#include "shared/config/assets_folder.hpp"

namespace hearth::display {
namespace {

constexpr int exit_wrong_usage = 64;
constexpr int side_min_px = 160;
constexpr int side_max_px = 8192;

struct WindowSize {
  int width_px = 0;
  int height_px = 0;
};

std::optional<int> side_from(std::string_view digits) {
  int side = 0;
  const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), side);
  const bool whole = fault == std::errc{} && end == digits.data() + digits.size();
  return whole && side >= side_min_px && side <= side_max_px ? std::optional{side} : std::nullopt;
}

std::optional<WindowSize> size_from(std::string_view text) {
  const auto cross = text.find('x');
  if (cross == std::string_view::npos) return std::nullopt;
  const auto width = side_from(text.substr(0, cross));
  const auto height = side_from(text.substr(cross + 1));
  if (!width || !height) return std::nullopt;
  return WindowSize{*width, *height};
}

std::string check_size(const std::string& text) {
  return size_from(text) ? "" : "'" + text + "' is no size; one like 1920x1080 is expected";
}
std::string check_address(const std::string& text) {
  return link::address_from(text) ? ""
                                  : "'" + text + "' is no address; one like 192.168.0.7:5570 is expected";
}

struct Typed {
  std::string kiosk;
  std::string key;
  std::string window;
  std::string assets = config::assets_folder().string();
  std::string theme = "dusk";
  std::string language;
  bool full_screen = false;
};

void describe(CLI::App& app, Typed& typed) {
  app.add_option("--kiosk", typed.kiosk, "Where the kiosk is")
      ->type_name("ADDRESS[:PORT]")
      ->required()
      ->check(CLI::Validator(check_address, ""));
  app.add_option("--key", typed.key, "The key file of this screen")->type_name("FILE")->required();
  auto* window = app.add_option("--window", typed.window, "In a window of this size")
                     ->type_name("WxH")
                     ->check(CLI::Validator(check_size, ""));
  app.add_flag("--full-screen", typed.full_screen, "On the whole screen, also where there is a desktop")
      ->excludes(window);
  app.add_option("--theme", typed.theme, "dusk, paper, contrast, or another file of assets/themes")
      ->type_name("NAME")
      ->capture_default_str();
  app.add_option("--language", typed.language, "Another language than the venue's")->type_name("CODE");
  app.add_option("--assets", typed.assets, "Texts, themes and icons")->type_name("DIR");
}

}  // namespace

ReadOptions read_options(int argc, char** argv) {
  CLI::App app{"Shows a kiosk's wall on another screen."};
  Typed typed;
  describe(app, typed);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& fault) {
    const bool asked = fault.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success);
    app.exit(fault);
    return {std::nullopt, asked ? 0 : exit_wrong_usage};
  }
  WallOptions wall;
  wall.assets.folder = typed.assets;
  wall.kiosk = OverNetwork{*link::address_from(typed.kiosk), typed.key};
  wall.theme = typed.theme;
  wall.language = typed.language;
  if (typed.full_screen) wall.extent = Extent::full_screen;
  if (const auto size = size_from(typed.window)) {
    wall.extent = Extent::windowed;
    wall.width_px = size->width_px;
    wall.height_px = size->height_px;
  }
  return {wall, 0};
}

}  // namespace hearth::display
