#include "display/options.hpp"

#include <CLI/CLI.hpp>
#include <cstdio>

#include "shared/config/assets_folder.hpp"
#include "shared/options/typed.hpp"

namespace hearth::display {
namespace {

constexpr int exit_wrong_usage = 64;
constexpr int side_min_px = 160;
constexpr int side_max_px = 8192;

std::optional<options::PixelSize> size_from(const std::string& typed) {
  return options::pixel_size_from(typed, side_min_px, side_max_px);
}
std::string size_fault(const std::string& typed) {
  return size_from(typed) ? ""
                          : "'" + typed + "' is not a size like 1920x1080, with sides from " +
                                std::to_string(side_min_px) + " to " + std::to_string(side_max_px);
}
std::string address_fault(const std::string& typed) {
  return link::address_from(typed) ? "" : "'" + typed + "' is not an address like 192.168.0.7:5570";
}

void add_kiosk(CLI::App& app, OverNetwork& kiosk) {
  app.add_option_function<std::string>(
         "--kiosk", [&](const std::string& typed) { kiosk.kiosk = *link::address_from(typed); },
         "Where the kiosk is")
      ->type_name("ADDRESS[:PORT]")
      ->required()
      ->check(CLI::Validator(address_fault, ""));
  app.add_option("--key", kiosk.key_file, "The key file of this screen")
      ->type_name("FILE")
      ->required()
      ->check(CLI::Validator(options::path_fault, ""));
}

void add_window(CLI::App& app, WallOptions& wall) {
  const auto take_size = [&](const std::string& typed) {
    const options::PixelSize size = *size_from(typed);
    wall.extent = Extent::windowed;
    wall.width_px = size.width_px;
    wall.height_px = size.height_px;
  };
  CLI::Option* window =
      app.add_option_function<std::string>("--window", take_size, "In a window of this size")
          ->type_name("WxH")
          ->check(CLI::Validator(size_fault, ""));
  app.add_flag_callback(
         "--full-screen", [&] { wall.extent = Extent::full_screen; },
         "On the whole screen, also where there is a desktop")
      ->excludes(window);
}

void add_look(CLI::App& app, WallOptions& wall) {
  app.add_option("--theme", wall.theme, "dusk, paper, contrast, or another file of assets/themes")
      ->type_name("NAME")
      ->capture_default_str();
  app.add_option("--language", wall.language, "Another language than the venue's")->type_name("CODE");
  app.add_option_function<std::string>(
         "--assets", [&](const std::string& typed) { wall.assets.folder = typed; }, "Texts, themes and icons")
      ->type_name("DIR")
      ->check(CLI::Validator(options::path_fault, ""));
}

}  // namespace

ReadOptions read_options(int argc, char** argv) {
  CLI::App app{"Shows a kiosk's wall on another screen.", "hearth-display"};
  WallOptions wall;
  wall.assets.folder = config::assets_folder();
  OverNetwork kiosk;
  add_kiosk(app, kiosk);
  add_window(app, wall);
  add_look(app, wall);
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& asked) {
    return {std::nullopt, app.exit(asked)};
  } catch (const CLI::ParseError& wrong) {
    std::fprintf(stderr, "hearth-display: %s (hearth-display --help says more)\n", wrong.what());
    return {std::nullopt, exit_wrong_usage};
  }
  wall.kiosk = kiosk;
  return {wall, 0};
}

}  // namespace hearth::display
