#include "kiosk/paper/parts.hpp"

namespace hearth::kiosk::paper {
namespace {

// When, at what cost, in which languages, and whether somebody may be sent.
std::string more_of(const CrisisLine& line, const config::Texts& texts) {
  // Everything in the venue's own words: a word of another language between them would be hard to read.
  std::string languages;
  for (const auto& language : line.languages) languages += (languages.empty() ? "" : ", ") + language.str();
  const std::string more = beside(beside(line.hours.str(), line.cost.str()), languages);
  return more + (more.empty() ? "" : "\n") +
         texts.say("sign_in.may_send." + std::string{name_of(line.may_send)});
}

}  // namespace

ui::paper::Leaflet empty_paper(ui::paper::PaperSize size, const std::string& title,
                               const config::Texts& texts) {
  ui::paper::Leaflet paper;
  paper.title = title;
  paper.language = texts.language();
  if (texts.right_to_left()) paper.direction = ui::paper::Direction::right_to_left;
  paper.size = size;
  return paper;
}

ui::paper::Paragraph paragraph(const std::string& text) {
  const auto feed = text.find('\n');
  if (feed == std::string::npos) return {{}, text};
  return {text.substr(0, feed), text.substr(feed + 1)};
}

std::string beside(const std::string& one, const std::string& other) {
  return one + (one.empty() || other.empty() ? "" : " · ") + other;
}

ui::paper::Urgent crisis_lines(const Venue& venue, const config::Texts& texts, Details details) {
  ui::paper::Urgent urgent{texts.say("wall.crisis.title"), {}};
  for (const CrisisLine& line : venue.crisis_lines) {
    const std::string name = line.name.str();
    const std::string about = line.about.str();
    if (details == Details::name)
      urgent.contacts.push_back({line.contact.str(), name.empty() ? about : name});
    else
      urgent.contacts.push_back({line.contact.str(), about.empty() ? name : about, more_of(line, texts)});
  }
  return urgent;
}

ui::paper::Paragraph cannot_keep_secret(const Venue& venue, const config::Texts& texts) {
  if (venue.cannot_keep_secret.empty()) return {};
  return {texts.say("wall.confidentiality.cannot_keep"), venue.cannot_keep_secret.str()};
}

}  // namespace hearth::kiosk::paper
