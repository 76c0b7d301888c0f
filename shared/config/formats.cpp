#include "shared/config/formats.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace hearth::config {
namespace {

bool is_plain_name(const std::string& name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

// A turn's time: its length and when the wrap-up cue comes.
void read_turns(Section& section, Stage& stage) {
  stage.floor = section.one_of("floor", FloorRule::none);
  stage.time = section.one_of("time", TimeRule::untimed);
  stage.turn_time = section.one_of("turn_time", TurnTime::hidden);
  const auto turn = section.length("turn", Need::optional, turn_limit_max);
  const auto wrap_up = section.length("wrap_up", Need::optional, turn_limit_max);
  if (section.at_fault("floor") || section.at_fault("time")) return;
  if (stage.floor == FloorRule::none && (stage.time != TimeRule::untimed || turn || wrap_up)) {
    section.complain(
        stage.time != TimeRule::untimed ? "time"
        : turn                          ? "turn"
                                        : "wrap_up",
        "this stage has no turns (floor = \"none\"), so they have no time; choose a floor or take the "
        "time out");
    return;
  }
  if (stage.time == TimeRule::untimed && (turn || wrap_up)) {
    section.complain(turn ? "turn" : "wrap_up",
                     "turns are untimed here; write time = \"fixed\" or take 'turn' and 'wrap_up' out");
    return;
  }
  if (stage.time == TimeRule::untimed || section.at_fault("turn")) return;
  if (!turn || *turn <= Duration{0}) {
    section.complain("turn", "a fixed time needs a 'turn' longer than nothing, like turn = \"4 min\"");
    return;
  }
  stage.turn = *turn;
  stage.wrap_up = wrap_up.value_or(Duration{0});
  if (stage.wrap_up >= stage.turn) {
    section.complain("wrap_up",
                     "'wrap_up' is counted back from the end of the turn and must be shorter than it");
  }
}

Stage read_stage(Section section) {
  Stage stage;
  stage.name = section.text<30>("name", Need::required);
  stage.title = section.text<60>("title", Need::required);
  if (!stage.name.empty() && !is_plain_name(stage.name.str())) {
    section.complain("name",
                     "a stage's name has small letters, digits and hyphens only, like \"closing-round\"");
  }
  stage.kind = section.one_of("kind", StageKind::talk);
  stage.planned = section.length("planned", Need::optional, stage_planned_max);
  if (stage.planned && *stage.planned <= Duration{0}) {
    section.complain("planned", "a planned length is longer than nothing; leave it out when there is none");
  }
  read_turns(section, stage);
  stage.wall_line = section.text<160>("wall_line", Need::optional);
  stage.say = section.text<600, Lines::many>("say", Need::optional);
  stage.prompts = section.texts<160>("prompts", prompts_max);
  section.finish();
  return stage;
}

}  // namespace

Read<std::optional<Format>> read_format(const std::filesystem::path& file) {
  Read<std::optional<Format>> read;
  TomlFile toml(file);
  if (auto root = toml.root()) {
    Format format;
    format.title = root->text<60>("title", Need::required);
    format.about = root->text<200>("about", Need::required);
    format.kind = root->one_of("kind", FormatKind::gathering);
    const std::string name = file.stem().string();
    if (!is_plain_name(name) || name.size() > FormatName::characters_max) {
      root->complain("title",
                     "the file's own name is the format's: small letters, digits and hyphens only, like "
                     "\"listening-circle.toml\"");
    } else {
      format.name = *FormatName::from(name);
    }
    std::set<StageName> names;
    for (Section& each : root->sections("stage", stages_max)) {
      Stage stage = read_stage(each);
      if (!stage.name.empty() && !names.insert(stage.name).second) {
        each.complain("name", "two stages are called '" + stage.name.str() + "'; give one another name");
      }
      format.stages.push_back(std::move(stage));
    }
    if (format.stages.empty() && !root->at_fault("stage"))
      root->complain("stage", "a format has at least one [[stage]]");
    root->finish();
    if (toml.complaints().empty()) read.value = std::move(format);
  }
  read.complaints = toml.complaints();
  return read;
}

Read<std::vector<Format>> read_formats(const std::filesystem::path& folder) {
  Read<std::vector<Format>> read;
  std::vector<std::filesystem::path> files;
  std::error_code fault;
  for (const auto& entry : std::filesystem::directory_iterator(folder, fault)) {
    if (entry.path().extension() == ".toml") files.push_back(entry.path());
  }
  if (fault) {
    read.complaints.push_back(
        {Text<200>::mended_from(folder.string() + ":1"),
         Text<280>::mended_from("the folder of formats cannot be read: " + fault.message())});
  }
  std::sort(files.begin(), files.end());
  if (files.size() > formats_max) {
    files.resize(formats_max);
    read.complaints.push_back({Text<200>::mended_from(folder.string() + ":1"),
                               Text<280>::mended_from("more than " + std::to_string(formats_max) +
                                                      " formats in this folder; the rest is left out")});
  }
  for (const auto& file : files) {
    Read<std::optional<Format>> one = read_format(file);
    read.complaints.insert(read.complaints.end(), one.complaints.begin(), one.complaints.end());
    if (one.value) read.value.push_back(std::move(*one.value));
  }
  return read;
}

std::vector<Format> together(std::vector<Format> common, std::vector<Format> own) {
  std::map<FormatName, Format> by_name;
  for (auto* list : {&common, &own}) {
    for (Format& format : *list) by_name.insert_or_assign(format.name, std::move(format));
  }
  std::vector<Format> all;
  for (auto& [name, format] : by_name) {
    if (all.size() < formats_max) all.push_back(std::move(format));
  }
  return all;
}

}  // namespace hearth::config
