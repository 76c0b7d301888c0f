// What holds for every order of commands.

#include <rapidcheck.h>
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "shared/room/access_commands.hpp"
#include "shared/room/facilitation_commands.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/goodbye_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/pairs_commands.hpp"
#include "shared/room/programme_commands.hpp"
#include "shared/room/quiet_word_commands.hpp"
#include "shared/room/timekeeping_commands.hpp"
#include "shared/room/undo_commands.hpp"
#include "shared/wire/command_codec.hpp"
#include "shared/wire/frames.hpp"
#include "shared/wire/room_codec.hpp"
#include "shared/wire/wall_picture.hpp"
#include "tests/properties/arbitrary_move.hpp"

using namespace hearth;
using namespace std::chrono_literals;

namespace {

using Moves = std::vector<Move>;

// What guests pressed themselves, wherever they are.
std::vector<Guest> pressed(const Room& room) {
  std::vector<Guest> all = room.gathering ? room.gathering->guests : std::vector<Guest>{};
  if (room.day) all.insert(all.end(), room.day->guests.begin(), room.day->guests.end());
  return all;
}

bool is_member(const Gathering& gathering, GuestId id) {
  return std::any_of(gathering.guests.begin(), gathering.guests.end(),
                     [&](const Guest& each) { return each.id == id; });
}

// The speaker, the next ones, pairs, groups, who facilitates and who welcomes replies.
std::set<Token> named_on(const WallView& wall) {
  std::set<Token> named;
  if (!wall.gathering) return named;
  const GatheringOnWall& shown = *wall.gathering;
  const auto name = [&](const std::vector<GuestOnWall>& guests) {
    for (const GuestOnWall& guest : guests) {
      if (guest.token) named.insert(*guest.token);
    }
  };
  if (shown.turn) name({shown.turn->guest});
  name(shown.next);
  name(shown.facilitators);
  for (const ResponseOnWall& each : shown.responses) name({each.guest});
  for (const GroupOnWall& group : shown.groups) name(group.guests);
  if (shown.pairs) {
    name(shown.pairs->alone);
    for (const PairOnWall& pair : shown.pairs->pairs) name(pair.guests);
  }
  return named;
}

}  // namespace

TEST_CASE("the events alone make the room again") {
  holds("replay equals live", [](const Moves& moves) {
    Evening live;
    for (const Move& move : moves) live.play(move);
    Room replayed;
    for (const Event& event : live.scene.happened) {
      const auto stored = wire::decode<Event>(wire::encode(event), wire::Strictness::lenient);
      RC_ASSERT_FALSE(stored.fault.has_value());
      RC_ASSERT(stored.value == event);
      apply(replayed, stored.value);
    }
    RC_ASSERT(replayed == live.scene.room);
  });
}

TEST_CASE("a snapshot in the middle changes nothing") {
  holds("stored and read again, the room is the same", [](const Moves& moves) {
    Evening live;
    for (const Move& move : moves) live.play(move);
    const auto read = wire::decode<Room>(wire::encode(live.scene.room), wire::Strictness::lenient);
    RC_ASSERT_FALSE(read.fault.has_value());
    Room expected = live.scene.room;
    expected.steps.clear();
    RC_ASSERT(read.value == expected);
  });
}

TEST_CASE("the same question has the same answer, and a refusal has no events") {
  holds("decide is a function", [](const Moves& moves, const Move& last) {
    Evening live;
    for (const Move& move : moves) live.play(move);
    const Command command = live.command_of(last);
    const Decision first = live.scene.ask(command);
    const Decision second = live.scene.ask(command);
    RC_ASSERT(first.events == second.events);
    RC_ASSERT(first.refused == second.refused);
    if (first.refused) RC_ASSERT(first.events.empty());
  });
}

TEST_CASE("a facilitator's program comes to the kiosk's verdict on the published copy") {
  holds("same verdict", [](const Moves& moves, const Move& last) {
    Evening live;
    for (const Move& move : moves) live.play(move);
    Evening copy = live;
    copy.scene.room = published(live.scene.room);
    const Command command = live.command_of(last);
    RC_ASSERT(copy.scene.ask(command).refused == live.scene.ask(command).refused);
  });
}

TEST_CASE("everybody is in one group at the most, and in none who would rather not") {
  holds("groups", [](const Moves& moves) {
    Evening live;
    for (const Move& move : moves) live.play(move);
    const Room& room = live.scene.room;
    if (!room.gathering) return;
    std::set<GuestId> seated;
    for (const SmallGroup& group : room.gathering->splitting.groups) {
      for (const GuestId id : group.guests) {
        RC_ASSERT(seated.insert(id).second);
        const Guest* guest = find_member(room, id);
        RC_ASSERT(guest != nullptr);
        RC_ASSERT(guest->presence == Presence::here);
        RC_ASSERT(guest->groups == GroupsWish::joins);
      }
    }
  });
}

TEST_CASE("no wall view and no event holds a name that somebody has agreed to") {
  holds("no name", [](const Moves& moves) {
    Evening live;
    for (const Move& move : moves) live.play(move);
    RC_ASSERT(wire::encode(wall_view(live.scene.room)).find("Mira") == std::string::npos);
    RC_ASSERT(wire::encode(live.scene.room).find("Mira") == std::string::npos);
    for (const Event& event : live.scene.happened)
      RC_ASSERT(wire::encode(event).find("Mira") == std::string::npos);
  });
}

TEST_CASE("no wall ever differs by a quiet word, nor by the answer to it") {
  holds("the same wall", [](const Moves& moves) {
    Evening live;
    for (const Move& move : moves) live.play(move);
    Scene& scene = live.scene;
    scene.as(Permission::facilitator).context.seen = {};
    const WallView before = wall_view(scene.room);
    for (const Token token : live.tokens) {
      scene.tries(AskQuietWord{token, QuietPlace::mended_from("upstairs")});
      RC_ASSERT(wall_view(scene.room) == before);
      scene.tries(AnswerQuietWord{token});
      RC_ASSERT(wall_view(scene.room) == before);
    }
  });
}

TEST_CASE("whenever somebody wishes for something, nothing that facilitators are shown differs by it") {
  holds("the same room, but for how many events made it and when the last one was", [](const Moves& moves) {
    Evening live;
    for (const Move& move : moves) live.play(move);
    Scene& scene = live.scene;
    scene.as(Permission::sign_in).context.seen = {};
    Room before = published(scene.room);
    for (const auto& [wish, name] : enum_names<AccessWish>) scene.does(WishAccess{wish});
    Room after = published(scene.room);
    after.version = before.version;
    after.as_of = before.as_of;
    RC_ASSERT(after == before);
  });
}

TEST_CASE("whoever speaks or waits is here, and waits once") {
  holds("floor is sound", [](const Moves& moves) {
    Evening live;
    for (const Move& move : moves) {
      live.play(move);
      const auto& gathering = live.scene.room.gathering;
      if (!gathering) continue;
      const std::vector<GuestId> line = queue(*gathering);
      const std::set<GuestId> distinct(line.begin(), line.end());
      RC_ASSERT(distinct.size() == line.size());
      for (const GuestId id : line) RC_ASSERT(is_member(*gathering, id));
      if (gathering->floor.turn) {
        RC_ASSERT(is_member(*gathering, gathering->floor.turn->guest));
        RC_ASSERT(distinct.count(gathering->floor.turn->guest) == 0);
      }
      RC_ASSERT(live.scene.room.steps.size() == live.scene.room.step_names.size());
      RC_ASSERT(live.scene.room.steps.size() <= steps_max);
    }
  });
}

TEST_CASE("nobody is in two places, and nobody has another's token") {
  holds("guests are distinct", [](const Moves& moves) {
    Evening live;
    for (const Move& move : moves) live.play(move);
    std::vector<Guest> all = pressed(live.scene.room);
    if (live.scene.room.day && live.scene.room.day->drop_in) {
      const auto& parked = live.scene.room.day->drop_in->guests;
      all.insert(all.end(), parked.begin(), parked.end());
    }
    std::set<GuestId> ids;
    std::set<Token> tokens;
    for (const Guest& guest : all) {
      RC_ASSERT(ids.insert(guest.id).second);
      if (guest.token) RC_ASSERT(tokens.insert(*guest.token).second);
    }
  });
}

TEST_CASE("undo restores what a step changed, and nothing that guests pressed") {
  holds("undo", [](const Moves& moves) {
    Evening live;
    live.scene.does(StartGathering{format_named("evening"), {}, {}});
    for (const Move& move : moves) {
      const Room before = live.scene.room;
      const Decision decision = live.play(move);
      if (decision.events.empty() || !is<StepTaken>(decision.events.front())) continue;
      Scene undone = live.scene;
      undone.context.seen = {};
      undone.as(Permission::facilitator).does(UndoStep{});
      // A message whose time is over does not come back.
      Wall wall = before.wall;
      if (wall.message_until && *wall.message_until <= undone.context.now) take_message_off(wall);
      RC_ASSERT(undone.room.wall == wall);
      RC_ASSERT(undone.room.extra_screens == before.extra_screens);
      RC_ASSERT(undone.room.gathering.has_value() == before.gathering.has_value());
      if (before.gathering) {
        RC_ASSERT(undone.room.gathering->agenda == before.gathering->agenda);
        RC_ASSERT(undone.room.gathering->floor == before.gathering->floor);
        RC_ASSERT(undone.room.gathering->leading == before.gathering->leading);
      }
      RC_ASSERT(pressed(undone.room) == pressed(live.scene.room));
      if (undone.room.gathering && live.scene.room.gathering)
        RC_ASSERT(undone.room.gathering->facilitation == live.scene.room.gathering->facilitation);
    }
  });
}

TEST_CASE("everybody who raises a hand gets a turn, in order") {
  holds("nobody is starved", [](const std::vector<std::uint8_t>& order) {
    Evening live;
    Scene& scene = live.scene;
    std::vector<Token> present;
    for (int i = 0; i < 12; ++i) present.push_back(scene.guest());
    scene.does(StartGathering{format_named("evening"), {}, {}}).stage("sharing");
    std::vector<Token> raised;
    for (const std::uint8_t pick : order) {
      const Token token = present.at(pick % present.size());
      if (scene.tries(RaiseHand{token})) raised.push_back(token);
    }
    std::vector<Token> spoke;
    while (scene.tries(NextTurn{}) && scene.speaking()) spoke.push_back(*scene.speaking());
    RC_ASSERT(spoke == raised);
  });
}

TEST_CASE("a circle asks everybody, however people come, go and pass") {
  holds("everybody present is asked", [](const Moves& moves) {
    Evening live;
    Scene& scene = live.scene;
    for (int i = 0; i < 5; ++i) live.tokens.push_back(scene.guest());
    scene.does(StartGathering{format_named("evening"), {}, {}}).stage("circle");
    for (const Move& move : moves) {
      const Token token = live.tokens.at(move.which % live.tokens.size());
      switch (move.what % 5) {
        case 0:
          live.tokens.push_back(scene.guest());
          break;
        case 1:
          scene.tries(Leave{token});
          break;
        case 2:
          scene.tries(NextTurn{});
          break;
        case 3:
          scene.tries(Pass{});
          break;
        default:
          scene.tries(Pass{token});
          break;
      }
    }
    std::set<Token> asked;
    for (int turns = 0; turns < 1000 && scene.tries(NextTurn{}) && scene.speaking(); ++turns) {
      asked.insert(*scene.speaking());
    }
    const Gathering& gathering = *scene.room.gathering;
    for (const Guest& guest : gathering.guests) {
      const bool spoken =
          std::count(gathering.floor.spoken.begin(), gathering.floor.spoken.end(), guest.id) != 0;
      const bool sits_out = guest.passed_in == gathering.floor.round && guest.passes == 2;
      RC_ASSERT(spoken || sits_out);
    }
  });
}

TEST_CASE(
    "the wall names who has a part in what it shows and takes part, nobody else, and no private event") {
  holds("wall_view", [](const Moves& moves) {
    Evening live;
    ProgrammeEvent closed;
    closed.uid = *EventUid::from("closed@house");
    closed.title = *Text<120>::from("Private matter");
    closed.place = *Text<120>::from("Back room");
    closed.audience = Audience::closed;
    live.scene.as(Permission::kiosk).does(ReadProgramme{Programme{{closed}, {}}});
    for (const Move& move : moves) {
      live.play(move);
      const std::string bytes = wire::encode(wall_view(live.scene.room));
      RC_ASSERT(bytes.find("Private matter") == std::string::npos);
      RC_ASSERT(bytes.find("Back room") == std::string::npos);
      const std::set<Token> named = named_on(wall_view(live.scene.room));
      for (const Token token : named) {
        const Guest* guest = find_guest(live.scene.room, token);
        RC_ASSERT(guest != nullptr);
        RC_ASSERT(guest->presence == Presence::here);
      }
      for (const Token token : live.tokens) {
        RC_ASSERT(named.count(token) == 1 || bytes.find('"' + to_string(token) + '"') == std::string::npos);
      }
    }
  });
}

TEST_CASE("of devices a wall knows only screens, and their names only while they are shown") {
  holds("devices", [](const Moves& moves) {
    Evening live;
    for (const Move& move : moves) {
      live.play(move);
      const Room& room = live.scene.room;
      const WallView wall = wall_view(room);
      const std::string bytes = wire::encode(wall);
      RC_ASSERT(wall.names.has_value() == room.extra_screens->names_until.has_value());
      for (const AdmittedDevice& each : room.admissions->devices) {
        const bool screen = each.permission == Permission::screen;
        const bool known = screen && (wall.names || pin_of(room, each.public_key));
        RC_ASSERT(known || bytes.find('"' + each.public_key + '"') == std::string::npos);
        RC_ASSERT((screen && wall.names) || bytes.find('"' + each.name.str() + '"') == std::string::npos);
      }
      for (const Pin& pin : wall.pins) {
        RC_ASSERT(pin.screen != Screen::automatic);
        RC_ASSERT(std::any_of(room.admissions->devices.begin(), room.admissions->devices.end(),
                              [&](const AdmittedDevice& each) {
                                return each.public_key == pin.public_key &&
                                       each.permission == Permission::screen;
                              }));
      }
    }
  });
}

TEST_CASE("after a close nothing of the gathering is in the room") {
  holds("close forgets", [](const Moves& moves) {
    Evening live;
    Scene& scene = live.scene;
    scene.does(StartGathering{format_named("evening"), {}, {}});
    for (const Move& move : moves) live.play(move);
    scene.context.seen = {};
    scene.as(Permission::facilitator);
    RC_PRE(scene.room.gathering.has_value());
    while (scene.room.gathering) scene.does(CloseGathering{});
    scene.tries(EraseNow{});
    RC_ASSERT(scene.room.steps.empty());
    for (const Token token : live.tokens) {
      if (find_guest(scene.room, token) != nullptr) continue;
      RC_ASSERT(wire::encode(scene.room).find('"' + to_string(token) + '"') == std::string::npos);
    }
  });
}

TEST_CASE("deadlines lie ahead once time has been passed") {
  holds("PassTime settles", [](const Moves& moves) {
    Evening live;
    Scene& scene = live.scene;
    for (const Move& move : moves) live.play(move);
    scene.context.seen = {};
    scene.as(Permission::kiosk).does(PassTime{});
    const auto due = next_deadline(scene.room);
    if (due) RC_ASSERT(*due > scene.context.now);
  });
}
