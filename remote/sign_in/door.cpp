#include "remote/sign_in/door.hpp"

#include <algorithm>
#include <utility>

#include "shared/wire/wall_picture.hpp"

namespace hearth::remote {

using namespace pages::door;

Knows Door::knows(const Frame& frame) const {
  return {frame.texts,     frame.sending, frame.known.wall != nullptr ? &frame.known.wall->wall : nullptr,
          frame.away(),    frame.local,   frame.here,
          frame.languages, ahead_.next(), frame.wall_texts};
}

void Door::send(Frame& frame, const pages::Request& request) {
  if (request.urgency == pages::Urgency::now) return frame.sending.put(request, frame.here);
  asked_ = request.button;
  asked_as_ = ahead_.send(frame.sending, request, frame.here);
}

void Door::happen(Frame& frame, const pages::Happened& happened) {
  const std::size_t before = place_.page.index();
  pages::Turned<Place> turned = turn(knows(frame), place_, happened);
  place_ = std::move(turned.place);
  for (const pages::Request& request : turned.requests) send(frame, request);
  const bool by_hand =
      std::holds_alternative<pages::Touched>(happened) || std::holds_alternative<pages::Typed>(happened);
  if (by_hand || before != place_.page.index()) touched_ = frame.here;
  // Whoever comes next is not told what went wrong for whoever went.
  if (before != place_.page.index() && std::holds_alternative<at::First>(place_.page)) {
    asked_.clear();
    frame.sending.forget_trouble();
  }
}

void Door::close_by_itself(Frame& frame) {
  touched_ = std::max(touched_, frame.here - frame.untouched);
  const auto stays = page(knows(frame), place_).page.closes_after;
  if (stays && frame.here >= link::later(touched_, *stays)) happen(frame, pages::Left{});
}

void Door::draw(Frame& frame) {
  for (const pages::Answered& answer : frame.answers) {
    if (ahead_.take(frame.sending, answer, frame.here)) continue;
    if (answer.button == here_button) happen(frame, answer);
    if (!asked_.empty() && answer.button == asked_as_) happen(frame, pages::Answered{asked_, answer.reply});
  }
  ahead_.follow(frame.sending, frame.known.beat, frame.away(), frame.here);
  close_by_itself(frame);
  const pages::PageOf<Place> standing = page(knows(frame), place_);
  const Duration stays = standing.page.closes_after.value_or(Duration{0});
  const float gone = stays == Duration{0} ? 0
                                          : static_cast<float>((frame.here - touched_).count()) /
                                                static_cast<float>(stays.count());
  for (const pages::Happened& happened :
       view_.draw(frame.touch, standing.page, frame.texts, gone, frame.here))
    happen(frame, happened);
}

}  // namespace hearth::remote
