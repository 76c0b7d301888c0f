// Who sits where: the words of those who would like to be named are touched in turn, once round the circle.

#include <algorithm>

#include "remote/pages/facilitator/making.hpp"
#include "shared/room/seats_commands.hpp"

namespace hearth::pages::facilitator {
namespace {

// Those who may be named, in the order in which they sit; behind them those who have not said where.
std::vector<const Guest*> to_be_seated(const Gathering& gathering) {
  std::vector<const Guest*> all;
  for (const GuestId seat : gathering.floor.seats) {
    const Guest* guest = find_member(gathering, seat);
    if (guest != nullptr && guest->token) all.push_back(guest);
  }
  const std::vector<GuestId>& seats = gathering.floor.seats;
  for (const Guest& guest : gathering.guests) {
    const bool seated = std::find(seats.begin(), seats.end(), guest.id) != seats.end();
    if (!seated && guest.named && takes_part(guest)) all.push_back(&guest);
  }
  return all;
}

}  // namespace

void make(Making& page, const at::Seats&) {
  const Gathering& gathering = page.knows().gathering();
  const std::size_t seated = gathering.floor.seats.size();
  Buttons people{Arrangement::people, {}};
  for (const Guest* guest : to_be_seated(gathering)) {
    const std::string name = page.name_of_guest(guest->id);
    const bool has_seat = people.buttons.size() < seated;
    const std::string number = std::to_string(people.buttons.size() + 1);
    const std::string label =
        has_seat ? page.say("facilitator.seat", {{"number", number}, {"name", name}}) : name;
    Button button =
        page.gives("seat." + to_string(*guest->token), label, SeatNext{*guest->token}, Role::aside);
    button.chosen = has_seat;
    people.buttons.push_back(page.marked(std::move(button), *guest->token));
  }
  people.buttons.push_back(
      page.leads("seat.other", page.say("facilitator.seat_other"), at::Picking{at::Picking::For::seat}));
  people.buttons.push_back(page.gives("seats.forget", page.say("facilitator.seats_forget"), ForgetSeats{}));
  page.main = {Phrase{page.say("facilitator.seats_page"), Style::title},
               Phrase{page.say("facilitator.seats_how"), Style::body}, std::move(people)};
  page.foot = {page.back(at::Tools{}), page.undo()};
}

}  // namespace hearth::pages::facilitator
