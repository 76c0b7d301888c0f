#pragma once
// A tablet for tests: its pages drawn without a display, a finger that presses buttons by id, and a room that
// answers.

#include <algorithm>
#include <stdexcept>
#include <string>

#include "remote/facilitator/desk.hpp"
#include "remote/sign_in/door.hpp"
#include "shared/room/facilitation_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/notes_commands.hpp"
#include "shared/room/token_blocks_commands.hpp"
#include "shared/ui/look.hpp"
#include "shared/ui/touch/canvas.hpp"
#include "shared/wire/room_picture.hpp"
#include "shared/wire/wall_picture.hpp"
#include "tests/places.hpp"
#include "tests/room/scene.hpp"

namespace hearth::remote {

// The name of the page that stands.
inline std::string standing(const Desk& desk) {
  return std::visit([](const auto& each) { return std::string{each.name}; }, desk.place());
}
inline std::string standing(const Door& door) {
  return std::visit([](const auto& each) { return std::string{each.name}; }, door.place().page);
}
// What is being picked or written on the page that stands.
template <class Page>
const Page& page_at(const Desk& desk) {
  return std::get<Page>(desk.place());
}
// Whose own page stands.
inline std::optional<Token> whose(const Door& door) {
  return std::visit(
      [](const auto& each) -> std::optional<Token> {
        if constexpr (requires { each.token; }) return each.token;
        return std::nullopt;
      },
      door.place().page);
}

// The height of a tablet on which nothing needs to be scrolled to.
inline constexpr int tall = 2600;

class Handset {
 public:
  Handset(Pages& pages, int width, int height)
      : pages_(&pages), width_(width), height_(height), canvas_(assets(), ui::read_theme(assets(), "dusk")) {
    known_.contact = link::Contact::in_touch;
    show();
    draw();
  }

  Scene scene;
  std::vector<pages::Request> pressed;
  std::uint64_t journal = 1;  // the kiosk's data folder
  bool disk_takes_it = true;  // else every command is refused with not_saved
  std::vector<pages::door::Language> languages;
  std::vector<wire::NamedGuest> names;
  LocalTime local;
  ui::TextScale text_scale = ui::TextScale::normal;

  // The kiosk's pictures reach the tablet.
  void show() {
    auto wall = std::make_shared<wire::WallPicture>();
    wall->wall = wall_view(scene.room);
    wall->beat.version = scene.room.version;
    known_.wall = wall;
    auto room = std::make_shared<wire::RoomPicture>();
    room->room = published(scene.room);
    room->beat.version = scene.room.version;
    room->names = names;
    room->notes_to_read = static_cast<std::uint32_t>(room->room.notes->all.size());
    known_.room = room;
    known_.beat = wall->beat;
    known_.beat->journal = journal;
  }
  void language(const std::string& code) { texts_ = ui::read_texts(assets(), code, {}); }
  void lose_kiosk() { known_.contact = link::Contact::out_of_touch; }
  // What was pressed meanwhile reaches it now.
  void find_kiosk() {
    known_.contact = link::Contact::in_touch;
    draw();
    answer();
    draw();
    answer();
  }

  void draw() {
    canvas_.begin_frame(width_, height_, here_);
    canvas_.touch().set_scale(1, text_scale);
    Frame frame{canvas_.touch(),
                texts_,
                known_,
                sending_,
                std::exchange(answers_, {}),
                scene.context.now,
                local,
                link::SteadyTime{here_},
                untouched_,
                languages};
    pages_->draw(frame);
    canvas_.end_frame();
  }
  // What a facilitator's page knows now.
  [[nodiscard]] pages::facilitator::Knows knows() const {
    return {texts_,
            sending_,
            known_.room.get(),
            pages::facilitator::Contact::in_touch,
            true,
            scene.context.now,
            local,
            link::SteadyTime{here_}};
  }
  // The sentence that answers the last touch at the door, or empty.
  [[nodiscard]] std::string answer_shown(const Door& door) const {
    const bool away = known_.contact == link::Contact::out_of_touch;
    const pages::door::Knows knows{
        texts_, sending_, &known_.wall->wall, away, local, link::SteadyTime{here_}, languages};
    const auto made = pages::door::page(knows, door.place());
    for (const pages::Element& element : made.page.main) {
      const auto* phrase = std::get_if<pages::Phrase>(&element);
      if (phrase != nullptr && phrase->style == pages::Style::answer) return phrase->words;
    }
    return {};
  }
  void wait(Duration time) {
    here_ += time;
    untouched_ += time;
    draw();
  }

  [[nodiscard]] const ui::WidgetMark* find(const std::string& id) const {
    const auto& all = canvas_.widgets();
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.id == id; });
    return found == all.end() ? nullptr : &*found;
  }
  [[nodiscard]] const std::vector<ui::WidgetMark>& widgets() const { return canvas_.widgets(); }

  [[nodiscard]] const ui::Image& image() const { return canvas_.image(); }
  // With the keyboard of the machine, into the field that was touched.
  void type(const std::string& field, const std::string& words) {
    press(field);
    canvas_.add(ui::TextTyped{words});
    draw();
    draw();
  }

  // A moment after the page has come to stand as it is.
  void press(const std::string& id) {
    settle();
    press_at_once(id);
  }
  void settle() {
    here_ += settles_after;
    draw();
  }
  void press_at_once(const std::string& id) {
    const ui::WidgetMark* mark = find(id);
    if (mark == nullptr) throw std::logic_error("there is no button " + id);
    tap(mark->rect.centre());
  }
  void tap(ui::Point at) {
    untouched_ = Duration{0};
    for (const ui::InputEvent& event :
         {ui::InputEvent{ui::PointerMoved{at}}, ui::InputEvent{ui::PointerPressed{at}},
          ui::InputEvent{ui::PointerReleased{at}}, ui::InputEvent{ui::PointerGone{}}}) {
      canvas_.add(event);
      draw();
    }
    draw();
    answer();
  }
  // A finger that comes and goes at once, before the next frame.
  void put(ui::Point at) {
    untouched_ = Duration{0};
    for (const ui::InputEvent& event :
         {ui::InputEvent{ui::PointerMoved{at}}, ui::InputEvent{ui::PointerPressed{at}},
          ui::InputEvent{ui::PointerReleased{at}}})
      canvas_.add(event);
  }
  [[nodiscard]] bool fingers_wait() const { return canvas_.input_waits(); }
  // One frame, so long after the one before; what was pressed in it is answered, and seen in the next.
  void frame(Duration after) {
    here_ += after;
    untouched_ += after;
    scene.wait(after);
    draw();
    if (known_.contact == link::Contact::in_touch && answer_requests()) show();
  }
  // All at once, on a machine that takes so long for a frame.
  void fingers(const std::vector<ui::Point>& all, Duration frame) {
    for (const ui::Point at : all) {
      for (const ui::InputEvent& event :
           {ui::InputEvent{ui::PointerMoved{at}}, ui::InputEvent{ui::PointerPressed{at}},
            ui::InputEvent{ui::PointerReleased{at}}})
        canvas_.add(event);
    }
    for (std::size_t i = 0; i < 3 * all.size(); ++i) {
      wait(frame);
      answer();
    }
  }

 private:
  static ui::Assets assets() { return {source_folder() / "assets"}; }

  void decide(const pages::Request& press, wire::Reply& reply) {
    const std::size_t before = scene.happened.size();
    scene.context.seen = press.seen.value_or(Seen{});
    reply.reason = disk_takes_it ? scene.refused(press.command) : std::optional{Reason::not_saved};
    if (reply.reason) return;
    scene.does(press.command);
    reply.outcome = wire::Outcome::applied;
    // The door is told nothing of the room.
    reply.version = scene.context.permission == Permission::sign_in ? 0 : scene.room.version;
    for (std::size_t i = before; i < scene.happened.size(); ++i) {
      if (const auto* signed_in = get_if<GuestSignedIn>(scene.happened[i])) reply.token = signed_in->token;
      if (const auto* reserved = get_if<TokensReserved>(scene.happened[i])) reply.tokens = reserved->tokens;
    }
    if (is<ListOffers>(press.command)) reply.offers = offers_told(scene.room);
    if (is<ListNotes>(press.command)) reply.notes = notes_for(*scene.room.notes, Permission::facilitator);
  }

  // The room decides what was pressed, and its answer comes back.
  void answer() {
    if (known_.contact == link::Contact::out_of_touch) return;
    answer_requests();
    show();
    draw();
  }

  // Whether there were any.
  bool answer_requests() {
    std::vector<pages::Request> requests = sending_.take();
    for (pages::Request& press : requests) {
      const std::string id = "id-" + std::to_string(++requests_);
      sending_.sent(press.button, id);
      wire::Reply reply;
      reply.id = id;
      decide(press, reply);
      if (auto answered = sending_.answered({id, reply}, link::SteadyTime{here_}))
        answers_.push_back(*answered);
      pressed.push_back(std::move(press));
    }
    return !requests.empty();
  }

  Pages* pages_;
  int width_;
  int height_;
  ui::Canvas canvas_;
  config::Texts texts_ = ui::read_texts(assets(), "en", {});
  link::Known known_;
  pages::Sending sending_;
  std::vector<pages::Answered> answers_;
  Duration here_{1000};
  Duration untouched_{0};
  int requests_ = 0;
};

}  // namespace hearth::remote
