#include "remote/handheld/mapping.hpp"

#include <set>

#include "remote/handheld/key_names.hpp"

namespace hearth::handheld {
namespace {

constexpr std::size_t key_name_characters_max = 40;
constexpr std::size_t fits_max = 40;
constexpr Duration held_for_max{5000};

// A key by its name, or a complaint at `where`.
std::optional<KeyCode> key_in(config::Section& section, std::string_view where, const std::string& name) {
  const auto key = key_called(name);
  if (key) return key;
  const std::string near = keys_near(name);
  section.complain(where, config::in_quotes(name) + " is the name of no key; " +
                              (near.empty() ? "names are like KEY_PAGEDOWN or BTN_TRIGGER"
                                            : "did you mean " + near + "?") +
                              " (--learn FILE writes down what a device sends)");
  return std::nullopt;
}

// A long press is what nobody does by mistake.
bool only_when_held(Action action) {
  return action == Action::crisis;
}

std::map<KeyCode, Action> keys_in(config::Section& section, Role role, bool held) {
  std::map<KeyCode, Action> keys;
  for (const auto& [action, word] : enum_names<Action>) {
    if (!is_for(role, action)) continue;
    // Asked for also where it is missing, so that a word that is nearly right is known for what was meant.
    const auto names = section.texts<key_name_characters_max>(word, keys_of_an_action_max);
    if (only_when_held(action) && !held && section.has(word)) {
      section.complain(word, config::in_quotes(word) +
                                 " stands under 'hold' only: a short press happens by mistake, and everybody "
                                 "would see it on the wall");
      continue;
    }
    for (const auto& name : names) {
      const auto key = key_in(section, word, name.str());
      if (!key) continue;
      const auto [place, is_new] = keys.try_emplace(*key, action);
      if (!is_new && place->second != action)
        section.complain(word, name.str() + " means " + config::in_quotes(name_of(place->second)) +
                                   " already; each key has one meaning here");
    }
  }
  for (const auto& [action, word] : enum_names<Action>) {
    if (!is_for(role, action) && section.has(word))
      section.complain(word, config::in_quotes(word) + " is nothing that a " + std::string{name_of(role)} +
                                 " can do; it belongs to the other role");
  }
  section.finish();
  return keys;
}

std::optional<Action> turned_in(config::Section& knob, std::string_view way, Role role) {
  if (!knob.has(way)) return std::nullopt;
  const auto word = knob.text<key_name_characters_max>(way, config::Need::optional);
  const auto action = enum_from<Action>(word.str());
  if (action && is_for(role, *action) && !only_when_held(*action)) return action;
  if (knob.at_fault(way)) return std::nullopt;
  std::string words;
  for (const auto& [each, name] : enum_names<Action>) {
    if (is_for(role, each) && !only_when_held(each)) words += (words.empty() ? "" : ", ") + std::string{name};
  }
  knob.complain(way, config::in_quotes(word.str()) + " is nothing that a knob can mean; one of " + words +
                         " is expected");
  return std::nullopt;
}

Mapping mapping_in(config::Section& section, Role role) {
  Mapping mapping;
  if (auto press = section.section("press", config::Need::optional))
    mapping.press = keys_in(*press, role, false);
  if (auto hold = section.section("hold", config::Need::optional)) mapping.hold = keys_in(*hold, role, true);
  if (auto knob = section.section("knob", config::Need::optional)) {
    mapping.clockwise = turned_in(*knob, "clockwise", role);
    mapping.anticlockwise = turned_in(*knob, "anticlockwise", role);
    knob->finish();
  }
  mapping.held_for =
      section.length("held_for", config::Need::optional, held_for_max).value_or(held_for_usually);
  section.finish();
  return mapping;
}

Fits fits_in(config::Section& section) {
  Fits fits;
  for (const auto& name : section.texts<key_name_characters_max>("names", fits_max))
    fits.names.push_back(name.str());
  for (const auto& name : section.texts<key_name_characters_max>("keys", fits_max)) {
    if (const auto key = key_in(section, "keys", name.str())) fits.keys.push_back(*key);
  }
  section.finish();
  return fits;
}

HandheldFile file_in(config::Section& root) {
  HandheldFile file;
  if (auto fits = root.section("fits", config::Need::optional)) file.fits = fits_in(*fits);
  for (const auto& [role, word] : enum_names<Role>) {
    if (auto part = root.section(word, config::Need::optional)) file.mappings[role] = mapping_in(*part, role);
  }
  return file;
}

// `next = ["KEY_PAGEDOWN"]` and so on, under its heading; nothing where no key means anything.
std::string lines_of(const std::map<KeyCode, Action>& keys, const std::string& heading) {
  if (keys.empty()) return {};
  std::string lines = "\n[" + heading + "]\n";
  for (const auto& [action, word] : enum_names<Action>) {
    std::string names;
    for (const auto& [key, means] : keys) {
      if (means == action) names += (names.empty() ? "\"" : ", \"") + name_of_key(key) + "\"";
    }
    if (!names.empty()) lines += std::string{word} + " = [" + names + "]\n";
  }
  return lines;
}

}  // namespace

config::Read<HandheldFile> read_handheld_file(const std::filesystem::path& file) {
  config::Read<HandheldFile> read;
  config::TomlFile toml(file);
  if (auto root = toml.root()) {
    read.value = file_in(*root);
    root->finish();
  }
  read.complaints = toml.complaints();
  return read;
}

config::Read<Mapping> read_mapping(const std::filesystem::path& file, Role role) {
  config::Read<Mapping> read;
  config::TomlFile toml(file);
  if (auto root = toml.root()) {
    HandheldFile whole = file_in(*root);
    read.value = whole.mappings[role];
    const std::string word{name_of(role)};
    if (!root->has(word))
      root->complain(word, "there is no [" + word + ".press] here, which says what keys mean for a " + word);
    else if (read.value.empty() && toml.complaints().empty())
      root->complain(word, "no key means anything here; under [" + word +
                               ".press] a line like  next = [\"KEY_PAGEDOWN\"]  is expected");
    root->finish();
  }
  read.complaints = toml.complaints();
  return read;
}

std::string text_of(const Mapping& mapping, Role role) {
  const std::string word{name_of(role)};
  std::string text =
      "# What the keys of a handheld mean. Written by  hearth-remote handheld --learn ; change it as you "
      "like.\n";
  text += lines_of(mapping.press, word + ".press");
  text += lines_of(mapping.hold, word + ".hold");
  if (!mapping.clockwise && !mapping.anticlockwise) return text;
  text += "\n[" + word + ".knob]\n";
  if (mapping.clockwise) text += "clockwise = \"" + std::string{name_of(*mapping.clockwise)} + "\"\n";
  if (mapping.anticlockwise)
    text += "anticlockwise = \"" + std::string{name_of(*mapping.anticlockwise)} + "\"\n";
  return text;
}

}  // namespace hearth::handheld
