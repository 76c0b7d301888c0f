#include "kiosk/options.hpp"

#include <CLI/CLI.hpp>
#include <iostream>

#include "kiosk/calendar/zone.hpp"
#include "kiosk/clock.hpp"
#include "kiosk/rehearsal/rehearsal.hpp"
#include "shared/config/assets_folder.hpp"
#include "shared/wire/frames.hpp"

namespace hearth::kiosk {
namespace {

// As CLI11 wants it: an empty text when it is fine, else what is wrong.
std::string check_time(const std::string& text) {
  return local_time_from(text) ? ""
                               : "'" + text + "' is no time; one like 2026-11-26T18:45:00+00:00 is expected";
}
std::string check_date(const std::string& text) {
  return date_from(text) ? "" : "'" + text + "' is no date; one like 2026-11-26 is expected";
}

std::optional<std::pair<int, int>> size_from(const std::string& text) {
  int width = 0;
  int height = 0;
  char rest = 0;
  if (std::sscanf(text.c_str(), "%dx%d%c", &width, &height, &rest) != 2) return std::nullopt;
  if (width < 320 || height < 240 || width > 7680 || height > 7680) return std::nullopt;
  return std::pair{width, height};
}
std::string check_size(const std::string& text) {
  return size_from(text) ? ""
                         : "'" + text + "' is no size; one like 1920x1080 is expected (320x240 to 7680x7680)";
}

std::string check_screen(const std::string& text) {
  const auto screen = enum_from<Screen>(text);
  if (screen && *screen != Screen::automatic) return "";
  std::string all;
  for (const auto& [value, name] : enum_names<Screen>) {
    if (value != Screen::automatic) all += (all.empty() ? "" : ", ") + std::string{name};
  }
  return "'" + text + "' is no screen; one of these is expected: " + all;
}

// Everything CLI11 fills in, as it was typed.
struct Words {
  std::string venue;
  std::string data;
  std::string assets = config::assets_folder().string();
  bool no_wall = false;
  std::string listen = "127.0.0.1";
  std::uint16_t port_base = wire::port_base_default;
  std::string now;
  std::string window;
  std::string screen;
  std::string size = "1920x1080";
  std::string out;
  std::string theme;
  std::string date;
  std::uint32_t days = 1;
  std::string zone = "UTC";
  bool json = false;
  std::vector<std::string> files;
  std::string format;
  std::uint32_t guests = 7;
  std::uint64_t seed = 1;
  std::string key_file;
  std::string permission;
  std::string name;
  std::string from;
  std::string to;
  bool csv = false;
  bool all = false;
};

struct Commands {
  CLI::App* picture = nullptr;
  CLI::App* programme = nullptr;
  CLI::App* devices = nullptr;
  CLI::App* check = nullptr;
  CLI::App* rehearse = nullptr;
  CLI::App* tallies = nullptr;
  CLI::App* forget = nullptr;
  CLI::App* list = nullptr;
  CLI::App* admit = nullptr;
  CLI::App* revoke = nullptr;
};

void describe_serve(CLI::App& app, Words& words) {
  app.add_option("--venue", words.venue, "The venue file");
  app.add_option("--data", words.data, "The folder that the kiosk may write to");
  app.add_option("--assets", words.assets, "Formats, themes, texts and icons")->capture_default_str();
  app.add_flag("--no-wall", words.no_wall, "Run without a wall of its own");
  app.add_option("--listen", words.listen, "The address that remotes reach it at")->capture_default_str();
  app.add_option("--port-base", words.port_base, "The first of four ports")
      ->capture_default_str()
      ->check(CLI::Range(1024, 65532));
  app.add_option("--now", words.now, "The wall time at the start, for trying things out")
      ->check(CLI::Validator(check_time, "TIME"));
  app.add_option("--window", words.window, "The wall in a window of this size")
      ->check(CLI::Validator(check_size, "WxH"));
}

void describe_picture(CLI::App& app, Words& words, Commands& commands) {
  commands.picture = app.add_subcommand("picture", "Draws one screen as a PNG, without any display");
  commands.picture->add_option("--venue", words.venue, "The venue file")->required();
  commands.picture->add_option("--data", words.data, "Draw the room of this data folder");
  commands.picture->add_option("--assets", words.assets, "Formats, themes, texts and icons");
  commands.picture->add_option("--screen", words.screen, "Which screen")
      ->required()
      ->check(CLI::Validator(check_screen, "SCREEN"));
  commands.picture->add_option("--size", words.size, "In pixels")
      ->capture_default_str()
      ->check(CLI::Validator(check_size, "WxH"));
  commands.picture->add_option("--out", words.out, "The file to write")->required();
  commands.picture->add_option("--now", words.now, "The wall time to draw")
      ->check(CLI::Validator(check_time, "TIME"));
  commands.picture->add_option("--theme", words.theme, "Another palette than the venue's");
}

void describe_programme(CLI::App& app, Words& words, Commands& commands) {
  commands.programme = app.add_subcommand("programme", "Prints what calendar files say is on");
  commands.programme->add_option("--date", words.date, "The first day")
      ->required()
      ->check(CLI::Validator(check_date, "DATE"));
  commands.programme->add_option("--days", words.days, "How many days")
      ->capture_default_str()
      ->check(CLI::Range(1, 366));
  commands.programme->add_option("--zone", words.zone, "IANA time zone of the venue")->capture_default_str();
  commands.programme->add_flag("--json", words.json, "As a JSON list");
  commands.programme->add_option("files", words.files, "iCalendar files")->required();
}

void describe_devices(CLI::App& app, Words& words, Commands& commands) {
  commands.devices = app.add_subcommand("devices", "Says who may reach the kiosk");
  commands.devices->require_subcommand(1);
  commands.list = commands.devices->add_subcommand("list", "Lists the devices that are admitted");
  commands.admit = commands.devices->add_subcommand("admit", "Lets a device in by its public key");
  commands.admit->add_option("file", words.key_file, "The device's .pub file")->required();
  commands.admit->add_option("permission", words.permission, "screen, sign-in, handheld or facilitator")
      ->required();
  commands.admit->add_option("name", words.name, "What to call it; else the file's name");
  commands.revoke = commands.devices->add_subcommand("revoke", "Sends a device away");
  commands.revoke->add_option("name", words.name, "What it is called")->required();
  for (CLI::App* each : {commands.list, commands.admit, commands.revoke}) {
    each->add_option("--data", words.data, "The kiosk's data folder");
  }
  commands.devices->add_option("--data", words.data, "The kiosk's data folder");
}

void describe_check(CLI::App& app, Words& words, Commands& commands) {
  commands.check = app.add_subcommand("check", "Names every mistake in a venue's files");
  commands.check->add_option("--venue", words.venue, "The venue file")->required();
  commands.check->add_option("--assets", words.assets, "Formats, themes, texts and icons");
  commands.check->add_option("--date", words.date, "The day from which calendars are read; else today")
      ->check(CLI::Validator(check_date, "DATE"));
}

void describe_rehearse(CLI::App& app, Words& words, Commands& commands) {
  commands.rehearse = app.add_subcommand("rehearse", "Plays a gathering of a format at full speed");
  commands.rehearse->add_option("format", words.format, "A format's name, or its .toml file")->required();
  commands.rehearse->add_option("--venue", words.venue, "The venue file, for the venue's own formats");
  commands.rehearse->add_option("--assets", words.assets, "Formats, themes, texts and icons");
  commands.rehearse->add_option("--guests", words.guests, "How many sign in")
      ->capture_default_str()
      ->check(CLI::Range(0U, rehearsal_guests_max));
  commands.rehearse->add_option("--seed", words.seed, "What follows from chance")->capture_default_str();
  commands.rehearse->add_flag("--json", words.json, "As one JSON object");
}

void describe_what_stays(CLI::App& app, Words& words, Commands& commands) {
  commands.tallies =
      app.add_subcommand("tallies", "Prints what stays when people are forgotten: numbers only");
  commands.tallies->add_option("--data", words.data, "The kiosk's data folder");
  commands.tallies->add_option("--from", words.from, "The first day; else from the beginning")
      ->check(CLI::Validator(check_date, "DATE"));
  commands.tallies->add_option("--to", words.to, "The last day; else to the end")
      ->check(CLI::Validator(check_date, "DATE"));
  CLI::Option* json = commands.tallies->add_flag("--json", words.json, "As a JSON list");
  commands.tallies->add_flag("--csv", words.csv, "As comma-separated values (what is printed else)")
      ->excludes(json);
  commands.forget = app.add_subcommand("forget", "Erases everything about people, at once");
  commands.forget->add_option("--data", words.data, "The kiosk's data folder");
  commands.forget
      ->add_flag("--all", words.all, "Everything: the gathering, the day, notes, agreements, tallies")
      ->required();
}

TalliesOptions tallies_wanted(const Words& words) {
  TalliesOptions options;
  options.data_folder = words.data;
  options.from = date_from(words.from);
  options.to = date_from(words.to);
  options.as = words.json ? TalliesOptions::As::json : TalliesOptions::As::csv;
  return options;
}

CheckOptions check_wanted(const Words& words) {
  const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  return {words.venue, words.assets, words.date.empty() ? LocalDate{today} : *date_from(words.date)};
}

DevicesOptions devices_wanted(const Words& words, const Commands& commands) {
  DevicesOptions options;
  options.wanted = commands.admit->parsed()    ? DevicesOptions::Wanted::admit
                   : commands.revoke->parsed() ? DevicesOptions::Wanted::revoke
                                               : DevicesOptions::Wanted::list;
  options.data_folder = words.data;
  options.public_key_file = words.key_file;
  options.permission = words.permission;
  options.name = words.name;
  return options;
}

PictureOptions picture_wanted(const Words& words) {
  PictureOptions options;
  options.venue_file = words.venue;
  options.assets = words.assets;
  options.data_folder = words.data;
  options.screen = *enum_from<Screen>(words.screen);
  std::tie(options.width_px, options.height_px) = *size_from(words.size);
  options.out = words.out;
  options.wall_time = local_time_from(words.now);
  options.theme = words.theme;
  return options;
}

ServeOptions serve_wanted(const Words& words) {
  ServeOptions options;
  options.venue_file = words.venue;
  options.assets = words.assets;
  options.room.data_folder = words.data;
  options.room.listen_address = words.listen;
  options.room.port_base = words.port_base;
  options.room.wall_time_from = local_time_from(words.now);
  options.wall = !words.no_wall;
  options.window_px = size_from(words.window);
  return options;
}

Wanted wanted(const Words& words, const Commands& commands) {
  if (commands.picture->parsed()) return picture_wanted(words);
  if (commands.devices->parsed()) return devices_wanted(words, commands);
  if (commands.tallies->parsed()) return tallies_wanted(words);
  if (commands.forget->parsed()) return ForgetOptions{words.data};
  if (commands.check->parsed()) return check_wanted(words);
  if (commands.rehearse->parsed()) {
    return RehearseOptions{words.format, words.venue, words.assets, words.guests, words.seed, words.json};
  }
  if (commands.programme->parsed()) {
    return ProgrammeOptions{words.files, *date_from(words.date), words.days, words.zone, words.json};
  }
  return serve_wanted(words);
}

}  // namespace

Typed read_options(int argument_count, const char* const* arguments) {
  CLI::App app{"The kiosk in the room: keeps the room, shows its wall, answers its remotes", "hearth-kiosk"};
  Words words;
  Commands commands;
  app.set_version_flag("--version", "hearth " HEARTH_VERSION);
  describe_serve(app, words);
  describe_picture(app, words, commands);
  describe_programme(app, words, commands);
  describe_devices(app, words, commands);
  describe_check(app, words, commands);
  describe_rehearse(app, words, commands);
  describe_what_stays(app, words, commands);
  try {
    app.parse(argument_count, arguments);
  } catch (const CLI::ParseError& fault) {
    const bool asked_for_help = fault.get_exit_code() == 0;
    app.exit(fault);
    return {std::nullopt, asked_for_help ? 0 : exit_wrong_usage};
  }
  const bool serves = app.get_subcommands().empty();
  const bool needs_data =
      serves || commands.devices->parsed() || commands.tallies->parsed() || commands.forget->parsed();
  const std::string missing = serves && words.venue.empty()      ? "--venue"
                              : needs_data && words.data.empty() ? "--data"
                                                                 : "";
  if (!missing.empty()) {
    std::cerr << missing << " is missing. See: hearth-kiosk --help\n";
    return {std::nullopt, exit_wrong_usage};
  }
  return {wanted(words, commands), 0};
}

}  // namespace hearth::kiosk
