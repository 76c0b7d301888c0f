#include "remote/sign_in/door.hpp"

#include <algorithm>

#include "remote/choices.hpp"
#include "remote/reading.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/ui/draw/token_mark.hpp"
#include "shared/wire/wall_picture.hpp"

namespace hearth::remote {
namespace {

constexpr const char* here_button = "sign_in.here";
constexpr int doors_count = 6;  // on the first page, below I'm here

ui::Rect whole(const Frame& frame) {
  const ui::Size size = frame.painter.size();
  return {0, 0, size.width, size.height};
}

bool is_portrait(const Frame& frame) {
  return frame.painter.size().height > frame.painter.size().width;
}

// Writes a line and says where the next thing may begin.
float write(Frame& frame, const std::string& text, float units, ui::Weight weight, ui::Rect place, float y,
            ui::Colour colour, ui::Align align = ui::Align::start) {
  ui::Block block{text, frame.touch.style(units, weight), place.width, 0, align};
  return y + frame.painter.text(block, {place.x, y}, colour).size.height;
}

// The largest of a few sizes in which these words stand in one line; else the smallest.
float largest_in_a_line(Frame& frame, const std::string& words, float width) {
  for (const float size : {56.0F, 48.0F, 42.0F}) {
    const ui::Block block{words, frame.touch.style(size, ui::Weight::semibold)};
    if (frame.painter.measure(block).size.width <= width) return size;
  }
  return 36;
}

}  // namespace

Duration Door::stays() const {
  switch (page_) {
    case DoorPage::whats_on:
    case DoorPage::what_happens:
    case DoorPage::help:
    case DoorPage::what_it_knows:
    // Somebody who looks for words has not gone away.
    case DoorPage::note:
    case DoorPage::suggestion:
      return reading_page_stays;
    case DoorPage::goodbye:
      return goodbye_stays;
    case DoorPage::also:
    case DoorPage::call_me:
    case DoorPage::easier:
    case DoorPage::jobs:
    case DoorPage::first:
    case DoorPage::token:
    case DoorPage::mine:
    case DoorPage::wish:
    case DoorPage::pairs:
    case DoorPage::colour:
    case DoorPage::family:
    case DoorPage::symbol:
      return page_stays;
  }
  return page_stays;
}

void Door::go(DoorPage page, link::SteadyTime now) {
  page_ = page;
  touched_ = now;
}

void Door::go_home(Frame& frame) {
  token_.reset();
  asked_.clear();
  asked_as_.clear();
  language_.clear();
  came_without_words_ = false;
  name_.clear();
  words_.clear();
  keyboard_ = {};
  colour_ = 0;
  family_ = 0;
  frame.sending.forget();
  go(DoorPage::first, frame.here);
}

void Door::close_by_itself(Frame& frame) {
  touched_ = std::max(touched_, frame.here - frame.untouched);
  const bool is_new = page_ == DoorPage::first && language_.empty() && !came_without_words_;
  if (!is_new && frame.here >= link::later(touched_, stays())) go_home(frame);
}

// Answered at once with a token that was given in advance. Without one the kiosk is asked; when it is away
// too, the person is counted later and has no words.
void Door::sign_in(Frame& frame) {
  touched_ = frame.here;
  if (const auto token = ahead_.sign_in(frame)) {
    token_ = token;
    return go(DoorPage::token, frame.here);
  }
  if (!frame.away()) return frame.sending.press({here_button, SignIn{}, std::nullopt}, frame.here);
  ahead_.count_only(frame);
  came_without_words_ = true;
}

// The answer to I'm here may come when the person has gone on to another page: then it is not shown to
// anybody.
void Door::take_token(Frame& frame) {
  const auto reply = frame.sending.take_reply(here_button);
  if (!reply || !reply->token || page_ != DoorPage::first) return;
  token_ = reply->token;
  go(DoorPage::token, frame.here);
}

void Door::draw(Frame& frame) {
  ahead_.follow(frame);
  close_by_itself(frame);
  take_token(frame);
  take_answer(frame);
  switch (page_) {
    case DoorPage::first:
      return draw_first(frame);
    case DoorPage::token:
      return draw_token(frame);
    case DoorPage::whats_on:
      return draw_whats_on(frame);
    case DoorPage::what_happens:
      return draw_what_happens(frame);
    case DoorPage::help:
      return draw_help(frame);
    case DoorPage::also:
      return draw_also(frame);
    case DoorPage::call_me:
      return draw_call_me(frame);
    case DoorPage::note:
      return draw_note(frame);
    case DoorPage::suggestion:
      return draw_suggestion(frame);
    case DoorPage::easier:
      return draw_easier(frame);
    case DoorPage::jobs:
      return draw_jobs(frame);
    case DoorPage::what_it_knows:
      return draw_what_it_knows(frame);
    case DoorPage::mine:
      return draw_mine(frame);
    case DoorPage::wish:
      return draw_wish(frame);
    case DoorPage::pairs:
      return draw_pairs(frame);
    case DoorPage::colour:
      return draw_colours(frame);
    case DoorPage::family:
      return draw_families(frame);
    case DoorPage::symbol:
      return draw_symbols(frame);
    case DoorPage::goodbye:
      return draw_goodbye(frame);
  }
}

void Door::draw_first(Frame& frame) {
  ui::Touch& touch = frame.touch;
  const ui::Palette& palette = frame.painter.palette();
  const ui::Rect page = whole(frame).inset(touch.units(48), touch.units(40));
  const float gap = touch.units(16);
  const std::string venue = frame.known.wall != nullptr ? frame.known.wall->wall.venue->name.str() : "";
  const ui::Block name{venue.empty() ? " " : venue, touch.style(26), page.width};
  // On a low screen the words make room for the button, and the venue's name for the languages.
  const bool low = !is_portrait(frame) && page.height < touch.units(620);
  const float below = draw_languages(frame, page, frame.painter.measure(name).size.width);
  float y = below;
  if (!low || below <= page.y) y += frame.painter.text(name, {page.x, below}, palette.soft).size.height;
  const std::string welcome = frame.texts.say("sign_in.welcome");
  const float welcome_size = low                  ? largest_in_a_line(frame, welcome, page.width)
                             : is_portrait(frame) ? 56.0F
                                                  : 72.0F;
  y = write(frame, welcome, welcome_size, ui::Weight::semibold, page,
            y + touch.units(is_portrait(frame) ? 60.0F
                            : low              ? 4.0F
                                               : 28.0F),
            palette.ink);
  y = write(frame, frame.texts.say("sign_in.just_come_in"), low ? 26 : 32, ui::Weight::regular, page,
            y + (low ? 0 : gap / 2), palette.soft);

  // Below: the doors, and above them as much of I'm here as there is room for.
  const int columns = is_portrait(frame) ? 2 : doors_count;
  const int rows = (doors_count + columns - 1) / columns;
  const float row_height = touch.units(104);
  const float foot = static_cast<float>(rows) * row_height + static_cast<float>(rows - 1) * gap;
  const float top = y + touch.units(low ? 12 : 28);
  const float trouble = touch.units(44);
  ui::Rect big{page.x, top, page.width,
               std::clamp(page.bottom() - foot - trouble - gap - top, touch.target(), touch.units(260))};
  ui::Button here{here_button, big, frame.texts.say("sign_in.here"), ui::ButtonStyle::primary};
  here.size = 60;
  here.state = frame.sending.state_of(here_button);
  if (touch.button(here)) return sign_in(frame);

  std::string line;
  if (!came_without_words_ && frame.sending.is_late(frame.here))
    line = frame.texts.say("sign_in.moment");
  else if (came_without_words_ || frame.sending.trouble(frame.here))
    line = frame.texts.say("sign_in.just_come");
  if (!line.empty()) write(frame, line, 26, ui::Weight::regular, page, big.bottom() + gap / 2, palette.leaf);

  draw_doors(frame, {page.x, page.bottom() - foot, page.width, foot}, columns);
}

void Door::draw_doors(Frame& frame, ui::Rect place, int columns) {
  ui::Touch& touch = frame.touch;
  const float gap = touch.units(16);
  const float row_height = touch.units(104);
  // Where the last one stands alone in its row it has the whole of it.
  const auto at = [&](int index) {
    const int above = index / columns;
    const ui::Rect row{place.x, place.y + static_cast<float>(above) * (row_height + gap), place.width,
                       row_height};
    const bool alone = index == doors_count - 1 && index % columns == 0;
    return alone ? row : ui::column(row, columns, index % columns, gap);
  };
  int index = 0;
  const auto pressed = [&](const char* id, std::optional<ui::Colour> colour = {}) {
    ui::Button button{id, at(index++), frame.texts.say(id)};
    button.label_colour = colour;
    if (button.rect.width < touch.units(200)) button.size = button.rect.width < touch.units(150) ? 18 : 20;
    return touch.button(button);
  };
  if (pressed("sign_in.whats_on")) go(DoorPage::whats_on, frame.here);
  if (pressed("sign_in.what_happens")) go(DoorPage::what_happens, frame.here);
  if (pressed("sign_in.also")) turn_to(DoorPage::also, frame.here);
  if (pressed("sign_in.its_me")) ask_words(Saying::it_is_me, frame.here);
  if (pressed("sign_in.off")) ask_words(Saying::i_am_off, frame.here);
  if (pressed("sign_in.help", frame.painter.palette().clay)) go(DoorPage::help, frame.here);
}

void Door::draw_token_card(Frame& frame, ui::Rect card) {
  ui::Touch& touch = frame.touch;
  const ui::Palette& palette = frame.painter.palette();
  frame.painter.rounded(card, touch.units(34), palette.rail);
  const ui::Rect inner = card.inset(touch.units(28));
  const float side = std::min({touch.units(210), inner.width, inner.height * 0.42F});
  const float texts_height = touch.text_px(30 + 66 + 2 * 26) * 1.35F + touch.units(50);
  float y = inner.y + std::max(0.0F, (inner.height - side - texts_height) / 2);
  ui::draw_token_mark(frame.painter, *token_, {inner.centre().x - side / 2, y, side, side});
  y += side + touch.units(24);
  y = write(frame, frame.texts.say("sign_in.today_you_are"), 28, ui::Weight::regular, inner, y, palette.soft,
            ui::Align::centre);
  y = write(frame, token_words(frame.texts, *token_), 54, ui::Weight::semibold, inner, y, palette.ink,
            ui::Align::centre);
  write(frame, frame.texts.say("sign_in.tonight"), 26, ui::Weight::regular, inner, y + touch.units(20),
        palette.soft, ui::Align::centre);
}

void Door::draw_token(Frame& frame) {
  ui::Touch& touch = frame.touch;
  const ui::Palette& palette = frame.painter.palette();
  const ui::Rect page = whole(frame).inset(touch.units(48), touch.units(40));
  const float gap = touch.units(16);
  const float row_height = touch.units(104);
  ui::Rect card{page.x, page.y, page.width * 0.42F, page.height};
  ui::Rect side{card.right() + touch.units(48), page.y, page.right() - card.right() - touch.units(48),
                page.height};
  if (is_portrait(frame)) {
    card = {page.x, page.y, page.width, page.height * 0.46F};
    side = {page.x, card.bottom() + touch.units(28), page.width,
            page.bottom() - card.bottom() - touch.units(28)};
  }
  draw_token_card(frame, card);

  float y = write(frame, frame.texts.say("sign_in.if_you_like"), 40, ui::Weight::semibold, side, side.y,
                  palette.ink) +
            gap;
  const ui::Rect first{side.x, y, side.width, row_height};
  const ui::Rect second{side.x, first.bottom() + gap, side.width, row_height};
  const bool turns = is_gathering(frame);
  if (turns) own_button(frame, "speak", ui::column(first, 2, 0, gap), RaiseHand{*token_});
  const auto turn_page = [&](const char* id, ui::Rect place, DoorPage to) {
    if (touch.button({id, place, frame.texts.say(id)})) turn_to(to, frame.here);
  };
  turn_page("sign_in.more", turns ? ui::column(first, 2, 1, gap) : first, DoorPage::mine);
  own_button(frame, "first_time", ui::column(second, 2, 0, gap), FirstTime{*token_});
  turn_page("sign_in.call_me", ui::column(second, 2, 1, gap), DoorPage::call_me);
  write(frame, said(frame), 24, ui::Weight::regular, side, second.bottom() + gap / 2, palette.leaf);

  const float ring = touch.units(34);
  const ui::Rect foot{side.x, side.bottom() - ring - gap - row_height, side.width, row_height};
  if (draw_off_button(frame, {foot.x, foot.y, foot.width / 3 - gap, row_height})) return;
  const ui::Button done{"sign_in.done",
                        {foot.x + foot.width / 3, foot.y, foot.width * 2 / 3, row_height},
                        frame.texts.say("sign_in.done"),
                        ui::ButtonStyle::primary};
  draw_ring(frame, {side.x, side.bottom() - ring}, side.width);
  if (touch.button(done) || touch.take_key(ui::Key::escape)) go_home(frame);
}

void Door::draw_ring(Frame& frame, ui::Point left_top, float width_px) {
  ui::Touch& touch = frame.touch;
  const ui::Palette& palette = frame.painter.palette();
  const float side = touch.units(34);
  const float gone =
      static_cast<float>((frame.here - touched_).count()) / static_cast<float>(stays().count());
  const ui::Point centre{left_top.x + side / 2, left_top.y + side / 2};
  frame.painter.arc(centre, side * 0.38F, side * 0.14F, 0, 1, palette.line);
  frame.painter.arc(centre, side * 0.38F, side * 0.14F, 0, std::clamp(1 - gone, 0.0F, 1.0F), palette.leaf);
  const float from = side + touch.units(12);
  if (width_px <= from) return;
  const ui::Block words{frame.texts.say("sign_in.closes_by_itself"), touch.style(22), width_px - from, 2};
  const float height = frame.painter.measure(words).size.height;
  frame.painter.text(words, {left_top.x + from, centre.y - height / 2}, palette.quiet);
}

void Door::draw_reading_page(Frame& frame, const std::string& title,
                             const std::vector<std::string>& paragraphs) {
  ui::Touch& touch = frame.touch;
  const ui::Rect page = whole(frame).inset(touch.units(48), touch.units(36));
  const float row_height = touch.units(96);
  const float gap = touch.units(16);
  const float y =
      write(frame, title, 44, ui::Weight::semibold, page, page.y, frame.painter.palette().ink) + gap;
  const ui::Rect foot{page.x, page.bottom() - row_height, page.width, row_height};
  draw_paragraphs(frame, {page.x, y, page.width - touch.units(32), foot.y - gap - y}, paragraphs);
  const ui::Rect back = ui::column(foot, 3, 2, gap);
  const ui::Rect longer = ui::column(foot, 3, 1, gap);
  draw_ring(frame, {foot.x, foot.centre().y - touch.units(17)}, longer.x - gap - foot.x);
  if (touch.button({"sign_in.longer", longer, frame.texts.say("sign_in.longer"), ui::ButtonStyle::ghost}))
    touched_ = frame.here;
  if (touch.button({"sign_in.back", back, frame.texts.say("sign_in.back"), ui::ButtonStyle::primary}) ||
      touch.take_key(ui::Key::escape)) {
    if (page_ == DoorPage::what_it_knows) return turn_to(DoorPage::also, frame.here);
    if (token_) return turn_to(DoorPage::mine, frame.here);
    go_home(frame);
  }
}

void Door::draw_whats_on(Frame& frame) {
  draw_reading_page(frame, frame.texts.say("sign_in.whats_on"), programme_paragraphs(frame));
}

void Door::draw_what_happens(Frame& frame) {
  std::vector<std::string> paragraphs;
  for (const char* key :
       {"sign_in.happens.come", "sign_in.happens.listen", "sign_in.happens.meeting", "sign_in.happens.helper",
        "sign_in.happens.stays", "sign_in.happens.leave", "sign_in.happens.machine"}) {
    paragraphs.push_back(frame.texts.say(key));
  }
  draw_reading_page(frame, frame.texts.say("sign_in.what_happens"), paragraphs);
}

void Door::draw_help(Frame& frame) {
  draw_reading_page(frame, frame.texts.say("wall.crisis.title"),
                    frame.known.wall == nullptr
                        ? std::vector<std::string>{}
                        : help_paragraphs(*frame.known.wall->wall.venue, frame.texts));
}

void Door::draw_goodbye(Frame& frame) {
  ui::Touch& touch = frame.touch;
  const ui::Rect page = whole(frame).inset(touch.units(48), touch.units(40));
  const float middle = page.y + page.height * 0.28F;
  const float y = write(frame, frame.texts.say("sign_in.goodbye"), 64, ui::Weight::semibold, page, middle,
                        frame.painter.palette().ink, ui::Align::centre);
  write(frame, frame.texts.say("sign_in.goodbye_more"), 32, ui::Weight::regular, page, y + touch.units(12),
        frame.painter.palette().soft, ui::Align::centre);
  const float row_height = touch.units(104);
  if (touch.button(
          {"sign_in.done",
           {page.centre().x - page.width / 4, page.bottom() - row_height, page.width / 2, row_height},
           frame.texts.say("sign_in.done"),
           ui::ButtonStyle::secondary}) ||
      touch.take_key(ui::Key::escape)) {
    go_home(frame);
  }
}

}  // namespace hearth::remote
