// The facilitator's pages as values: whole evenings by touch, and what holds whatever is touched.
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <set>

#include "shared/room/programme_commands.hpp"
#include "shared/room/slices.hpp"
#include "tests/remote/pages/tablet_of_facilitator.hpp"
#include "tests/rounds.hpp"

using namespace hearth;
using namespace hearth::pages;
using namespace hearth::pages::facilitator;
using namespace std::chrono_literals;

// --- Whole evenings ---------------------------------------------------------------------------------------

TEST_CASE("an evening of every rule goes from its start to its close by touches alone") {
  Tablet it{6};
  CHECK(it.name() == "start");
  it.touch("start.all-rules");
  REQUIRE(it.scene.room.gathering);
  CHECK(it.name() == "running");
  it.touch("offers.add");
  it.say(it.tokens[1]);
  it.touch("offers.pass_round");
  for (int i = 0; i < 6; ++i) it.touch_all({"offers.hold", "fine.1", "offers.pass_on"});
  it.touch_all({"offers.everyone", "facilitation.draw"});
  CHECK(it.name() == "running");
  CHECK(it.token_of(it.gathering().leading.chosen.at(0)) == it.tokens[1]);
  it.touch("stage.next.big");
  REQUIRE(it.gathering().agenda.stage().name.str() == "sharing");
  it.touch("hand");
  it.say(it.tokens[2]);
  it.touch_all({"floor.next", "floor.more_time", "floor.no_clock", "floor.done", "stage.next"});
  REQUIRE(it.gathering().agenda.stage().name.str() == "piece");
  it.touch_all({"floor.someone", "pause", "resume.big", "floor.next", "stage.next"});
  REQUIRE(it.gathering().agenda.stage().name.str() == "pairs");
  it.touch_all({"pairs.draw.big", "pairs.show.big", "pairs.swap.big", "pairs.swap.big", "pairs.swap.big"});
  CHECK(it.gathering().pairing.step == PairsStep::over);
  it.touch_all({"stage.next", "stage.next.big", "floor.someone.big", "floor.done", "stage.next", "tools"});
  it.touch_all({"agreement", "point.new"});
  it.type("We listen");
  it.touch_all({"point.adopt", "back", "back", "stage.next"});
  REQUIRE(it.gathering().agenda.stage().name.str() == "seats");
  for (int i = 0; i < 7; ++i) it.touch("floor.next");
  it.touch("stage.next.big");
  REQUIRE(it.gathering().agenda.stage().name.str() == "closing");
  for (int i = 0; i < 7; ++i) it.touch("floor.next");
  CHECK(it.button("stage.next").state == State::refused);
  it.touch_all({"close", "close.no", "close", "close.yes"});
  CHECK_FALSE(it.scene.room.gathering);
  CHECK(it.name() == "start");
}

TEST_CASE("a close can be taken back, or not waited for") {
  Tablet it{3, "sharing"};
  it.scene.lets_take_back(30s);
  it.tell();
  it.touch_all({"close", "close.yes"});
  CHECK(it.name() == "goodbye");
  it.touch("take_back");
  CHECK(it.name() == "running");
  CHECK(it.gathering().agenda.stage().name.str() == "sharing");
  it.touch_all({"close", "close.yes", "erase_now"});
  CHECK_FALSE(it.scene.room.goodbye);
  CHECK(it.name() == "start");
}

TEST_CASE("the page of a gathering that another tablet has closed turns to the goodbye, in the café too") {
  Tablet it{3, nullptr};
  it.scene.lets_take_back(30s).does(StartGathering{format_named("cafe-day"), {}, {}});
  it.scene.does(StartGathering{format_named("evening"), {}, {}});
  it.tell();
  it.touch("tools");
  it.scene.does(CloseGathering{});
  it.tell();
  CHECK(it.name() == "goodbye");
}

TEST_CASE("in the café's day a group is started by touch, and the day is there again behind it") {
  Tablet it;
  it.touch("start.cafe-day");
  it.touch("group");
  CHECK(it.name() == "group");
  CHECK_FALSE(it.has("start.cafe-day"));
  it.touch("start.evening");
  CHECK(it.name() == "running");
  CHECK(it.gathering().format == format_named("evening"));
  CHECK_FALSE(it.has("group"));
  it.touch_all({"close", "close.yes"});
  CHECK(it.name() == "running");
  CHECK(it.gathering().kind == FormatKind::day);
  it.touch_all({"group", "back"});
  CHECK(it.name() == "running");
}

TEST_CASE("what is on today starts in the café's day as it does without it, but for a second day") {
  Tablet it;
  const ProgrammeEvent event = it.thursday_circle();
  ProgrammeEvent day = event;
  day.uid = *EventUid::from("day@example/1");
  day.format = format_named("cafe-day");
  it.has_on_today({event, day});
  it.touch_all({"start.day@example/1", "group"});
  CHECK_FALSE(it.has("start.day@example/1"));
  it.touch("start.circle@example/1");
  CHECK(it.gathering().title.str() == "Thursday circle");
  CHECK(it.gathering().event == event.uid);
}

TEST_CASE("a page for starting a group goes when another tablet starts one") {
  Tablet it;
  it.touch_all({"start.cafe-day", "group"});
  it.scene.does(StartGathering{format_named("evening"), {}, {}});
  it.tell();
  CHECK(it.name() == "running");
}

TEST_CASE("what belongs to a gathering goes when another tablet closes it") {
  Tablet it{3, "sharing"};
  for (const char* page : {"tools", "words", "close"}) {
    it.touch(page);
    it.scene.does(CloseGathering{});
    it.tell();
    CHECK(it.name() == "start");
    it.scene.does(StartGathering{format_named("evening"), {}, {}});
    it.tell();
  }
  it.touch_all({"wall", "screen.message"});
  it.type("Back soon");
  it.scene.does(CloseGathering{});
  it.tell();
  CHECK(it.name() == "message");
  CHECK(it.first<pages::Field>().words == "Back soon");
  it.touch("message.show");
  CHECK(it.scene.room.wall.message.str() == "Back soon");
  CHECK(it.name() == "start");
}

// --- Going back -------------------------------------------------------------------------------------------

TEST_CASE("every page has one way back, and it leads where it is looked for") {
  using Way = std::pair<std::vector<std::string>, const char*>;
  const std::string heron = "colour.blue";
  const auto [touches, name] =
      GENERATE_COPY(values<Way>({{{"wall"}, "running"},
                                 {{"wall", "screen.message"}, "running"},
                                 {{"wall", "screen.crisis"}, "running"},
                                 {{"help"}, "running"},
                                 {{"words"}, "running"},
                                 {{"close"}, "running"},
                                 {{"tools"}, "running"},
                                 {{"tools", "stages"}, "tools"},
                                 {{"tools", "exchange"}, "tools"},
                                 {{"people", "guest.other"}, "people"},
                                 {{"people", "guest.other", heron}, "picking"},
                                 {{"tools", "offers"}, "tools"},
                                 {{"tools", "offers", "offer.1"}, "offers"},
                                 {{"tools", "offers", "offers.pass_round"}, "offers"},
                                 {{"tools", "offers", "offers.all_answered"}, "offers"},
                                 {{"tools", "offers", "offers.pass_round", "offers.hold"}, "passing"},
                                 {{"tools", "offers", "offers.add"}, "offers"},
                                 {{"tools", "agreement"}, "tools"},
                                 {{"tools", "agreement", "point.new"}, "agreement"},
                                 {{"tools", "agreement", "policies"}, "tools"},
                                 {{"tools", "subject"}, "tools"},
                                 {{"tools", "names"}, "tools"},
                                 {{"tools", "notes"}, "tools"},
                                 {{"tools", "jobs"}, "tools"}}));
  Tablet it{4, "pairs"};
  it.scene.room.gathering->names = Subject::theme;
  it.scene.does(DrawPairs{}).does(OfferToFacilitate{it.tokens[0], {}, {}});
  it.tell();
  it.touch_all(touches);
  CAPTURE(touches);
  std::vector<std::string> ways;
  const Page page = it.page().page;
  for (const Button* button : buttons_of(page)) {
    if (button->role == Role::leave) ways.push_back(button->id);
  }
  REQUIRE(ways.size() == 1);
  it.touch(ways.front());
  CHECK(it.name() == name);
}

TEST_CASE("saying two words goes back one step at a time, to where it began") {
  Tablet it{3, "sharing"};
  it.touch_all({"hand", "colour.blue", "family.play", "sign_in.back", "family.animals", "sign_in.back",
                "sign_in.back", "colour.green", "sign_in.back", "sign_in.back"});
  CHECK(it.name() == "running");
  it.touch_all({"tools", "times", "back", "back"});
  CHECK(it.name() == "running");
  it.scene.does(CloseGathering{});
  it.tell();
  for (const char* page : {"wall", "notes", "jobs", "help"}) {
    it.touch_all({page, "back"});
    CHECK(it.name() == "start");
  }
}

// --- What can be touched ----------------------------------------------------------------------------------

TEST_CASE("what the room would refuse is greyed, with the reason in words") {
  Tablet it{3, "choosing"};
  const Button back = it.button("stage.back");
  CHECK(back.state == State::refused);
  CHECK(back.reason == "This is the first part.");
  it.scene.stage("sharing");
  it.tell();
  CHECK(it.button("floor.done").reason == "Nobody is speaking.");
  it.scene.does(ChooseSpeaker{it.tokens[0]});
  it.tell();
  CHECK(it.button("floor.done").state == State::ready);
  CHECK(it.button("floor.done").reason.empty());
}

TEST_CASE("a button waits from its touch until it is answered, and says what was seen") {
  Tablet it{3, "sharing"};
  it.kiosk_answers = false;
  const Progress before = it.scene.room.progress;
  it.touch("floor.someone.big");
  CHECK(it.button("floor.someone.big").state == State::waiting);
  it.wait(2s);
  CHECK(it.page().page.trouble == english().say("facilitator.late"));
  it.kiosk_answers = true;
  it.answer();
  REQUIRE(it.given.size() == 1);
  CHECK(it.given[0].seen == Seen{before.turn, before.stage, before.step});
  CHECK(it.button("floor.next").state == State::ready);
  CHECK(it.page().page.trouble.empty());
}

TEST_CASE("out of touch nothing can be commanded, and pages still turn") {
  Tablet it{3, "sharing"};
  it.contact = Contact::away;
  CHECK(it.button("floor.someone.big").state == State::refused);
  CHECK(it.page().page.trouble == english().say("facilitator.away"));
  it.touch("help");
  CHECK(it.button("crisis.show").state == State::refused);
  it.touch("back");
  it.picture.reset();
  CHECK(it.name() == "waiting");
  CHECK(it.phrases().front() == english().say("facilitator.waiting_for_kiosk"));
  CHECK(it.phrases().back() == english().say("facilitator.waiting_for_kiosk_look"));
}

// --- Whatever is touched ----------------------------------------------------------------------------------

namespace {

// Deterministic: the same seed is the same evening on every machine.
struct Chance {
  std::mt19937 engine;
  std::size_t below(std::size_t count) { return engine() % count; }
  template <class T>
  const T& one_of(const std::vector<T>& all) {
    return all[below(all.size())];
  }
};

// What guests, other facilitators and time do meanwhile; much of it is refused.
void others_act(Tablet& it, Chance& chance) {
  const Token guest = it.tokens.empty() ? Token{} : chance.one_of(it.tokens);
  const Token other = it.tokens.empty() ? Token{} : chance.one_of(it.tokens);
  const std::vector<Command> commands{RaiseHand{guest},
                                      RaiseHand{guest},
                                      LowerHand{guest},
                                      Leave{guest},
                                      OnlyListen{guest},
                                      StepOut{guest},
                                      ComeBack{guest},
                                      ComeBack{guest},
                                      OfferToFacilitate{guest, {}, {}},
                                      OfferToFacilitate{},
                                      WithdrawOffer{guest, {}},
                                      AnswerOffer{1, OfferAnswer::rather_not, {}},
                                      FinishAnswers{1, guest},
                                      DrawFacilitator{1, true},
                                      AskAgain{},
                                      WishForPairs{guest, PairsWishKind::apart, other},
                                      LeaveNote{*NoteText::from("A note"), {}},
                                      NextTurn{},
                                      NextStage{},
                                      NextStage{},
                                      DrawPairs{},
                                      DrawPairs{},
                                      ShowPairs{},
                                      SplitGroups{2},
                                      MoveToGroup{guest, GroupShape::ball},
                                      PauseGathering{},
                                      UndoStep{},
                                      CloseGathering{},
                                      TakeBackClosing{},
                                      EraseNow{},
                                      StartGathering{format_named("cafe-day"), {}, {}},
                                      StartGathering{format_named("all-rules"), {}, {}}};
  it.scene.tries(chance.one_of(commands));
  if (chance.below(4) == 0) it.tokens.push_back(it.scene.guest());
  it.wait(std::chrono::seconds{chance.below(200)});
  it.scene.as(Permission::kiosk).tries(PassTime{});
  it.scene.as(Permission::facilitator);
  it.tell();
}

// Whether the room would take the first command of a button now.
bool takes(Tablet& it, const Request& request) {
  it.scene.context.seen = request.seen.value_or(Seen{});
  const bool taken = !it.scene.refused(request.command);
  it.scene.context.seen = {};
  return taken;
}

// What is wrong with a button of the page that stands, or empty.
std::string fault_of(Tablet& it, const PageOf<Place>& made, const Button& button) {
  const bool closing = made.page.name == "closing";
  const bool goodbye = made.page.name == "goodbye";
  const auto does = made.does.find(button.id);
  if (does == made.does.end()) return "does nothing";
  const auto& [leads_to, requests] = does->second;
  const bool closes = std::any_of(requests.begin(), requests.end(),
                                  [](const Request& request) { return is<CloseGathering>(request.command); });
  const bool erases = std::any_of(requests.begin(), requests.end(),
                                  [](const Request& request) { return is<EraseNow>(request.command); });
  if (closes && !(closing && button.role == Role::irrevocable)) return "closes a gathering unasked";
  if (erases && !(goodbye && button.role == Role::irrevocable)) return "erases a gathering unasked";
  if (closing && leads_to && std::holds_alternative<at::Closing>(*leads_to)) return "asks a second time";
  // Every choice of two words looks the same: the tablet must not tell who is here.
  if (requests.empty() || made.page.name == "picking") return {};
  const bool ready = button.state == State::ready;
  return ready == takes(it, requests.front()) ? "" : ready ? "would be refused" : "is greyed for nothing";
}

void check_page(Tablet& it, const PageOf<Place>& made) {
  std::set<std::string> ids;
  bool leaves = made.page.name == "start" || made.page.name == "running" || made.page.name == "goodbye";
  std::string faults;
  for (const Button* button : buttons_of(made.page)) {
    if (!ids.insert(button->id).second) faults += button->id + " is there twice. ";
    const std::string fault = fault_of(it, made, *button);
    if (!fault.empty()) faults += button->id + " " + fault + ". ";
    leaves = leaves || button->role == Role::leave;
  }
  REQUIRE(faults == "");
  REQUIRE(leaves);
}

// Writes something now and then, and touches any button that is ready; says which.
std::string touch_any(Tablet& it, const PageOf<Place>& made, Chance& chance) {
  if (find_field(made.page) != nullptr && chance.below(2) == 0) it.type("Words");
  // What is written may be the name of another device.
  const PageOf<Place> written = it.page();
  std::vector<std::string> ready;
  for (const Button* button : buttons_of(written.page))
    if (button->state == State::ready) ready.push_back(button->id);
  const std::string& id = chance.one_of(ready);
  it.touch(id);
  return id;
}

}  // namespace

TEST_CASE("whatever is touched, and whatever others do, pages keep their promises") {
  std::set<std::string> seen;
  const std::vector<const char*> parts{nullptr, "choosing",  "sharing", "piece",
                                       "pairs", "agreement", "closing"};
  // What is on has three: nothing, a gathering, one that has closed.
  constexpr std::size_t pages = std::variant_size_v<Standing> + 2;
  for (int seed = 1; seed <= rounds(200) || (seed <= 200 && seen.size() < pages); ++seed) {
    Chance chance{std::mt19937{static_cast<unsigned>(seed)}};
    Tablet it{static_cast<int>(chance.below(13)), chance.one_of(parts)};
    if (it.scene.room.gathering && chance.below(2) == 0) it.scene.room.gathering->names = Subject::theme;
    it.scene.lets_take_back(30s);
    it.has_places({"main room", "upstairs"});
    if (chance.below(2) == 0) it.has_devices();
    if (chance.below(2) == 0) it.has_own_device();
    const bool on = it.scene.room.gathering.has_value();
    if (on && (it.scene.tries(DrawPairs{}) || chance.below(3) == 0)) it.place = at::Tools{};
    if (!on && chance.below(2) == 0) it.place = at::WhichGroup{format_named("evening")};
    if (chance.below(8) == 0) it.place = chance.one_of(std::vector<Place>{at::Devices{}, at::Screens{}});
    it.tell();
    for (int i = 0; i < 60; ++i) {
      const PageOf<Place> made = it.page();
      CAPTURE(seed, i, made.page.name);
      seen.insert(made.page.name);
      check_page(it, made);
      const bool was_closing = std::holds_alternative<at::Closing>(it.place);
      const std::string button = touch_any(it, made, chance);
      const bool is_closing = std::holds_alternative<at::Closing>(it.place);
      // Whoever goes to somebody for a quiet word stays where they are.
      const bool stays = was_closing && button.rfind("going.", 0) == 0;
      REQUIRE((!is_closing || stays || (!was_closing && button == "close")));
      if (chance.below(3) != 0) continue;
      others_act(it, chance);
      REQUIRE((is_closing || !std::holds_alternative<at::Closing>(it.place)));
    }
  }
  CHECK(seen.size() == pages);
}
