#include "kiosk/network/newest_messages.hpp"

#include <catch2/catch.hpp>

using namespace hearth::kiosk;

TEST_CASE("of each connection the newest message waits, in the turn of the first") {
  NewestMessages messages;
  messages.put({"a", "10.0.0.1", "hello"});
  messages.put({"b", "10.0.0.2", "hello"});
  messages.put({"a", "10.0.0.1", "nonce"});
  CHECK(messages.take()->body == "nonce");
  messages.put({"a", "10.0.0.1", "code"});
  CHECK(messages.take()->routing == "b");
  CHECK(messages.take()->body == "code");
  CHECK_FALSE(messages.take());
  CHECK(messages.empty());
}

TEST_CASE("messages of more connections than there is room for are dropped, until one has been taken") {
  NewestMessages messages;
  for (std::size_t i = 0; i < NewestMessages::connections_max; ++i)
    messages.put({std::to_string(i), "", "x"});
  messages.put({"late", "", "x"});
  CHECK(messages.take()->routing == "0");
  messages.put({"later", "", "x"});
  std::string last;
  while (const auto next = messages.take()) last = next->routing;
  CHECK(last == "later");
}
