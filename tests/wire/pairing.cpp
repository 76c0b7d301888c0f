#include "shared/wire/pairing.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <numeric>
#include <set>
#include <sstream>

#include "shared/wire/pairing_words.hpp"
#include "tests/places.hpp"

namespace hearth {
namespace {

using namespace wire;

std::string text_of_protocol() {
  std::ifstream file{source_folder() / "shared/wire/PROTOCOL.md"};
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

template <std::size_t N>
std::array<std::uint8_t, N> counting_from(std::uint8_t first) {
  std::array<std::uint8_t, N> bytes{};
  std::iota(bytes.begin(), bytes.end(), first);
  return bytes;
}

// The one that the document computes by.
PairingTranscript documented() {
  return {counting_from<32>(0), counting_from<32>(0x20), counting_from<16>(0x40), counting_from<32>(0x50),
          counting_from<32>(0x70)};
}

std::string hexadecimal(const PairingSum& sum) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (const std::uint8_t byte : sum) {
    text += digits[byte >> 4U];
    text += digits[byte & 15U];
  }
  return text;
}

std::vector<PairingMessage> one_of_each() {
  const PairingTranscript all = documented();
  return {PairingHello{all.client_key, Permission::facilitator, "Küchentisch"},
          PairingCommit{all.kiosk_key, all.id, commitment_of(all)},
          PairingNonceSent{all.id, all.client_nonce},
          PairingReveal{all.id, all.kiosk_nonce},
          PairingAnswer{all.id, PairingOutcome::code_wrong},
          PairingCode{all.id, proof_of(all, "042917")},
          PairingBye{all.id}};
}

}  // namespace

TEST_CASE("every message of pairing comes out as it went in, and has the length that the document says") {
  const std::string document = text_of_protocol();
  for (const PairingMessage& message : one_of_each()) {
    const std::string bytes = encode_pairing(message);
    CHECK(decode_pairing(bytes) == message);
    const std::string tag = "| `0" + std::to_string(bytes[0]) + "`, ";
    const auto row = document.find(tag);
    REQUIRE(row != std::string::npos);
    const std::string line = document.substr(row, document.find('\n', row) - row);
    CHECK(line.ends_with(": " + std::to_string(bytes.size()) + " |"));
  }
}

TEST_CASE("a message of pairing that lacks a byte, or has one more, is none") {
  for (const PairingMessage& message : one_of_each()) {
    const std::string bytes = encode_pairing(message);
    for (std::size_t length = 0; length < bytes.size(); ++length)
      CHECK_FALSE(decode_pairing(bytes.substr(0, length)));
    CHECK_FALSE(decode_pairing(bytes + '\0'));
    CHECK_FALSE(decode_pairing(bytes + std::string(pairing_bytes_max, '\0')));
  }
}

TEST_CASE("a hello names a permission that a device can have, and a name that can be shown") {
  const std::string good = encode_pairing(one_of_each().front());
  constexpr std::size_t kind_at = 34;
  constexpr std::size_t name_at = 50;
  const auto with = [&](std::size_t place, std::string_view text) {
    std::string bytes = good;
    bytes.replace(place, text.size(), text);
    return decode_pairing(bytes);
  };
  CHECK(with(kind_at, std::string_view{"steward\0\0\0\0", 11}));
  CHECK_FALSE(with(kind_at, std::string_view{"owner\0\0\0\0\0\0", 11}));
  CHECK_FALSE(with(kind_at, std::string_view{"kiosk\0\0\0\0\0\0", 11}));
  CHECK_FALSE(with(kind_at, std::string_view{"screen\0\0\0\0!", 11}));
  CHECK_FALSE(with(name_at, "\x1b[31m"));
  CHECK_FALSE(with(name_at, "\xff"));
  CHECK_FALSE(with(name_at, std::string(41, 'a')));
  CHECK_FALSE(with(name_at, std::string_view{"a\0b", 3}));
}

TEST_CASE("another version and an outcome that is not in the list are no message") {
  std::string hello = encode_pairing(one_of_each().front());
  hello[1] = 2;
  CHECK_FALSE(decode_pairing(hello));
  CHECK(is_hello_of_another_version(hello));
  CHECK_FALSE(is_hello_of_another_version(encode_pairing(one_of_each().front())));
  std::string answer = encode_pairing(PairingAnswer{{}, PairingOutcome::other_version});
  for (const char outcome : {'\0', '\x0b', '\xff'}) {
    answer.back() = outcome;
    CHECK_FALSE(decode_pairing(answer));
  }
}

TEST_CASE("the document's sums and words are what the program computes") {
  const std::string document = text_of_protocol();
  const PairingTranscript of = documented();
  CHECK(document.find("| C | `" + hexadecimal(commitment_of(of)) + "` |") != std::string::npos);
  CHECK(document.find("| words | `" + words_of(of) + "` |") != std::string::npos);
  CHECK(document.find("| proof | `" + hexadecimal(proof_of(of, "042917")) + "` |") != std::string::npos);
}

TEST_CASE("the document's table of words is the program's") {
  const std::string document = text_of_protocol();
  std::string rows;
  for (std::size_t row = 0; row < 16; ++row) {
    const char digit = "0123456789abcdef"[row];
    rows += std::string{"| "} + digit + "0 to " + digit + "f |";
    for (std::size_t i = 0; i < 16; ++i) rows += " " + std::string{pairing_words.at(16 * row + i)};
    rows += " |\n";
  }
  CHECK(document.find(rows) != std::string::npos);
}

TEST_CASE("no two words begin alike, and none is long") {
  std::set<std::string_view> beginnings;
  for (const std::string_view word : pairing_words) {
    INFO(word);
    CHECK(word.size() >= 4);
    CHECK(word.size() <= 8);
    CHECK(beginnings.insert(word.substr(0, 4)).second);
    CHECK(word.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos);
  }
}

TEST_CASE("every part of what was said makes other words") {
  const PairingTranscript same = documented();
  std::set<std::string> seen{words_of(same)};
  PairingTranscript other = same;
  other.kiosk_key[31] ^= 1U;
  CHECK(seen.insert(words_of(other)).second);
  other = same;
  other.client_key[0] ^= 1U;
  CHECK(seen.insert(words_of(other)).second);
  other = same;
  other.id[15] ^= 1U;
  CHECK(seen.insert(words_of(other)).second);
  other = same;
  other.kiosk_nonce[0] ^= 1U;
  CHECK(seen.insert(words_of(other)).second);
  other = same;
  other.client_nonce[0] ^= 1U;
  CHECK(seen.insert(words_of(other)).second);
}

TEST_CASE("words are the same however somebody types them") {
  const std::string words = words_of(documented());
  std::string shouted = "  " + words + " ";
  std::transform(shouted.begin(), shouted.end(), shouted.begin(),
                 [](char c) { return c == ' ' ? '-' : static_cast<char>(std::toupper(c)); });
  CHECK(are_same_words(words, words));
  CHECK(are_same_words(shouted, words));
  CHECK_FALSE(are_same_words(words.substr(1), words));
  CHECK_FALSE(are_same_words("", words));
}

TEST_CASE("a key in Z85 is read as the bytes that it stands for") {
  // RFC 32, "Test Case": 86 4F D2 6F B5 59 F7 5B is HelloWorld.
  const auto bytes = key_bytes_in("HelloWorldHelloWorldHelloWorldHelloWorld");
  REQUIRE(bytes);
  CHECK((*bytes)[0] == 0x86);
  CHECK((*bytes)[7] == 0x5B);
  CHECK(key_text(*bytes) == "HelloWorldHelloWorldHelloWorldHelloWorld");
}

}  // namespace hearth
