// What holds for every command, and for any bytes at all.

#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "shared/wire/frames.hpp"
#include "tests/properties/moves.hpp"

using namespace hearth;

TEST_CASE("every command is read as it was written") {
  CHECK(rc::check("encode then decode is identity", [](std::uint8_t what, std::uint8_t which) {
    const Evening evening;
    const Command command = evening.command_of(Move{what, which, 0, 0, false});
    const auto read = wire::decode<Command>(wire::encode(command), wire::Strictness::strict);
    RC_ASSERT_FALSE(read.fault.has_value());
    RC_ASSERT(read.value == command);
  }));
}

TEST_CASE("any bytes are read as a request or refused") {
  CHECK(rc::check("rubbish is safe", [](const std::string& bytes) {
    const wire::ReadRequest read = wire::read_request(bytes);
    RC_ASSERT(read.fault.has_value());
  }));
}

TEST_CASE("a request with one byte changed is read or refused, never half read") {
  CHECK(rc::check("mutations are safe",
                  [](std::uint8_t what, std::uint8_t which, std::uint16_t where, std::uint8_t byte) {
                    const Evening evening;
                    wire::Request request;
                    request.id = std::string(32, 'a');
                    request.command = evening.command_of(Move{what, which, 0, 0, false});
                    std::string bytes = wire::encode(request);
                    bytes[where % bytes.size()] = static_cast<char>(byte);
                    const wire::ReadRequest read = wire::read_request(bytes);
                    if (!read.fault) RC_ASSERT(read.request.id.size() == 32U);
                  }));
}
