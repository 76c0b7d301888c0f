#include "remote/cli/options.hpp"

#include <CLI/CLI.hpp>
#include <charconv>
#include <cstdio>
#include <map>

#include "remote/cli/near_names.hpp"

namespace hearth::remote {
namespace {

const std::vector<std::pair<std::string, Kind>> kinds{{"facilitator", Kind::facilitator},
                                                      {"sign-in", Kind::sign_in},
                                                      {"send", Kind::send},
                                                      {"status", Kind::status},
                                                      {"watch", Kind::watch},
                                                      {"commands", Kind::commands},
                                                      {"key", Kind::key}};

const std::map<std::string, TextSize, std::less<>> text_sizes{
    {"normal", TextSize::normal}, {"large", TextSize::large}, {"largest", TextSize::largest}};

constexpr int window_side_max_px = 16'384;

std::optional<int> side_from(std::string_view digits) {
  int side = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), side);
  if (error != std::errc{} || end != digits.data() + digits.size() || side < 1 || side > window_side_max_px) {
    return std::nullopt;
  }
  return side;
}

// "1280x800"
std::optional<WindowSize> window_from(std::string_view text) {
  const auto by = text.find('x');
  if (by == std::string_view::npos) return std::nullopt;
  const auto width = side_from(text.substr(0, by));
  const auto height = side_from(text.substr(by + 1));
  if (!width || !height) return std::nullopt;
  return WindowSize{*width, *height};
}

// The texts behind the options that need more than CLI11 can read.
struct Typed {
  std::string kiosk;
  std::string window;
  std::string within_seconds = "5";
  std::string text_size = "normal";
  bool json = false;
};

void add_connection(CLI::App& app, RemoteOptions& options, Typed& typed) {
  app.add_option("--kiosk", typed.kiosk, "Where the kiosk is; this machine when left out")
      ->type_name("ADDRESS[:PORT]");
  app.add_option("--key", options.key_file, "The key file of this remote")->type_name("FILE");
  app.add_option("--within", typed.within_seconds, "How long to try to reach the kiosk; 5 when left out")
      ->type_name("SECONDS");
}

void add_window(CLI::App& kind, RemoteOptions& options, Typed& typed) {
  kind.add_option("--window", typed.window, "Size of the window in pixels")->type_name("WxH");
  kind.add_flag("--full-screen", options.full_screen, "Fill the whole screen");
  kind.add_option("--assets", options.assets_folder, "Where texts, themes and icons are")->type_name("DIR");
  kind.add_option("--text-size", typed.text_size, "normal, large or largest")->type_name("SIZE");
  kind.add_option("--language", options.language, "Language of the remote, like en; else the venue's first")
      ->type_name("LANGUAGE");
}

void add_kinds(CLI::App& app, RemoteOptions& options, Typed& typed) {
  add_window(app, options, typed);
  app.add_subcommand("facilitator", "Runs the room: a window for touch");
  app.add_subcommand("sign-in", "The tablet at the door: a window for touch");
  auto* send = app.add_subcommand("send", "Sends one command, or with - each line of the standard input");
  send->add_option("words", options.words, "NAME field=value …, or -")->type_name("");
  auto* status = app.add_subcommand("status", "Says how the room is");
  auto* watch = app.add_subcommand("watch", "Says how the room is each time it changes, until interrupted");
  auto* commands = app.add_subcommand("commands", "Lists every command with its fields; needs no kiosk");
  for (CLI::App* each : {status, watch, commands}) each->add_flag("--json", typed.json, "For programs");
  auto* key =
      app.add_subcommand("key", "Makes a key file for a new remote, and FILE.pub to carry to the kiosk");
  key->add_option("file", options.key_file, "The key file")->type_name("FILE");
  key->add_option("--kiosk-key", options.kiosk_key, "Writes the kiosk's public key into the file")
      ->type_name("KEY");
  for (const auto& [name, kind] : kinds) app.get_subcommand(name)->fallthrough();
  app.require_subcommand(0, 1);
}

ReadOptions wrong_usage(const std::string& sentence) {
  std::fprintf(stderr, "hearth-remote: %s (hearth-remote --help says more)\n", sentence.c_str());
  return {std::nullopt, exit_wrong_usage};
}

constexpr double within_seconds_max = 24.0 * 60 * 60;

// "2.5"
std::optional<Duration> seconds_from(std::string_view text) {
  double seconds = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  const bool whole = error == std::errc{} && end == text.data() + text.size();
  if (!whole || !(seconds >= 0.0 && seconds <= within_seconds_max)) return std::nullopt;
  return std::chrono::duration_cast<Duration>(std::chrono::duration<double>{seconds});
}

// What is missing for this kind of remote, as a sentence, or nothing.
std::optional<std::string> missing(const RemoteOptions& options) {
  switch (options.kind) {
    case Kind::commands:
      return std::nullopt;
    case Kind::key:
      if (options.key_file.empty()) return "the file to make is missing: hearth-remote key FILE";
      return std::nullopt;
    case Kind::send:
      if (options.words.empty()) return "the command is missing: hearth-remote send NAME field=value …";
      break;
    case Kind::facilitator:
    case Kind::sign_in:
    case Kind::status:
    case Kind::watch:
      break;
  }
  if (!options.key_file.empty()) return std::nullopt;
  return "--key FILE is missing: the kiosk wants to know who asks; hearth-remote key FILE makes one";
}

ReadOptions finish(RemoteOptions options, const Typed& typed) {
  options.output = typed.json ? Output::json : Output::plain;
  const auto within = seconds_from(typed.within_seconds);
  if (!within) return wrong_usage("--within " + typed.within_seconds + " is no number of seconds");
  options.within = *within;
  const auto text_size = text_sizes.find(typed.text_size);
  if (text_size == text_sizes.end()) {
    return wrong_usage("--text-size " + typed.text_size + " is none: there are normal, large and largest");
  }
  options.text_size = text_size->second;
  if (!typed.kiosk.empty()) {
    const auto address = link::address_from(typed.kiosk);
    if (!address)
      return wrong_usage("--kiosk " + typed.kiosk + " is no address: ADDRESS or ADDRESS:PORT is wanted");
    options.kiosk = *address;
  }
  if (!typed.window.empty()) {
    options.window = window_from(typed.window);
    if (!options.window)
      return wrong_usage("--window " + typed.window + " is no size: 1280x800 would be one");
  }
  if (const auto sentence = missing(options)) return wrong_usage(*sentence);
  return {std::move(options), exit_applied};
}

std::vector<std::string> kind_names() {
  std::vector<std::string> names;
  for (const auto& [name, kind] : kinds) names.push_back(name);
  return names;
}

}  // namespace

ReadOptions read_options(int argc, const char* const* argv) {
  RemoteOptions options;
  Typed typed;
  CLI::App app{"Commands a Hearth kiosk, or says how its room is.", "hearth-remote"};
  app.set_version_flag("--version", "hearth-remote " HEARTH_VERSION);
  add_connection(app, options, typed);
  add_kinds(app, options, typed);
  app.allow_extras();
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& asked) {
    return {std::nullopt, app.exit(asked)};
  } catch (const CLI::ParseError& wrong) {
    return wrong_usage(wrong.what());
  }
  const auto extras = app.remaining(true);
  if (app.get_subcommands().empty()) {
    if (extras.empty()) return wrong_usage("say what to do; " + suggestion({}, kind_names()));
    return wrong_usage(extras.front() + " is nothing that hearth-remote does; " +
                       suggestion(extras.front(), kind_names()));
  }
  if (!extras.empty()) return wrong_usage(extras.front() + " was not expected there");
  for (const auto& [name, kind] : kinds) {
    if (app.got_subcommand(name)) options.kind = kind;
  }
  return finish(std::move(options), typed);
}

}  // namespace hearth::remote
