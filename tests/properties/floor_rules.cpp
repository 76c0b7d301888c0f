// What holds for the floor, time, pairs and groups, however people come, go, pass and press.

#include <rapidcheck.h>
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "shared/room/facilitation_commands.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/groups_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/line.hpp"
#include "shared/room/pairs_commands.hpp"
#include "shared/room/undo_commands.hpp"
#include "tests/properties/arbitrary_move.hpp"

using namespace hearth;
using namespace std::chrono_literals;

namespace {

using Presses = std::vector<std::pair<std::uint8_t, std::uint8_t>>;  // what, who

// Twelve guests in the stage of that name of the format with every rule.
struct Circle {
  Scene scene;
  std::vector<Token> tokens;

  explicit Circle(const char* stage, int guests = 12) {
    for (int i = 0; i < guests; ++i) tokens.push_back(scene.guest());
    scene.does(StartGathering{format_named("all-rules"), {}, {}}).stage(stage);
  }
  [[nodiscard]] const Gathering& gathering() const { return *scene.room.gathering; }
  [[nodiscard]] Token pick(std::uint8_t who) const { return tokens.at(who % tokens.size()); }

  // Somebody presses something about coming, going and speaking.
  void press(std::uint8_t what, std::uint8_t who) {
    scene.wait(std::chrono::seconds{who});
    switch (what % 9) {
      case 0:
        tokens.push_back(scene.guest());
        break;
      case 1:
        scene.tries(Leave{pick(who)});
        break;
      case 2:
        scene.tries(NextTurn{});
        break;
      case 3:
        scene.tries(Pass{pick(who)});
        break;
      case 4:
        scene.tries(StepOut{pick(who)});
        break;
      case 5:
        scene.tries(ComeBack{pick(who)});
        break;
      case 6:
        scene.tries(LowerHand{pick(who)});
        break;
      case 7:
        scene.tries(GiveMoreTime{std::chrono::seconds{who + 1}});
        break;
      default:
        scene.tries(RaiseHand{pick(who)});
        break;
    }
  }
};

// Everything that clocks would show at `now`, with the clocks themselves left out.
Gathering as_shown(Gathering gathering, Instant now) {
  stop_clocks(gathering, now);
  gathering.touched = Instant{};
  gathering.found.reset();
  return gathering;
}

}  // namespace

TEST_CASE("step up, step back: a hand that is up gets its turn, whoever else raises theirs") {
  holds("no starvation", [](const Presses& presses, std::uint8_t who) {
    Circle circle{"sharing"};
    for (const auto& [what, by] : presses) circle.press(what, by);
    const Token patient = circle.pick(who);
    const bool still_here = find_guest(circle.scene.room, patient) != nullptr;
    RC_PRE(still_here);
    RC_PRE(circle.scene.tries(RaiseHand{patient}));
    const bool waits = circle.scene.speaking() != patient;
    RC_PRE(waits);
    std::size_t turns = 0;
    // Newcomers, who have never spoken, raise a hand before every single turn.
    while (circle.scene.speaking() != patient && turns < 200) {
      circle.scene.does(RaiseHand{circle.scene.guest()}).wait(20s).does(NextTurn{});
      ++turns;
    }
    RC_ASSERT(turns <= circle.tokens.size() + 2 * overtaken_max);
  });
}

TEST_CASE("whoever the format lets keep their place as next is not bumped by a later hand") {
  holds("the shown next stays", [](const Presses& presses, const std::vector<std::uint8_t>& later) {
    Circle circle{"sharing"};
    for (const auto& [what, by] : presses) circle.press(what, by);
    const std::vector<GuestId> shown = queue(circle.gathering());
    for (const std::uint8_t by : later) circle.scene.tries(RaiseHand{circle.pick(by)});
    const std::vector<GuestId> now = queue(circle.gathering());
    const std::size_t kept = circle.gathering().next_kept;
    for (std::size_t i = 0; i < std::min(shown.size(), kept); ++i) RC_ASSERT(now.at(i) == shown.at(i));
  });
}

TEST_CASE("those who have spoken least often come first, then least long, then the first hand") {
  holds("step up step back", [](const Presses& presses) {
    Circle circle{"sharing"};
    for (const auto& [what, by] : presses) circle.press(what, by);
    const Gathering& gathering = circle.gathering();
    const std::vector<GuestId> line = queue(gathering);
    const auto order = [&](GuestId id) {
      const Spoke spoke = how_spoke(gathering.floor, id);
      return std::tuple{spoke.turns, spoke.time / time_counts_in, find_member(circle.scene.room, id)->hand};
    };
    const auto overtaken = [&](GuestId id) {
      const HandNumber hand = find_member(circle.scene.room, id)->hand;
      return std::count_if(gathering.floor.served.begin(), gathering.floor.served.end(),
                           [&](HandNumber served) { return served > hand; }) >=
             static_cast<std::ptrdiff_t>(overtaken_max);
    };
    for (std::size_t i = gathering.next_kept; i + 1 < line.size(); ++i) {
      if (overtaken(line[i])) continue;
      RC_ASSERT(!overtaken(line[i + 1]));
      RC_ASSERT(order(line[i]) < order(line[i + 1]));
    }
  });
}

TEST_CASE("equal shares sum to what is left, to the millisecond") {
  holds("shares sum", [](std::uint32_t left, std::uint8_t count) {
    const std::size_t people = count + std::size_t{1};
    const std::vector<Duration> parts = shares(Duration{left}, people);
    RC_ASSERT(parts.size() == people);
    Duration sum{0};
    for (const Duration part : parts) sum += part;
    RC_ASSERT(sum == Duration{left});
    const auto [least, most] = std::minmax_element(parts.begin(), parts.end());
    RC_ASSERT(*most - *least <= Duration{1});
  });
}

TEST_CASE("when everybody uses their whole share, the turns take exactly what was left") {
  holds("turns sum", [](std::uint8_t count, std::uint16_t late_ms) {
    Circle circle{"sharing", 1 + count % 30};
    circle.scene.wait(Duration{late_ms});
    const Duration left = *left_for_turns(circle.gathering(), circle.scene.context.now);
    for (const Token token : circle.tokens) circle.scene.does(RaiseHand{token});
    Duration sum{0};
    for (std::size_t i = 0; i < circle.tokens.size(); ++i) {
      circle.scene.does(NextTurn{});
      const Duration limit = *circle.gathering().floor.turn->limit;
      sum += limit;
      circle.scene.wait(limit);
    }
    RC_ASSERT(sum == left);
  });
}

TEST_CASE("shares stay consistent when people come and go at any moment") {
  holds("shares are consistent", [](const Presses& presses) {
    Circle circle{"sharing"};
    for (const auto& [what, by] : presses) {
      circle.press(what, by);
      const Gathering& gathering = circle.gathering();
      const auto& turn = gathering.floor.turn;
      const Instant now = circle.scene.context.now;
      if (turn && turn->clock.elapsed(now) == Duration{0} && what % 9 == 2) {
        const auto count = static_cast<std::int64_t>(still_to_speak(gathering, turn->guest));
        const Duration left = *left_for_turns(gathering, now);
        RC_ASSERT(*turn->limit ==
                  std::max(Duration{left.count() / count}, gathering.agenda.stage().shortest));
      }
      for (const GuestId id : queue(gathering)) {
        RC_ASSERT(find_member(circle.scene.room, id)->presence == Presence::here);
      }
    }
  });
}

TEST_CASE("suspending and taking up again changes nothing") {
  holds("suspension is the identity", [](const std::vector<Move>& moves, std::uint16_t away) {
    Evening live;
    for (int i = 0; i < 6; ++i) live.tokens.push_back(live.scene.guest());
    live.scene.does(StartGathering{format_named("all-rules"), {}, {}});
    for (const Move& move : moves) live.play(move);
    Scene& scene = live.scene;
    scene.as(Permission::facilitator).context.seen = {};
    RC_PRE(scene.room.gathering.has_value() && !scene.room.gathering->agenda.suspended);
    const Gathering before = as_shown(*scene.room.gathering, scene.context.now);
    scene.does(SuspendStructure{}).wait(std::chrono::seconds{away}).does(TakeUpStructure{});
    RC_ASSERT(as_shown(*scene.room.gathering, scene.context.now) == before);
    RC_ASSERT(scene.room.gathering->agenda.clock.running.has_value() != before.agenda.paused);
  });
}

TEST_CASE("pairs are drawn from those who take part, nobody twice, and never against a wish") {
  holds("pairs", [](const Presses& presses, const Presses& wishes) {
    Circle circle{"pairs", 9};
    for (const auto& [who, whom] : wishes) {
      circle.scene.tries(WishForPairs{circle.pick(who), PairsWishKind::apart, circle.pick(whom)});
    }
    for (const auto& [what, by] : presses) {
      circle.press(what, by);
      if (!circle.scene.tries(DrawPairs{})) continue;
      const Gathering& gathering = circle.gathering();
      std::set<GuestId> seated;
      for (const Pair& pair : gathering.pairing.pairs) {
        RC_ASSERT(pair.guests.size() == 2 || pair.guests.size() == 3);
        for (const GuestId id : pair.guests) {
          RC_ASSERT(seated.insert(id).second);
          const Guest* guest = find_member(circle.scene.room, id);
          RC_ASSERT(guest->presence == Presence::here);
          for (const GuestId other : pair.guests) {
            RC_ASSERT(std::count(guest->apart.begin(), guest->apart.end(), other) == 0);
          }
        }
      }
      for (const GuestId id : gathering.pairing.alone) RC_ASSERT(seated.insert(id).second);
      RC_ASSERT(seated.size() == taking_part(gathering).size());
    }
  });
}

TEST_CASE("while nobody wishes anything there is at most one trio, and nobody is alone") {
  holds("one trio", [](std::uint8_t count) {
    Circle circle{"pairs", 2 + count % 40};
    for (int round = 0; round < 4; ++round) {
      circle.scene.does(DrawPairs{}).does(SwapPairs{}).does(SwapPairs{}).does(SwapPairs{});
      const auto& pairs = circle.gathering().pairing.pairs;
      const auto trios =
          std::count_if(pairs.begin(), pairs.end(), [](const Pair& each) { return each.guests.size() == 3; });
      RC_ASSERT(trios == static_cast<std::ptrdiff_t>(circle.tokens.size() % 2));
      RC_ASSERT(circle.gathering().pairing.alone.empty());
    }
  });
}

TEST_CASE("groups take everybody in, and their sizes differ by at most one") {
  holds("groups", [](std::uint8_t count, std::uint8_t wanted) {
    Circle circle{"sharing", 4 + count % 60};
    const std::uint32_t groups = 2 + wanted % 7;
    RC_PRE(circle.tokens.size() >= 2 * groups);
    circle.scene.does(SplitGroups{groups});
    std::set<GuestId> seated;
    std::size_t least = circle.tokens.size();
    std::size_t most = 0;
    for (const SmallGroup& group : circle.gathering().splitting.groups) {
      least = std::min(least, group.guests.size());
      most = std::max(most, group.guests.size());
      for (const GuestId id : group.guests) RC_ASSERT(seated.insert(id).second);
    }
    RC_ASSERT(circle.gathering().splitting.groups.size() == groups);
    RC_ASSERT(seated.size() == circle.tokens.size());
    RC_ASSERT(most - least <= 1);
  });
}

TEST_CASE("what an offer has been answered shows nowhere, and decides the draw") {
  holds("choosing a facilitator", [](const std::vector<std::pair<std::uint8_t, bool>>& answers, bool undone) {
    Circle circle{"choosing", 6};
    for (std::size_t i = 0; i < 3; ++i) circle.scene.does(OfferToFacilitate{circle.tokens.at(i), {}, {}});
    std::set<Token> minded;
    for (const auto& [which, minds] : answers) {
      const Token offered = circle.tokens.at(which % 3);
      const std::uint32_t offer = 1U + which % 3U;
      circle.scene.wait(1s);
      const Room before = published(circle.scene.room);
      const WallView wall = wall_view(circle.scene.room);
      circle.scene.does(AnswerOffer{offer, minds ? OfferAnswer::rather_not : OfferAnswer::fine, {}});
      if (minds) minded.insert(offered);
      RC_ASSERT(published(circle.scene.room) == before);
      RC_ASSERT(wall_view(circle.scene.room) == wall);
    }
    circle.scene.does(DrawFacilitator{1, true});
    if (undone) {
      // A draw that is taken back and made again goes by the same answers.
      const Facilitation pressed = circle.gathering().facilitation;
      circle.scene.does(UndoStep{});
      RC_ASSERT(circle.gathering().leading == Leading{});
      RC_ASSERT(circle.gathering().facilitation == pressed);
      circle.scene.does(DrawFacilitator{1, true});
    }
    const auto& chosen = circle.gathering().leading.chosen;
    RC_ASSERT(chosen.empty() == (minded.size() == 3));
    for (const GuestId id : chosen) {
      RC_ASSERT(minded.count(*find_member(circle.scene.room, id)->token) == 0);
    }
  });
}

TEST_CASE("of those who have answered, a published room tells how many are missing and nothing else") {
  holds("whoever answered, it is the same room", [](const std::vector<std::uint8_t>& order, bool minds) {
    Circle one{"choosing", 6};
    Circle other{"choosing", 6};
    std::set<std::size_t> answered;
    for (Circle* each : {&one, &other}) each->scene.does(OfferToFacilitate{each->tokens.at(0), {}, {}});
    for (const std::uint8_t which : order) answered.insert(which % one.tokens.size());
    std::size_t last = one.tokens.size();
    for (const std::size_t who : answered) {
      // In the other room as many answer, from the other end, and touch something else.
      const auto answers = [&](Circle& circle, std::size_t guest, bool rather_not) {
        const Token token = circle.tokens.at(guest);
        circle.scene.as(Permission::sign_in);
        circle.scene.does(AnswerOffer{1, rather_not ? OfferAnswer::rather_not : OfferAnswer::fine, token});
        circle.scene.does(FinishAnswers{1, token});
      };
      answers(one, who, minds);
      answers(other, --last, !minds);
      RC_ASSERT(published(one.scene.room).gathering->facilitation ==
                published(other.scene.room).gathering->facilitation);
      RC_ASSERT(still_to_answer(published(one.scene.room).gathering.value()) ==
                still_to_answer(one.gathering()));
    }
    RC_ASSERT(still_to_answer(one.gathering()) == one.tokens.size() - answered.size());
  });
}
