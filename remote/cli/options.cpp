#include "remote/cli/options.hpp"

#include <algorithm>
#include <map>

#include "remote/cli/near_names.hpp"
#include "shared/options/values.hpp"

namespace hearth::remote {
namespace {

const std::map<std::string, TextSize, std::less<>> text_sizes{
    {"normal", TextSize::normal}, {"large", TextSize::large}, {"largest", TextSize::largest}};

std::optional<TextSize> text_size_from(const std::string& typed) {
  const auto found = text_sizes.find(typed);
  return found == text_sizes.end() ? std::nullopt : std::optional{found->second};
}

// How a remote with a screen looks.
std::vector<options::Option> screen_options(RemoteOptions& into) {
  std::vector<options::Option> all = window_options(into);
  all.push_back(assets_option(into));
  all.push_back({.name = "--text-size",
                 .about = "normal, large or largest",
                 .type = "SIZE",
                 .keep = options::read_as("one of normal, large and largest", text_size_from,
                                          [&into](TextSize size) { into.text_size = size; })});
  all.push_back(options::text("--language", "Language of the remote, like en; else the venue's first",
                              "LANGUAGE", into.language));
  return all;
}

options::Command command_line(const std::vector<Kind>& kinds, RemoteOptions& into) {
  options::Command remote{.name = "hearth-remote",
                          .about = "Commands a Hearth kiosk, or says how its room is.",
                          .options = connection_options(into),
                          .choice = options::Choice::at_most_one};
  for (const options::Option& option : screen_options(into)) remote.options.push_back(option);
  for (const Kind& kind : kinds) {
    options::Command word{.name = kind.name, .about = kind.about};
    if (kind.own_options) word.options = kind.own_options(into);
    remote.commands.push_back(word);
  }
  return remote;
}

ReadOptions wrong_usage(const std::string& sentence) {
  return {std::nullopt, {}, options::wrong_usage("hearth-remote", sentence)};
}

// What stands there that nothing takes, as a sentence; empty when there is none.
std::string unexpected(const options::Typed& typed, const std::vector<Kind>& kinds) {
  const std::vector<std::string>& extras = typed.extras;
  if (!typed.command.empty())
    return extras.empty() ? "" : "'" + extras.front() + "' means nothing there; take it out";
  std::vector<std::string> names;
  for (const Kind& kind : kinds) names.push_back(kind.name);
  if (extras.empty()) return "say what to do; " + suggestion({}, names);
  return "'" + extras.front() + "' is nothing that hearth-remote does; " + suggestion(extras.front(), names);
}

}  // namespace

ReadOptions read_options(int argc, const char* const* argv, const std::vector<Kind>& kinds) {
  ReadOptions read;
  const options::Program program{.itself = command_line(kinds, read.options),
                                 .version = "hearth-remote " HEARTH_VERSION,
                                 .options_anywhere = true,
                                 .keeps_extras = true};
  const options::Typed typed = options::read(program, argc, argv);
  if (typed.exit_code) return {std::nullopt, {}, *typed.exit_code};
  if (const std::string sentence = unexpected(typed, kinds); !sentence.empty()) return wrong_usage(sentence);
  read.kind =
      *std::find_if(kinds.begin(), kinds.end(), [&](const Kind& kind) { return kind.name == typed.command; });
  const std::string missing = read.kind->missing ? read.kind->missing(read.options) : "";
  if (!missing.empty()) return wrong_usage(missing);
  return read;
}

}  // namespace hearth::remote
