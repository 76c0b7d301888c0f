#include "shared/config/venue.hpp"

#include <algorithm>

#include "shared/config/policy.hpp"

namespace hearth::config {
namespace {

// Lists of languages, as BCP 47 writes them: letters, digits and hyphens.
bool is_language(const std::string& tag) {
  return !tag.empty() && std::all_of(tag.begin(), tag.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  });
}

// A date that can be sent to remotes, and long enough ago that everybody is reminded.
constexpr LocalDate never_checked{std::chrono::year{1970}, std::chrono::January, std::chrono::day{1}};

CrisisLine crisis_line(Section& section) {
  CrisisLine line;
  line.contact = section.text<40>("contact", Need::required);
  line.about = section.text<80>("about", Need::required);
  line.name = section.text<60>("name", Need::required);
  line.by = section.one_of("by", ContactBy::call);
  line.languages = section.texts<40>("languages", languages_max);
  line.hours = section.text<60>("hours", Need::required);
  line.cost = section.text<60>("cost", Need::required);
  line.may_send = section.one_of("may_send", MaySendSomebody::unknown);
  line.checked = section.date("checked", Need::required).value_or(never_checked);
  section.finish();
  return line;
}

Resource resource(Section& section) {
  Resource source;
  source.name = section.text<80>("name", Need::required);
  source.about = section.text<200>("about", Need::optional);
  source.when = section.text<80>("when", Need::optional);
  source.where = section.text<80>("where", Need::optional);
  source.reach = section.text<120>("reach", Need::optional);
  source.cost = section.text<60>("cost", Need::optional);
  section.finish();
  return source;
}

LastingGroup lasting_group(Section& section) {
  LastingGroup group;
  group.name = section.text<60>("name", Need::required);
  group.format = section.text<40>("format", Need::optional);
  group.link = section.text<300>("link", Need::optional);
  group.reach = section.text<120>("reach", Need::optional);
  group.place = section.text<120>("place", Need::optional);
  group.closed = section.one_of("closed", Closed::no);
  group.ask = section.text<120>("ask", Need::optional);
  const std::string& link = group.link.str();
  const bool is_link =
      link.rfind("https://", 0) == 0 || link.rfind("http://", 0) == 0 || link.rfind("mailto:", 0) == 0;
  if (!link.empty() && (!is_link || link.find(' ') != std::string::npos)) {
    section.complain("link", "a link begins with https://, http:// or mailto: and has no spaces");
    group.link = {};
  }
  section.finish();
  return group;
}

// Groups by name; of two of one name the first stands.
void read_groups(Section& root, Venue& venue, VenueLines& lines) {
  for (Section& each : root.sections("group", groups_of_venue_max)) {
    const LastingGroup group = lasting_group(each);
    const bool known = std::any_of(venue.groups.begin(), venue.groups.end(),
                                   [&](const LastingGroup& other) { return other.name == group.name; });
    if (known)
      each.complain("name", "two groups are called '" + group.name.str() + "'; give one another name");
    if (known || group.name.empty()) continue;
    venue.groups.push_back(group);
    lines.group_formats.push_back(each.line("format"));
  }
}

// Jobs by name; of two of one name the first stands.
void read_jobs(Section& root, Venue& venue) {
  for (Section& each : root.sections("job", jobs_max)) {
    Job job;
    job.name = each.text<60>("name", Need::required);
    job.sheet = each.one_of("sheet", JobSheet::gathering);
    each.finish();
    const bool known = std::any_of(venue.jobs.begin(), venue.jobs.end(),
                                   [&](const Job& other) { return other.name == job.name; });
    if (known) each.complain("name", "two jobs are called '" + job.name.str() + "'; give one another name");
    if (!known && !job.name.empty()) venue.jobs.push_back(job);
  }
}

void read_notes(Section& root, Venue& venue) {
  auto notes = root.section("notes", Need::optional);
  if (!notes) return;
  venue.notes_to = notes->text<60>("other", Need::optional);
  const auto days = notes->whole_number("kept_days", Need::optional, 1, notes_kept_max.count());
  if (days) venue.notes_kept = std::chrono::days{*days};
  notes->finish();
}

void read_gatherings(Section& root, Venue& venue) {
  auto gatherings = root.section("gatherings", Need::optional);
  if (!gatherings) return;
  if (const auto grace = gatherings->length("closing_grace", Need::optional, closing_grace_max))
    venue.closing_grace = std::chrono::floor<std::chrono::seconds>(*grace);
  gatherings->finish();
}

void read_bell(Section& root, Venue& venue) {
  auto bell = root.section("bell", Need::optional);
  if (!bell) return;
  if (const auto volume = bell->whole_number("volume", Need::required, 0, bell_volume_max))
    venue.bell.volume = static_cast<std::int32_t>(*volume);
  venue.bell.rings = bell->some_of<BellOccasion>("rings");
  bell->finish();
}

// What a group that has agreed on nothing yet could start from.
void read_agreement(Section& root, Venue& venue) {
  auto agreement = root.section("agreement", Need::optional);
  if (!agreement) return;
  for (const Point& point : agreement->texts<Point::characters_max>("points", points_max)) {
    auto& known = venue.starter.points;
    if (is_blank(point.str()))
      agreement->complain("points", "one of these points says nothing; write it, or take it out");
    else if (std::find(known.begin(), known.end(), point) != known.end())
      agreement->complain("points", "the point '" + point.str() + "' is there twice; take one out");
    else
      known.push_back(point);
  }
  venue.starter.policy = read_policy(*agreement);
  agreement->finish();
}

void read_access_answers(Section& root, Venue& venue) {
  auto section = root.section("access_wishes", Need::optional);
  if (!section) return;
  for (const auto& [wish, name] : enum_names<AccessWish>) {
    const auto words = section->text<120>(name, Need::optional);
    if (!words.empty() && is_blank(words.str())) {
      section->complain(name, "nobody would see these words; write what you do about it, or take them out");
    } else if (!words.empty()) {
      venue.access_answers.push_back({wish, words});
    }
  }
  section->finish();
}

CalendarSource calendar(Section& section, const std::filesystem::path& folder) {
  CalendarSource source;
  const auto file = section.text<200>("file", Need::required);
  if (!file.empty()) source.file = folder / file.str();
  source.place = section.text<120>("place", Need::optional);
  source.audience = section.one_of("audience", Audience::open);
  source.format = section.text<40>("format", Need::optional);
  section.finish();
  return source;
}

// Calendars by file; of two of one file the first stands, so that nothing is on twice.
void read_calendars(Section& root, const std::filesystem::path& folder, VenueFile& venue, VenueLines& lines) {
  for (Section& each : root.sections("calendar", calendars_max)) {
    CalendarSource source = calendar(each, folder);
    if (source.file.empty()) continue;
    const bool known =
        std::any_of(venue.calendars.begin(), venue.calendars.end(), [&](const CalendarSource& other) {
          return other.file.lexically_normal() == source.file.lexically_normal();
        });
    if (known) {
      each.complain("file", "the calendar '" + source.file.filename().string() +
                                "' is there twice, and all that is in it would be on twice; take one out");
      continue;
    }
    venue.calendars.push_back(std::move(source));
    lines.calendar_formats.push_back(each.line("format"));
  }
}

void read_hours(Section& root, Venue& venue) {
  if (const auto ends = root.time_of_day("day_ends")) venue.day_ends = *ends;
  auto quiet = root.section("quiet", Need::optional);
  if (!quiet) return;
  const auto from = quiet->time_of_day("from");
  const auto until = quiet->time_of_day("until");
  if (from && until && *from == *until) {
    quiet->complain(
        "until",
        "'from' and 'until' are the same time, so the wall would never be quiet; write two times, "
        "or take [quiet] out");
  } else if (from && until) {
    venue.quiet_from = *from;
    venue.quiet_until = *until;
  } else if (!quiet->at_fault("from") && !quiet->at_fault("until")) {
    quiet->complain(from ? "from" : "until", "both 'from' and 'until' are needed, as times of day");
  }
  quiet->finish();
}

void read_languages(Section& root, Venue& venue) {
  const auto written = root.texts<12>("languages", languages_max);
  if (written.empty() && root.has("languages") && !root.at_fault("languages")) {
    root.complain("languages", "'languages' is empty; write one at least, like [\"en\"], or take it out");
  }
  for (const auto& language : written) {
    const auto& known = venue.languages;
    if (!is_language(language.str())) {
      root.complain("languages", "a language is written like \"en\" or \"pt-BR\"");
    } else if (std::find(known.begin(), known.end(), language) != known.end()) {
      root.complain("languages", "the language '" + language.str() + "' is there twice; take one out");
    } else {
      venue.languages.push_back(language);
    }
  }
  if (venue.languages.empty()) venue.languages.push_back(*Text<12>::from("en"));
}

void read_help(Section& root, Venue& venue, VenueLines& lines) {
  std::vector<Section> crisis_lines = root.sections("crisis_line", crisis_lines_max);
  if (crisis_lines.empty() && !root.at_fault("crisis_line")) {
    root.complain("crisis_line", "no crisis line is given; at least one [[crisis_line]] is expected");
  }
  for (Section& each : crisis_lines) {
    CrisisLine line = crisis_line(each);
    if (line.contact.empty()) continue;
    venue.crisis_lines.push_back(std::move(line));
    lines.crisis_lines_checked.push_back(each.line("checked"));
  }
  for (Section& each : root.sections("resource", resources_max)) {
    Resource source = resource(each);
    if (!source.name.empty()) venue.resources.push_back(std::move(source));
  }
}

// Calendars and formats are named from `folder`, the venue file's own.
ReadVenue venue_from(TomlFile& toml, const std::filesystem::path& folder) {
  ReadVenue read;
  auto root = toml.root();
  if (root) {
    read.readable = true;
    Venue& venue = read.value.venue;
    venue.name = root->text<60>("name", Need::required);
    venue.address = root->text<160>("address", Need::optional);
    venue.zone = root->text<60>("zone", Need::required);
    venue.invitation = root->text<120>("invitation", Need::optional);
    venue.refreshments = root->text<160>("refreshments", Need::optional);
    venue.somebody_here = root->text<160>("somebody_here", Need::optional);
    venue.cannot_keep_secret = root->text<200>("cannot_keep_secret", Need::optional);
    venue.places = root->texts<40>("places", places_max);
    venue.access = root->texts<80>("access", access_points_max);
    read_languages(*root, venue);
    read.lines.zone = root->line("zone");
    read.lines.theme = root->line("theme");
    read.lines.languages = root->line("languages");
    read_hours(*root, venue);
    read_help(*root, venue, read.lines);
    read_groups(*root, venue, read.lines);
    read_jobs(*root, venue);
    read_access_answers(*root, venue);
    read_notes(*root, venue);
    read_gatherings(*root, venue);
    read_bell(*root, venue);
    read_agreement(*root, venue);
    venue.how_many_came = root->one_of("how_many_came", HowManyCame::not_told);
    read_calendars(*root, folder, read.value, read.lines);
    read.value.theme = root->text<30>("theme", Need::optional);
    const auto formats = root->text<200>("formats_folder", Need::optional);
    if (!formats.empty()) read.value.formats_folder = folder / formats.str();
    read.value.demo = root->yes_or_no("demo", false);
    root->finish();
  }
  read.complaints = toml.complaints();
  return read;
}

}  // namespace

ReadVenue read_venue(const std::filesystem::path& file) {
  TomlFile toml(file);
  return venue_from(toml, file.parent_path());
}

ReadVenue read_venue(const std::filesystem::path& file, std::string_view content) {
  TomlFile toml(file, content);
  return venue_from(toml, file.parent_path());
}

AskedTable asked_of_venues() {
  TomlFile toml{TomlFile::Asks{}};
  static_cast<void>(venue_from(toml, {}));
  return toml.asked();
}

}  // namespace hearth::config
