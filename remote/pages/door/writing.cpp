// Writing at the door: what to call somebody, a note, a suggestion. Whoever looks for words has not gone
// away.

#include "remote/pages/door/making.hpp"
#include "shared/room/called_by.hpp"
#include "shared/room/notes_commands.hpp"

namespace hearth::pages::door {
namespace {

void write(Making& page, const std::string& what, const Written& words, std::size_t characters_max,
           bool many_lines) {
  const std::string key = "sign_in." + what;
  page.main = {Phrase{page.say(key + "_title"), Style::title},
               Field{key + "_words", words.str(), page.say(key + "_hint"), characters_max, many_lines}};
}

// A button that sends what is written, once anything is.
template <class Words>
Button sends(Button button, const Written& words) {
  if (!words.says_something() || !Words::from(words.str())) button.state = State::refused;
  return button;
}

}  // namespace

void make(Making& page, const at::CallMe& place) {
  write(page, "call_me", place.words, CalledBy::characters_max, false);
  const CallMe command{place.token, CalledBy::from(place.words.str()).value_or(CalledBy{})};
  page.foot = {page.back_to(place.token),
               sends<CalledBy>(
                   page.gives("call_me_so", command, at::Mine{place.token, Said{"call_me"}}, Role::primary),
                   place.words)};
  page.made.page.closes_after = page_stays;
}

void make(Making& page, const at::Note& place) {
  write(page, "note", place.words, NoteText::characters_max, true);
  const NoteText text = NoteText::from(place.words.str()).value_or(NoteText{});
  const at::Also then{place.token, Said{"note"}};
  page.foot = {
      page.leads("back", at::Also{place.token}, Role::leave),
      sends<NoteText>(page.gives("note_to_group", LeaveNote{text, NoteTo::group}, then, Role::primary),
                      place.words)};
  const Venue* venue = page.knows().venue();
  if (venue != nullptr && !venue->notes_to.empty()) {
    Button other = page.gives("note_to_other", LeaveNote{text, NoteTo::other}, then);
    other.label = page.say("sign_in.note_to_other", {{"name", venue->notes_to.str()}});
    page.foot.push_back(sends<NoteText>(other, place.words));
  }
  page.made.page.closes_after = reading_page_stays;
}

void make(Making& page, const at::Suggestion& place) {
  write(page, "suggest", place.words, NoteText::characters_max, true);
  const Suggest command{NoteText::from(place.words.str()).value_or(NoteText{})};
  page.foot = {page.leads("back", at::Also{place.token}, Role::leave),
               sends<NoteText>(
                   page.gives("suggest_it", command, at::Also{place.token, Said{"suggest"}}, Role::primary),
                   place.words)};
  page.made.page.closes_after = reading_page_stays;
}

}  // namespace hearth::pages::door
