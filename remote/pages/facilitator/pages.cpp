#include "remote/pages/facilitator/pages.hpp"

#include "remote/pages/facilitator/making.hpp"
#include "shared/room/notes_commands.hpp"

namespace hearth::pages::facilitator {
namespace {

constexpr const char* list_notes = "notes.list";

PageOf<Place> waiting(const Knows& knows) {
  PageOf<Place> made;
  made.page.name = "waiting";
  const bool turned_away = knows.contact == Contact::turned_away;
  made.page.main = {
      Phrase{knows.texts.say(turned_away ? "facilitator.turned_away" : "facilitator.waiting_for_kiosk"),
             Style::strong}};
  return made;
}

std::string name_of(const Knows& knows, const Place& place) {
  if (std::holds_alternative<at::Main>(place)) {
    if (knows.room().goodbye) return "goodbye";
    return knows.room().gathering ? "running" : "start";
  }
  return std::visit([](const auto& each) { return std::string{each.name}; }, place);
}

void make(Making& page, const at::Main&) {
  const Room& room = page.knows().room();
  if (room.goodbye)
    make_goodbye(page);
  else
    room.gathering ? make_running(page) : make_start(page);
}

bool still_makes_sense(const Knows& knows, const Place& place) {
  const bool needs =
      std::visit([](const auto& each) { return needs_gathering<std::decay_t<decltype(each)>>; }, place);
  if (!knows.room().gathering || knows.room().goodbye) return !needs;
  const bool exchanges = std::holds_alternative<at::Exchange>(place);
  return !exchanges || knows.gathering().pairing.step == PairsStep::drawn;
}

// The kiosk keeps the words of notes to itself until somebody reads them here; asked anew when there are
// others.
std::vector<Request> notes_wanted(const Knows& knows, const Place& place) {
  const auto* notes = std::get_if<at::Notes>(&place);
  if (notes == nullptr || knows.away()) return {};
  if (notes->notes && notes->notes->size() == knows.picture->notes_to_read) return {};
  return {{list_notes, ListNotes{}}};
}

Turned<Place> after(const Knows& knows, const Place& place, const Touched& touch) {
  return touched(page(knows, place), place, touch.button);
}

Turned<Place> after(const Knows&, Place place, const Typed& typed) {
  take_words(place, typed);
  return {std::move(place)};
}

Turned<Place> after(const Knows&, Place place, const Answered& answer) {
  auto* notes = std::get_if<at::Notes>(&place);
  if (notes != nullptr && answer.button == list_notes && answer.reply && answer.reply->notes)
    notes->notes = answer.reply->notes;
  return {std::move(place)};
}

// Whoever leads comes back to it: no page of theirs closes by itself.
Turned<Place> after(const Knows&, const Place& place, const Left&) {
  return {place};
}

Turned<Place> after(const Knows& knows, const Place& place, const Told&) {
  return {place, notes_wanted(knows, place)};
}

}  // namespace

PageOf<Place> page(const Knows& knows, const Place& place) {
  if (knows.picture == nullptr) return waiting(knows);
  if (!still_makes_sense(knows, place)) return page(knows, at::Main{});
  Making making(knows, name_of(knows, place));
  std::visit([&](const auto& each) { make(making, each); }, place);
  // While offers go round, everybody has this tablet in their hands.
  if (!std::holds_alternative<at::Offers>(place)) put_quiet_words(making);
  return std::move(making.made);
}

Turned<Place> turn(const Knows& knows, const Place& place, const Happened& happened) {
  if (knows.picture == nullptr) return {place};
  const Place here = still_makes_sense(knows, place) ? place : Place{at::Main{}};
  return std::visit([&](const auto& each) { return after(knows, here, each); }, happened);
}

}  // namespace hearth::pages::facilitator
