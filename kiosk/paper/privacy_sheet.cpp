#include "kiosk/paper/privacy_sheet.hpp"

#include <array>

#include "kiosk/paper/parts.hpp"
#include "shared/room/gathering.hpp"
#include "shared/room/venue_name.hpp"

namespace hearth::kiosk::paper {
namespace {

using ui::paper::Heading;
using ui::paper::Leaflet;
using ui::paper::Paragraph;

// "04:00" of minutes after midnight.
std::string clock_time(std::chrono::minutes after_midnight) {
  const auto two = [](std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return two(after_midnight.count() / 60 % 24) + ":" + two(after_midnight.count() % 60);
}

// Whom to ask: the venue's own words.
Paragraph asked_of(const Venue& venue, const config::Texts& texts) {
  Paragraph ask = paragraph(texts.say("sign_in.knows.ask"));
  if (!venue.somebody_here.empty()) ask.words += "\n" + venue.somebody_here.str();
  if (!venue.notes_to.empty())
    ask.words += "\n" + texts.say("paper.privacy.notes_to", {{"name", venue.notes_to.str()}});
  return ask;
}

}  // namespace

Leaflet privacy_sheet(const Venue& venue, const config::Texts& texts) {
  const std::string title = texts.say("paper.privacy.title");
  Leaflet paper = empty_paper(ui::paper::PaperSize::a4, title, texts);
  paper.body_pt = {13, 12.5F, 12, 11.5F, 11, 10.5F, 10};
  paper.strong = ui::paper::Strong::in_line;
  paper.pages_max = 1;
  paper.foot = name_alone(venue.name.str());
  const auto head = [&](const char* key) { paper.blocks.emplace_back(Heading{texts.say(key)}); };
  const auto say = [&](const std::string& key) {
    paper.blocks.emplace_back(
        paragraph(texts.say(key, {{"days", std::to_string(venue.notes_kept.count())},
                                  {"time", clock_time(venue.day_ends)},
                                  {"after", texts.say_count("time.minutes", forgotten_after.count())}})));
  };
  paper.blocks.emplace_back(
      ui::paper::Title{name_alone(venue.name.str()), title, texts.say("paper.privacy.lead")});
  head("paper.privacy.while_here");
  for (const char* key : {"sign_in.knows.words", "sign_in.knows.name", "sign_in.knows.group"}) say(key);
  head("paper.privacy.wiped");
  for (const char* key : {"paper.privacy.close", "paper.privacy.day"}) say(key);
  head("paper.privacy.stays");
  for (const char* key :
       {"sign_in.knows.counts", "sign_in.knows.help", "sign_in.knows.notes", "paper.privacy.agreed"})
    say(key);
  head("paper.privacy.never");
  for (const char* key : {"sign_in.knows.never", "paper.privacy.log"}) say(key);
  head("paper.privacy.ask");
  paper.blocks.emplace_back(asked_of(venue, texts));
  return paper;
}

}  // namespace hearth::kiosk::paper
