#pragma once
// A facilitator's tablet for tests: its page is read as a value, its buttons are touched by id, and a room
// answers as the kiosk would.

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "remote/pages/facilitator/pages.hpp"
#include "shared/room/admissions_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/house_commands.hpp"
#include "shared/room/notes_commands.hpp"
#include "shared/room/programme_commands.hpp"
#include "tests/places.hpp"
#include "tests/room/scene.hpp"

namespace hearth::pages::facilitator {

inline const config::Texts& english() {
  static const config::Texts texts = config::Texts::read(source_folder() / "assets/texts", "en").value;
  return texts;
}

struct Tablet {
  Scene scene;
  Sending sending;
  const config::Texts& texts = english();
  Place place;
  Contact contact = Contact::in_touch;
  bool kiosk_answers = true;
  std::vector<wire::NamedGuest> names;
  std::vector<wire::NameOnWall> wall_names;
  std::vector<wire::ConnectedDevice> connected;
  LocalTime local;
  link::SteadyTime here{Duration{1000}};
  std::optional<wire::RoomPicture> picture;  // as it was told last
  std::vector<Request> given;                // all that was asked of the kiosk
  std::vector<Token> tokens;                 // of the guests who were there from the start

  // No gathering is on, or one of every rule is in that part.
  explicit Tablet(int guests = 0, const char* stage = nullptr) {
    local.utc = std::chrono::sys_days{scene.context.today} + std::chrono::hours{18};
    for (int i = 0; i < guests; ++i) tokens.push_back(scene.guest());
    if (stage != nullptr) scene.does(StartGathering{format_named("all-rules"), {}, {}}).stage(stage);
    tell();
  }

  [[nodiscard]] Knows knows() const {
    return {texts, sending, picture ? &*picture : nullptr, contact, true, scene.context.now,
            local, here,    scene.context.device};
  }
  [[nodiscard]] PageOf<Place> page() const { return facilitator::page(knows(), place); }
  [[nodiscard]] std::string name() const { return page().page.name; }
  [[nodiscard]] bool has(const std::string& id) const { return find_button(page().page, id) != nullptr; }
  [[nodiscard]] Button button(const std::string& id) const {
    const Page now = page().page;
    INFO(id << " on the page " << now.name);
    REQUIRE(find_button(now, id) != nullptr);
    return *find_button(now, id);
  }
  // The first element of that type in the main area.
  template <class T>
  [[nodiscard]] T first() const {
    for (const Element& element : page().page.main) {
      if (const T* found = std::get_if<T>(&element)) return *found;
    }
    FAIL("there is none on the page " << name());
    return {};
  }
  // Every phrase of the main area.
  [[nodiscard]] std::vector<std::string> phrases() const {
    std::vector<std::string> words;
    for (const Element& element : page().page.main) {
      if (const auto* phrase = std::get_if<Phrase>(&element)) words.push_back(phrase->words);
    }
    return words;
  }
  [[nodiscard]] Token token_of(GuestId id) const { return *find_member(scene.room, id)->token; }
  [[nodiscard]] const Gathering& gathering() const { return *scene.room.gathering; }

  // An evening of today's programme that begins now and lasts two hours, with the uid "circle@example/1".
  [[nodiscard]] ProgrammeEvent thursday_circle() const {
    ProgrammeEvent event;
    event.uid = *EventUid::from("circle@example/1");
    event.title = *Text<120>::from("Thursday circle");
    event.start = {local.utc, std::chrono::minutes{0}};
    event.end = {local.utc + std::chrono::hours{2}, std::chrono::minutes{0}};
    event.format = format_named("evening");
    return event;
  }
  void has_on_today(const std::vector<ProgrammeEvent>& events) {
    scene.as(Permission::kiosk).does(ReadProgramme{{events, {}, {}}}).as(Permission::facilitator);
    tell();
  }

  // A screen is admitted, and a clicker asks to be, under the number 4711.
  void has_devices() {
    const AdmissionRequest asks{4711,
                                Permission::handheld,
                                SixWords::mended_from("encore hamlet stereo zipper kernel elastic"),
                                DeviceName::mended_from("clicker"),
                                "key",
                                {}};
    scene.as(Permission::kiosk)
        .does(ListDevices{{{DeviceName::mended_from("Hall"), Permission::screen, "other key"}}})
        .does(ListAdmissionRequests{{asks}})
        .as(Permission::facilitator);
    tell();
  }
  // This tablet's own device is admitted as well, as the last of them; it and the screen have just connected.
  void has_own_device() {
    scene.context.device = "own key";
    std::vector<AdmittedDevice> all = scene.room.admissions->devices;
    all.push_back({DeviceName::mended_from("Desk"), Permission::facilitator, scene.context.device});
    scene.as(Permission::kiosk).does(ListDevices{all}).as(Permission::facilitator);
    connected = {{"other key", scene.context.now}, {scene.context.device, scene.context.now}};
    tell();
  }
  // Where small groups can sit in this house.
  void has_places(const std::vector<const char*>& all) {
    House house = *scene.room.house;
    for (const char* each : all) house.venue.places.push_back(*GroupPlace::from(each));
    scene.as(Permission::kiosk).does(ReadHouse{house}).as(Permission::facilitator);
  }

  void touch(const std::string& id) {
    REQUIRE(button(id).state == State::ready);
    happen(Touched{id});
    answer();
  }
  void touch_all(const std::vector<std::string>& ids) {
    for (const std::string& id : ids) touch(id);
  }
  void say(Token token) {
    touch_all({"colour." + std::string{colour_word(token)},
               "family." + std::string{family_word(token.symbol / symbols_in_family)},
               "symbol." + std::string{symbol_word(token)}});
  }
  void type(const std::string& words) { happen(Typed{first<Field>().id, Written{words}}); }
  // The kiosk shows how the room is now.
  void tell() {
    picture.emplace();
    picture->room = published(scene.room);
    picture->names = names;
    picture->wall_names = wall_names;
    picture->connected = connected;
    picture->notes_to_read = static_cast<std::uint32_t>(picture->room.notes->all.size());
    happen(Told{});
    answer();
  }
  void wait(Duration time) {
    scene.wait(time);
    local = local.later(time);
    here += time;
  }
  // The kiosk answers what is on its way.
  void answer() {
    if (!kiosk_answers) return;
    const std::vector<Request> requests = sending.take();
    for (const Request& request : requests) {
      const std::string id = std::to_string(given.size());
      given.push_back(request);
      sending.sent(request.button, id);
      if (const auto answered = sending.answered({id, decided(request)}, here)) happen(*answered);
    }
    if (!requests.empty()) tell();
  }

 private:
  void happen(const Happened& happened) {
    Turned<Place> turned = turn(knows(), place, happened);
    place = std::move(turned.place);
    for (const Request& request : turned.requests) sending.put(request, here);
  }

  [[nodiscard]] wire::Reply decided(const Request& request) {
    wire::Reply reply;
    scene.context.seen = request.seen.value_or(Seen{});
    reply.reason = scene.refused(request.command);
    if (!reply.reason) {
      scene.does(request.command);
      reply.outcome = wire::Outcome::applied;
      if (is<ListNotes>(request.command)) reply.notes = notes_for(*scene.room.notes, Permission::facilitator);
    }
    scene.context.seen = {};
    return reply;
  }
};

}  // namespace hearth::pages::facilitator
