#include "shared/wire/frames.hpp"

#include <catch2/catch.hpp>

#include "shared/room/floor_commands.hpp"

namespace hearth {
namespace {

const std::string an_id = "0123456789abcdef0123456789abcdef";

std::string request(std::string_view protocol, std::string_view id, std::string_view rest) {
  return "{\"protocol\":" + std::string{protocol} + ",\"id\":\"" + std::string{id} + "\"," +
         std::string{rest} + "}";
}

wire::Beat beat(std::uint64_t boot, std::uint64_t journal, std::uint64_t version) {
  wire::Beat made;
  made.boot = boot;
  made.journal = journal;
  made.version = version;
  return made;
}

}  // namespace

TEST_CASE("a request is read with its id, its command and what was seen") {
  const auto read =
      wire::read_request(request("1", an_id, R"("command":{"floor.next":{}},"seen":{"turn":17})"));
  REQUIRE_FALSE(read.fault);
  CHECK(read.id == an_id);
  CHECK(read.request.command == Command{NextTurn{}});
  REQUIRE(read.request.seen);
  CHECK(read.request.seen->turn == 17U);
  CHECK_FALSE(read.request.seen->stage);
}

TEST_CASE("the answer to a request that cannot be read can still name it") {
  const auto read = wire::read_request(request("1", an_id, R"("command":{"floor.nxt":{}})"));
  REQUIRE(read.fault);
  CHECK(read.id == an_id);
  CHECK(read.fault->reason == Reason::unknown_command);
}

TEST_CASE("a fault is named as the command names its field") {
  const auto read = wire::read_request(request("1", an_id, R"("command":{"wall.message":{"text":3}})"));
  REQUIRE(read.fault);
  CHECK(read.fault->field == "text");
  const auto seen =
      wire::read_request(request("1", an_id, R"("command":{"floor.next":{}},"seen":{"turn":-1})"));
  REQUIRE(seen.fault);
  CHECK(seen.fault->reason == Reason::wrong_type);
  CHECK(seen.fault->field == "seen.turn");
}

TEST_CASE("another protocol and another kind of id are malformed") {
  const auto fault = [](std::string_view protocol, std::string_view id) {
    return wire::read_request(request(protocol, id, R"("command":{"floor.next":{}})")).fault;
  };
  CHECK(fault("2", an_id) == wire::Fault{Reason::malformed, "protocol"});
  CHECK(fault("1", "short") == wire::Fault{Reason::malformed, "id"});
  CHECK(fault("1", "0123456789ABCDEF0123456789ABCDEF") == wire::Fault{Reason::malformed, "id"});
  CHECK(fault("1", an_id + "0") == wire::Fault{Reason::malformed, "id"});
  CHECK_FALSE(fault("1", an_id));
}

TEST_CASE("a request over its limit is not read") {
  std::string bytes = request("1", an_id, R"("command":{"floor.next":{}})");
  bytes.append(wire::request_bytes_max - bytes.size(), ' ');
  CHECK_FALSE(wire::read_request(bytes).fault);
  bytes += ' ';
  CHECK(wire::read_request(bytes).fault == wire::Fault{Reason::malformed, ""});
}

TEST_CASE("a picture replaces another when it is newer or comes from another start or folder") {
  const wire::Beat shown = beat(5, 1, 40);
  CHECK(wire::replaces(beat(5, 1, 41), shown));
  CHECK_FALSE(wire::replaces(beat(5, 1, 40), shown));
  CHECK_FALSE(wire::replaces(beat(5, 1, 39), shown));
  CHECK(wire::replaces(beat(6, 1, 2), shown));
  CHECK(wire::replaces(beat(5, 2, 2), shown));
}

}  // namespace hearth
