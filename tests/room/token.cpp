#include "shared/room/token.hpp"

#include <catch2/catch.hpp>
#include <set>

using namespace hearth;

TEST_CASE("every token is written and read as two words") {
  for (std::size_t i = 0; i < tokens_in_deck; ++i) {
    const Token token = dealt(42, i);
    REQUIRE(token_from(to_string(token)) == token);
  }
}

TEST_CASE("people may type a token as they read it") {
  const Token kite = *token_from("blue-kite");
  CHECK(token_from("Blue Kite") == kite);
  CHECK(token_from("BLUE KITE") == kite);
  CHECK(token_from("Blue-kite") == kite);
}

TEST_CASE("other words are no token") {
  const auto words = GENERATE(as<std::string>{}, "", "-", "blue", "blue-", "-kite", "blue--kite", "blue-kite-", "kite-blue",
                              "blue sword", "red-lantern", "b\xFFue-kite");
  CHECK_FALSE(token_from(words));
}

TEST_CASE("a deck holds every token once") {
  std::set<Token> seen;
  for (std::size_t i = 0; i < tokens_in_deck; ++i) seen.insert(dealt(7, i));
  CHECK(seen.size() == tokens_in_deck);
}

TEST_CASE("another seed is another order") { CHECK(dealt(1, 0) != dealt(2, 0)); }
