// The pages of whoever has said their two words: what they would like, if anything. The tablet does not know
// whether those words are anybody's, nor what was asked before, so that it has nothing to tell; every choice
// is always there.

#include <algorithm>

#include "remote/choices.hpp"
#include "remote/sign_in/door.hpp"
#include "shared/room/facilitation_commands.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/pairs_commands.hpp"
#include "shared/wire/wall_picture.hpp"

namespace hearth::remote {
namespace {

// A page of one's own between its heading and its foot.
struct OwnPage {
  ui::Rect middle;
  ui::Rect foot;
};

OwnPage draw_heading(Frame& frame, const std::string& title) {
  const ui::Touch& touch = frame.touch;
  const ui::Size size = frame.painter.size();
  const ui::Rect page = ui::Rect{0, 0, size.width, size.height}.inset(touch.units(48), touch.units(30));
  const ui::Block block{title, touch.style(40, ui::Weight::semibold), page.width};
  const float height = frame.painter.text(block, {page.x, page.y}, frame.painter.palette().ink).size.height;
  const ui::Rect foot{page.x, page.bottom() - touch.units(104), page.width, touch.units(104)};
  const float top = page.y + height + touch.units(10);
  return {{page.x, top, page.width, foot.y - touch.units(12) - top}, foot};
}

// Places for `count` buttons: three or four beside each other, two on a screen turned on its side.
std::vector<ui::Rect> grid(const Frame& frame, ui::Rect place, int count) {
  const ui::Touch& touch = frame.touch;
  const float gap = touch.units(12);
  const bool portrait = frame.painter.size().width <= frame.painter.size().height;
  const int columns = portrait ? 2 : count > 9 ? 4 : 3;
  const int rows = (count + columns - 1) / columns;
  const float height =
      std::clamp((place.height - static_cast<float>(rows - 1) * gap) / static_cast<float>(rows),
                 touch.target(), touch.units(132));
  std::vector<ui::Rect> places;
  for (int i = 0; i < count; ++i) {
    const int above = i / columns;
    const ui::Rect row{place.x, place.y + static_cast<float>(above) * (height + gap), place.width, height};
    places.push_back(ui::column(row, columns, i % columns, gap));
  }
  return places;
}

}  // namespace

bool is_gathering(const Frame& frame) {
  return frame.known.wall != nullptr && frame.known.wall->wall.gathering.has_value();
}

std::string Door::said(const Frame& frame) const {
  if (asked_.empty()) return {};
  switch (answer_) {
    case Answer::waiting:
      if (frame.away()) return frame.texts.say("sign_in.said.kept_for_later");
      return frame.sending.is_late(frame.here) ? frame.texts.say("sign_in.moment") : std::string{};
    case Answer::yes:
      return frame.texts.say("sign_in.said." + asked_);
    case Answer::not_now:
      return frame.texts.say("sign_in.said.not_now");
  }
  return {};
}

void Door::send(Frame& frame, const std::string& what, Command command) {
  asked_ = what;
  answer_ = Answer::waiting;
  touched_ = frame.here;
  asked_as_ = ahead_.send(frame, what, token_, std::move(command));
}

void Door::take_answer(Frame& frame) {
  if (asked_.empty() || answer_ != Answer::waiting) return;
  const auto reply = frame.sending.take_reply(asked_as_);
  if (reply) answer_ = reply->outcome == wire::Outcome::applied ? Answer::yes : Answer::not_now;
}

void Door::own_button(Frame& frame, const std::string& what, ui::Rect place, Command command) {
  command_button(frame, {what, std::move(command)}, place);
}

void Door::command_button(Frame& frame, const Offered& offered, ui::Rect place) {
  const std::string& said_as = offered.said_as.empty() ? offered.what : offered.said_as;
  ui::Button button{button_id(offered.what), place,
                    offered.label.empty() ? frame.texts.say(button_id(offered.what)) : offered.label};
  const bool waits = asked_ == said_as && answer_ == Answer::waiting && !frame.away();
  button.state = waits ? ui::ButtonState::waiting : ui::ButtonState::enabled;
  if (frame.touch.button(button)) send(frame, said_as, std::get<Command>(offered.does));
}

bool Door::draw_off_button(Frame& frame, ui::Rect place) {
  ui::Button off{"sign_in.off_now", place, frame.texts.say("sign_in.off"), ui::ButtonStyle::ghost};
  if (!frame.touch.button(off)) return false;
  (void)ahead_.send(frame, "off_now", token_, Leave{*token_});
  token_.reset();
  go(DoorPage::goodbye, frame.here);
  return true;
}

// What was answered on the page before is not said on the next one.
void Door::turn_to(DoorPage page, link::SteadyTime now) {
  asked_.clear();
  go(page, now);
}

void Door::draw_mine(Frame& frame) {
  if (!token_) return go_home(frame);
  const float gap = frame.touch.units(16);
  const OwnPage page = draw_heading(frame, token_words(frame.texts, *token_));
  const bool gathering = is_gathering(frame);
  const auto places = grid(
      frame, {page.middle.x, page.middle.y, page.middle.width, page.middle.height - frame.touch.units(44)},
      gathering ? 12 : 7);
  std::size_t at = 0;
  if (gathering) {
    own_button(frame, "speak", places[at++], RaiseHand{*token_});
    own_button(frame, "not_speak", places[at++], LowerHand{*token_});
    own_button(frame, "pass", places[at++], Pass{*token_});
  }
  own_button(frame, "only_listen", places[at++], OnlyListen{*token_});
  own_button(frame, "step_out", places[at++], StepOut{*token_});
  own_button(frame, "come_back", places[at++], ComeBack{*token_});
  if (frame.touch.button({"sign_in.wish", places[at++], frame.texts.say("sign_in.wish")}))
    turn_to(DoorPage::wish, frame.here);
  if (gathering) {
    if (frame.touch.button({"sign_in.pairs", places[at++], frame.texts.say("sign_in.pairs")}))
      turn_to(DoorPage::pairs, frame.here);
    own_button(frame, "offer", places[at++], OfferToFacilitate{*token_});
  }
  own_button(frame, "first_time", places[at++], FirstTime{*token_});
  const auto turn_page = [&](const char* id, DoorPage to) {
    if (frame.touch.button({id, places[at++], frame.texts.say(id)})) turn_to(to, frame.here);
  };
  turn_page("sign_in.call_me", DoorPage::call_me);
  turn_page("sign_in.also", DoorPage::also);
  draw_own_foot(frame, page.foot, places.back().bottom() + gap / 2);
  if (token_ && page_ == DoorPage::mine && draw_off_button(frame, ui::column(page.foot, 3, 1, gap))) return;
  if (frame.touch.button({"sign_in.done", ui::column(page.foot, 3, 2, gap), frame.texts.say("sign_in.done"),
                          ui::ButtonStyle::primary}) ||
      frame.touch.take_key(ui::Key::escape)) {
    go_home(frame);
  }
}

// The answer below the buttons, and the quiet ring.
void Door::draw_own_foot(Frame& frame, ui::Rect foot, float answer_top) {
  const ui::Touch& touch = frame.touch;
  const ui::Block answer{said(frame), touch.style(26), foot.width, 2};
  frame.painter.text(answer, {foot.x, answer_top}, frame.painter.palette().leaf);
  draw_ring(frame, {foot.x, foot.centre().y - touch.units(17)}, foot.width / 3 - touch.units(24));
}

void Door::draw_choices(Frame& frame, const std::string& title, const std::vector<Offered>& choices,
                        DoorPage back) {
  const float gap = frame.touch.units(16);
  const OwnPage page = draw_heading(frame, title);
  const auto places = grid(frame, page.middle, static_cast<int>(choices.size()));
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const Offered& choice = choices[i];
    if (std::holds_alternative<Command>(choice.does)) {
      command_button(frame, choice, places[i]);
    } else if (frame.touch.button(
                   {button_id(choice.what), places[i], frame.texts.say(button_id(choice.what))})) {
      if (const auto* saying = std::get_if<Saying>(&choice.does))
        ask_words(*saying, frame.here);
      else
        turn_to(std::get<DoorPage>(choice.does), frame.here);
    }
  }
  draw_own_foot(frame, page.foot, places.empty() ? page.middle.y : places.back().bottom() + gap / 2);
  if (frame.touch.button({"sign_in.back", ui::column(page.foot, 3, 2, gap), frame.texts.say("sign_in.back"),
                          ui::ButtonStyle::primary}) ||
      frame.touch.take_key(ui::Key::escape)) {
    if (back == DoorPage::first) return go_home(frame);
    turn_to(back, frame.here);
  }
}

void Door::draw_wish(Frame& frame) {
  std::vector<Offered> choices;
  if (token_) {
    for (const auto& [wish, name] : enum_names<ResponseWish>)
      choices.push_back({"wish_" + std::string{name}, Command{WishResponse{*token_, wish}}});
  }
  draw_choices(frame, frame.texts.say("sign_in.wish_title"), choices, behind());
}

void Door::draw_pairs(Frame& frame) {
  std::vector<Offered> choices;
  if (token_) {
    choices = {{"with", Saying::with_them},
               {"without", Saying::without_them},
               {"sit_out", Command{WishForPairs{*token_, PairsWishKind::sit_out, {}}}},
               {"join_pairs", Command{WishForPairs{*token_, PairsWishKind::join, {}}}}};
  }
  draw_choices(frame, frame.texts.say("sign_in.pairs_title"), choices, behind());
}

void Door::ask_words(Saying what_for, link::SteadyTime now) {
  saying_ = what_for;
  go(DoorPage::colour, now);
}

// Whether anybody has these two words is not said here: present and absent ones look alike.
void Door::use_words(Frame& frame, Token token) {
  switch (saying_) {
    case Saying::i_am_off:
      (void)ahead_.send(frame, "off_now", token, Leave{token});
      return go(DoorPage::goodbye, frame.here);
    case Saying::it_is_me:
      token_ = token;
      asked_.clear();
      return go(DoorPage::mine, frame.here);
    case Saying::with_them:
      send(frame, "with", WishForPairs{*token_, PairsWishKind::with, token});
      return go(DoorPage::pairs, frame.here);
    case Saying::without_them:
      send(frame, "without", WishForPairs{*token_, PairsWishKind::apart, token});
      return go(DoorPage::pairs, frame.here);
  }
}

void Door::draw_colours(Frame& frame) {
  const bool somebody_else = saying_ == Saying::with_them || saying_ == Saying::without_them;
  const Choice choice = draw_colour_choice(
      frame, frame.texts.say(somebody_else ? "sign_in.their_colour" : "sign_in.which_colour"));
  if (choice.back) return somebody_else ? go(DoorPage::pairs, frame.here) : go_home(frame);
  if (!choice.picked) return;
  colour_ = *choice.picked;
  go(DoorPage::family, frame.here);
}

void Door::draw_families(Frame& frame) {
  const Choice choice = draw_family_choice(frame, colour_, frame.texts.say("sign_in.which_family"));
  if (choice.back) return go(DoorPage::colour, frame.here);
  if (!choice.picked) return;
  family_ = *choice.picked;
  go(DoorPage::symbol, frame.here);
}

void Door::draw_symbols(Frame& frame) {
  const Choice choice = draw_symbol_choice(frame, colour_, family_, frame.texts.say("sign_in.which_symbol"));
  if (choice.back) return go(DoorPage::family, frame.here);
  if (!choice.picked) return;
  const auto token = token_of(colour_, *choice.picked);
  if (token) return use_words(frame, *token);
  // A pair that was left out on purpose is nobody's, and its words are shown to nobody.
  if (saying_ == Saying::i_am_off) return go(DoorPage::goodbye, frame.here);
  go_home(frame);
}

}  // namespace hearth::remote
