#include "remote/pages/facilitator/pages.hpp"

#include <algorithm>

#include "remote/pages/facilitator/groups.hpp"
#include "remote/pages/facilitator/making.hpp"
#include "shared/room/notes_commands.hpp"

namespace hearth::pages::facilitator {
namespace {

constexpr const char* list_notes = "notes.list";

PageOf<Place> waiting(const Knows& knows) {
  PageOf<Place> made;
  made.page.name = "waiting";
  const auto say = [&](const char* what, Style style) {
    made.page.main.emplace_back(Phrase{knows.texts.say(what), style});
  };
  switch (knows.contact) {
    case Contact::in_touch:
    case Contact::away:
      say("facilitator.waiting_for_kiosk", Style::welcome);
      say("facilitator.waiting_for_kiosk_look", Style::body);
      break;
    case Contact::turned_away:
      say("facilitator.turned_away", Style::welcome);
      break;
    case Contact::for_something_else:
      say("facilitator.for_something_else", Style::welcome);
      break;
  }
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

// A page about a device goes with the device, or with what it asked for.
bool device_still_fits(const Knows& knows, const Place& place) {
  if (const auto* letting_in = std::get_if<at::LettingIn>(&place)) return still_asks(knows, *letting_in);
  if (const auto* naming = std::get_if<at::NamingDevice>(&place))
    return still_asks(knows, naming->letting_in);
  if (const auto* away = std::get_if<at::SendingAway>(&place)) return is_still_there(knows, away->device);
  if (const auto* named = std::get_if<at::RenamingDevice>(&place))
    return is_still_there(knows, named->device);
  if (const auto* screen = std::get_if<at::ScreenOf>(&place)) return is_still_a_screen(knows, *screen);
  return true;
}

bool still_makes_sense(const Knows& knows, const Place& place) {
  const bool needs =
      std::visit([](const auto& each) { return needs_gathering<std::decay_t<decltype(each)>>; }, place);
  const auto* which = std::get_if<at::WhichGroup>(&place);
  if (!device_still_fits(knows, place)) return false;
  if (which != nullptr && find_format(*knows.room().house, which->format) == nullptr) return false;
  if (!knows.room().gathering || knows.room().goodbye) return !needs;
  if (which != nullptr || std::holds_alternative<at::Group>(place))
    return knows.gathering().kind == FormatKind::day;
  if (const auto* named = std::get_if<at::WallName>(&place)) return can_be_named(knows, *named);
  if (const auto* moving = std::get_if<at::Moving>(&place)) return can_be_moved(knows, moving->token);
  if (std::holds_alternative<at::Exchange>(place)) return knows.gathering().pairing.step == PairsStep::drawn;
  if (const auto* offered = std::get_if<at::Offered>(&place)) {
    const auto offers = offers_told(knows.room());
    return std::any_of(offers.begin(), offers.end(),
                       [&](const OfferTold& each) { return each.number == offered->number; });
  }
  if (std::holds_alternative<at::Passing>(place) || std::holds_alternative<at::Drawing>(place))
    return is_open(knows.gathering().leading) && !knows.gathering().facilitation.offers.empty();
  return true;
}

bool holds(const std::vector<Note>& notes, NoteId id) {
  return std::any_of(notes.begin(), notes.end(), [&](const Note& each) { return each.id == id; });
}

// The kiosk keeps the words of notes to itself until somebody reads them here; asked anew when there is one
// that has not been read.
std::vector<Request> notes_wanted(const Knows& knows, const Place& place) {
  const auto* page = std::get_if<at::Notes>(&place);
  if (page == nullptr || knows.away()) return {};
  const auto& there = knows.room().notes->all;
  const bool all_read = page->notes && std::all_of(there.begin(), there.end(), [&](const Note& each) {
                          return holds(*page->notes, each.id);
                        });
  if (all_read) return {};
  return {{list_notes, ListNotes{}}};
}

// The list as it has come, and what was dealt with here where it stood.
void take_notes(const Knows& knows, at::Notes& page, std::vector<Note> list) {
  for (const Note& note : page.notes.value_or(std::vector<Note>{})) {
    if (how_is(knows, note.id) == NoteNow::dealt_with && !holds(list, note.id)) list.push_back(note);
  }
  std::sort(list.begin(), list.end(), [](const Note& a, const Note& b) { return a.id < b.id; });
  page.notes = std::move(list);
}

// Nothing of what is gone stays on the tablet.
void forget_gone(const Knows& knows, at::Notes& page) {
  if (page.notes)
    std::erase_if(*page.notes, [&](const Note& note) { return how_is(knows, note.id) == NoteNow::gone; });
}

Turned<Place> after(const Knows& knows, const Place& place, const Touched& touch) {
  return touched(page(knows, place), place, touch.button);
}

Turned<Place> after(const Knows&, Place place, const Typed& typed) {
  take_words(place, typed);
  return {std::move(place)};
}

Turned<Place> after(const Knows& knows, Place place, const Answered& answer) {
  auto* notes = std::get_if<at::Notes>(&place);
  if (notes != nullptr && answer.button == list_notes && answer.reply && answer.reply->notes)
    take_notes(knows, *notes, *answer.reply->notes);
  return {std::move(place)};
}

// Whoever leads comes back to it: no page of theirs closes by itself.
Turned<Place> after(const Knows&, const Place& place, const Left&) {
  return {place};
}

Turned<Place> after(const Knows& knows, Place place, const Told&) {
  if (auto* notes = std::get_if<at::Notes>(&place)) forget_gone(knows, *notes);
  std::vector<Request> requests = notes_wanted(knows, place);
  return {std::move(place), std::move(requests)};
}

}  // namespace

PageOf<Place> page(const Knows& knows, const Place& place) {
  if (knows.picture == nullptr) return waiting(knows);
  if (!still_makes_sense(knows, place)) return page(knows, at::Main{});
  Making making(knows, name_of(knows, place));
  std::visit([&](const auto& each) { make(making, each); }, place);
  // While offers go round, everybody has this tablet in their hands.
  if (!std::holds_alternative<at::Passing>(place)) {
    put_quiet_words(making);
    if (making.made.page.name == "running") put_reminders(making, place);
    put_new_wishes(making);
  }
  return std::move(making.made);
}

Turned<Place> turn(const Knows& knows, const Place& place, const Happened& happened) {
  if (knows.picture == nullptr) return {place};
  const Place here = still_makes_sense(knows, place) ? place : Place{at::Main{}};
  Turned<Place> turned = std::visit([&](const auto& each) { return after(knows, here, each); }, happened);
  turned.place.late_seen = std::max(turned.place.late_seen, place.late_seen);
  return turned;
}

}  // namespace hearth::pages::facilitator
