// Somebody would like a quiet word. Whoever facilitates sees it on whichever page stands, in a soft line: one
// at a time, whoever has waited longest, so that a few at once do not take the page.

#include <algorithm>

#include "remote/pages/choices.hpp"
#include "remote/pages/facilitator/making.hpp"
#include "shared/room/quiet_word_commands.hpp"

namespace hearth::pages::facilitator {
namespace {

// The two words; before them what the wall calls that guest, once the facilitator has nodded.
std::string name_of(const Making& page, Token token) {
  const auto& names = page.knows().picture->names;
  const auto named = std::find_if(names.begin(), names.end(), [&](const wire::NamedGuest& each) {
    return each.token == token && each.shown;
  });
  const std::string words = token_words(page.knows().texts, token);
  return named == names.end() ? words : named->called_by.str() + " (" + words + ")";
}

Row waits(Making& page, const Guest& guest, std::int64_t more) {
  Row row{{{page.say("facilitator.quiet_word", {{"name", name_of(page, *guest.token)}}), Style::strong}}};
  std::string below = guest.quiet_word.place.str();
  if (more > 0) {
    if (!below.empty()) below += " · ";
    below += page.knows().texts.say_count("facilitator.quiet_word_more", more);
  }
  if (!below.empty()) row.texts.push_back({below, Style::small});
  row.buttons = {page.gives("going." + to_string(*guest.token), page.say("facilitator.im_going"),
                            AnswerQuietWord{*guest.token})};
  return row;
}

}  // namespace

void put_quiet_words(Making& page) {
  const std::vector<const Guest*> all = quiet_words(page.knows().room(), page.knows().now);
  const auto answered = std::find_if(all.begin(), all.end(), [](const Guest* guest) {
    return guest->quiet_word.step == QuietWordStep::answered;
  });
  if (answered != all.begin()) page.top.push_back(waits(page, *all.front(), answered - all.begin() - 1));
  std::string names;
  for (auto guest = answered; guest != all.end(); ++guest)
    names += (names.empty() ? "" : ", ") + name_of(page, *(*guest)->token);
  if (!names.empty())
    page.top.push_back({{{page.say("facilitator.somebody_is_going", {{"name", names}}), Style::answer}}});
}

}  // namespace hearth::pages::facilitator
