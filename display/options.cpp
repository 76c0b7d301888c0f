#include "display/options.hpp"

#include "shared/config/assets_folder.hpp"
#include "shared/link/address.hpp"
#include "shared/options/values.hpp"

namespace hearth::display {
namespace {

constexpr int side_min_px = 160;
constexpr int side_max_px = 8192;

options::Option kiosk_option(OverNetwork& into) {
  const auto take = [&into](const link::Address& address) { into.kiosk = address; };
  return {.name = "--kiosk",
          .about = "Where the kiosk is; else where it was when its key was made, or one that is found",
          .type = "ADDRESS[:PORT]",
          .keep = options::read_as("an address like 192.168.0.7:5570", link::address_from, take)};
}

options::Option window_option(WallOptions& into) {
  const auto take = [&into](options::PixelSize size) {
    into.extent = Extent::windowed;
    into.width_px = size.width_px;
    into.height_px = size.height_px;
  };
  return options::pixel_size("--window", "In a window of this size", side_min_px, side_max_px, take);
}

options::Option full_screen_option(WallOptions& into) {
  return excluding(options::flag("--full-screen", "On the whole screen, also where there is a desktop",
                                 [&into] { into.extent = Extent::full_screen; }),
                   "--window");
}

options::Option theme_option(WallOptions& into) {
  return otherwise(
      options::text("--theme", "dusk, paper, contrast, or another file of assets/themes", "NAME", into.theme),
      into.theme);
}

}  // namespace

ReadOptions read_options(int argc, char** argv) {
  WallOptions wall;
  wall.assets.folder = config::assets_folder();
  OverNetwork kiosk;
  const options::Program program{
      .itself = {
          .name = "hearth-display",
          .about = "Shows a kiosk's wall on another screen. One without a key is let in first, by comparing "
                   "six words.",
          .options = {
              kiosk_option(kiosk),
              options::path("--key", "The key file of this screen; it has a place of its own when left out",
                            "FILE", kiosk.key_file),
              options::text("--expect",
                            "The six words that the facilitator's tablet shows, or - to read them "
                            "from the standard input; for a screen without keyboard and touch",
                            "WORDS", kiosk.expect),
              window_option(wall), full_screen_option(wall), theme_option(wall),
              options::text("--language", "Another language than the venue's", "CODE", wall.language),
              options::flag("--no-bell", "Never rings the venue's bell", [&wall] { wall.rings = false; }),
              options::path("--assets", "Texts, themes and icons", "DIR", wall.assets.folder)}}};
  if (const options::Typed typed = options::read(program, argc, argv); typed.exit_code)
    return {std::nullopt, *typed.exit_code};
  wall.kiosk = kiosk;
  return {wall, 0};
}

}  // namespace hearth::display
