#include "remote/pages/reading.hpp"

namespace hearth::pages {
namespace {

std::string listed(const std::vector<Text<40>>& languages, const config::Texts& texts) {
  std::vector<std::string> words;
  for (const auto& language : languages) words.push_back(language.str());
  return texts.say_list(words);
}

std::string with_more(std::string line, const std::string& more) {
  if (more.empty()) return line;
  return line + (line.empty() ? "" : " · ") + more;
}

std::string words_of(const ProgrammeEvent& event, const config::Texts& texts) {
  const std::string time = event.all_day
                               ? texts.say("wall.today.all_day")
                               : texts.say("wall.today.from_until",
                                           {{"from", to_hh_mm(event.start)}, {"until", to_hh_mm(event.end)}});
  std::string details = with_more(event.place.str(), event.access.str());
  if (event.audience == Audience::ask_first) details = with_more(details, texts.say("wall.today.ask_first"));
  if (event.status == EventStatus::cancelled) details = with_more(details, texts.say("wall.today.not_today"));
  return time + "  " + event.title.str() + (details.empty() ? "" : "\n" + details);
}

std::string words_of(const CrisisLine& line, const config::Texts& texts) {
  const std::string first = line.contact.str() + "  " + line.name.str();
  std::string details = with_more(line.hours.str(), line.cost.str());
  details = with_more(details, listed(line.languages, texts));
  return first + "\n" + line.about.str() + "\n" + details + "\n" +
         texts.say("sign_in.may_send." + std::string{name_of(line.may_send)});
}

std::string words_of(const Resource& resource) {
  std::string words = resource.name.str();
  for (const std::string& more : {resource.about.str(), with_more(resource.when.str(), resource.where.str()),
                                  with_more(resource.reach.str(), resource.cost.str())})
    if (!more.empty()) words += "\n" + more;
  return words;
}

}  // namespace

Row paragraph(const std::string& words) {
  const auto feed = words.find('\n');
  if (feed == std::string::npos) return {{{words, Style::body}}};
  return {{{words.substr(0, feed), Style::strong}, {words.substr(feed + 1), Style::body}}};
}

Rows paragraphs(const std::vector<std::string>& all) {
  Rows rows{"reading", {}};
  for (const std::string& words : all) rows.rows.push_back(paragraph(words));
  return rows;
}

Rows programme_to_read(const std::vector<ProgrammeEvent>& events, LocalTime now, const config::Texts& texts) {
  std::vector<std::string> all;
  std::optional<LocalDate> later;
  for (const ProgrammeEvent& event : events) {
    if (event.end.utc <= now.utc) continue;
    const LocalDate date = event.start.date();
    const bool today = date <= now.date();
    if (!today && later && date != *later) break;
    if (!today && !later) {
      later = date;
      all.push_back(texts.say_date(date));
    }
    all.push_back(words_of(event, texts));
  }
  if (all.empty())
    all.push_back(texts.say("wall.today.nothing_today") + "\n" + texts.say("wall.today.nothing_today_more"));
  return paragraphs(all);
}

Rows help_to_read(const Venue& venue, const config::Texts& texts) {
  std::vector<std::string> all;
  if (!venue.somebody_here.empty()) all.push_back(venue.somebody_here.str());
  for (const CrisisLine& line : venue.crisis_lines) all.push_back(words_of(line, texts));
  return paragraphs(all);
}

Rows resources_to_read(const std::vector<Resource>& resources, const config::Texts& texts) {
  std::vector<std::string> all;
  for (const Resource& resource : resources) all.push_back(words_of(resource));
  if (all.empty()) all.push_back(texts.say("wall.resources.none"));
  return paragraphs(all);
}

}  // namespace hearth::pages
