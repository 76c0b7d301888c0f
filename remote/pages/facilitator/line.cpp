#include "remote/pages/facilitator/line.hpp"

#include <algorithm>

#include "remote/pages/facilitator/hints.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/line.hpp"
#include "shared/room/seats.hpp"

namespace hearth::pages::facilitator {
namespace {

bool holds(const std::vector<GuestId>& all, GuestId guest) {
  return std::find(all.begin(), all.end(), guest) != all.end();
}

// Round the circle by places: those who may be named and have had no turn in this round, behind those in
// line. Nobody else is shown: the next chair can read this tablet.
void add_named(const Gathering& gathering, std::vector<GuestId>& line) {
  for (const Guest& guest : gathering.guests) {
    if (!takes_part(guest) || !guest.named || speaks(gathering, guest.id)) continue;
    if (!holds(gathering.floor.spoken, guest.id) && !holds(line, guest.id)) line.push_back(guest.id);
  }
}

// Whoever the wall calls one of us although their words are known: who speaks, else who has asked and is
// next.
const Guest* not_named_yet(const Gathering& gathering, const std::vector<GuestId>& line) {
  std::vector<GuestId> candidates;
  if (gathering.floor.turn) candidates.push_back(gathering.floor.turn->guest);
  if (!line.empty() && goes_by_hands(gathering.agenda.stage())) candidates.push_back(line.front());
  for (const GuestId id : candidates) {
    const Guest* guest = find_member(gathering, id);
    if (guest != nullptr && guest->token && !may_be_named(gathering, *guest)) return guest;
  }
  return nullptr;
}

// Where people ask for their turn, with how long they have waited for it.
Button person_in_line(Making& page, const Guest& guest) {
  std::string words = page.name_of_guest(guest.id);
  const bool asked = goes_by_hands(page.knows().gathering().agenda.stage());
  const std::string waiting = asked ? waiting_words(page.knows(), guest) : std::string{};
  if (!waiting.empty()) words += "\n" + waiting;
  return page.marked(
      page.gives("choose." + to_string(*guest.token), words, ChooseSpeaker{*guest.token}, Role::aside),
      *guest.token);
}

bool everybody_had_a_turn(const Gathering& gathering) {
  return goes_by_seats(gathering.agenda.stage()) && next_place(gathering).of == NextPlace::Of::nobody;
}

}  // namespace

std::string next_stage_words(const Making& page) {
  const hearth::Agenda& agenda = page.knows().gathering().agenda;
  if (agenda.present + 1 >= agenda.stages.size()) return page.say("facilitator.last_stage");
  return page.say("facilitator.next_stage", {{"stage", agenda.stages[agenda.present + 1].title.str()}});
}

Button next_turn_button(Making& page) {
  const Gathering& gathering = page.knows().gathering();
  const std::vector<GuestId> line = queue(gathering);
  if (!line.empty()) {
    const std::string name = page.name_of_guest(line.front());
    return page.gives("floor.next", page.say("facilitator.next_person", {{"name", name}}), NextTurn{},
                      Role::next);
  }
  if (next_place(gathering).of != NextPlace::Of::nobody) {
    const bool piece = gathering.agenda.stage().floor == FloorRule::talking_piece;
    return page.gives("floor.next", page.say(piece ? "facilitator.piece_on" : "facilitator.next_in_circle"),
                      NextTurn{}, Role::next);
  }
  if (gathering.floor.turn) {
    Button done = page.gives("floor.next", page.say("facilitator.done"), EndTurn{}, Role::next);
    done.icon = "check";
    return done;
  }
  if (everybody_had_a_turn(gathering))
    return page.gives("stage.next.big", next_stage_words(page), NextStage{}, Role::next);
  Button someone =
      page.gives("floor.someone.big", page.say("facilitator.next_anyone"), ChooseSomeone{}, Role::next);
  someone.icon = "people";
  return someone;
}

void put_line(Making& page) {
  const Gathering& gathering = page.knows().gathering();
  std::vector<GuestId> in_line = queue(gathering);
  if (goes_by_seats(gathering.agenda.stage())) add_named(gathering, in_line);
  Buttons line{Arrangement::people, {}};
  for (const GuestId id : in_line) {
    const Guest* guest = find_member(gathering, id);
    if (guest != nullptr && guest->token) line.buttons.push_back(person_in_line(page, *guest));
  }
  line.buttons.push_back(page.leads("hand", page.say("facilitator.add_hand"), at::Picking{}));
  line.buttons.push_back(page.gives("floor.someone", page.say("facilitator.someone"), ChooseSomeone{}));
  page.main.emplace_back(Phrase{line_heading(page.knows()), Style::small});
  page.main.emplace_back(std::move(line));
}

std::optional<Button> name_on_wall(Making& page) {
  const Gathering& gathering = page.knows().gathering();
  if (wall_name_for(gathering, WallNameOf::speaker, 1)) return to_wall_name(page, WallNameOf::speaker);
  const Guest* guest = not_named_yet(gathering, queue(gathering));
  if (guest == nullptr) return std::nullopt;
  const std::string words = page.say("facilitator.name_on_wall", {{"name", page.name_of_guest(guest->id)}});
  return page.gives("name_on_wall", words, WishRounds{*guest->token, RoundsWish::take_turns});
}

}  // namespace hearth::pages::facilitator
