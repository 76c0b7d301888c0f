#include "remote/facilitator/desk.hpp"

#include <utility>

namespace hearth::remote {
namespace {

using namespace pages::facilitator;

Contact contact_of(const link::Known& known) {
  if (known.commands_connection == link::ConnectionState::turned_away) return Contact::turned_away;
  if (known.facilitator_connection == link::ConnectionState::turned_away) return Contact::for_something_else;
  return known.contact == link::Contact::out_of_touch ? Contact::away : Contact::in_touch;
}

}  // namespace

void Desk::draw(Frame& frame) {
  const Knows knows{frame.texts,
                    frame.sending,
                    frame.known.room.get(),
                    contact_of(frame.known),
                    !frame.known.beat || frame.known.beat->saving,
                    frame.now,
                    frame.local,
                    frame.here,
                    frame.own_key};
  const auto happen = [&](const pages::Happened& happened) {
    pages::Turned<Place> turned = turn(knows, place_, happened);
    place_ = std::move(turned.place);
    for (const pages::Request& request : turned.requests) frame.sending.put(request, frame.here);
  };
  for (const pages::Answered& answer : frame.answers) happen(answer);
  happen(pages::Told{});
  const pages::PageOf<Place> page = pages::facilitator::page(knows, place_);
  for (const pages::Happened& happened : view_.draw(frame.touch, page.page, frame.texts, 0, frame.here))
    happen(happened);
}

}  // namespace hearth::remote
