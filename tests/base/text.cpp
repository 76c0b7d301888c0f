#include "shared/base/text.hpp"

#include <catch2/catch.hpp>

using namespace hearth;

TEST_CASE("a text is counted in characters, not in bytes") {
  CHECK(Text<4>::from("Café"));
  CHECK(Text<5>::from("Вітаю"));
  CHECK_FALSE(Text<4>::from("Вітаю"));
}

TEST_CASE("the fault of a text is named") {
  using Fault = std::optional<TextFault>;
  const auto fault = [](std::string_view text) { return fault_in(text, 5, Lines::one); };
  CHECK(fault("") == Fault{});
  CHECK(fault("five!") == Fault{});
  CHECK(fault("six!!!") == TextFault::too_long);
  CHECK(fault("a\nb") == TextFault::unseen_character);
  CHECK(fault(std::string_view{"a\0b", 3}) == TextFault::unseen_character);
  CHECK(fault("a\x7F") == TextFault::unseen_character);
  CHECK(fault("\u202Egnp") == TextFault::unseen_character);
  CHECK(fault("\u2067x") == TextFault::unseen_character);
  CHECK(fault("a\u0085") == TextFault::unseen_character);
}

TEST_CASE("a line feed is kept where several lines are allowed") {
  CHECK_FALSE(fault_in("one\ntwo", 20, Lines::many));
  CHECK(fault_in("one\r\ntwo", 20, Lines::many) == TextFault::unseen_character);
}

TEST_CASE("joiners and marks that scripts need are kept") {
  CHECK_FALSE(fault_in("می‌خواهم", 20, Lines::one));   // zero-width non-joiner
  CHECK_FALSE(fault_in("👩‍👩‍👧", 20, Lines::one));  // zero-width joiners
  CHECK_FALSE(fault_in("e\u0301", 20, Lines::one));
}

TEST_CASE("a text of which nobody would see anything is blank") {
  const auto text =
      GENERATE(as<std::string>{}, "", " ", "\n \n", "\u00A0", "\u00AD", "\u034F", "\u061C", "\u115F\u1160",
               "\u180E", "\u200B\u200C\u200D\u200E\u200F", "\u202E", "\u2060", "\u2067\u2069", "\u2800",
               "\u3000", "\u3164", "\uFE0E\uFE0F", "\uFEFF", "\uFFA0", "\uFFFB", "\U0001D173",
               "\U000E0041\U000E007F", "\U000E0100", " \u200D \u2800\n");
  CAPTURE(text);
  CHECK(is_blank(text));
}

TEST_CASE("a text of which something is seen is not blank, whatever stands beside it") {
  const auto text = GENERATE(as<std::string>{}, "a", " .", "\u200Bx", "👩‍👩‍👧", "❤️",
                             "1️⃣", "🏴\U000E0067\U000E007F", "می‌خواهم", "क्‍ष", "한",
                             "가", "ᠮᠣᠩᠭᠣᠯ", "\u2801", "\u0301", "نور", "\xFF", "\u200B\xE2\x80");
  CAPTURE(text);
  CHECK_FALSE(is_blank(text));
}

TEST_CASE("bytes that are not well-formed UTF-8 are found") {
  const auto bytes =
      GENERATE(as<std::string>{}, "\x80", "\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80",
               "\xF5\x80\x80\x80", "\xC3", "\xE2\x82", "ok\xFF", "\xF0\x9F\x92");
  CHECK(fault_in(bytes, 100, Lines::one) == TextFault::not_utf8);
}

TEST_CASE("a mended text has no fault") {
  const auto bytes =
      GENERATE(as<std::string>{}, "", "plain", "much too long for this", "tab\there", "\xFF\xFE",
               "\u202E\u202Eabc", "ends in control\x01", "\n\n\n", "ééééééééééééééé");
  const std::string text = mended(bytes, 8, Lines::one);
  CAPTURE(bytes, text);
  CHECK_FALSE(fault_in(text, 8, Lines::one));
}

TEST_CASE("mending keeps what it can") {
  CHECK(mended("much too long", 8, Lines::one) == "much to…");
  CHECK(mended("tab\t\t here", 20, Lines::one) == "tab  here");
  CHECK(mended("\tlead", 20, Lines::one) == "lead");
  CHECK(mended("a\xFFz", 20, Lines::one) == "a\uFFFDz");
  CHECK(mended("exactly8", 8, Lines::one) == "exactly8");
}
