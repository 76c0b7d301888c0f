#pragma once
// A tablet for tests: its pages drawn without a display, a finger that presses buttons by id, and a room that
// answers.

#include <algorithm>
#include <stdexcept>
#include <string>

#include "remote/tablet/tablet.hpp"
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

class Handset {
 public:
  Handset(Pages& pages, int width, int height)
      : pages_(&pages), width_(width), height_(height), canvas_(assets(), ui::read_theme(assets(), "dusk")) {
    known_.contact = link::Contact::in_touch;
    show();
    draw();
  }

  Scene scene;
  std::vector<Press> pressed;
  std::uint64_t journal = 1;  // the kiosk's data folder
  bool disk_takes_it = true;  // else every command is refused with not_saved
  std::vector<LanguageChoice> languages;
  std::vector<wire::NamedGuest> names;
  LocalTime local;

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
    room->notes_to_read = static_cast<std::uint32_t>(scene.room.notes->all.size());
    known_.room = room;
    known_.beat = wall->beat;
    known_.beat->journal = journal;
  }
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
    ui::Painter& painter = canvas_.begin_frame(width_, height_, here_);
    canvas_.touch().set_scale(1, ui::TextScale::normal);
    Frame frame{canvas_.touch(),         painter,    texts_,   known_, sending_, scene.context.now, local,
                link::SteadyTime{here_}, untouched_, languages};
    pages_->draw(frame);
    canvas_.end_frame();
  }
  // What a page would say now.
  template <class Words>
  [[nodiscard]] std::string says(const Words& words) {
    ui::Painter& painter = canvas_.begin_frame(width_, height_, here_);
    const Frame frame{canvas_.touch(), painter,           texts_, known_,
                      sending_,        scene.context.now, local,  link::SteadyTime{here_},
                      untouched_,      languages};
    std::string said = words(frame);
    canvas_.end_frame();
    draw();
    return said;
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

  void press(const std::string& id) {
    const ui::WidgetMark* mark = find(id);
    if (mark == nullptr) throw std::logic_error("there is no button " + id);
    const ui::Point at = mark->rect.centre();
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

 private:
  static ui::Assets assets() { return {source_folder() / "assets"}; }

  void decide(const Press& press, wire::Reply& reply) {
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
    if (is<ListNotes>(press.command)) reply.notes = scene.room.notes->all;
  }

  // The room decides what was pressed, and its answer comes back.
  void answer() {
    if (known_.contact == link::Contact::out_of_touch) return;
    for (Press& press : sending_.take_presses()) {
      const std::string id = "id-" + std::to_string(++requests_);
      sending_.sent(press.button, id);
      wire::Reply reply;
      reply.id = id;
      decide(press, reply);
      sending_.answered({id, reply}, link::SteadyTime{here_});
      pressed.push_back(std::move(press));
    }
    show();
    draw();
  }

  Pages* pages_;
  int width_;
  int height_;
  ui::Canvas canvas_;
  config::Texts texts_ = ui::read_texts(assets(), "en", {});
  link::Known known_;
  Sending sending_;
  Duration here_{1000};
  Duration untouched_{0};
  int requests_ = 0;
};

}  // namespace hearth::remote
