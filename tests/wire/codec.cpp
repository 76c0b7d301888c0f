#include "shared/wire/room_codec.hpp"

#include <catch2/catch.hpp>

#include "shared/room/slices.hpp"
#include "shared/wire/frames.hpp"
#include "shared/wire/room_picture.hpp"
#include "shared/wire/wall_picture.hpp"
#include "tests/wire/sample.hpp"

namespace hearth {
namespace {

using wire::Strictness;

// What is checked of each kind is compiled once for all of them.
template <class Any>
void check_identity_of(std::string_view name, const Any& value, Strictness strictness) {
  INFO(name);
  const std::string bytes = wire::encode(value);
  const auto read = wire::decode<Any>(bytes, strictness);
  REQUIRE_FALSE(read.fault);
  CHECK(read.value == value);
  CHECK(wire::encode(read.value) == bytes);
}

template <class Any>
void check_defaults_of(std::string_view name, const Any& defaults) {
  INFO(name);
  const auto read = wire::decode<Any>("{\"" + std::string{name} + "\":{}}", Strictness::lenient);
  REQUIRE_FALSE(read.fault);
  const auto again = wire::decode<Any>(wire::encode(read.value), Strictness::strict);
  REQUIRE_FALSE(again.fault);
  CHECK(again.value == defaults);
}

// Writes one filled value of each kind and reads it back.
template <class Any, class EachSlice>
void check_identity(EachSlice slices, Strictness strictness) {
  for_each_kind(slices,
                [&]<class T>() { check_identity_of<Any>(T::name, Sampler{}.sample<T>(), strictness); });
}

// The same with nothing but defaults, as they stand where a stored value leaves fields out.
template <class Any, class EachSlice>
void check_defaults(EachSlice slices) {
  for_each_kind(slices, []<class T>() { check_defaults_of<Any>(T::name, T{}); });
}

struct FaultCase {
  const char* what;
  std::string bytes;
  Reason reason;
  const char* field;
};

std::string command(std::string_view name, std::string_view fields) {
  return "{\"" + std::string{name} + "\":" + std::string{fields} + "}";
}

}  // namespace

TEST_CASE("every command is read as it was written") {
  check_identity<Command>(CommandSlices{}, Strictness::strict);
}

TEST_CASE("every event is read as it was written") {
  check_identity<Event>(EventSlices{}, Strictness::lenient);
}

TEST_CASE("an event or a command of which everything is missing can be written and read again") {
  check_defaults<Event>(EventSlices{});
  check_defaults<Command>(CommandSlices{});
}

TEST_CASE("a room whose day and crisis line lack their dates can be written and read again") {
  const std::string bare = R"({"day":{},"house":{"venue":{"crisis_lines":[{}]}}})";
  const auto read = wire::decode<Room>(bare, Strictness::lenient);
  REQUIRE_FALSE(read.fault);
  REQUIRE(read.value.day);
  REQUIRE(read.value.house->venue.crisis_lines.size() == 1);
  const auto again = wire::decode<Room>(wire::encode(read.value), Strictness::lenient);
  REQUIRE_FALSE(again.fault);
  CHECK(again.value == read.value);
}

TEST_CASE("pictures, beats and replies are read as they were written") {
  const auto check = []<class T>(const T& value) {
    const auto read = wire::decode<T>(wire::encode(value), Strictness::strict);
    REQUIRE_FALSE(read.fault);
    CHECK(read.value == value);
  };
  check(Sampler{}.sample<wire::WallPicture>());
  check(Sampler{}.sample<wire::RoomPicture>());
  check(Sampler{}.sample<wire::Beat>());
  check(Sampler{}.sample<wire::Reply>());
  check(wire::WallPicture{});
  check(wire::RoomPicture{});
  check(wire::Reply{});
}

TEST_CASE("what is wrong with a command is told with the path to it") {
  const std::string long_text(281, 'a');
  const std::vector<FaultCase> cases{
      {"no JSON", "floor.next", Reason::malformed, ""},
      {"nothing", "", Reason::malformed, ""},
      {"two values", "{} {}", Reason::malformed, ""},
      {"a field twice", R"({"floor.more_time":{"seconds":1,"seconds":2}})", Reason::malformed, ""},
      {"a byte that is no UTF-8", "{\"wall.message\":{\"text\":\"\xff\"}}", Reason::malformed, ""},
      {"half a surrogate", R"({"wall.message":{"text":"\ud800"}})", Reason::malformed, ""},
      {"brackets without end", std::string(100'000, '['), Reason::malformed, ""},
      {"an unknown command", command("floor.nxt", "{}"), Reason::unknown_command, "floor.nxt"},
      {"a command that is a text", "\"floor.next\"", Reason::wrong_type, ""},
      {"no command", "{}", Reason::wrong_type, ""},
      {"two commands", R"({"floor.next":{},"floor.done":{}})", Reason::wrong_type, ""},
      {"fields that are a list", command("floor.next", "[]"), Reason::wrong_type, ""},
      {"an unknown field", command("floor.next", R"({"quickly":true})"), Reason::unknown_field, "quickly"},
      {"an unknown field deep inside", command("house.read", R"({"house":{"venue":{"nam":""}}})"),
       Reason::unknown_field, "house.venue.nam"},
      {"a missing field", command("wall.message", "{}"), Reason::missing_field, "text"},
      {"a number for a text", command("wall.message", R"({"text":3})"), Reason::wrong_type, "text"},
      {"a text for a number", command("floor.more_time", R"({"seconds":"60"})"), Reason::wrong_type,
       "seconds"},
      {"a fraction", command("floor.more_time", R"({"seconds":1.0})"), Reason::wrong_type, "seconds"},
      {"a number beyond 64 bits", command("floor.more_time", R"({"seconds":99999999999999999999})"),
       Reason::wrong_type, "seconds"},
      {"a number beyond its type", command("floor.more_time", R"({"seconds":18446744073709551615})"),
       Reason::wrong_type, "seconds"},
      {"an infinite number", command("floor.more_time", R"({"seconds":1e999})"), Reason::malformed, ""},
      {"a word that is none", command("wall.show", R"({"screen":"elsewhere"})"), Reason::wrong_type,
       "screen"},
      {"a number where a text stands deep inside", command("house.read", R"({"house":{"venue":{"name":3}}})"),
       Reason::wrong_type, "house.venue.name"},
      {"a text that is too long", command("wall.message", "{\"text\":\"" + long_text + "\"}"),
       Reason::too_long, "text"},
      {"a control character", command("wall.message", R"({"text":"a\u0007"})"), Reason::bad_text, "text"},
      {"an override of direction", command("wall.message", R"({"text":"a\u202eb"})"), Reason::bad_text,
       "text"},
      {"a line feed where one line stands", command("gathering.start", R"({"format":"a\nb"})"),
       Reason::bad_text, "format"},
      {"words that are no token", command("floor.raise_hand", R"({"token":"loud-siren"})"),
       Reason::unknown_token, "token"},
  };
  for (const FaultCase& each : cases) {
    INFO(each.what);
    const auto read = wire::decode<Command>(each.bytes, Strictness::strict);
    REQUIRE(read.fault);
    CHECK(read.fault->reason == each.reason);
    CHECK(read.fault->field == each.field);
  }
}

TEST_CASE("an item of a list is named by its position") {
  const auto read = wire::decode<Programme>(
      R"({"events":[],"complaints":[{"where":"a","what":"b"},{"where":3}]})", Strictness::strict);
  REQUIRE(read.fault);
  CHECK(read.fault->field == "complaints.1.where");
}

TEST_CASE("an optional field may be left out or be null") {
  const auto left_out = wire::decode<Command>(command("floor.pass", "{}"), Strictness::strict);
  const auto null = wire::decode<Command>(command("floor.pass", R"({"token":null})"), Strictness::strict);
  REQUIRE_FALSE(left_out.fault);
  REQUIRE_FALSE(null.fault);
  CHECK(left_out.value == null.value);
}

TEST_CASE(
    "a day of an earlier kiosk is read with the order of its deck, and with words that are left out by now") {
  const auto day = wire::decode<Event>(R"({"day_began":{"seed":5}})", Strictness::lenient);
  REQUIRE_FALSE(day.fault);
  CHECK(get_if<DayBegan>(day.value)->order == DeckOrder::first_list);
  const auto guest =
      wire::decode<Event>(R"({"guest_signed_in":{"token":"cream-corn"}})", Strictness::lenient);
  REQUIRE_FALSE(guest.fault);
  CHECK(get_if<GuestSignedIn>(guest.value)->token == any_pair_from("cream-corn"));
}

TEST_CASE("what was stored is read leniently") {
  const auto read = wire::decode<Event>(R"({"turn_ended":{"at":7,"mood":"calm"}})", Strictness::lenient);
  REQUIRE_FALSE(read.fault);
  CHECK(read.value == Event{TurnEnded{Instant{Duration{7}}}});
  const auto missing = wire::decode<Event>(R"({"turn_ended":{}})", Strictness::lenient);
  REQUIRE_FALSE(missing.fault);
  CHECK(missing.value == Event{TurnEnded{}});
}

TEST_CASE(
    "a time, a length of time or a number of people that no room can reach is refused where it is read") {
  for (const char* bytes :
       {R"({"turn_ended":{"at":9223372036854775807}})", R"({"turn_ended":{"at":-9223372036854775807}})",
        R"({"turn_time_set":{"turn":9223372036854775807}})", R"({"turn_ended":{"at":31556952000001}})",
        R"({"people_counted":{"count":4294967295}})"}) {
    INFO(bytes);
    const auto read = wire::decode<Event>(bytes, Strictness::lenient);
    REQUIRE(read.fault);
    CHECK(read.fault->reason == Reason::wrong_type);
  }
  CHECK_FALSE(wire::decode<Event>(R"({"turn_ended":{"at":31556952000000}})", Strictness::lenient).fault);
}

TEST_CASE("a token is read as people type it") {
  const auto read =
      wire::decode<Command>(command("floor.raise_hand", R"({"token":"Blue Heron"})"), Strictness::strict);
  REQUIRE_FALSE(read.fault);
  CHECK(read.value == Command{RaiseHand{*token_from("blue-heron")}});
}

TEST_CASE("small groups that were stored by colours are the shapes in their place") {
  const auto split = wire::decode<Event>(
      R"({"groups_split":{"at":7,"groups":[{"colour":"amber","place":"upstairs","guests":[1]},{"colour":"blue"}]}})",
      Strictness::lenient);
  REQUIRE_FALSE(split.fault);
  const auto* groups = get_if<GroupsSplit>(split.value);
  REQUIRE(groups != nullptr);
  CHECK(groups->groups.at(0).shape == GroupShape::ball);
  CHECK(groups->groups.at(0).place.str() == "upstairs");
  CHECK(groups->groups.at(1).shape == GroupShape::square);
  const auto next = wire::decode<Event>(R"({"group_went_on":{"at":7,"group":"blue"}})", Strictness::lenient);
  REQUIRE_FALSE(next.fault);
  CHECK(next.value == Event{GroupWentOn{Instant{Duration{7}}, GroupShape::square, {}}});
}

TEST_CASE("nobody asks for a group by a colour") {
  const auto read = wire::decode<Command>(command("groups.next", R"({"group":"amber"})"), Strictness::strict);
  REQUIRE(read.fault);
  CHECK(read.fault->reason == Reason::wrong_type);
}

}  // namespace hearth
