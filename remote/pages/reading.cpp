#include "remote/pages/reading.hpp"

#include <algorithm>

#include "shared/config/closed_words.hpp"

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

// Whether not everybody can come, and what to do then; below everything else.
std::string closed_words(const ClosedGroup* closed, std::string_view title, LocalDate today,
                         const config::Texts& texts) {
  if (closed == nullptr) return {};
  return "\n" + config::closed_mark(*closed, texts) + " · " +
         config::closed_way(*closed, title, today, texts);
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

// The same group may be in the programme, and have been started without it.
bool is_told_already(const WallView& wall, LocalTime now, const StartedHere& here) {
  return std::any_of(wall.events.begin(), wall.events.end(), [&](const ProgrammeEvent& event) {
    return event.title.str() == here.title.str() && event.start.utc <= now.utc && event.end.utc > now.utc;
  });
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

Rows programme_to_read(const WallView& wall, LocalTime now, const config::Texts& texts,
                       const std::function<std::vector<Button>(const ProgrammeEvent&)>& beside) {
  Rows all{"reading", {}};
  for (const StartedHere& here : wall.started_here) {
    if (is_told_already(wall, now, here)) continue;
    const std::string title = here.title.str();
    std::string words = texts.say("wall.today.on_now") + "  " + title;
    if (!here.place.empty()) words += "\n" + here.place.str();
    const ClosedGroup* closed = here.closed ? &*here.closed : nullptr;
    all.rows.push_back(paragraph(words + closed_words(closed, title, now.date(), texts)));
  }
  std::optional<LocalDate> later;
  for (const ProgrammeEvent& event : wall.events) {
    if (event.end.utc <= now.utc) continue;
    const LocalDate date = event.start.date();
    const bool today = date <= now.date();
    if (!today && later && date != *later) break;
    if (!today && !later) {
      later = date;
      all.rows.push_back(paragraph(texts.say_date(date)));
    }
    const ClosedGroup* closed =
        event.status == EventStatus::cancelled ? nullptr : closed_event(wall, event.uid);
    all.rows.push_back(
        paragraph(words_of(event, texts) + closed_words(closed, event.title.str(), now.date(), texts)));
    all.rows.back().buttons = beside(event);
  }
  if (all.rows.empty())
    return paragraphs(
        {texts.say("wall.today.nothing_today") + "\n" + texts.say("wall.today.nothing_today_more")});
  return all;
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
