#include "kiosk/network/connections.hpp"

#include <catch2/catch.hpp>

#include "kiosk/network/descriptors.hpp"

using namespace hearth::kiosk;

namespace {

Connection of(const char* address, std::uint16_t port, std::uint64_t bytes) {
  return {port, address, port, bytes};
}

constexpr std::uint64_t mebibyte = 1U << 20U;
const ConnectionBounds bounds;

}  // namespace

TEST_CASE("a connection that sent more than a device ever needs is ended, and no other") {
  const auto ended = sent_too_much(
      {of("10.0.0.1", 1, 300), of("10.0.0.2", 2, bounds.bytes_max + 1), of("10.0.0.3", 3, bounds.bytes_max)},
      bounds);
  CHECK(ended == std::vector{of("10.0.0.2", 2, bounds.bytes_max + 1)});
}

TEST_CASE("of many that sent much together, those that sent most are ended") {
  std::vector<Connection> all;
  for (std::uint16_t i = 1; i <= 6; ++i) all.push_back(of("10.0.0.1", i, (i + 7) * mebibyte));
  // 8 + 9 + 10 + 11 + 12 + 13 MiB are one below the limit; one more is over it.
  CHECK(sent_too_much(all, bounds).empty());
  all.push_back(of("10.0.0.2", 7, 2 * mebibyte));
  CHECK(sent_too_much(all, bounds) == std::vector{of("10.0.0.1", 6, 13 * mebibyte)});
}

TEST_CASE("the most crowded address is the one with most connections") {
  const std::vector<Connection> all{of("10.0.0.1", 1, 0), of("10.0.0.2", 2, 0), of("10.0.0.2", 3, 0)};
  CHECK(of_the_most_crowded_address(all) == std::vector{of("10.0.0.2", 2, 0), of("10.0.0.2", 3, 0)});
  CHECK(of_the_most_crowded_address({}).empty());
}

TEST_CASE("connections leave at least half of the descriptors to everything else") {
  for (const std::size_t limit : {256U, 1024U, 4096U, 1U << 20U}) {
    CAPTURE(limit);
    CHECK(connections_max(limit) >= 1);
    CHECK(connections_max(limit) <= std::max<std::size_t>(limit / 2, 1));
  }
  CHECK(connections_max(4096) == 1200);
}
