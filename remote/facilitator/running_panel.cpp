// What a facilitator sees while a gathering is on: the agenda, who speaks, who is next, and the buttons for
// both. The next chair can read this tablet, so it shows nobody but who speaks and who asked to.

#include <algorithm>

#include "remote/facilitator/desk.hpp"
#include "remote/facilitator/hints.hpp"
#include "remote/facilitator/tools.hpp"
#include "remote/facilitator/wall_miniature.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/line.hpp"
#include "shared/room/undo_commands.hpp"
#include "shared/ui/draw/token_mark.hpp"

namespace hearth::remote {
namespace {

using std::chrono::minutes;

struct Places {
  ui::Rect rail;  // the agenda
  ui::Rect main;
  ui::Rect side;  // what stands on the wall, words to say; empty when there is no room
};

Places places_in(const Frame& frame, ui::Rect page) {
  const ui::Touch& touch = frame.touch;
  Places places;
  if (page.height > page.width) {
    const float rail = touch.units(250);
    places.rail = {page.x, page.y, page.width, rail};
    places.main = ui::Rect{page.x, page.y + rail, page.width, page.height - rail}.inset(touch.units(30),
                                                                                        touch.units(18));
    return places;
  }
  const float rail = touch.units(290);
  const float side = page.width >= touch.units(1180) ? touch.units(300) : 0;
  places.rail = {page.x, page.y, rail, page.height};
  places.main = ui::Rect{page.x + rail, page.y, page.width - rail - side, page.height}.inset(touch.units(30),
                                                                                             touch.units(22));
  places.side = ui::Rect{page.right() - side, page.y, side, page.height}.inset(0, touch.units(22));
  places.side.width = std::max(0.0F, side - touch.units(30));
  return places;
}

std::string name_of_guest(const Frame& frame, GuestId id) {
  const Guest* guest = find_member(Desk::room(frame), id);
  return guest != nullptr && guest->token ? token_words(frame.texts, *guest->token)
                                          : frame.texts.say("facilitator.somebody");
}

// The part of the agenda around the present stage that fits, each with its minutes.
void draw_stages(Frame& frame, const Agenda& agenda, ui::Rect place) {
  ui::Touch& touch = frame.touch;
  const ui::Palette& palette = frame.painter.palette();
  const float row = touch.text_px(26) * 1.3F + touch.units(12);
  const auto fits = std::max(1, static_cast<int>(place.height / row));
  const int count = static_cast<int>(agenda.stages.size());
  const int present = static_cast<int>(agenda.present);
  const int first = std::clamp(present - fits / 2, 0, std::max(0, count - fits));
  for (int i = first; i < std::min(count, first + fits); ++i) {
    const Stage& stage = agenda.stages[static_cast<std::size_t>(i)];
    const bool now = i == present;
    std::string words = stage.title.str();
    if (stage.planned) words += "  " + std::to_string(std::chrono::round<minutes>(*stage.planned).count());
    write(frame, words, 26, now ? ui::Weight::semibold : ui::Weight::regular, place,
          place.y + static_cast<float>(i - first) * row,
          now           ? palette.accent
          : i < present ? palette.quiet
                        : palette.soft,
          1);
  }
}

void draw_rail(Desk& desk, Frame& frame, ui::Rect rail) {
  ui::Touch& touch = frame.touch;
  const ui::Palette& palette = frame.painter.palette();
  const Gathering& gathering = *Desk::room(frame).gathering;
  const Agenda& agenda = gathering.agenda;
  frame.painter.fill(rail, palette.rail);
  const ui::Rect inner = rail.inset(touch.units(24), touch.units(20));
  const bool wide = rail.width > rail.height;
  float y = write(frame, gathering.title.str(), 22, ui::Weight::regular, inner, inner.y, palette.soft, 1);
  if (wide)
    frame.painter.text(
        {to_hh_mm(frame.local), touch.style(40, ui::Weight::semibold), inner.width, 1, ui::Align::end},
        {inner.x, inner.y}, palette.ink);
  else
    y = write(frame, to_hh_mm(frame.local), 40, ui::Weight::semibold, inner, y, palette.ink, 1) +
        touch.units(8);

  const float gap = touch.units(10);
  const bool last = agenda.present + 1 >= agenda.stages.size();
  const std::string next = last ? frame.texts.say("facilitator.last_stage")
                                : frame.texts.say("facilitator.next_stage",
                                                  {{"stage", agenda.stages[agenda.present + 1].title.str()}});
  const ui::Rect foot{inner.x, inner.bottom() - touch.target(), inner.width, touch.target()};
  if (wide) {
    draw_stages(frame, agenda, {inner.x, y, inner.width, foot.y - gap - y});
    desk.command_button(
        frame, {"stage.back", ui::column(foot, 4, 0, gap), frame.texts.say("facilitator.previous_stage"),
                PreviousStage{}, ui::ButtonStyle::ghost});
    desk.command_button(frame, {"stage.longer", ui::column(foot, 4, 1, gap),
                                frame.texts.say("facilitator.longer"), LengthenStage{minutes{5}}});
    desk.command_button(
        frame,
        {"stage.next", {foot.x + foot.width / 2, foot.y, foot.width / 2, foot.height}, next, NextStage{}});
    return;
  }
  const ui::Rect above{inner.x, foot.y - gap - touch.target(), inner.width, touch.target()};
  draw_stages(frame, agenda, {inner.x, y, inner.width, above.y - gap - y});
  desk.command_button(
      frame, {"stage.back", ui::column(above, 2, 0, gap), frame.texts.say("facilitator.previous_stage"),
              PreviousStage{}, ui::ButtonStyle::ghost});
  desk.command_button(frame, {"stage.longer", ui::column(above, 2, 1, gap),
                              frame.texts.say("facilitator.longer"), LengthenStage{minutes{5}}});
  desk.command_button(frame, {"stage.next", foot, next, NextStage{}});
}

std::string time_words(const Frame& frame, const Gathering& gathering) {
  if (std::string hint = hint_line(frame); !hint.empty() && !gathering.floor.turn) return hint;
  if (!gathering.floor.turn) return gathering.agenda.stage().wall_line.str();
  const Turn& turn = *gathering.floor.turn;
  if (!turn.limit || gathering.floor.clock == FloorClock::off) return frame.texts.say("facilitator.no_time");
  const Duration left = *turn.limit - turn.clock.elapsed(frame.now);
  if (left <= Duration{0}) return frame.texts.say("facilitator.time_over");
  return frame.texts.say("facilitator.time_left", {{"time", frame.texts.say_left(left)}});
}

// Who speaks, and how far the turn (or, without one, the stage) has come.
float draw_speaker(Frame& frame, ui::Rect place) {
  ui::Touch& touch = frame.touch;
  const ui::Palette& palette = frame.painter.palette();
  const Gathering& gathering = *Desk::room(frame).gathering;
  const float side = touch.units(76);
  ui::Rect words = place;
  const auto& turn = gathering.floor.turn;
  const Guest* guest = turn ? find_member(Desk::room(frame), turn->guest) : nullptr;
  if (guest != nullptr && guest->token) {
    ui::draw_token_mark(frame.painter, *guest->token, {place.x, place.y, side, side});
    words.x += side + touch.units(22);
    words.width -= side + touch.units(22);
  }
  const bool turns = has_turns(gathering.agenda.stage());
  const std::string name = turn    ? name_of_guest(frame, turn->guest)
                           : turns ? frame.texts.say("facilitator.nobody_speaks")
                                   : gathering.agenda.stage().title.str();
  const float y =
      write(frame, time_words(frame, gathering), 22, ui::Weight::regular, words, place.y, palette.soft, 1);
  write(frame, name, 44, ui::Weight::semibold, words, y, palette.ink, 1);

  float share = 0;
  if (turn && turn->limit && gathering.floor.clock == FloorClock::on) {
    share =
        static_cast<float>(turn->clock.elapsed(frame.now).count()) / static_cast<float>(turn->limit->count());
  } else if (!turn && gathering.agenda.stage().planned) {
    share = static_cast<float>(gathering.agenda.clock.elapsed(frame.now).count()) /
            static_cast<float>(gathering.agenda.stage().planned->count());
  }
  const ui::Rect bar{place.x, place.y + touch.units(92), place.width, touch.units(14)};
  frame.painter.rounded(bar, bar.height / 2, palette.track);
  const float filled = std::clamp(share, 0.0F, 1.0F) * bar.width;
  if (filled >= bar.height)
    frame.painter.rounded({bar.x, bar.y, filled, bar.height}, bar.height / 2,
                          turn ? palette.accent : palette.leaf);
  return bar.bottom() + touch.units(16);
}

void draw_next(Desk& desk, Frame& frame, ui::Rect place) {
  const Gathering& gathering = *Desk::room(frame).gathering;
  const std::vector<GuestId> line = queue(gathering);
  if (const auto together = next_together(frame); together && !gathering.agenda.paused) {
    desk.command_button(frame, {together->id, place, together->label, std::get<Command>(together->does),
                                ui::ButtonStyle::primary, "", 36});
  } else if (gathering.agenda.paused) {
    desk.command_button(frame, {"resume.big", place, frame.texts.say("facilitator.resume"), ResumeGathering{},
                                ui::ButtonStyle::primary, "play", 36});
  } else if (!has_turns(gathering.agenda.stage())) {
    const bool last = gathering.agenda.present + 1 >= gathering.agenda.stages.size();
    if (last) {
      if (desk.page_button(frame, "close.big", place, frame.texts.say("facilitator.close"),
                           ui::ButtonStyle::primary))
        desk.go(Panel::closing);
      return;
    }
    const std::string next = gathering.agenda.stages[gathering.agenda.present + 1].title.str();
    desk.command_button(
        frame, {"stage.next.big", place, frame.texts.say("facilitator.next_stage", {{"stage", next}}),
                NextStage{}, ui::ButtonStyle::primary, "", 36});
  } else if (!line.empty()) {
    desk.command_button(
        frame, {"floor.next", place,
                frame.texts.say("facilitator.next_person", {{"name", name_of_guest(frame, line.front())}}),
                NextTurn{}, ui::ButtonStyle::primary, "", 36});
  } else if (gathering.floor.turn) {
    desk.command_button(frame, {"floor.next", place, frame.texts.say("facilitator.done"), EndTurn{},
                                ui::ButtonStyle::primary, "check", 36});
  } else {
    desk.command_button(frame, {"floor.someone.big", place, frame.texts.say("facilitator.next_anyone"),
                                ChooseSomeone{}, ui::ButtonStyle::primary, "people", 36});
  }
}

// Those in line: a touch gives that one the floor.
void draw_line(Desk& desk, Frame& frame, ui::Rect place) {
  ui::Touch& touch = frame.touch;
  const Room& room = Desk::room(frame);
  const float gap = touch.units(12);
  // On a small tablet the words above go first: who waits matters more.
  float y = place.y;
  const float heading = touch.text_px(22) * 1.3F + touch.units(4);
  if (place.height >= heading + touch.target()) {
    y = write(frame, line_heading(frame), 22, ui::Weight::regular, place, y, frame.painter.palette().soft,
              1) +
        touch.units(4);
  }
  if (place.bottom() - y < touch.target()) return;
  const int columns = std::max(2, static_cast<int>((place.width + gap) / (touch.units(200) + gap)));
  const float width = (place.width - static_cast<float>(columns - 1) * gap) / static_cast<float>(columns);
  const int rows = std::max(1, static_cast<int>((place.bottom() - y + gap) / (touch.target() + gap)));
  const int tiles = columns * rows;
  const auto tile = [&](int index) {
    const int line = index / columns;
    return ui::Rect{place.x + static_cast<float>(index % columns) * (width + gap),
                    y + static_cast<float>(line) * (touch.target() + gap), width, touch.target()};
  };
  int used = 0;
  for (const GuestId id : queue(*room.gathering)) {
    if (used >= tiles - 2) break;
    const Guest* guest = find_member(room, id);
    if (guest == nullptr || !guest->token) continue;
    desk.command_button(
        frame, {"choose." + to_string(*guest->token), tile(used++), token_words(frame.texts, *guest->token),
                ChooseSpeaker{*guest->token}, ui::ButtonStyle::ghost,
                "symbols/" + std::string{symbol_word(*guest->token)}, 24});
  }
  if (desk.page_button(frame, "hand", tile(used++), frame.texts.say("facilitator.add_hand"),
                       ui::ButtonStyle::ghost))
    desk.pick(Picking::hand);
  desk.command_button(frame, {"floor.someone", tile(used), frame.texts.say("facilitator.someone"),
                              ChooseSomeone{}, ui::ButtonStyle::ghost});
}

// Who is with whom in the present draw, two columns of it (a trio takes a row), as far as there is room.
void draw_pairs(Frame& frame, ui::Rect place) {
  const float row = frame.touch.text_px(22) * 1.4F;
  const int cells = 2 * static_cast<int>(std::max(0.0F, place.height / row));
  int cell = 0;
  for (const Pair& pair : Desk::room(frame).gathering->pairing.pairs) {
    std::string words;
    for (const GuestId id : pair.guests) words += (words.empty() ? "" : " · ") + name_of_guest(frame, id);
    const bool trio = pair.guests.size() > 2;
    if (trio && cell % 2 == 1) ++cell;
    if (cell >= cells) return;
    const int above = cell / 2;
    const ui::Rect line{place.x, place.y + static_cast<float>(above) * row, place.width, row};
    const ui::Rect half = ui::column(line, 2, cell % 2, frame.touch.units(20));
    write(frame, words, 22, ui::Weight::regular, trio ? line : half, line.y, frame.painter.palette().soft, 1);
    cell += trio ? 2 : 1;
  }
}

void draw_turn_buttons(Desk& desk, Frame& frame, ui::Rect row, float gap) {
  const Gathering& gathering = *Desk::room(frame).gathering;
  const auto at = [&](int index) { return ui::column(row, 5, index, gap); };
  desk.command_button(frame, {"floor.more_time", at(0), frame.texts.say("facilitator.more_time"),
                              GiveMoreTime{std::chrono::seconds{60}}});
  desk.command_button(frame, {"floor.no_clock", at(1), frame.texts.say("facilitator.no_clock"), StopClock{}});
  desk.command_button(frame, {"floor.pass", at(2), frame.texts.say("facilitator.pass"), Pass{}});
  desk.command_button(frame, {"floor.done", at(3), frame.texts.say("facilitator.done"), EndTurn{}});
  if (gathering.agenda.paused)
    desk.command_button(frame, {"resume", at(4), frame.texts.say("facilitator.resume"), ResumeGathering{}});
  else
    desk.command_button(frame, {"pause", at(4), frame.texts.say("facilitator.pause"), PauseGathering{}});
}

std::string undo_words(const Frame& frame) {
  const auto& names = Desk::room(frame).step_names;
  if (names.empty()) return frame.texts.say("facilitator.undo");
  std::string key = names.back().str();
  std::replace(key.begin(), key.end(), '.', '_');
  return frame.texts.say("facilitator.undo_what", {{"what", frame.texts.say("facilitator.step." + key)}});
}

void draw_foot(Desk& desk, Frame& frame, ui::Rect row, float gap, bool with_help) {
  const int count = with_help ? 6 : 5;
  const float size = with_help ? 22 : 26;  // six in a row are narrow
  const auto at = [&](int index) { return ui::column(row, count, index, gap); };
  const auto turn_page = [&](const char* id, int index, ui::ButtonStyle style, Panel panel) {
    const std::string label = frame.texts.say("facilitator." + std::string{id});
    if (desk.page_button(frame, id, at(index), label, style, size)) desk.go(panel);
  };
  turn_page("wall", 0, ui::ButtonStyle::secondary, Panel::wall);
  turn_page("words", 1, ui::ButtonStyle::secondary, Panel::words);
  turn_page("tools", 2, ui::ButtonStyle::secondary, Panel::tools);
  desk.command_button(frame, {"undo", at(3), undo_words(frame), UndoStep{}, ui::ButtonStyle::ghost, "", 22});
  turn_page("close", 4, ui::ButtonStyle::ghost, Panel::closing);
  if (!with_help) return;
  ui::Button help{"help", at(5), frame.texts.say("facilitator.screen.crisis"), ui::ButtonStyle::ghost};
  help.label_colour = frame.painter.palette().clay;
  if (frame.touch.button(help)) desk.go(Panel::crisis);
}

void draw_side(Desk& desk, Frame& frame, ui::Rect side) {
  ui::Touch& touch = frame.touch;
  const ui::Palette& palette = frame.painter.palette();
  float y = write(frame, frame.texts.say("facilitator.on_the_wall"), 22, ui::Weight::regular, side, side.y,
                  palette.soft, 1) +
            touch.units(6);
  const ui::Rect miniature{side.x, y, side.width, side.width * 9 / 16};
  draw_wall_miniature(frame, miniature);
  y = miniature.bottom() + touch.units(16);
  ui::Button help{"help",
                  {side.x, side.bottom() - touch.target(), side.width, touch.target()},
                  frame.texts.say("facilitator.help"),
                  ui::ButtonStyle::ghost};
  help.label_colour = palette.clay;
  const Stage& stage = Desk::room(frame).gathering->agenda.stage();
  const float room_left = help.rect.y - touch.units(16) - y;
  if (!stage.say.empty() && room_left > touch.units(120)) {
    const ui::Rect card{side.x, y, side.width, room_left};
    frame.painter.rounded(card, touch.units(20), palette.panel);
    const ui::Rect inner = card.inset(touch.units(22), touch.units(16));
    const float below = write(frame, frame.texts.say("facilitator.to_say"), 24, ui::Weight::semibold, inner,
                              inner.y, palette.accent, 1);
    const float line = touch.text_px(24) * 1.3F;
    write(frame, stage.say.str(), 24, ui::Weight::regular, inner, below, palette.soft,
          std::max(1, static_cast<int>((inner.bottom() - below) / line)));
  }
  if (touch.button(help)) desk.go(Panel::crisis);
}

}  // namespace

void draw_running_panel(Desk& desk, Frame& frame, ui::Rect page) {
  ui::Touch& touch = frame.touch;
  const Places places = places_in(frame, page);
  const float gap = touch.units(14);
  draw_rail(desk, frame, places.rail);
  const ui::Rect& main = places.main;
  float y = draw_speaker(frame, main);
  const ui::Rect foot{main.x, main.bottom() - touch.target(), main.width, touch.target()};
  const bool turns = has_turns(Desk::room(frame).gathering->agenda.stage());
  // What is left is shared: the big button first, then the turn's buttons, then whoever is in line.
  const float room_left = foot.y - gap - y;
  const float rows = turns ? touch.target() + gap + touch.target() + touch.units(44) : touch.target() + gap;
  const float big = std::clamp(room_left - rows - gap, touch.target(), touch.units(132));
  draw_next(desk, frame, {main.x, y, main.width, big});
  y += big + gap;
  draw_turn_buttons(desk, frame, {main.x, y, main.width, touch.target()}, gap);
  y += touch.target() + touch.units(16);
  const ui::Rect below{main.x, y, main.width, foot.y - gap - y};
  if (turns) {
    draw_line(desk, frame, below);
  } else {
    draw_pairs(frame, below);
  }
  draw_foot(desk, frame, foot, gap, places.side.width <= 0);
  if (places.side.width > 0) draw_side(desk, frame, places.side);
}

}  // namespace hearth::remote
