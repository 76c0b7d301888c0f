#include "kiosk/commands/rehearse.hpp"

#include <algorithm>
#include <iostream>
#include <limits>
#include <memory>
#include <stdexcept>

#include "kiosk/house/no_such.hpp"
#include "kiosk/rehearsal/rehearsal.hpp"
#include "shared/config/assets_folder.hpp"
#include "shared/config/formats.hpp"
#include "shared/config/venue.hpp"
#include "shared/options/values.hpp"
#include "shared/wire/room_codec.hpp"

namespace hearth::kiosk {
namespace {

std::string told(const std::vector<Complaint>& complaints) {
  std::string all;
  for (const Complaint& complaint : complaints) {
    all += (all.empty() ? "" : "\n") + complaint.where.str() + ": " + complaint.what.str();
  }
  return all;
}

Format format_of_file(const std::filesystem::path& file) {
  auto read = config::read_format(file);
  if (!read.value) throw std::runtime_error(told(read.complaints));
  return std::move(*read.value);
}

Format format_called(const std::string& name, const std::vector<Format>& formats) {
  const auto found = std::find_if(formats.begin(), formats.end(),
                                  [&](const Format& each) { return each.name.str() == name; });
  if (found != formats.end()) return *found;
  std::vector<std::string> names;
  for (const Format& each : formats) names.push_back(each.name.str());
  throw std::runtime_error(no_such("format", name, std::move(names)));
}

Format day_called(const std::string& name, const std::vector<Format>& formats) {
  Format day = format_called(name, formats);
  if (day.kind != FormatKind::day)
    throw std::runtime_error("--inside: '" + name +
                             "' is no day of the café; its file says kind = \"gathering\"");
  return day;
}

// The venue, and the format that is rehearsed in it.
RehearsalAsked asked(const RehearseOptions& options) {
  RehearsalAsked asked;
  asked.guests = options.guests;
  asked.seed = options.seed;
  std::vector<Format> own;
  if (!options.venue_file.empty()) {
    const config::ReadVenue venue = config::read_venue(options.venue_file);
    if (!venue.readable) throw std::runtime_error(told(venue.complaints));
    asked.house.venue = venue.value.venue;
    if (!venue.value.formats_folder.empty()) own = config::read_formats(venue.value.formats_folder).value;
  }
  const auto formats =
      config::together(config::read_formats(options.assets / "formats").value, std::move(own));
  if (!options.inside.empty()) asked.inside = day_called(options.inside, formats);
  if (options.format.ends_with(".toml")) {
    asked.format = format_of_file(options.format);
    return asked;
  }
  asked.format = format_called(options.format, formats);
  return asked;
}

// "0:12:30" since the beginning.
std::string clock(Duration at) {
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(at).count();
  const auto two = [](std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return std::to_string(seconds / 3600) + ":" + two(seconds / 60 % 60) + ":" + two(seconds % 60);
}

void print(const Rehearsal& rehearsal, std::ostream& out) {
  for (const RehearsedStep& step : rehearsal.steps) {
    out << clock(step.at) << "  " << step.command;
    if (!step.refused.empty()) out << "  (refused: " << step.refused << ")";
    out << "\n";
    for (const std::string& line : step.wall) out << "           | " << line << "\n";
  }
  out << (rehearsal.closed ? "reached the close" : "did not reach the close: " + rehearsal.stuck)
      << "; planned " << clock(rehearsal.planned) << ", took " << clock(rehearsal.took) << ", "
      << rehearsal.turns << " turns\n";
}

void print_json(const RehearseOptions& options, const Rehearsal& rehearsal, std::ostream& out) {
  wire::Writer writer;
  const auto text = [&](std::string_view key, std::string_view value) {
    writer.key(key);
    writer.text(value);
  };
  const auto number = [&](std::string_view key, std::uint64_t value) {
    writer.key(key);
    writer.natural(value);
  };
  writer.begin_object();
  text("format", options.format);
  number("guests", options.guests);
  number("seed", options.seed);
  writer.key("closed");
  writer.boolean(rehearsal.closed);
  text("stuck", rehearsal.stuck);
  number("planned_seconds", static_cast<std::uint64_t>(rehearsal.planned / std::chrono::seconds{1}));
  number("took_seconds", static_cast<std::uint64_t>(rehearsal.took / std::chrono::seconds{1}));
  number("turns", rehearsal.turns);
  writer.key("steps");
  writer.begin_list();
  for (const RehearsedStep& step : rehearsal.steps) {
    writer.begin_object();
    number("at_seconds", static_cast<std::uint64_t>(step.at / std::chrono::seconds{1}));
    text("permission", name_of(step.permission));
    text("command", step.command);
    if (!step.refused.empty()) text("refused", step.refused);
    if (step.given) text("token", to_string(*step.given));
    text("stage", step.stage.str());
    text("screen", name_of(step.screen));
    writer.key("wall");
    writer.begin_list();
    for (const std::string& line : step.wall) writer.text(line);
    writer.end_list();
    writer.end_object();
  }
  writer.end_list();
  writer.end_object();
  out << writer.take() << "\n";
}

}  // namespace

options::Command rehearse_command() {
  const auto typed = std::make_shared<RehearseOptions>();
  typed->assets = config::assets_folder();
  return {
      .name = "rehearse",
      .about = "Plays a gathering of a format at full speed",
      .options = {required(
                      options::text("format", "A format's name, or its .toml file", "TEXT", typed->format)),
                  path_option("--venue", "The venue file, for the venue's own formats", typed->venue_file),
                  assets_option(typed->assets),
                  number_option("--guests", "How many sign in", 0, rehearsal_guests_max, typed->guests),
                  number_option("--seed", "What follows from chance", 0,
                                std::numeric_limits<std::uint64_t>::max(), typed->seed),
                  options::text("--inside", "A day of the café that goes on behind it, like drop-in-day",
                                "FORMAT", typed->inside),
                  options::flag("--json", "As one JSON object", typed->json)},
      .run = [typed] { return run_rehearse(*typed, std::cout); }};
}

int run_rehearse(const RehearseOptions& options, std::ostream& out) {
  const Rehearsal rehearsal = rehearse(asked(options));
  if (options.json) {
    print_json(options, rehearsal, out);
  } else {
    print(rehearsal, out);
  }
  return rehearsal.closed ? 0 : 1;
}

}  // namespace hearth::kiosk
