#include "shared/room/wall_name.hpp"

#include "shared/room/gathering_commands.hpp"
#include "shared/room/room.hpp"
#include "shared/room/slice.hpp"

namespace hearth {
namespace {

bool has_two_words(const Gathering& gathering, GuestId id) {
  const Guest* guest = find_member(gathering, id);
  return guest == nullptr || guest->token;
}

std::optional<WallNameFor> speaker_of(const Gathering& gathering) {
  const auto& turn = gathering.floor.turn;
  if (!turn || has_two_words(gathering, turn->guest)) return std::nullopt;
  return WallNameFor{WallNameOf::speaker, turn->number};
}

std::optional<WallNameFor> leading_in(const Gathering& gathering, std::uint32_t number) {
  const Leading& leading = gathering.leading;
  if (leading.step == LeadingStep::hosts && number == 1) return WallNameFor{WallNameOf::leading, 0};
  if (leading.step != LeadingStep::chosen || number == 0 || number > leading.chosen.size())
    return std::nullopt;
  const GuestId guest = leading.chosen[number - 1];
  if (has_two_words(gathering, guest)) return std::nullopt;
  return WallNameFor{WallNameOf::leading, guest.number};
}

// Why there is nobody to be named.
Reason nobody_to_name(const Gathering& gathering, WallNameOf whom, std::uint32_t number) {
  switch (whom) {
    case WallNameOf::speaker:
      return gathering.floor.turn ? Reason::has_two_words : Reason::nobody_speaking;
    case WallNameOf::guest_speaker:
      return Reason::no_guest_speaker;
    case WallNameOf::leading:
      return number <= gathering.leading.chosen.size() ? Reason::has_two_words : Reason::nobody_leads;
  }
  return Reason::nobody_speaking;
}

}  // namespace

std::optional<WallNameFor> wall_name_for(const Gathering& gathering, WallNameOf whom, std::uint32_t number) {
  switch (whom) {
    case WallNameOf::speaker:
      return speaker_of(gathering);
    case WallNameOf::guest_speaker:
      if (gathering.names != Subject::speaker) return std::nullopt;
      return WallNameFor{WallNameOf::guest_speaker, 0};
    case WallNameOf::leading:
      return leading_in(gathering, number);
  }
  return std::nullopt;
}

Decision decide(const Room& room, const NameForWall& command, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  const bool taken_back = command.name_wanted.empty();
  if (!taken_back && is_blank(command.name_wanted.str())) return refuse(Reason::missing_field, "name");
  const std::uint32_t number = command.number.value_or(1);
  if (!wall_name_for(*room.gathering, command.whom, number))
    return refuse(nobody_to_name(*room.gathering, command.whom, number), "whom");
  const NameStep step = taken_back ? NameStep::taken_back : NameStep::given;
  return {{WallNameChanged{context.now, command.whom, number, step}}, std::nullopt};
}

// The room holds no names; the new version is all.
void apply(Room&, const WallNameChanged&) {}

template struct CommandKinds<WallNameCommand>;
template struct EventKinds<WallNameEvent>;

}  // namespace hearth
