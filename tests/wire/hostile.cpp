// Bytes from people who mean harm, or from a broken network: read or refused, never a crash.
#include <catch2/catch.hpp>
#include <random>

#include "shared/room/floor_commands.hpp"
#include "shared/room/wall_commands.hpp"
#include "shared/wire/frames.hpp"
#include "shared/wire/room_picture.hpp"
#include "shared/wire/wall_picture.hpp"
#include "tests/rounds.hpp"
#include "tests/wire/sample.hpp"

namespace hearth {
namespace {

// Everything that reads bytes from outside.
void read_every_way(std::string_view bytes) {
  const auto request = wire::read_request(bytes);
  if (!request.fault) CHECK(wire::is_request_id(request.id));
  (void)wire::decode<Command>(bytes, wire::Strictness::strict);
  (void)wire::decode<Event>(bytes, wire::Strictness::lenient);
  (void)wire::decode<wire::Reply>(bytes, wire::Strictness::lenient);
  (void)wire::decode<wire::Beat>(bytes, wire::Strictness::lenient);
  (void)wire::decode<wire::WallPicture>(bytes, wire::Strictness::lenient);
  (void)wire::decode<wire::RoomPicture>(bytes, wire::Strictness::lenient);
}

std::string request_with(const Command& command) {
  wire::Request request;
  request.id = std::string(32, '7');
  request.command = command;
  request.seen = Seen{1, 2, 3};
  return wire::encode(request);
}

}  // namespace

TEST_CASE("a request that was cut off anywhere is refused") {
  const std::string bytes = request_with(ShowMessage{*Message::from("Grüße an alle")});
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    INFO(length);
    CHECK(wire::read_request(std::string_view{bytes}.substr(0, length)).fault);
  }
  CHECK_FALSE(wire::read_request(bytes).fault);
}

TEST_CASE("a request with a byte order mark, or with bytes behind a NUL, is malformed") {
  const std::string bytes = request_with(ShowMessage{*Message::from("Grüße an alle")});
  const std::string nul(1, '\0');
  for (const std::string& wrong : {"\xEF\xBB\xBF" + bytes, bytes + nul, bytes + nul + bytes, nul + bytes}) {
    const auto read = wire::read_request(wrong);
    REQUIRE(read.fault);
    CHECK(read.fault->reason == Reason::malformed);
  }
}

TEST_CASE("brackets that nest deeper than 32 are refused, at 32 they are looked at") {
  const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
  CHECK_FALSE(wire::Document::parse(nested(33)));
  CHECK(wire::Document::parse(nested(32)));
  for (const std::string& opening : {std::string{"["}, std::string{"{\"a\":"}, std::string{"[{\"\":"}}) {
    std::string deep;
    while (deep.size() < wire::request_bytes_max - opening.size()) deep += opening;
    read_every_way(deep);
  }
  CHECK(wire::Document::parse("\"" + std::string(1000, '[') + "\""));  // brackets in a text are none
}

TEST_CASE("strange but well-formed values are refused or read, and nothing else") {
  for (const char* bytes : {"null",
                            "true",
                            "0",
                            "-0",
                            "-1",
                            "1e5",
                            "1E400",
                            "-1e-400",
                            "123456789012345678901234567890",
                            "\"\"",
                            "[]",
                            "{}",
                            "[[],{}]",
                            R"({"":{}})",
                            R"({"floor.next":null})",
                            R"({"protocol":-1})",
                            R"({"id":[]})",
                            R"({"protocol":1,"id":"x","command":{"floor.next":{}}})",
                            R"({"beat":{"now":-9223372036854775808}})",
                            R"({"beat":{"now":9223372036854775807,"local":"9999-12-31T23:59:60+23:59"}})",
                            R"({"beat":{"local":"0000-01-01T00:00:00-23:59"}})",
                            R"({"room":{"house":null,"day":{"date":"2026-02-30"}}})",
                            R"({"\u0000":1})",
                            "\"\\u0000\"",
                            "\xEF\xBB\xBF{}",
                            "\x00\x01",
                            "{\"a\":1}\x00"}) {
    INFO(bytes);
    read_every_way(bytes);
  }
}

TEST_CASE("a value with bytes changed at random is read or refused") {
  const unsigned seed = std::random_device{}();
  INFO("seed " << seed);
  std::mt19937 random{seed};
  const std::vector<std::string> originals{
      request_with(GiveMoreTime{std::chrono::seconds{60}}),
      request_with(ShowMessage{*Message::from("hello")}), wire::encode(Sampler{}.sample<wire::WallPicture>()),
      wire::encode(Sampler{}.sample<wire::RoomPicture>()), wire::encode(Sampler{}.sample<wire::Reply>())};
  for (int round = 0; round < rounds(2000); ++round) {
    std::string bytes = originals[random() % originals.size()];
    for (unsigned change = 0; change <= random() % 4; ++change) {
      const std::size_t at = random() % bytes.size();
      switch (random() % 4) {
        case 0:
          bytes[at] = static_cast<char>(random());
          break;
        case 1:
          bytes.erase(at, 1 + random() % 8);
          break;
        case 2:
          bytes.insert(at, bytes.substr(random() % bytes.size(), random() % 32));
          break;
        default:
          bytes[at] = "{}[]\",:0-e\\"[random() % 11];
          break;
      }
      if (bytes.empty()) bytes = " ";
    }
    read_every_way(bytes);
  }
}

TEST_CASE("rubbish is refused") {
  const unsigned seed = std::random_device{}();
  INFO("seed " << seed);
  std::mt19937 random{seed};
  for (int round = 0; round < rounds(2000); ++round) {
    std::string bytes(random() % 200, '\0');
    for (char& c : bytes) c = static_cast<char>(random());
    CHECK(wire::read_request(bytes).fault);
  }
}

}  // namespace hearth
