#include "tests/remote/tablets/every_page.hpp"

#include "shared/room/access_commands.hpp"
#include "shared/room/admissions_commands.hpp"
#include "shared/room/agreement_commands.hpp"
#include "shared/room/extra_screens_commands.hpp"
#include "shared/room/facilitation_commands.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/goodbye_commands.hpp"
#include "shared/room/house_commands.hpp"
#include "shared/room/jobs_commands.hpp"
#include "shared/room/notes_commands.hpp"
#include "shared/room/pairs_commands.hpp"
#include "shared/room/quiet_word_commands.hpp"
#include "shared/ui/look.hpp"
#include "tests/remote/pages/pairing_pages.hpp"
#include "tests/remote/tablets/at_the_table.hpp"

namespace hearth::remote {
namespace {

namespace desk_at = pages::facilitator::at;
namespace door_at = pages::door::at;

// A room of seven guests, in a stage of a gathering of every rule; "" for none.
struct InRoom {
  Scene scene;
  std::vector<Token> tokens;

  explicit InRoom(const std::string& stage) {
    House house = *scene.room.house;
    house.venue.jobs = {{*JobName::from("Put the chairs back"), JobSheet::day}};
    house.venue.places = {*Text<40>::from("the library corner"), *Text<40>::from("upstairs"),
                          *Text<40>::from("the garden room")};
    house.venue.access_answers = {
        {AccessWish::quiet_place,
         AccessWords::mended_from(
             "The quiet room is upstairs, on the left. Stay there as long as you need.")}};
    house.venue.notes_to = *Text<60>::from("Ruth");
    scene.as(Permission::kiosk).does(ReadHouse{house}).as(Permission::facilitator);
    for (int i = 0; i < 7; ++i) tokens.push_back(scene.guest());
    scene.lets_take_back(std::chrono::seconds{30});
    if (stage.empty()) return;
    scene.does(StartGathering{format_named("all-rules"), {}, {}}).stage(stage);
    if (stage == "sharing") scene.does(RaiseHand{tokens[0]}).does(RaiseHand{tokens[1]}).does(NextTurn{});
    if (stage == "pairs") scene.does(DrawPairs{});
    if (stage == "choosing")
      scene.does(OfferToFacilitate{tokens[0], {}, {}}).does(OfferToFacilitate{tokens[1], {}, 2});
    if (stage == "agreement")
      scene.does(
          AdoptPoint{*Point::from("What is said here stays here, and who was here stays here too"), {}});
  }
};

using DeskPlaces = std::vector<pages::facilitator::Place>;

// Two would like a quiet word, to a third somebody is going, and two things were wished for.
InRoom with_all_from_the_door(const std::string& stage) {
  InRoom in{stage};
  in.scene.does(AskQuietWord{in.tokens[5], in.scene.room.house->venue.places.front()});
  in.scene.does(AskQuietWord{in.tokens[6], {}}).does(AskQuietWord{in.tokens[4], {}});
  in.scene.does(AnswerQuietWord{in.tokens[4]});
  in.scene.does(WishAccess{AccessWish::quiet_place}).does(WishAccess{AccessWish::interpreter});
  in.scene.as(Permission::kiosk).does(TellWishes{}).as(Permission::facilitator);
  return in;
}

// A clicker asks to be let in; this tablet, two screens and others are, one of the screens under a long name
// and pinned.
InRoom with_devices(const std::string& stage) {
  InRoom in{stage};
  const DeviceName corridor = DeviceName::mended_from("Corridor to the courtyard, upstairs");
  in.scene.context.device = "own";
  in.scene.as(Permission::kiosk);
  in.scene.does(ListDevices{{{DeviceName::mended_from("Desk"), Permission::facilitator, "own"},
                             {corridor, Permission::screen, "corridor"},
                             {DeviceName::mended_from("Door"), Permission::screen, "door"},
                             {DeviceName::mended_from("clicker"), Permission::handheld, "red"}}});
  in.scene.does(ListAdmissionRequests{{{4711,
                                        Permission::handheld,
                                        SixWords::mended_from("encore hamlet stereo zipper kernel elastic"),
                                        DeviceName::mended_from("Clicker of the second group"),
                                        "blue",
                                        {}}}});
  in.scene.as(Permission::facilitator).does(PinScreen{corridor, Screen::agreements});
  return in;
}

DeskPlaces device_places() {
  const desk_at::LettingIn letting_in{4711, Permission::handheld, {}};
  return {desk_at::Main{},
          desk_at::Wall{},
          desk_at::Devices{},
          letting_in,
          desk_at::NamingDevice{letting_in, {}},
          desk_at::RenamingDevice{DeviceName::mended_from("Corridor to the courtyard, upstairs"), {}},
          desk_at::SendingAway{DeviceName::mended_from("Corridor to the courtyard, upstairs")},
          desk_at::Screens{},
          desk_at::ScreenOf{"corridor"}};
}

std::vector<pages::Page> desk_pages(const config::Texts& texts) {
  using Choosing = pages::Choosing;
  const pages::Sending sending;
  std::vector<pages::Page> all;
  const auto add = [&](const InRoom& in, const DeskPlaces& places) {
    wire::RoomPicture picture;
    picture.room = published(in.scene.room);
    picture.names = {{in.tokens[0], *CalledBy::from("Mira"), true}};
    picture.connected = {{"own", in.scene.context.now}, {"door", in.scene.context.now}};
    const pages::facilitator::Knows knows{
        texts, sending, &picture, {}, true, in.scene.context.now, {}, {}, in.scene.context.device};
    for (const auto& place : places) all.push_back(pages::facilitator::page(knows, place).page);
  };
  InRoom between{""};
  between.scene.does(
      LeaveNote{*NoteText::from("The chairs by the window are hard. Could we have cushions?"), {}});
  between.scene.does(Suggest{*NoteText::from("A walk by the river, when the days are longer again")});
  const auto notes = between.scene.room.notes->all;
  between.scene.does(DealWithNote{notes.front().id.number});
  add(between, {desk_at::Main{}, desk_at::Jobs{}, desk_at::Notes{notes}, desk_at::Message{}});
  const InRoom sharing{"sharing"};
  add(sharing, {desk_at::Main{}, desk_at::Tools{}, desk_at::Stages{}, desk_at::Times{}, desk_at::Wall{},
                desk_at::Guest{sharing.tokens[2]}, desk_at::Words{}, desk_at::Crisis{}, desk_at::Closing{},
                desk_at::Names{}, desk_at::Subject{}, desk_at::Picking{},
                desk_at::Picking{{}, Choosing{1, {}}}, desk_at::Picking{{}, Choosing{1, 2}}});
  InRoom spoken{"sharing"};
  spoken.scene.room.gathering->agenda.stages[1].say =
      Text<600, Lines::many>::mended_from("Now there’s room for anyone who’d like to speak.\nYou can pass.");
  spoken.scene.wait(std::chrono::minutes{61});
  spoken.tokens.push_back(spoken.scene.guest());
  add(spoken, {desk_at::Main{}, desk_at::Words{}, desk_at::Words{desk_at::Words::Shows::all, 0, 0},
               desk_at::Reminders{}});
  InRoom closed{"sharing"};
  closed.scene.does(CloseGathering{});
  add(closed, {desk_at::Main{}, desk_at::Remember{*Title::from("Thursday circle"), {}}});
  closed.scene.does(EraseNow{});
  add(closed, {desk_at::Main{}});
  add(with_all_from_the_door(""), {desk_at::Main{}, desk_at::Message{}});
  add(with_all_from_the_door("sharing"),
      {desk_at::Main{}, desk_at::Tools{}, desk_at::Wall{}, desk_at::Picking{}, desk_at::Access{}});
  InRoom cafe{""};
  cafe.scene.does(StartGathering{format_named("cafe-day"), {}, {}});
  add(cafe, {desk_at::Main{}, desk_at::Group{}});
  add(InRoom{"pairs"}, {desk_at::Main{}, desk_at::Exchange{}});
  InRoom choosing{"choosing"};
  add(choosing, {desk_at::Main{}, desk_at::Offers{}, desk_at::Offered{2}, desk_at::Passing{},
                 desk_at::Passing{true, {}}, desk_at::Drawing{},
                 desk_at::Picking{desk_at::Picking::For::first_of_two, {}, {}}});
  choosing.scene.does(AnswerOffer{1, OfferAnswer::rather_not, {}});
  choosing.scene.does(AnswerOffer{2, OfferAnswer::rather_not, {}}).does(DrawFacilitator{1, true});
  add(choosing, {desk_at::Main{}});
  choosing.scene.does(AskAgain{}).does(DrawFacilitator{2, true});
  add(choosing, {desk_at::Main{}});
  InRoom agreement{"agreement"};
  add(agreement,
      {desk_at::Agreement{}, desk_at::Point{}, desk_at::Policies{{Policy{}}}, desk_at::GroupJob{}});
  agreement.scene.room.gathering->points = {*Point::from("One person speaks at a time."),
                                            *Point::from("Anyone can pass, step out, and come back.")};
  agreement.scene.room.gathering->policy = Policy::general_experience;
  agreement.scene.does(LeavePointOut{agreement.scene.room.gathering->points.back()});
  agreement.scene.does(AddGroupJob{*JobName::from("Keep an eye on the time")});
  add(with_devices(""), device_places());
  add(with_devices("sharing"), device_places());
  add(InRoom{""}, {desk_at::Screens{}, desk_at::Devices{}});
  const LocalDate then{std::chrono::year{2026}, std::chrono::December, std::chrono::day{3}};
  agreement.scene.does(SayNextDate{then, Text<5>::from("19:00")});
  add(agreement, {desk_at::Agreement{}, desk_at::Policies{}, desk_at::Jobs{}, desk_at::Closing{},
                  desk_at::NextDate{{}, then, std::chrono::hours{19}}, desk_at::NextDate{{}, then, {}}});
  return all;
}

std::vector<pages::Page> door_pages(const config::Texts& texts) {
  const InRoom in{"sharing"};
  const WallView wall = wall_view(in.scene.room);
  const pages::Sending sending;
  const std::vector<pages::door::Language> languages{
      {"en", "English"}, {"es", "Español"}, {"fr", "Français"},  {"de", "Deutsch"},
      {"pl", "Polski"},  {"ar", "العربية"}, {"uk", "Українська"}};
  const config::Texts wall_texts = ui::read_texts(ui::Assets{source_folder() / "assets"}, "en", {});
  const pages::door::Knows knows{texts, sending, &wall, false, {}, {}, languages, {}, &wall_texts};
  const Token token = in.tokens[0];
  constexpr auto yes = pages::door::Said::Answer::yes;
  std::vector<pages::Page> all;
  for (const pages::door::Standing& standing : std::vector<pages::door::Standing>{
           door_at::First{},
           door_at::Goodbye{},
           door_at::Goodbye{token},
           door_at::Token{token},
           door_at::Mine{token},
           door_at::Wish{token},
           door_at::Pairs{token},
           door_at::WhoLeads{
               token, std::vector<OfferTold>{{1, {token}, 1}, {2, {token}, 2}, {3, {}, 1}}, {}, {}},
           door_at::QuietWord{token, {"quiet_word", yes}},
           door_at::CallMe{token},
           door_at::Also{},
           door_at::Note{},
           door_at::Suggestion{},
           door_at::Easier{{}, {"access.quiet_place", yes}},
           door_at::Jobs{},
           door_at::WhatItKnows{},
           door_at::WhatsOn{},
           door_at::WhatHappens{},
           door_at::Resources{},
           door_at::Help{},
           door_at::Picking{},
           door_at::Picking{door_at::Picking::For::i_am_off, {}, pages::Choosing{1, {}}}})
    all.push_back(pages::door::page(knows, {standing, {}}).page);
  return all;
}

}  // namespace

std::vector<pages::Page> every_page(const config::Texts& texts) {
  std::vector<pages::Page> all = desk_pages(texts);
  for (pages::Page& page : door_pages(texts)) all.push_back(std::move(page));
  for (pages::Page& page : pages::pairing::every_page(texts)) all.push_back(std::move(page));
  return all;
}

}  // namespace hearth::remote
