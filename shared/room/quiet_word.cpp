#include "shared/room/quiet_word.hpp"

#include "shared/room/quiet_word_commands.hpp"

#include <algorithm>

#include "shared/room/guests_commands.hpp"
#include "shared/room/room.hpp"
#include "shared/room/slice.hpp"

namespace hearth {

std::vector<const Guest*> quiet_words(const Room& room, Instant now) {
  std::vector<const Guest*> shown;
  const auto look_through = [&](const std::vector<Guest>& guests) {
    for (const Guest& guest : guests) {
      const QuietWord& word = guest.quiet_word;
      const bool is_told = word.step == QuietWordStep::answered && now < word.since + going_told_for;
      if (guest.token && (word.step == QuietWordStep::asked || is_told)) shown.push_back(&guest);
    }
  };
  if (room.gathering) look_through(room.gathering->guests);
  if (room.goodbye) look_through(room.goodbye->gathering.guests);
  if (room.day) look_through(room.day->guests);
  if (room.day && room.day->drop_in) look_through(room.day->drop_in->guests);
  std::stable_sort(shown.begin(), shown.end(), [](const Guest* a, const Guest* b) {
    const auto order = [](const QuietWord& word) { return std::pair{word.step, word.since}; };
    return order(a->quiet_word) < order(b->quiet_word);
  });
  return shown;
}

Decision decide(const Room& room, const AskQuietWord& command, const Context& context) {
  const QuietPlace place = command.place.value_or(QuietPlace{});
  if (!place.empty() && is_blank(place.str())) return refuse(Reason::missing_field, "place");
  const Guest* guest = find_guest(room, command.token);
  if (guest == nullptr) return answer_unknown_token(context);
  const QuietWord& word = guest->quiet_word;
  const QuietPlace& said = place.empty() ? word.place : place;
  if (word.step == QuietWordStep::asked && said == word.place) return {};
  return {{QuietWordAsked{context.now, guest->id, said}}, std::nullopt};
}

Decision decide(const Room& room, const AnswerQuietWord& command, const Context& context) {
  const Guest* guest = find_guest(room, command.token);
  if (guest == nullptr) return answer_unknown_token(context);
  switch (guest->quiet_word.step) {
    case QuietWordStep::none:
      return refuse(Reason::no_quiet_word, "token");
    case QuietWordStep::asked:
      return {{QuietWordAnswered{context.now, guest->id}}, std::nullopt};
    case QuietWordStep::answered:
      return {};
  }
  return {};
}

void apply(Room& room, const QuietWordAsked& event) {
  Guest* guest = find_guest(room, event.guest);
  if (guest == nullptr) return;
  // Whoever says where they are has waited since they asked.
  const bool waits = guest->quiet_word.step == QuietWordStep::asked;
  guest->quiet_word = {QuietWordStep::asked, event.place, waits ? guest->quiet_word.since : event.at};
}

void apply(Room& room, const QuietWordAnswered& event) {
  Guest* guest = find_guest(room, event.guest);
  if (guest == nullptr || guest->quiet_word.step != QuietWordStep::asked) return;
  guest->quiet_word.step = QuietWordStep::answered;
  guest->quiet_word.since = event.at;
}

template struct CommandKinds<QuietWordCommand>;
template struct EventKinds<QuietWordEvent>;

}  // namespace hearth
