#include "kiosk/commands/print.hpp"

#include <algorithm>
#include <iostream>
#include <memory>
#include <stdexcept>

#include "kiosk/calendar/zone.hpp"
#include "kiosk/commands/running_kiosk.hpp"
#include "kiosk/commands/shown_wall.hpp"
#include "kiosk/house/house_files.hpp"
#include "kiosk/house/no_such.hpp"
#include "kiosk/journal/journal.hpp"
#include "kiosk/paper/agreement_poster.hpp"
#include "kiosk/paper/facilitator_card.hpp"
#include "kiosk/paper/newcomer_leaflet.hpp"
#include "kiosk/paper/privacy_sheet.hpp"
#include "shared/config/assets_folder.hpp"
#include "shared/config/toml_folder.hpp"
#include "shared/options/values.hpp"
#include "shared/room/agreement_commands.hpp"
#include "shared/ui/look.hpp"
#include "shared/ui/paper/laid_out.hpp"
#include "shared/ui/paper/pdf.hpp"
#include "shared/wire/small_file.hpp"

namespace hearth::kiosk {
namespace {

using Paper = PrintOptions::Paper;
using ui::paper::Leaflet;

config::Texts texts_of(const PrintOptions& options, const Venue& venue) {
  const auto names = config::names_in(options.assets / "texts");
  const bool there = std::find(names.begin(), names.end(), options.language) != names.end();
  if (!options.language.empty() && !there)
    throw std::runtime_error(no_such("language", options.language, names));
  return ui::read_texts(ui::Assets{options.assets}, options.language, venue.languages);
}

// A format with a mistake is not among those of the house; then the mistake is told.
const Format& format_of(const PrintOptions& options, const HouseFiles& files) {
  const Format* format = find_format(files.house, FormatName::mended_from(options.format));
  if (format != nullptr && format->name.str() == options.format) return *format;
  for (const Complaint& complaint : files.complaints) {
    if (complaint.where.str().starts_with(options.format + ".toml:"))
      throw std::runtime_error(complaint.where.str() + ": " + complaint.what.str());
  }
  std::vector<std::string> names;
  for (const Format& each : files.house.formats) names.push_back(each.name.str());
  throw std::runtime_error(no_such("format", options.format, std::move(names)));
}

std::vector<Leaflet> newcomer_leaflet_of(const PrintOptions& options, const HouseFiles& files) {
  const auto utc = options.wall_time ? options.wall_time->at_venue().utc
                                     : std::chrono::floor<Duration>(std::chrono::system_clock::now());
  const LocalTime now = local_at(utc);
  if (!options.data_folder.empty()) {
    const WallView wall = wall_of_folder(options.data_folder).wall;
    return paper::newcomer_leaflet(wall, now, texts_of(options, *wall.venue));
  }
  Room room;
  room.house = files.house;
  room.programme = programme_of(files, now.date());
  return paper::newcomer_leaflet(wall_view(room), now, texts_of(options, files.house.venue));
}

bool says_something(const Agreement& agreement) {
  return !agreement.points.empty() || !agreement.policies.empty();
}

// Of every group that has one.
std::vector<Agreement> agreements_of(const std::filesystem::path& data_folder) {
  std::vector<Agreement> all;
  if (auto reply = reply_of_kiosk(data_folder, ListAgreements{}); reply && reply->agreements) {
    all = std::move(*reply->agreements);
  } else {
    need_room(data_folder);
    Journal journal(data_folder);
    all = journal.load().room.agreements->groups;
  }
  std::erase_if(all, [](const Agreement& each) { return !says_something(each); });
  return all;
}

Agreement agreement_of(const PrintOptions& options) {
  const std::vector<Agreement> all = agreements_of(options.data_folder);
  if (all.empty())
    throw std::runtime_error("No group has agreed on anything in " + options.data_folder.string() +
                             " yet. Without --data a proposal is printed.");
  if (options.group.empty() && all.size() == 1) return all.front();
  std::vector<std::string> names;
  for (const Agreement& each : all) {
    if (each.group.str() == options.group) return each;
    names.push_back(each.group.str());
  }
  if (!options.group.empty())
    throw std::runtime_error(no_such("agreement of a group", options.group, std::move(names)));
  std::string choices;
  for (const std::string& name : names) choices += (choices.empty() ? "" : ", ") + name;
  throw std::runtime_error("Several groups have an agreement; say which with --group: " + choices);
}

// The format that was named, or the only one that proposes anything.
const Format& proposing_format(const PrintOptions& options, const HouseFiles& files) {
  std::vector<const Format*> proposing;
  std::string names;
  for (const Format& each : files.house.formats) {
    if (each.points.empty()) continue;
    proposing.push_back(&each);
    names += (names.empty() ? "" : ", ") + each.name.str();
  }
  if (!options.format.empty()) {
    const Format& format = format_of(options, files);
    if (!format.points.empty()) return format;
    throw std::runtime_error("The format '" + options.format + "' proposes no agreement; " +
                             (names.empty() ? "none does" : "these do: " + names));
  }
  if (proposing.size() == 1) return *proposing.front();
  throw std::runtime_error(
      proposing.empty() ? "No format of this house proposes an agreement; name a data folder with --data"
                        : "Several formats propose an agreement; say which with --format: " + names);
}

std::vector<Leaflet> papers_of(const PrintOptions& options) {
  const HouseFiles files = read_house_files(options.venue_file, options.assets);
  const Venue& venue = files.house.venue;
  switch (options.paper) {
    case Paper::facilitator_card:
      return paper::facilitator_card(format_of(options, files), venue, texts_of(options, venue));
    case Paper::newcomer_leaflet:
      return newcomer_leaflet_of(options, files);
    case Paper::privacy:
      return {paper::privacy_sheet(venue, texts_of(options, venue))};
    case Paper::agreement:
      if (options.data_folder.empty())
        return {paper::agreement_proposal(proposing_format(options, files), venue, texts_of(options, venue))};
      return {paper::agreement_poster(agreement_of(options), venue, texts_of(options, venue))};
  }
  return {};
}

std::string size_words(const Leaflet& leaflet) {
  return leaflet.size == ui::paper::PaperSize::a4 ? "A4" : "A5";
}

// A device or a folder of that name is not taken for a file to be replaced.
void need_ordinary_file(const std::filesystem::path& file) {
  std::error_code unknown;
  const auto there = std::filesystem::status(file, unknown);
  if (!std::filesystem::exists(there) || std::filesystem::is_regular_file(there)) return;
  throw std::runtime_error(file.string() + " is " +
                           (std::filesystem::is_directory(there) ? "a folder; name a file in it"
                                                                 : "no ordinary file; name another"));
}

std::string all_formats(const PrintOptions& options) {
  std::string names;
  for (const std::string& name : config::names_in(options.assets / "formats"))
    names += (names.empty() ? "" : ", ") + name;
  return names;
}

}  // namespace

options::Command print_command() {
  const auto typed = std::make_shared<PrintOptions>();
  typed->assets = config::assets_folder();
  const auto language = options::text(
      "--language", "A language that Hearth has, like de; else the venue's first", "TAG", typed->language);
  const auto out = required(path_option("--out", "The PDF file to write", typed->out));
  const auto command = [&](const char* called, const char* about, Paper wanted,
                           std::vector<options::Option> own, std::function<std::string()> missing = {}) {
    std::vector<options::Option> all{required(venue_option(typed->venue_file))};
    all.insert(all.end(), own.begin(), own.end());
    all.insert(all.end(), {language, out, assets_option(typed->assets)});
    return options::Command{.name = called,
                            .about = about,
                            .options = std::move(all),
                            .missing = std::move(missing),
                            .run = [typed, wanted] {
                              typed->paper = wanted;
                              return run_print(*typed, std::cout, std::cerr);
                            }};
  };
  const auto format = [&](const char* about) {
    return options::text("--format", about, "NAME", typed->format);
  };
  const auto lacks_format = [typed] {
    return typed->format.empty() ? "--format is missing; there are: " + all_formats(*typed) : std::string{};
  };
  return {.name = "print",
          .about = "Makes PDF files to print",
          .commands = {command("facilitator-card", "How to run a format: one A5 card for whoever leads",
                               Paper::facilitator_card, {format("The format's name; needed")}, lacks_format),
                       command("newcomer-leaflet", "For people who have never come: an A5 sheet",
                               Paper::newcomer_leaflet,
                               {path_option("--data", "What is on as the kiosk of this folder knows it",
                                            typed->data_folder),
                                time_option("--now", "The wall time from which on it tells what is on",
                                            [typed](TypedTime time) { typed->wall_time = time; })}),
                       command("privacy", "What this house keeps, and for how long: A4", Paper::privacy, {}),
                       command("agreement", "A group's agreement for the wall: A4, large letters",
                               Paper::agreement,
                               {path_option("--data", "Where the agreement is; without it, a proposal",
                                            typed->data_folder),
                                options::text("--group", "Whose agreement", "NAME", typed->group),
                                format("Whose points are proposed, without --data")})},
          .choice = options::Choice::exactly_one};
}

int run_print(const PrintOptions& options, std::ostream& out, std::ostream& notes) {
  need_ordinary_file(options.out);
  const std::vector<Leaflet> papers = papers_of(options);
  const ui::paper::LaidOut laid = ui::paper::lay_out(papers);
  if (!laid.fits)
    throw std::runtime_error("This does not fit on " + std::to_string(papers.back().pages_max) +
                             " pages of " + size_words(papers.back()) +
                             ", even in small letters. Nothing was written. Shorten what the venue file or "
                             "the format says.");
  if (laid.letters_missing > 0)
    notes << "hearth-kiosk: " << laid.letters_missing
          << " letters are in no font on this machine and show as boxes; install fonts-noto-core\n";
  wire::replace_file(options.out, ui::paper::pdf_of(laid), wire::Readers::everybody);
  out << options.out.string() << ": " << laid.pages.size() << (laid.pages.size() == 1 ? " page" : " pages")
      << " of " << size_words(papers.back()) << "\n";
  return 0;
}

}  // namespace hearth::kiosk
