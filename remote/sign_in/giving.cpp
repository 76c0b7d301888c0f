// What people may leave here, if they like: what to call them, a note, a suggestion, a wish, a pair of hands.
// And what the machine keeps of all that.

#include <algorithm>

#include "remote/reading.hpp"
#include "remote/sign_in/door.hpp"
#include "remote/writing.hpp"
#include "shared/room/called_by.hpp"
#include "shared/room/jobs_commands.hpp"
#include "shared/room/notes_commands.hpp"
#include "shared/room/tally_commands.hpp"
#include "shared/wire/wall_picture.hpp"

namespace hearth::remote {
namespace {

const Venue* venue_in(const Frame& frame) {
  return frame.known.wall == nullptr ? nullptr : &*frame.known.wall->wall.venue;
}

bool is_written(const std::optional<NoteText>& text) {
  return text && text->str().find_first_not_of(" \n") != std::string::npos;
}

}  // namespace

// Beside the venue's name where there is room, else in rows of their own above it.
float Door::draw_languages(Frame& frame, ui::Rect page, float venue_width) {
  if (frame.languages.size() < 2) return page.y;
  ui::Touch& touch = frame.touch;
  const float height = touch.units(56);
  std::vector<ui::Button> buttons;
  float whole = 0;
  for (const LanguageChoice& language : frame.languages) {
    ui::Button button{"language." + language.code, {}, language.name, ui::ButtonStyle::quiet};
    button.choice = language.code == frame.texts.language() ? ui::Choice::chosen : ui::Choice::open;
    button.size = 20;
    button.rect = {0, 0, touch.button_width(button), height};
    whole += button.rect.width;
    buttons.push_back(std::move(button));
  }
  const bool beside = whole + venue_width + touch.units(32) <= page.width;
  ui::Point at{beside ? page.right() - whole : page.x, page.y - touch.units(12)};
  for (ui::Button& button : buttons) {
    if (at.x + button.rect.width > page.right() + 1) at = {page.x, at.y + height};
    button.rect.x = at.x;
    button.rect.y = at.y;
    at.x += button.rect.width;
    if (!touch.button(button)) continue;
    language_ = button.id.substr(std::string_view{"language."}.size());
    touched_ = frame.here;
  }
  return beside ? page.y : at.y + height;
}

void Door::draw_also(Frame& frame) {
  std::vector<Offered> choices{{"note", DoorPage::note},
                               {"suggest", DoorPage::suggestion},
                               {"easier", DoorPage::easier},
                               {"jobs", DoorPage::jobs},
                               {"what_it_knows", DoorPage::what_it_knows}};
  draw_choices(frame, frame.texts.say("sign_in.also"), choices, behind());
}

void Door::draw_easier(Frame& frame) {
  std::vector<Offered> choices;
  for (const auto& [wish, name] : enum_names<AccessWish>)
    choices.push_back({"access." + std::string{name}, Command{WishAccess{wish}}, "easier"});
  draw_choices(frame, frame.texts.say("sign_in.easier_title"), choices, DoorPage::also);
}

void Door::draw_jobs(Frame& frame) {
  std::vector<Offered> choices;
  if (frame.known.wall != nullptr) {
    for (const JobOnWall& job : frame.known.wall->wall.jobs) {
      if (job.taken) continue;
      Offered choice{"job." + std::to_string(choices.size()), Command{TakeJob{job.job, token_}}, "job"};
      choice.label = job.job.str();
      choices.push_back(std::move(choice));
    }
  }
  draw_choices(frame, frame.texts.say(choices.empty() ? "sign_in.jobs_none" : "sign_in.jobs_title"), choices,
               DoorPage::also);
}

Door::WritingPage Door::draw_writing_page(Frame& frame, const std::string& what, ui::TextField& field) {
  ui::Touch& touch = frame.touch;
  const ui::Size size = frame.painter.size();
  const ui::Rect page = ui::Rect{0, 0, size.width, size.height}.inset(touch.units(30), touch.units(18));
  const ui::Block title{frame.texts.say(button_id(what + "_title")), touch.style(30, ui::Weight::semibold),
                        page.width - touch.units(48), 1};
  const float height = frame.painter.text(title, {page.x, page.y}, frame.painter.palette().ink).size.height;
  const ui::Rect foot{page.x, page.bottom() - touch.target(), page.width, touch.target()};
  const float gap = touch.units(10);
  const float top = page.y + height + gap;
  draw_writing(frame, {page.x, top, page.width, foot.y - gap - top},
               {button_id(what + "_words"), field, keyboard_, frame.texts.say(button_id(what + "_hint"))});
  const ui::Button back{"sign_in.back", ui::column(foot, 3, 0, gap), frame.texts.say("sign_in.back"),
                        ui::ButtonStyle::ghost};
  return {foot, touch.button(back) || touch.take_key(ui::Key::escape)};
}

// What was written is on its way, or not wanted; here it is gone.
void Door::leave_writing(DoorPage to, link::SteadyTime now) {
  name_.clear();
  words_.clear();
  keyboard_ = {};
  go(to, now);
}

void Door::draw_call_me(Frame& frame) {
  if (!token_) return go_home(frame);
  const WritingPage page = draw_writing_page(frame, "call_me", name_);
  const auto name = CalledBy::from(name_.text());
  const bool writes = name && name->str().find_first_not_of(' ') != std::string::npos;
  const ui::Button so{"sign_in.call_me_so", ui::column(page.foot, 3, 2, frame.touch.units(10)),
                      frame.texts.say("sign_in.call_me_so"), ui::ButtonStyle::primary,
                      writes ? ui::ButtonState::enabled : ui::ButtonState::disabled};
  const bool sends = frame.touch.button(so);
  if (sends) send(frame, "call_me", CallMe{*token_, *name});
  if (sends || page.back) leave_writing(DoorPage::mine, frame.here);
}

void Door::draw_note(Frame& frame) {
  const WritingPage page = draw_writing_page(frame, "note", words_);
  const float gap = frame.touch.units(10);
  const auto text = NoteText::from(words_.text());
  const auto state = is_written(text) ? ui::ButtonState::enabled : ui::ButtonState::disabled;
  const Venue* venue = venue_in(frame);
  const bool has_other = venue != nullptr && !venue->notes_to.empty();
  std::optional<NoteTo> to;
  const ui::Button group{"sign_in.note_to_group", ui::column(page.foot, 3, has_other ? 1 : 2, gap),
                         frame.texts.say("sign_in.note_to_group"), ui::ButtonStyle::primary, state};
  if (frame.touch.button(group)) to = NoteTo::group;
  if (has_other) {
    ui::Button other{"sign_in.note_to_other", ui::column(page.foot, 3, 2, gap),
                     frame.texts.say("sign_in.note_to_other", {{"name", venue->notes_to.str()}}),
                     ui::ButtonStyle::secondary, state};
    other.size = 20;
    if (frame.touch.button(other)) to = NoteTo::other;
  }
  if (to) send(frame, "note", LeaveNote{*text, to});
  if (to || page.back) leave_writing(DoorPage::also, frame.here);
}

void Door::draw_suggestion(Frame& frame) {
  const WritingPage page = draw_writing_page(frame, "suggest", words_);
  const auto text = NoteText::from(words_.text());
  const ui::Button suggest{"sign_in.suggest_it", ui::column(page.foot, 3, 2, frame.touch.units(10)),
                           frame.texts.say("sign_in.suggest_it"), ui::ButtonStyle::primary,
                           is_written(text) ? ui::ButtonState::enabled : ui::ButtonState::disabled};
  const bool sends = frame.touch.button(suggest);
  if (sends) send(frame, "suggest", Suggest{*text});
  if (sends || page.back) leave_writing(DoorPage::also, frame.here);
}

void Door::draw_what_it_knows(Frame& frame) {
  const Venue* venue = venue_in(frame);
  const std::string days = std::to_string((venue != nullptr ? *venue : Venue{}).notes_kept.count());
  std::vector<std::string> paragraphs;
  for (const char* key : {"words", "name", "group", "notes", "help", "counts", "never", "ask"})
    paragraphs.push_back(frame.texts.say("sign_in.knows." + std::string{key}, {{"days", days}}));
  draw_reading_page(frame, frame.texts.say("sign_in.what_it_knows"), paragraphs);
}

}  // namespace hearth::remote
