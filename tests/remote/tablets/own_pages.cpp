// What guests can ask for at the door once they have said their two words.
#include <catch2/catch.hpp>

#include "remote/sign_in/door.hpp"
#include "tests/remote/tablets/at_the_table.hpp"

using namespace hearth;
using namespace hearth::remote;
using namespace std::chrono_literals;

namespace {

struct OnOwnPages {
  Door door;
  Handset handset;
  std::vector<Token> tokens;

  explicit OnOwnPages(int guests = 3, int width = 1280, int height = tall) : handset(door, width, height) {
    for (int i = 0; i < guests; ++i) tokens.push_back(handset.scene.guest());
    handset.scene.does(StartGathering{format_named("all-rules"), {}, {}}).stage("sharing");
    handset.scene.as(Permission::sign_in);
    handset.show();
    handset.draw();
  }
  void say(Token token) {
    handset.press("colour." + std::string{colour_word(token)});
    handset.press("family." + std::string{family_word(token.symbol / symbols_in_family)});
    handset.press("symbol." + std::string{symbol_word(token)});
  }
  void come_again(Token token) {
    handset.press("sign_in.its_me");
    say(token);
  }
  [[nodiscard]] std::string said() { return handset.answer_shown(door); }
  [[nodiscard]] const Guest& guest(std::size_t index) const {
    return *find_guest(handset.scene.room, tokens.at(index));
  }
};

Token absent_from(const OnOwnPages& it) {
  Token token{};
  while (find_guest(it.handset.scene.room, token) != nullptr) ++token.symbol;
  return token;
}

}  // namespace

TEST_CASE("whoever comes again says their two words and finds their page") {
  OnOwnPages it;
  it.come_again(it.tokens[1]);
  CHECK(standing(it.door) == "mine");
  CHECK(whose(it.door) == it.tokens[1]);
  it.handset.press("sign_in.speak");
  CHECK(it.guest(1).hand != HandNumber{});
  CHECK(it.said() ==
        "You’re in line. You can still change your mind. The screen shows your two words only if you tap "
        "“I’ll take a turn”.");
  it.handset.press("sign_in.not_speak");
  CHECK(it.guest(1).hand == HandNumber{});
  it.handset.press("sign_in.just_listening");
  CHECK(it.guest(1).presence == Presence::only_listening);
  it.handset.press("sign_in.come_back");
  CHECK(it.guest(1).presence == Presence::here);
  it.handset.press("sign_in.step_out");
  CHECK(it.guest(1).presence == Presence::stepped_out);
  CHECK(it.said() == "Take your time. Nobody will ask why.");
  it.handset.press("sign_in.offer");
  CHECK(it.handset.scene.room.gathering->facilitation.offers.size() == 1);
  it.handset.press("sign_in.done");
  CHECK(standing(it.door) == "first");
  CHECK_FALSE(whose(it.door));
}

TEST_CASE("everything is there right after I'm here as well") {
  OnOwnPages it;
  it.handset.press("sign_in.here");
  it.handset.press("sign_in.speak");
  CHECK(it.said() ==
        "You’re in line. You can still change your mind. The screen shows your two words only if you tap "
        "“I’ll take a turn”.");
  it.handset.press("sign_in.more");
  CHECK(standing(it.door) == "mine");
  it.handset.press("sign_in.off_now");
  CHECK(standing(it.door) == "goodbye");
  it.handset.press("sign_in.done");
  CHECK(it.handset.scene.room.gathering->guests.size() == 3);
}

TEST_CASE("what somebody would like after speaking is one of three") {
  OnOwnPages it;
  it.come_again(it.tokens[0]);
  it.handset.press("sign_in.wish");
  it.handset.press("sign_in.wish_replies_welcome");
  CHECK(it.guest(0).wish == ResponseWish::replies_welcome);
  CHECK(it.said() == "People will know they can reply.");
  it.handset.press("sign_in.back");
  CHECK(standing(it.door) == "mine");
}

TEST_CASE("wishes for pairs are said by colour and picture, and only the kiosk knows them") {
  OnOwnPages it;
  it.come_again(it.tokens[0]);
  it.handset.press("sign_in.pairs");
  it.handset.press("sign_in.with");
  it.say(it.tokens[1]);
  CHECK(standing(it.door) == "pairs");
  CHECK(whose(it.door) == it.tokens[0]);
  it.handset.press("sign_in.without");
  it.say(it.tokens[2]);
  CHECK(it.guest(0).with == std::vector<GuestId>{it.guest(1).id});
  CHECK(it.guest(0).apart == std::vector<GuestId>{it.guest(2).id});
  it.handset.press("sign_in.sit_out");
  CHECK(it.guest(0).pairs == PairsWish::sits_out);
  it.handset.press("sign_in.join_pairs");
  CHECK(it.guest(0).pairs == PairsWish::joins);
}

TEST_CASE("words that nobody has find the same pages and the same answers") {
  OnOwnPages it;
  const auto walk = [&](Token token) {
    std::vector<std::string> seen;
    it.come_again(token);
    for (const char* button : {"sign_in.speak", "sign_in.not_speak", "sign_in.pass", "sign_in.just_listening",
                               "sign_in.step_out", "sign_in.come_back", "sign_in.offer"}) {
      it.handset.press(button);
      seen.push_back(it.said());
      for (const auto& mark : it.handset.widgets()) seen.push_back(mark.id + (mark.enabled ? "" : " off"));
    }
    it.handset.press("sign_in.pairs");
    it.handset.press("sign_in.without");
    it.say(it.tokens[2]);
    seen.push_back(it.said());
    it.handset.press("sign_in.back");
    it.handset.press("sign_in.done");
    return seen;
  };
  const auto of_absent = walk(absent_from(it));
  CHECK(of_absent == walk(it.tokens[0]));
}

TEST_CASE("one's own pages close by themselves, and nothing of them is left") {
  OnOwnPages it;
  it.come_again(it.tokens[0]);
  it.handset.press("sign_in.wish");
  it.handset.press("sign_in.wish_ask_me_first");
  it.handset.wait(19s);
  CHECK(standing(it.door) == "wish");
  it.handset.wait(2s);
  CHECK(standing(it.door) == "first");
  CHECK_FALSE(whose(it.door));
  CHECK(it.said().empty());
}

TEST_CASE("what does not go just now is said kindly, and what was asked can be asked again") {
  OnOwnPages it;
  it.handset.scene.as(Permission::facilitator).stage("rest").as(Permission::sign_in);
  it.come_again(it.tokens[0]);
  it.handset.press("sign_in.pass");
  CHECK(it.said() == "That won’t work just now. Ask any of us, or try again later.");
  it.handset.press("sign_in.just_listening");
  CHECK(it.said() == "That’s fine. You’re welcome just as you are.");
}

TEST_CASE("while the kiosk is away what is asked is noted, and passed on when it is back") {
  OnOwnPages it;
  it.come_again(it.tokens[0]);
  it.handset.lose_kiosk();
  it.handset.press("sign_in.step_out");
  CHECK(it.said() == "Got it. It will go through by itself.");
  CHECK(it.guest(0).presence == Presence::here);
  it.handset.find_kiosk();
  CHECK(it.guest(0).presence == Presence::stepped_out);
}

TEST_CASE("where no gathering is on there are no turns to ask for") {
  Door door;
  Handset handset(door, 1280, tall);
  handset.scene.as(Permission::sign_in);
  handset.press("sign_in.here");
  handset.press("sign_in.more");
  CHECK(handset.find("sign_in.speak") == nullptr);
  CHECK(handset.find("sign_in.pairs") == nullptr);
  handset.press("sign_in.just_listening");
  CHECK(find_guest(handset.scene.room, *whose(door))->presence == Presence::only_listening);
}
