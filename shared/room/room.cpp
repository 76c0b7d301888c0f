#include "shared/room/room.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "shared/room/access_commands.hpp"
#include "shared/room/admissions_commands.hpp"
#include "shared/room/cannot_come_commands.hpp"
#include "shared/room/command.hpp"
#include "shared/room/decision.hpp"
#include "shared/room/extra_screens_commands.hpp"
#include "shared/room/facilitation_commands.hpp"
#include "shared/room/forgetting.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/house_commands.hpp"
#include "shared/room/line.hpp"
#include "shared/room/notes_commands.hpp"
#include "shared/room/programme_commands.hpp"
#include "shared/room/tally_commands.hpp"
#include "shared/room/timekeeping_commands.hpp"
#include "shared/room/undo_commands.hpp"

namespace hearth {
namespace {

bool is_stale(Sees sees, const Seen& seen, const Progress& progress) {
  const auto differs = [](const std::optional<std::uint64_t>& saw, std::uint64_t is) {
    return saw && *saw != is;
  };
  switch (sees) {
    case Sees::nothing:
      return false;
    case Sees::turn:
      return differs(seen.turn, progress.turn);
    case Sees::stage:
      return differs(seen.stage, progress.stage);
    case Sees::step:
      return differs(seen.step, progress.step);
  }
  return true;
}

// These leave no trace in the room's own times, or whoever sees those could tell that there is a note which
// they are not told of, and anybody when one was left.
bool is_about_notes(const Event& event) {
  return is<NoteLeft>(event) || is<NoteDealtWith>(event) || is<NoteKept>(event) || is<NoteErased>(event) ||
         is<NotesLookedThrough>(event);
}

// The order of these would tell who would rather not have whom.
bool is_answer(const Event& event) {
  return is<OfferSetAside>(event) || is<OffersAnswered>(event);
}

bool is_about_devices(const Event& event) {
  return is<AdmissionRequestsListed>(event) || is<DevicesListed>(event) || is<DeviceChangeWanted>(event) ||
         is<DeviceChangeFinished>(event);
}

// What counts as somebody at the room doing something, as against time going by. A wish for access does not:
// facilitators would see by it when one was made; nor that somebody cannot come. Nor does a rather not, which
// a fine would differ from by it.
bool touches(const Event& event) {
  return !(is<ClocksKept>(event) || is<KioskStarted>(event) || is<HouseRead>(event) ||
           is<DateAgreed>(event) || is<ProgrammeRead>(event) || is<HowManyTold>(event) ||
           is<AccessWished>(event) || is<WishesTold>(event) || is<OfferSetAside>(event) ||
           is<CannotComeTold>(event) || is<ScreenNamesHidden>(event) || is_about_notes(event) ||
           is_about_devices(event));
}

// Steps are taken by whoever runs the room: only they take up a gathering that was found at a start.
bool takes_up(const Event& event) {
  return is<StepTaken>(event) || is<StepUndone>(event);
}

}  // namespace

Decision decide(const Room& room, const Command& command, const Context& context) {
  const CommandKind& kind = command.kind();
  if (!kind.allowed.includes(context.permission)) return refuse(Reason::not_allowed);
  if (is_stale(kind.sees, context.seen, room.progress)) return refuse(Reason::stale);
  const std::string_view wrong = kind.field_out_of_range(command.value());
  if (!wrong.empty()) return refuse(Reason::wrong_type, std::string{wrong});
  Decision decision = kind.decide(room, command.value(), context);
  // There is one, but it is over.
  if (room.goodbye && decision.refused && decision.refused->reason == Reason::no_gathering)
    decision.refused->reason = Reason::closing;
  // What a guest pressed at the door is not a step that somebody else may take back.
  const bool step = kind.undoable == Undoable::yes && !context.at_door();
  if (step && !decision.events.empty()) {
    decision.events.insert(decision.events.begin(), StepTaken{context.now, Text<40>::mended_from(kind.name)});
  }
  return decision;
}

void apply(Room& room, const Event& event) {
  const Instant at = event.kind().at(event.value());
  event.kind().apply(room, event.value());
  if (!is_about_notes(event)) room.as_of = std::max(room.as_of, at);
  ++room.version;
  if (room.gathering) keep_shown_next(*room.gathering);
  if (room.gathering && touches(event)) room.gathering->touched = std::max(room.gathering->touched, at);
  if (room.gathering && takes_up(event)) {
    room.gathering->found.reset();
    keep_sign_ins_found(room);
  }
}

Erases erases(const Event& event) {
  const bool people =
      is<GatheringClosed>(event) || is<DayBeganAnew>(event) || is<DayEnded>(event) || is<AllForgotten>(event);
  if (people) return Erases::people;
  return is_about_notes(event) || is_answer(event) ? Erases::events : Erases::nothing;
}

namespace {

// What guests told the machine in private, and how often anybody has spoken, stay in the kiosk. The line
// comes out the same: in place of the counts stands each waiting guest's place in it.
void keep_private(Gathering& gathering) {
  std::vector<Spoke> places;
  for (const GuestId guest : queue(gathering)) {
    places.push_back({guest, static_cast<std::uint32_t>(places.size()), Duration{0}});
  }
  std::sort(places.begin(), places.end(), [](const Spoke& a, const Spoke& b) { return a.guest < b.guest; });
  gathering.floor.spoke = std::move(places);
  for (Guest& guest : gathering.guests) {
    guest.with.clear();
    guest.apart.clear();
  }
  keep_answers_private(gathering);
}

// Whether facilitators know of nothing that happened on it: it began when somebody wished for something.
bool is_empty(const Day& day) {
  return day.last_guest == GuestId{} && day.jobs_done.empty() && day.coming.told.empty() && !day.found &&
         !day.drop_in && day.cannot_come.empty();
}

}  // namespace

Room published(const Room& room) {
  Room copy = room;
  for (Coming* coming : all_coming(copy)) coming->wishes.clear();
  if (copy.day && !copy.gathering && is_empty(*copy.day)) copy.day.reset();
  if (copy.gathering) keep_private(*copy.gathering);
  if (copy.goodbye) keep_private(copy.goodbye->gathering);
  if (copy.day && copy.day->drop_in) keep_private(*copy.day->drop_in);
  copy.steps.clear();
  copy.version = 0;
  copy.as_of = Instant{};
  copy.notes = published(*room.notes);
  copy.tallies = Tallies{};
  copy.blocks.clear();
  if (copy.day) {
    // Whether any token is left, so that the verdict on a sign-in is the same; nothing else of the deck.
    const bool left = !deal(room, Context{}, 1).tokens.empty();
    copy.day->deck_seed = 0;
    copy.day->deck_order = DeckOrder::all_pairs;
    copy.day->deck_position = left ? 0 : static_cast<std::uint32_t>(token_pairs);
    copy.day->deck_left_out.clear();
    copy.day->deck_put_back.clear();
  }
  return copy;
}

Command::Command() : Command(PassTime{}) {}
Event::Event() : Event(ClocksKept{}) {}

}  // namespace hearth
