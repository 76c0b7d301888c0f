// What the tablet at the door can learn: nothing of who is here, beyond what the wall shows to everybody.

#include <rapidcheck.h>
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "shared/room/slices.hpp"
#include "tests/properties/arbitrary_move.hpp"

using namespace hearth;

namespace {

const JobName tea = JobName::mended_from("Make tea");
const JobName chairs = JobName::mended_from("Put the chairs away");
const QuietPlace library = QuietPlace::mended_from("the library corner");

// Everything that may be asked for at the door saying somebody's two words.
std::vector<Command> saying(Token token, Token other) {
  std::vector<Command> commands{
      SignIn{token, {}, {}},
      SignIn{token, CalledBy::mended_from("Mira"), true},
      FirstTime{token},
      Leave{token},
      RaiseHand{token},
      LowerHand{token},
      Pass{token},
      WishRounds{token, RoundsWish::take_turns},
      WishRounds{token, RoundsWish::just_listening},
      OnlyListen{token},
      StepOut{token},
      ComeBack{token},
      CallMe{token, CalledBy::mended_from("Mira")},
      CallMe{token, CalledBy::mended_from(" ")},
      CallMe{token, CalledBy::mended_from("\u200B")},
      CallMe{token, {}},
      AskQuietWord{token, {}},
      AskQuietWord{token, library},
      AskQuietWord{token, QuietPlace::mended_from(" ")},
      TakeJob{tea, token},
      TakeJob{chairs, token},
      TakeJob{JobName::mended_from("Sing"), token},
      OfferToFacilitate{token, {}, {}},
      OfferToFacilitate{token, other, {}},
      OfferToFacilitate{token, {}, 2},
      WithdrawOffer{token, {}},
      WithdrawOffer{token, 1},
      AnswerOffer{1, OfferAnswer::fine, token},
      AnswerOffer{2, OfferAnswer::rather_not, token},
      FinishAnswers{1, token},
      FinishAnswers{3, token},
      SitOutOfGroups{token},
      TakePartInGroups{token},
  };
  for (const auto& [wish, name] : enum_names<ResponseWish>) commands.push_back(WishResponse{token, wish});
  for (const auto& [wish, name] : enum_names<PairsWishKind>) {
    commands.push_back(WishForPairs{token, wish, other});
    commands.push_back(WishForPairs{other, wish, token});
    commands.push_back(WishForPairs{token, wish, token});
    commands.push_back(WishForPairs{token, wish, {}});
  }
  return commands;
}

// What the door may ask for without anybody's two words.
const std::set<std::string> nobodys{"guests.reserve_tokens", "guests.wish",   "guests.cannot_come",
                                    "notes.leave",           "notes.suggest", "facilitation.list"};

std::set<std::string> names_for_the_door() {
  std::set<std::string> names;
  for_each_kind(CommandSlices{}, [&]<class Command>() {
    if (Command::allowed.includes(Permission::sign_in)) names.insert(Command::name);
  });
  return names;
}

// A house with jobs, in which anything has happened.
Evening evening_of(const std::vector<Move>& moves) {
  Evening evening;
  House house = *evening.scene.room.house;
  house.venue.jobs = {{tea, JobSheet::day}, {chairs, JobSheet::gathering}};
  evening.scene.as(Permission::kiosk).does(ReadHouse{house});
  for (const Move& move : moves) evening.play(move);
  evening.scene.as(Permission::sign_in).context.seen = {};
  evening.scene.context.device = "door";
  return evening;
}

std::vector<Token> present_in(const Evening& evening) {
  std::vector<Token> present;
  for (const Token token : evening.tokens) {
    if (find_guest(evening.scene.room, token) != nullptr) present.push_back(token);
  }
  return present;
}

// Somebody's who has never been here.
Token absent_from(const Evening& evening) {
  Token absent{};
  while (find_guest(evening.scene.room, absent) != nullptr ||
         std::count(evening.tokens.begin(), evening.tokens.end(), absent) != 0)
    ++absent.symbol;
  return absent;
}

WallView wall_after(const Evening& evening, const Command& command) {
  Room room = evening.scene.room;
  for (const Event& event : evening.scene.ask(command).events) apply(room, event);
  return wall_view(room);
}

// The same without the people on it: who speaks and waits, pairs, groups, and whoever facilitates or replies.
WallView without_people(WallView wall) {
  if (!wall.gathering) return wall;
  GatheringOnWall& shown = *wall.gathering;
  shown.turn.reset();
  wall.progress.turn = 0;
  shown.next.clear();
  shown.facilitators.clear();
  shown.responses.clear();
  if (shown.pairs) {
    shown.pairs->pairs.clear();
    shown.pairs->alone.clear();
  }
  for (GroupOnWall& group : shown.groups) group.guests.clear();
  return wall;
}

// These concern neither the line nor pairs nor groups, so nothing on the wall may tell of them. An offer or
// an answer to it shows when somebody is drawn, a response wish while its guest is on the wall, and joining
// the pairs is a yes to being named.
bool shows_on_no_wall(const Command& command) {
  const auto* pairs = get_if<WishForPairs>(command);
  if (pairs != nullptr) return pairs->wish != PairsWishKind::join;
  return is<SignIn>(command) || is<FirstTime>(command) || is<CallMe>(command) || is<AskQuietWord>(command) ||
         is<TakeJob>(command) || is<WithdrawOffer>(command) || is<AnswerOffer>(command) ||
         is<FinishAnswers>(command) || is<OfferToFacilitate>(command);
}

}  // namespace

TEST_CASE("every command of the door is among those that are tried here") {
  std::set<std::string> tried = nobodys;
  for (const Command& command : saying(Token{}, Token{1, 1})) tried.insert(name_of(command));
  CHECK(tried == names_for_the_door());
}

TEST_CASE("the door gets the same answer for somebody who is here and for somebody who is not") {
  CHECK(rc::check("outcome and reason", [](const std::vector<Move>& moves) {
    const Evening evening = evening_of(moves);
    const Token absent = absent_from(evening);
    for (const Token token : present_in(evening)) {
      const auto of_absent = saying(absent, token);
      const auto of_present = saying(token, absent);
      for (std::size_t i = 0; i < of_present.size(); ++i)
        RC_ASSERT(evening.scene.ask(of_present[i]).refused == evening.scene.ask(of_absent[i]).refused);
    }
  }));
}

TEST_CASE("what the door asks for changes on the wall only the people whom the wall shows") {
  CHECK(rc::check("the same wall", [](const std::vector<Move>& moves) {
    const Evening evening = evening_of(moves);
    const Token absent = absent_from(evening);
    for (const Token token : present_in(evening)) {
      const auto of_absent = saying(absent, token);
      const auto of_present = saying(token, absent);
      for (std::size_t i = 0; i < of_present.size(); ++i) {
        RC_LOG() << name_of(of_present[i]) << '\n';
        const WallView present_wall = wall_after(evening, of_present[i]);
        const WallView absent_wall = wall_after(evening, of_absent[i]);
        RC_ASSERT(without_people(present_wall) == without_people(absent_wall));
        // The counter of turns tells nothing that the turn itself does not.
        const bool counted = present_wall.progress.turn != absent_wall.progress.turn;
        if (counted) RC_ASSERT(present_wall.gathering->turn != absent_wall.gathering->turn);
        if (shows_on_no_wall(of_present[i])) RC_ASSERT(present_wall == absent_wall);
      }
    }
  }));
}
