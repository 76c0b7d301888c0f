#include "kiosk/commands/picture.hpp"

#include <memory>
#include <stdexcept>

#include "display/draw.hpp"
#include "kiosk/calendar/zone.hpp"
#include "kiosk/commands/shown_wall.hpp"
#include "kiosk/house/example_room.hpp"
#include "kiosk/house/house_files.hpp"
#include "shared/config/assets_folder.hpp"
#include "shared/config/nearest.hpp"
#include "shared/options/values.hpp"
#include "shared/ui/look.hpp"
#include "shared/ui/touch/canvas.hpp"

namespace hearth::kiosk {
namespace {

ExampleTime time_of(const PictureOptions& options, const Venue& venue) {
  ExampleTime time;
  const auto utc = options.wall_time ? options.wall_time->at_venue().utc
                                     : std::chrono::floor<Duration>(std::chrono::system_clock::now());
  time.now = Instant{std::chrono::hours{1}};
  time.local = local_at(utc);
  time.today = time.local.later(-Duration{venue.day_ends}).date();
  return time;
}

ShownWall scene_to_draw(const PictureOptions& options, const HouseFiles& files, const ExampleTime& time) {
  const ScreenNeeds needs = needs_of(options.screen);
  if (!options.data_folder.empty()) {
    ShownWall scene = wall_of_folder(options.data_folder);
    const bool lacks_gathering = needs == ScreenNeeds::gathering && !scene.wall.gathering;
    const bool lacks_goodbye = needs == ScreenNeeds::goodbye && !scene.wall.goodbye;
    if (!lacks_gathering && !lacks_goodbye) return scene;
  }
  const Programme programme = programme_of(files, time.local.date());
  ExampleRoom example = example_room(files.house, programme, options.screen, time);
  return {wall_view(example.room), example.now};
}

std::string keep_screen(const std::string& typed, Screen& into) {
  const auto screen = enum_from<Screen>(typed);
  if (screen && *screen != Screen::automatic) {
    into = *screen;
    return {};
  }
  std::vector<std::string> names;
  for (const auto& [value, name] : enum_names<Screen>) {
    if (value != Screen::automatic) names.emplace_back(name);
  }
  return "there is no screen '" + typed + "'; there are: " + config::choices(typed, std::move(names));
}

}  // namespace

options::Command picture_command() {
  const auto typed = std::make_shared<PictureOptions>();
  typed->assets = config::assets_folder();
  const options::Option screen{
      .name = "--screen", .about = "Which screen", .type = "NAME", .keep = [typed](const std::string& word) {
        return keep_screen(word, typed->screen);
      }};
  const auto take_size = [typed](options::PixelSize size) { typed->size = size; };
  return {.name = "picture",
          .about = "Draws one screen as a PNG, without any display",
          .options = {required(venue_option(typed->venue_file)),
                      path_option("--data", "Draw the room of this data folder", typed->data_folder),
                      assets_option(typed->assets), required(screen),
                      otherwise(size_option("--size", "In pixels", take_size), "1920x1080"),
                      required(path_option("--out", "The file to write", typed->out)),
                      time_option("--now", "The wall time to draw",
                                  [typed](TypedTime time) { typed->wall_time = time; }),
                      options::text("--theme", "Another palette than the venue's", "NAME", typed->theme)},
          .run = [typed] { return run_picture(*typed); }};
}

int run_picture(const PictureOptions& options) {
  const HouseFiles files = read_house_files(options.venue_file, options.assets);
  const ExampleTime time = time_of(options, files.house.venue);
  ShownWall scene = scene_to_draw(options, files, time);
  scene.wall.screen = options.screen;
  scene.wall.chosen = options.screen;
  const display::View view{scene.wall, scene.now, time.local, WallClock::set, link::Contact::in_touch, true};

  const std::string theme = options.theme.empty() ? files.venue_file.theme.str() : options.theme;
  const ui::Assets assets{options.assets};
  ui::Canvas canvas(assets, ui::read_theme(assets, theme.empty() ? "dusk" : theme));
  ui::Painter& painter = canvas.begin_frame(options.size.width_px, options.size.height_px, Duration{0});
  display::draw_wall(view, painter, ui::read_texts(assets, "", scene.wall.venue->languages));
  canvas.end_frame();
  canvas.image().write_png(options.out);
  return 0;
}

}  // namespace hearth::kiosk
