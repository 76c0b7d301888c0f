#include "remote/reading.hpp"

#include "shared/wire/wall_picture.hpp"

namespace hearth::remote {
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

std::string paragraph_of(const ProgrammeEvent& event, const config::Texts& texts) {
  const std::string time = event.all_day
                               ? texts.say("wall.today.all_day")
                               : texts.say("wall.today.from_until",
                                           {{"from", to_hh_mm(event.start)}, {"until", to_hh_mm(event.end)}});
  std::string details = with_more(event.place.str(), event.access.str());
  if (event.audience == Audience::ask_first) details = with_more(details, texts.say("wall.today.ask_first"));
  if (event.status == EventStatus::cancelled) details = with_more(details, texts.say("wall.today.not_today"));
  return time + "  " + event.title.str() + (details.empty() ? "" : "\n" + details);
}

std::string paragraph_of(const CrisisLine& line, const config::Texts& texts) {
  std::string first = line.contact.str() + "  " + line.name.str();
  std::string details = with_more(line.hours.str(), line.cost.str());
  details = with_more(details, listed(line.languages, texts));
  return first + "\n" + line.about.str() + "\n" + details + "\n" +
         texts.say("sign_in.may_send." + std::string{name_of(line.may_send)});
}

}  // namespace

std::vector<std::string> programme_paragraphs(const Frame& frame) {
  std::vector<std::string> paragraphs;
  if (frame.known.wall == nullptr) return paragraphs;
  std::optional<LocalDate> later;
  for (const ProgrammeEvent& event : frame.known.wall->wall.events) {
    if (event.end.utc <= frame.local.utc) continue;
    const LocalDate date = event.start.date();
    const bool today = date <= frame.local.date();
    if (!today && later && date != *later) break;
    if (!today && !later) {
      later = date;
      paragraphs.push_back(frame.texts.say_date(date));
    }
    paragraphs.push_back(paragraph_of(event, frame.texts));
  }
  if (paragraphs.empty())
    paragraphs.push_back(frame.texts.say("wall.today.nothing_today") + "\n" +
                         frame.texts.say("wall.today.nothing_today_more"));
  return paragraphs;
}

std::vector<std::string> help_paragraphs(const Venue& venue, const config::Texts& texts) {
  std::vector<std::string> paragraphs;
  if (!venue.somebody_here.empty()) paragraphs.push_back(venue.somebody_here.str());
  for (const CrisisLine& line : venue.crisis_lines) paragraphs.push_back(paragraph_of(line, texts));
  return paragraphs;
}

void draw_paragraphs(Frame& frame, ui::Rect place, const std::vector<std::string>& paragraphs) {
  ui::Touch& touch = frame.touch;
  const ui::Palette& palette = frame.painter.palette();
  const float gap = touch.units(18);
  struct Part {
    ui::Block block;
    bool stands_out;
    float height;
  };
  std::vector<Part> parts;
  float height = 0;
  for (const std::string& paragraph : paragraphs) {
    const auto feed = paragraph.find('\n');
    ui::Block first{paragraph.substr(0, feed),
                    touch.style(30, feed == std::string::npos ? ui::Weight::regular : ui::Weight::semibold),
                    place.width};
    parts.push_back({first, true, frame.painter.measure(first).size.height});
    if (feed != std::string::npos) {
      ui::Block rest{paragraph.substr(feed + 1), touch.style(26), place.width};
      parts.push_back({rest, false, frame.painter.measure(rest).size.height + gap});
    } else {
      parts.back().height += gap;
    }
  }
  for (const Part& part : parts) height += part.height;
  touch.scroll("reading", place, height, [&](float top) {
    for (const Part& part : parts) {
      if (top + part.height > place.y && top < place.bottom()) {
        frame.painter.text(part.block, {place.x, top}, part.stands_out ? palette.ink : palette.soft);
      }
      top += part.height;
    }
  });
}

}  // namespace hearth::remote
