#include "kiosk/network/waiting_requests.hpp"

#include <catch2/catch.hpp>

using namespace hearth;
using namespace hearth::kiosk;
using namespace std::chrono_literals;

namespace {

const RateLimit::TimePoint any_time{1000s};

RawRequest request_of(const DeviceId& device, std::string body) {
  return {"connection of " + device, device, std::move(body), 1};
}

std::vector<std::string> all_taken(WaitingRequests& requests) {
  std::vector<std::string> bodies;
  while (auto request = requests.take()) bodies.push_back(request->body);
  return bodies;
}

}  // namespace

TEST_CASE("requests are taken from each device in turn, and each device's in order") {
  WaitingRequests requests;
  for (const auto* body : {"a1", "a2", "a3"}) CHECK(requests.add(request_of("a", body), any_time));
  CHECK(requests.add(request_of("b", "b1"), any_time));
  CHECK(requests.add(request_of("", "here"), any_time));
  CHECK(all_taken(requests) == std::vector<std::string>{"a1", "b1", "here", "a2", "a3"});
  CHECK(requests.empty());
}

TEST_CASE("what a device sends beyond what may wait is dropped, and others lose nothing") {
  WaitingRequests requests;
  for (std::size_t i = 0; i < WaitingRequests::waiting_max + 10; ++i)
    CHECK(requests.add(request_of("a", std::to_string(i)), any_time));
  CHECK(requests.add(request_of("b", "b1"), any_time));
  const auto taken = all_taken(requests);
  REQUIRE(taken.size() == WaitingRequests::waiting_max + 1);
  CHECK(taken[1] == "b1");
  CHECK(taken.back() == std::to_string(WaitingRequests::waiting_max - 1));
  CHECK(requests.add(request_of("a", "again"), any_time));
  CHECK(requests.take()->body == "again");
}

TEST_CASE(
    "a device that goes on while all it sends is dropped is named, and one that does so seldom is not") {
  WaitingRequests requests;
  const auto add = [&](RateLimit::TimePoint now) { return requests.add(request_of("a", "one"), now); };
  for (std::size_t i = 0; i < WaitingRequests::waiting_max; ++i) CHECK(add(any_time));
  for (int i = 0; i < WaitingRequests::dropped_at_once_max; ++i) CHECK(add(any_time));
  CHECK_FALSE(add(any_time));
  CHECK(add(any_time + 60s));
}

TEST_CASE("when all connections are broken, only what came from this machine still waits") {
  WaitingRequests requests;
  CHECK(requests.add(request_of("a", "a1"), any_time));
  CHECK(requests.add(request_of("", "here"), any_time));
  requests.forget_devices();
  CHECK(all_taken(requests) == std::vector<std::string>{"here"});
  CHECK(requests.add(request_of("a", "a2"), any_time));
  CHECK(requests.take()->body == "a2");
}
