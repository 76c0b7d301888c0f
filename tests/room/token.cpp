#include "shared/room/token.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

using namespace hearth;

TEST_CASE("every token is written and read as two words") {
  for (const Token token : dealt_from(42, 0)) REQUIRE(token_from(to_string(token)) == token);
}

TEST_CASE("people may type a token as they read it") {
  const Token kite = *token_from("blue-kite");
  CHECK(token_from("Blue Kite") == kite);
  CHECK(token_from("BLUE KITE") == kite);
  CHECK(token_from("Blue-kite") == kite);
}

TEST_CASE("other words are no token") {
  const auto words = GENERATE(as<std::string>{}, "", "-", "blue", "blue-", "-kite", "blue--kite",
                              "blue-kite-", "kite-blue", "blue sword", "red-lantern", "b\xFFue-kite");
  CHECK_FALSE(token_from(words));
}

TEST_CASE("a deck holds every token once, and there are at least 4,000") {
  const std::vector<Token> deck = dealt_from(7, 0);
  CHECK(std::set<Token>(deck.begin(), deck.end()).size() == tokens_in_deck);
  CHECK(tokens_in_deck >= 4000);
}

TEST_CASE("what is left of a deck is its end") {
  const std::vector<Token> deck = dealt_from(7, 0);
  CHECK(dealt_from(7, 3990) == std::vector<Token>(deck.begin() + 3990, deck.end()));
  CHECK(dealt_from(7, tokens_in_deck + 1).empty());
}

TEST_CASE(
    "a pair that is left out is dealt to nobody and is no token, but can be read where somebody has it") {
  const auto words =
      GENERATE(as<std::string>{}, "red-lamp", "red-lantern", "cream-corn", "silver-hat", "rose-feather");
  const Token token = any_pair_from(words).value();
  CHECK(to_string(token) == words);
  CHECK(is_left_out(token));
  CHECK_FALSE(token_from(words));
  const std::vector<Token> deck = dealt_from(7, 0);
  CHECK(std::count(deck.begin(), deck.end(), token) == 0);
}

TEST_CASE("the first kiosks' deck has the order that it had, so that a day of theirs goes on") {
  const std::vector<Token> deck = shuffled_deck(7, DeckOrder::first_list);
  CHECK(deck.size() == 4022);
  CHECK(std::set<Token>(deck.begin(), deck.end()).size() == 4022);
  CHECK(to_string(deck.at(0)) == "violet-penguin");
  CHECK(to_string(deck.at(1000)) == "green-cart");
  CHECK(to_string(deck.at(4021)) == "gold-seedling");
}

TEST_CASE("each symbol stands in one family, under its word") {
  CHECK(family_word(token_from("blue-heron")->symbol / symbols_in_family) == "animals");
  CHECK(family_word(token_from("blue-hammock")->symbol / symbols_in_family) == "errands");
}

TEST_CASE("another seed is another order") {
  CHECK(dealt(1, 0) != dealt(2, 0));
}
