// Two words are one person's for the whole day, whichever way they were given out, and there are always some
// left.

#include <rapidcheck.h>
#include <algorithm>
#include <catch2/catch.hpp>
#include <deque>
#include <set>

#include "shared/room/gathering_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/timekeeping_commands.hpp"
#include "shared/room/token_blocks_commands.hpp"
#include "tests/room/scene.hpp"

using namespace hearth;
using namespace std::chrono_literals;

namespace {

// As remote/sign_in/tokens_ahead does: so many are asked for, as soon as there are fewer than these.
constexpr std::size_t asked_for = 40;
constexpr std::size_t few = 32;

// A tablet at the door and what it holds.
struct Tablet {
  DeviceId device;
  std::deque<Token> tokens;
};

// A house on several days, that notes which tokens were given to people today.
struct HouseByDays {
  Scene scene;
  std::set<Token> given;  // today
  bool twice = false;     // somebody was given a token that another had today

  HouseByDays() { scene.as(Permission::sign_in); }

  void give(Token token) {
    if (!given.insert(token).second) twice = true;
  }

  void reserve(Tablet& tablet, std::uint32_t count) {
    scene.context.device = tablet.device;
    const Decision decision = scene.ask(ReserveTokens{count});
    scene.tries(ReserveTokens{count});
    for (const Event& event : decision.events) {
      if (const auto* reserved = get_if<TokensReserved>(event))
        tablet.tokens.insert(tablet.tokens.end(), reserved->tokens.begin(), reserved->tokens.end());
    }
  }

  // Whether somebody could be signed in with a token of the tablet's, or else one that the kiosk deals.
  bool comes(Tablet& tablet) {
    scene.context.device = tablet.device;
    if (!tablet.tokens.empty()) {
      const Token token = tablet.tokens.front();
      tablet.tokens.pop_front();
      if (scene.tries(SignIn{token, {}, {}})) {
        give(token);
        return true;
      }
      tablet.tokens.clear();
    }
    if (scene.refused(SignIn{})) return false;
    give(scene.guest());
    return true;
  }

  void next_day() {
    if (scene.room.gathering) scene.as(Permission::facilitator).does(CloseGathering{});
    scene.context.today = LocalDate{std::chrono::sys_days{scene.context.today} + std::chrono::days{1}};
    scene.as(Permission::kiosk).does(PassTime{}).as(Permission::sign_in);
    given.clear();
  }
};

// On how many of so many evenings two people had the same token.
int evenings_with_doubles(int evenings, int guests) {
  HouseByDays house;
  Tablet tablet{"door", {}};
  int doubles = 0;
  for (int evening = 0; evening < evenings; ++evening) {
    house.twice = false;
    for (int guest = 0; guest < guests; ++guest) {
      if (tablet.tokens.size() < few)
        house.reserve(tablet, static_cast<std::uint32_t>(asked_for - tablet.tokens.size()));
      (void)house.comes(tablet);
    }
    if (house.twice) ++doubles;
    house.next_day();
  }
  return doubles;
}

struct Happening {
  std::uint8_t what = 0;
  std::uint8_t which = 0;
};

}  // namespace

namespace rc {
template <>
struct Arbitrary<Happening> {
  static Gen<Happening> arbitrary() {
    return gen::build<Happening>(gen::set(&Happening::what), gen::set(&Happening::which));
  }
};
}  // namespace rc

TEST_CASE("on three hundred evenings nobody has another's token, though the tablet holds some over night") {
  CHECK(evenings_with_doubles(300, 100) == 0);
  CHECK(evenings_with_doubles(300, 200) == 0);
}

TEST_CASE("no token is given twice in a day, however tablets start again and people come and go") {
  CHECK(rc::check("distinct all day", [](const std::vector<Happening>& happenings) {
    HouseByDays house;
    std::vector<Tablet> tablets{{"door", {}}, {"kitchen", {}}};
    for (const Happening& each : happenings) {
      Tablet& tablet = tablets.at(each.which % tablets.size());
      Scene& scene = house.scene;
      switch (each.what % 10) {
        case 0:
          house.reserve(tablet, static_cast<std::uint32_t>(1 + each.which % block_max));
          break;
        case 1:
          tablet.tokens.clear();  // it starts again, and knows none
          break;
        case 2:
          house.next_day();
          break;
        case 3:
          scene.as(Permission::facilitator).tries(StartGathering{format_named("evening"), {}, {}});
          break;
        case 4:
          scene.as(Permission::facilitator).tries(CloseGathering{});
          break;
        case 5:
          if (!house.given.empty()) scene.as(Permission::sign_in).tries(Leave{*house.given.begin()});
          break;
        default:
          for (int guest = 0; guest < each.which % 8; ++guest) (void)house.comes(tablet);
          break;
      }
      scene.as(Permission::sign_in);
      RC_ASSERT_FALSE(house.twice);
      std::set<Token> ahead;
      for (const TokenBlock& block : scene.room.blocks) {
        for (const Token token : block.tokens) {
          RC_ASSERT(ahead.insert(token).second);
          RC_ASSERT(house.given.count(token) == 0);
        }
      }
    }
  }));
}

TEST_CASE("tablets that ask for tokens without end keep nobody out") {
  HouseByDays house;
  std::vector<Tablet> tablets;
  for (int i = 0; i < 30; ++i) tablets.push_back({"tablet " + std::to_string(i), {}});
  for (int round = 0; round < 5; ++round) {
    for (Tablet& tablet : tablets) house.reserve(tablet, static_cast<std::uint32_t>(block_max));
  }
  for (int i = 0; i < 100; ++i) house.reserve(tablets.front(), static_cast<std::uint32_t>(block_max));
  Tablet other{"another", {}};
  for (std::size_t guest = 0; guest < guests_max; ++guest) REQUIRE(house.comes(other));
  CHECK_FALSE(house.twice);
}
