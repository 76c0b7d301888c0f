#include "shared/room/room.hpp"

#include <algorithm>
#include <concepts>
#include <type_traits>

#include "shared/base/match.hpp"
#include "shared/room/line.hpp"

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

// Whether a number, a length of time, or one that may be missing is in its stated range; other kinds are.
template <class Member>
bool in_range(const Range& range, const Member& member) {
  if constexpr (requires { member.count(); }) {
    return range.holds(static_cast<std::int64_t>(member.count()));
  } else if constexpr (requires { member.has_value(); }) {
    return !member || in_range(range, *member);
  } else if constexpr (std::integral<Member>) {
    return range.holds(static_cast<std::int64_t>(member));
  }
  return true;
}

// The name of the first field whose number is outside its stated range.
template <class T>
std::optional<std::string> field_out_of_range(const T& command) {
  std::optional<std::string> wrong;
  for_each_declared<T>([&](const auto& field) {
    if (!wrong && !in_range(field.range, command.*(field.member))) wrong = field.name;
  });
  return wrong;
}

// What counts as somebody at the room doing something, as against time going by.
bool touches(const Event& event) {
  return !(std::holds_alternative<ClocksKept>(event) || std::holds_alternative<KioskStarted>(event) ||
           std::holds_alternative<HouseRead>(event) || std::holds_alternative<ProgrammeRead>(event) ||
           std::holds_alternative<NotesLookedThrough>(event) || std::holds_alternative<HowManyTold>(event));
}

// Steps are taken by whoever runs the room: only they take up a gathering that was found at a start.
bool takes_up(const Event& event) {
  return std::holds_alternative<StepTaken>(event) || std::holds_alternative<StepUndone>(event);
}

}  // namespace

Decision decide(const Room& room, const Command& command, const Context& context) {
  return std::visit(
      [&]<class T>(const T& chosen) -> Decision {
        if (!T::allowed.includes(context.permission)) return refuse(Reason::not_allowed);
        if (is_stale(T::sees, context.seen, room.progress)) return refuse(Reason::stale);
        if (auto field = field_out_of_range(chosen)) return refuse(Reason::wrong_type, std::move(*field));
        Decision decision = decide(room, chosen, context);
        // What a guest pressed at the door is not a step that somebody else may take back.
        const bool step = T::undoable == Undoable::yes && context.permission != Permission::sign_in;
        if (step && !decision.events.empty()) {
          decision.events.insert(decision.events.begin(),
                                 StepTaken{context.now, Text<40>::mended_from(T::name)});
        }
        return decision;
      },
      command);
}

void apply(Room& room, const Event& event) {
  const Instant at = std::visit([](const auto& happened) { return happened.at; }, event);
  std::visit([&](const auto& happened) { apply(room, happened); }, event);
  room.as_of = std::max(room.as_of, at);
  ++room.version;
  if (room.gathering) keep_shown_next(*room.gathering);
  if (room.gathering && touches(event)) room.gathering->touched = std::max(room.gathering->touched, at);
  if (room.gathering && takes_up(event)) room.gathering->found.reset();
}

Erases erases(const Event& event) {
  const bool people = std::holds_alternative<GatheringClosed>(event) ||
                      std::holds_alternative<DayEnded>(event) || std::holds_alternative<AllForgotten>(event);
  if (people) return Erases::people;
  const bool order = std::holds_alternative<NoteLeft>(event) || std::holds_alternative<NoteErased>(event) ||
                     std::holds_alternative<NotesLookedThrough>(event);
  return order ? Erases::events : Erases::nothing;
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
  for (Offer& offer : gathering.facilitation.offers) offer.objected = false;
}

}  // namespace

Room published(const Room& room) {
  Room copy = room;
  if (copy.gathering) keep_private(*copy.gathering);
  if (copy.day && copy.day->drop_in) keep_private(*copy.day->drop_in);
  copy.steps.clear();
  // Which notes there are is no secret, so that facilitators' programs can tell what would be refused.
  Notes notes = *copy.notes;
  for (Note& note : notes.all) note = Note{note.id, NoteIs::note_to_group, std::nullopt, {}};
  copy.notes = std::move(notes);
  copy.tallies = Tallies{};
  copy.blocks.clear();
  if (copy.day) copy.day->deck_seed = 0;
  return copy;
}

const char* name_of(const Command& command) {
  return std::visit([]<class T>(const T&) { return T::name; }, command);
}

const char* name_of(const Event& event) {
  return std::visit([]<class T>(const T&) { return T::name; }, event);
}

}  // namespace hearth
