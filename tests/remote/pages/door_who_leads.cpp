// Who leads today, at the door: the same page for whoever is here and whoever is not.
#include "shared/room/facilitation_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "tests/remote/pages/tablet_at_door.hpp"

using namespace hearth;
using namespace hearth::pages;
using namespace hearth::pages::door;

namespace {

// Four people in the stage in which they choose; the first two offer.
struct ChoosingAtDoor {
  TabletAtDoor it;
  std::vector<Token> tokens;

  ChoosingAtDoor() : tokens(it.gather(4)) {
    it.scene.as(Permission::facilitator).does(SkipStage{0});
    for (const Token token : {tokens[0], tokens[1]}) it.scene.does(OfferToFacilitate{token, {}, {}});
    it.scene.as(Permission::sign_in);
  }
  void stands_there(Token token) {
    it.touch("sign_in.its_me");
    it.say(token);
    it.touch("sign_in.who_leads");
  }
  [[nodiscard]] const Facilitation& facilitation() const { return it.scene.room.gathering->facilitation; }
  [[nodiscard]] std::vector<std::string> offered() const {
    std::vector<std::string> names;
    const Page page = it.page();
    for (const Element& element : page.main) {
      const auto* rows = std::get_if<Rows>(&element);
      if (rows == nullptr) continue;
      for (const Row& row : rows->rows) names.push_back(row.texts.at(0).words);
    }
    return names;
  }
};

}  // namespace

TEST_CASE("a guest answers every offer at the door, is thanked, and is counted once") {
  ChoosingAtDoor at_door;
  TabletAtDoor& it = at_door.it;
  at_door.stands_there(at_door.tokens[2]);
  CHECK(at_door.offered() == std::vector{token_words(texts_in("en"), at_door.tokens[0]),
                                         token_words(texts_in("en"), at_door.tokens[1])});
  it.touch("rather_not.1");
  CHECK(it.state_of("sign_in.who_leads_done") == State::refused);
  it.touch_all({"fine.2", "sign_in.who_leads_done"});
  CHECK(it.said() == english("sign_in.said.who_leads_done"));
  CHECK(at_door.offered().empty());
  CHECK(at_door.facilitation().offers.at(0).objected);
  CHECK_FALSE(at_door.facilitation().offers.at(1).objected);
  CHECK(still_to_answer(*it.scene.room.gathering) == 3U);
  it.touch_all({"sign_in.back", "sign_in.who_leads", "fine.1", "fine.2", "sign_in.who_leads_done"});
  CHECK(still_to_answer(*it.scene.room.gathering) == 3U);
}

TEST_CASE("whoever is not here finds the same page, is thanked alike, and changes nothing") {
  ChoosingAtDoor present;
  ChoosingAtDoor absent;
  const Token nobody = *token_from("blue-heron");
  REQUIRE(find_guest(absent.it.scene.room, nobody) == nullptr);
  const Room before = absent.it.scene.room;
  for (ChoosingAtDoor* each : {&present, &absent})
    each->stands_there(each == &present ? each->tokens[3] : nobody);
  for (const char* button : {"rather_not.1", "rather_not.2", "sign_in.who_leads_done"}) {
    CHECK(present.it.page() == absent.it.page());
    present.it.touch(button);
    absent.it.touch(button);
  }
  CHECK(present.it.page() == absent.it.page());
  CHECK(absent.it.scene.room == before);
}

TEST_CASE("the page is there while the group chooses, whether anybody has offered or not") {
  ChoosingAtDoor at_door;
  TabletAtDoor& it = at_door.it;
  it.scene.does(WithdrawOffer{at_door.tokens[0], {}}).does(WithdrawOffer{at_door.tokens[1], {}});
  at_door.stands_there(at_door.tokens[2]);
  CHECK(at_door.offered().empty());
  it.touch("sign_in.back");
  it.scene.as(Permission::facilitator).stage("sharing").as(Permission::sign_in);
  const Page own = it.page();
  CHECK(find_button(own, "sign_in.who_leads") == nullptr);
}

TEST_CASE("when somebody else has offered meanwhile, the door says so and shows all offers") {
  ChoosingAtDoor at_door;
  TabletAtDoor& it = at_door.it;
  at_door.stands_there(at_door.tokens[2]);
  it.touch_all({"fine.1", "fine.2"});
  it.scene.does(OfferToFacilitate{at_door.tokens[3], {}, {}});
  it.touch("sign_in.who_leads_done");
  CHECK(it.said() == english("sign_in.said.who_leads_again"));
  CHECK(at_door.offered().size() == 3);
  CHECK(it.state_of("sign_in.who_leads_done") == State::refused);
  it.touch_all({"fine.1", "fine.2", "fine.3", "sign_in.who_leads_done"});
  CHECK(it.said() == english("sign_in.said.who_leads_done"));
  CHECK(still_to_answer(*it.scene.room.gathering) == 3U);
}

TEST_CASE(
    "out of touch the door says when it can be answered, and nothing touched stays when somebody goes") {
  ChoosingAtDoor at_door;
  TabletAtDoor& it = at_door.it;
  at_door.stands_there(at_door.tokens[2]);
  it.touch("rather_not.1");
  it.leave();
  it.kiosk = Kiosk::away;
  at_door.stands_there(at_door.tokens[3]);
  const Page page = it.page();
  CHECK(std::get<Phrase>(page.main.at(1)).words == english("sign_in.who_leads_away"));
  it.find_kiosk();
  const Page told = it.page();
  for (const Button* button : buttons_of(told)) CHECK_FALSE(button->chosen);
  CHECK_FALSE(at_door.facilitation().offers.at(0).objected);
}
