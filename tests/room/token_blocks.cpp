#include "shared/room/token_blocks.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "shared/room/guests_commands.hpp"
#include "shared/room/timekeeping_commands.hpp"
#include "shared/room/token_blocks_commands.hpp"
#include "tests/room/scene.hpp"

using namespace hearth;

namespace {

Scene with_tablet(const char* device) {
  Scene scene;
  scene.as(Permission::sign_in);
  scene.context.device = device;
  return scene;
}

std::vector<Token> reserve(Scene& scene, std::uint32_t count) {
  const Decision decision = scene.ask(ReserveTokens{count});
  for (const Event& event : decision.events) apply(scene.room, event);
  const auto* reserved = get_if<TokensReserved>(decision.events.back());
  REQUIRE(reserved != nullptr);
  return reserved->tokens;
}

}  // namespace

TEST_CASE("tokens that were set aside are given to nobody else") {
  Scene scene = with_tablet("door");
  const std::vector<Token> ahead = reserve(scene, 40);
  REQUIRE(ahead.size() == 40);
  std::set<Token> others;
  for (int i = 0; i < 100; ++i) others.insert(scene.guest());
  CHECK(std::none_of(ahead.begin(), ahead.end(), [&](Token token) { return others.count(token) != 0; }));
}

TEST_CASE("only the tablet that they were set aside for may use them, and once") {
  Scene scene = with_tablet("door");
  const Token token = reserve(scene, 3).front();
  scene.context.device = "another door";
  CHECK(scene.refused(SignIn{token, {}, {}}) == Reason::not_your_token);
  scene.context.device = "door";
  scene.does(SignIn{token, {}, {}});
  CHECK(find_guest(scene.room, token) != nullptr);
  CHECK(scene.refused(SignIn{token, {}, {}}) == Reason::not_your_token);
  CHECK(scene.refused(SignIn{dealt(3, 3), {}, {}}) == Reason::not_your_token);
}

TEST_CASE("a used token is in no block any more, and who used which is nowhere") {
  Scene scene = with_tablet("door");
  const std::vector<Token> ahead = reserve(scene, 3);
  scene.does(SignIn{ahead[1], {}, {}}).does(Leave{ahead[1]});
  CHECK(scene.room.blocks.front().tokens == std::vector<Token>{ahead[0], ahead[2]});
}

TEST_CASE("blocks outlast the day, and the next day deals around them") {
  Scene scene = with_tablet("door");
  const std::vector<Token> ahead = reserve(scene, 40);
  scene.context.today = LocalDate{std::chrono::sys_days{scene.context.today} + std::chrono::days{1}};
  scene.as(Permission::kiosk).does(PassTime{}).as(Permission::sign_in);
  REQUIRE_FALSE(scene.room.day);
  std::set<Token> others;
  for (int i = 0; i < 1000; ++i) others.insert(scene.guest());
  CHECK(std::none_of(ahead.begin(), ahead.end(), [&](Token token) { return others.count(token) != 0; }));
  scene.does(SignIn{ahead.front(), {}, {}});
}

TEST_CASE("a tablet that starts again and again holds only so many, the oldest are free again") {
  Scene scene = with_tablet("door");
  const Token oldest = reserve(scene, 48).front();
  for (int i = 0; i < 4; ++i) (void)reserve(scene, 48);
  CHECK(scene.room.blocks.front().tokens.size() == tokens_ahead_max);
  CHECK(scene.refused(SignIn{oldest, {}, {}}) == Reason::not_your_token);
}

TEST_CASE("a tablet that asks again and again leaves tokens for everybody else") {
  Scene scene = with_tablet("door");
  for (int i = 0; i < 200; ++i) scene.tries(ReserveTokens{48});
  CHECK_FALSE(scene.refused(ReserveTokens{48}));
  CHECK_FALSE(scene.refused(SignIn{}));
}

TEST_CASE("a token that was kept over night and used today is not dealt again today") {
  Scene scene = with_tablet("door");
  const std::vector<Token> ahead = reserve(scene, 48);
  scene.context.today = LocalDate{std::chrono::sys_days{scene.context.today} + std::chrono::days{1}};
  scene.as(Permission::kiosk).does(PassTime{}).as(Permission::sign_in);
  for (const Token token : ahead) scene.does(SignIn{token, {}, {}}).does(Leave{token});
  std::set<Token> others;
  for (int i = 0; i < 1900; ++i) others.insert(scene.guest());
  CHECK(std::none_of(ahead.begin(), ahead.end(), [&](Token token) { return others.count(token) != 0; }));
}

TEST_CASE("a day that the first kiosks began deals no token again, and none that is left out by now") {
  Scene scene;
  const std::vector<Token> deck = shuffled_deck(5, DeckOrder::first_list);
  apply(scene.room,
        DayBegan{scene.context.now, scene.context.today, WallClock::set, 5, DeckOrder::first_list});
  std::set<Token> given;
  for (std::uint32_t i = 0; i < 300; ++i) {
    const GuestId guest = scene.room.day->last_guest.next();
    apply(scene.room, GuestSignedIn{scene.context.now, guest, deck[i], i + 1});
    apply(scene.room, GuestLeft{scene.context.now, guest});
    given.insert(deck[i]);
  }
  for (int i = 0; i < 1500; ++i) {
    const Token token = scene.guest();
    CHECK_FALSE(is_left_out(token));
    CHECK(given.insert(token).second);
  }
}

TEST_CASE("the tablet that has asked for nothing the longest gives up its tokens when there are too many") {
  Scene scene = with_tablet("door");
  const Token oldest = reserve(scene, 3).front();
  for (std::size_t i = 1; i < blocks_max; ++i) {
    scene.context.device = "tablet " + std::to_string(i);
    (void)reserve(scene, 3);
  }
  scene.context.device = "door";
  const Token newest = reserve(scene, 3).front();
  scene.context.device = "one too many";
  (void)reserve(scene, 3);
  CHECK(scene.room.blocks.size() == blocks_max);
  CHECK(is_set_aside_for(scene.room, oldest, "door"));
  CHECK(is_set_aside_for(scene.room, newest, "door"));
}

TEST_CASE("blocks are published to nobody, and only a tablet at the door gets one") {
  Scene scene = with_tablet("door");
  (void)reserve(scene, 3);
  CHECK(published(scene.room).blocks.empty());
  CHECK(scene.as(Permission::facilitator).refused(ReserveTokens{3}) == Reason::not_allowed);
  CHECK(scene.as(Permission::sign_in).refused(ReserveTokens{49}) == Reason::wrong_type);
}
