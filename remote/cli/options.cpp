#include "remote/cli/options.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <cstdio>
#include <map>

#include "remote/cli/near_names.hpp"

namespace hearth::remote {
namespace {

const std::map<std::string, TextSize, std::less<>> text_sizes{
    {"normal", TextSize::normal}, {"large", TextSize::large}, {"largest", TextSize::largest}};

constexpr int window_side_max_px = 16'384;
constexpr double within_seconds_max = 24.0 * 60 * 60;

std::optional<options::PixelSize> window_from(const std::string& typed) {
  return options::pixel_size_from(typed, 1, window_side_max_px);
}

// "2.5"
std::optional<Duration> seconds_from(std::string_view text) {
  double seconds = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  const bool whole = error == std::errc{} && end == text.data() + text.size();
  if (!whole || !(seconds >= 0.0 && seconds <= within_seconds_max)) return std::nullopt;
  return std::chrono::duration_cast<Duration>(std::chrono::duration<double>{seconds});
}

std::optional<TextSize> text_size_from(const std::string& typed) {
  const auto found = text_sizes.find(typed);
  return found == text_sizes.end() ? std::nullopt : std::optional{found->second};
}

// An option whose value `read` takes from what was typed; it gives nothing for what is not `expected`.
template <class Read, class Value>
void add_read(CLI::App& app, const std::string& name, const std::string& about, const std::string& type,
              const std::string& expected, const Read& read, Value& into) {
  const auto fault = [read, expected](const std::string& typed) {
    return read(typed) ? std::string{} : "'" + typed + "' is not " + expected;
  };
  app.add_option_function<std::string>(
         name, [read, &into](const std::string& typed) { into = *read(typed); }, about)
      ->type_name(type)
      ->check(CLI::Validator(fault, ""));
}

void add_connection(CLI::App& app, RemoteOptions& options) {
  add_read(app, "--kiosk", "Where the kiosk is; this machine when left out", "ADDRESS[:PORT]",
           "an address like 192.168.0.7 or kiosk.local:5570", link::address_from, options.kiosk);
  app.add_option("--key", options.key_file, "The key file of this remote")
      ->type_name("FILE")
      ->check(CLI::Validator(options::path_fault, ""));
  add_read(app, "--within", "How long to try to reach the kiosk; 5 when left out", "SECONDS",
           "a number of seconds, at most a day", seconds_from, options.within);
}

void add_window(CLI::App& app, RemoteOptions& options) {
  add_read(app, "--window", "Size of the window in pixels", "WxH", "a size like 1280x800", window_from,
           options.window);
  app.add_flag("--full-screen", options.full_screen, "Fill the whole screen");
  app.add_option("--assets", options.assets_folder, "Where texts, themes and icons are")
      ->type_name("DIR")
      ->check(CLI::Validator(options::path_fault, ""));
  add_read(app, "--text-size", "normal, large or largest", "SIZE", "one of normal, large and largest",
           text_size_from, options.text_size);
  app.add_option("--language", options.language, "Language of the remote, like en; else the venue's first")
      ->type_name("LANGUAGE");
}

ReadOptions wrong_usage(const std::string& sentence) {
  std::fprintf(stderr, "hearth-remote: %s (hearth-remote --help says more)\n", sentence.c_str());
  return {std::nullopt, {}, exit_wrong_usage};
}

// What stands there that nothing takes, as a sentence; empty when there is none.
std::string unexpected(const CLI::App& app, const std::vector<Kind>& kinds) {
  const auto extras = app.remaining(true);
  if (!app.get_subcommands().empty())
    return extras.empty() ? "" : "'" + extras.front() + "' means nothing there; take it out";
  std::vector<std::string> names;
  for (const Kind& kind : kinds) names.push_back(kind.name);
  if (extras.empty()) return "say what to do; " + suggestion({}, names);
  return "'" + extras.front() + "' is nothing that hearth-remote does; " + suggestion(extras.front(), names);
}

}  // namespace

ReadOptions read_options(int argc, const char* const* argv, const std::vector<Kind>& kinds) {
  ReadOptions read;
  CLI::App app{"Commands a Hearth kiosk, or says how its room is.", "hearth-remote"};
  app.set_version_flag("--version", "hearth-remote " HEARTH_VERSION);
  add_connection(app, read.options);
  add_window(app, read.options);
  for (const Kind& kind : kinds) {
    CLI::App* word = app.add_subcommand(kind.name, kind.about);
    if (kind.add_options) kind.add_options(*word, read.options);
    word->fallthrough()->callback([&read, kind] { read.kind = kind; });
  }
  app.require_subcommand(0, 1);
  app.allow_extras();
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& asked) {
    return {std::nullopt, {}, app.exit(asked)};
  } catch (const CLI::ParseError& wrong) {
    return wrong_usage(wrong.what());
  }
  if (const std::string sentence = unexpected(app, kinds); !sentence.empty()) return wrong_usage(sentence);
  const std::string missing = read.kind->missing ? read.kind->missing(read.options) : "";
  if (!missing.empty()) return wrong_usage(missing);
  return read;
}

}  // namespace hearth::remote
