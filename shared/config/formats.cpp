#include "shared/config/formats.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "shared/config/limits_first.hpp"
#include "shared/config/policy.hpp"
#include "shared/config/stages.hpp"
#include "shared/config/toml_folder.hpp"
#include "shared/room/venue.hpp"

namespace hearth::config {
namespace {

// The stages, and what they must keep among themselves.
void read_stages(Section& root, Format& format) {
  std::set<StageName> names;
  bool closes = false;
  bool kinds_known = true;
  for (Section& each : root.sections("stage", stages_max)) {
    Stage stage = read_stage(each);
    if (!stage.name.empty() && !names.insert(stage.name).second) {
      each.complain("name", "two stages are called '" + stage.name.str() + "'; give one another name");
    }
    if (stage.kind == StageKind::closing && closes) {
      each.complain("kind",
                    "a format closes once and has a stage of kind = \"closing\" already; take one out");
    }
    closes = closes || stage.kind == StageKind::closing;
    kinds_known = kinds_known && !each.at_fault("kind");
    format.stages.push_back(std::move(stage));
  }
  if (root.at_fault("stage")) return;
  if (format.stages.empty()) return root.complain("stage", "a format has at least one [[stage]]");
  if (!kinds_known || root.at_fault("points")) return;
  const bool agrees = std::any_of(format.stages.begin(), format.stages.end(),
                                  [](const Stage& stage) { return stage.kind == StageKind::agreement; });
  if (agrees && format.points.empty()) {
    root.complain("points",
                  "a stage of kind = \"agreement\" goes through points; write them as points = [\"We come as "
                  "equals.\"]");
  } else if (!agrees && !format.points.empty()) {
    root.complain("points",
                  "no stage goes through these points; give one kind = \"agreement\" or take them out");
  }
}

// Of a format that is right in everything else.
void limits_come_first(Section& root, const Format& format) {
  const auto early = shares_too_early(format);
  if (!early) return;
  root.sections("stage", stages_max)
      .at(*early)
      .complain("floor",
                "people share here before the wall has shown what can leave the room and what cannot be kept "
                "secret; put a stage with wall = \"confidentiality\" before it, or write kind = \"names\" if "
                "only names are said");
}

// `file` names the format.
Read<std::optional<Format>> format_from(TomlFile& toml, const std::filesystem::path& file) {
  Read<std::optional<Format>> read;
  if (auto root = toml.root()) {
    Format format;
    format.title = root->text<60>("title", Need::required);
    format.about = root->text<200>("about", Need::required);
    format.kind = root->one_of("kind", FormatKind::gathering);
    format.subject = root->one_of("subject", Subject::none);
    format.closing_grace = root->length("closing_grace", Need::optional, closing_grace_max);
    format.next_kept = static_cast<std::uint32_t>(
        root->whole_number("next_kept", Need::optional, 0, next_kept_max).value_or(next_kept_otherwise));
    format.points = root->texts<Point::characters_max>("points", points_max);
    format.policy = read_policy(*root);
    const std::string name = file.stem().string();
    if (!is_plain_name(name) || name.size() > FormatName::characters_max) {
      root->complain("title",
                     "the file's own name is the format's: small letters, digits and hyphens only, like "
                     "\"listening-circle.toml\"");
    } else {
      format.name = *FormatName::from(name);
    }
    read_stages(*root, format);
    root->finish();
    if (toml.complaints().empty()) limits_come_first(*root, format);
    if (toml.complaints().empty()) read.value = std::move(format);
  }
  read.complaints = toml.complaints();
  return read;
}

}  // namespace

Read<std::optional<Format>> read_format(const std::filesystem::path& file) {
  TomlFile toml(file);
  return format_from(toml, file);
}

Read<std::optional<Format>> read_format(const std::filesystem::path& file, std::string_view content) {
  TomlFile toml(file, content);
  return format_from(toml, file);
}

AskedTable asked_of_formats() {
  TomlFile toml{TomlFile::Asks{}};
  static_cast<void>(format_from(toml, "any.toml"));
  return toml.asked();
}

Read<std::vector<Format>> read_formats(const std::filesystem::path& folder) {
  Read<std::vector<Format>> read;
  std::error_code fault;
  std::vector<std::filesystem::path> files = toml_files(folder, fault);
  if (fault) {
    read.complaints.push_back(
        {Text<200>::mended_from(folder.string() + ":1"),
         Text<280>::mended_from("the folder of formats cannot be read: " + fault.message())});
  }
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
