#include "shared/wire/pairing.hpp"

#include <sodium.h>

#include <algorithm>
#include <cctype>
#include <initializer_list>
#include <span>

#include "shared/base/text.hpp"
#include "shared/wire/pairing_words.hpp"

namespace hearth::wire {
namespace {

// The first byte of a message.
enum class PairingTag : std::uint8_t {
  hello = 1,
  commit = 2,
  nonce = 3,
  reveal = 4,
  outcome = 5,
  code = 6,
  bye = 7,
};

constexpr std::size_t kind_bytes = 16;
constexpr std::size_t name_bytes = 4 * pairing_name_characters_max;  // UTF-8 takes four at most

using Bytes = std::span<const std::uint8_t>;

Bytes bytes_of(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

class PairingWriter {
 public:
  explicit PairingWriter(PairingTag tag) {
    byte(static_cast<std::uint8_t>(tag));
    byte(pairing_version);
  }
  PairingWriter& byte(std::uint8_t value) {
    text_ += static_cast<char>(value);
    return *this;
  }
  PairingWriter& raw(Bytes bytes) {
    text_.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    return *this;
  }
  // Filled with zeros.
  PairingWriter& padded(std::string_view text, std::size_t size) {
    text_ += text.substr(0, size);
    text_.append(size - std::min(size, text.size()), '\0');
    return *this;
  }
  [[nodiscard]] std::string text() const { return text_; }

 private:
  std::string text_;
};

// Takes fields off the front; what is missing or too much is told at the end.
class PairingReader {
 public:
  explicit PairingReader(std::string_view bytes) : left_(bytes) {}

  std::uint8_t byte() {
    const std::string_view taken = take(1);
    return taken.empty() ? std::uint8_t{0} : static_cast<std::uint8_t>(taken.front());
  }
  template <std::size_t N>
  std::array<std::uint8_t, N> raw() {
    std::array<std::uint8_t, N> value{};
    const std::string_view taken = take(N);
    std::copy(taken.begin(), taken.end(), value.begin());
    return value;
  }
  // Without the zeros that fill it up; nothing else may stand behind the first of them.
  std::string padded(std::size_t size) {
    const std::string_view taken = take(size);
    const std::string_view text = taken.substr(0, taken.find('\0'));
    if (taken.find_first_not_of('\0', text.size()) != std::string_view::npos) good_ = false;
    return std::string{text};
  }
  void must(bool claim) { good_ = good_ && claim; }
  [[nodiscard]] bool done() const { return good_ && left_.empty(); }

 private:
  std::string_view take(std::size_t size) {
    if (left_.size() < size) {
      good_ = false;
      left_ = {};
      return {};
    }
    const std::string_view taken = left_.substr(0, size);
    left_.remove_prefix(size);
    return taken;
  }

  std::string_view left_;
  bool good_ = true;
};

struct PairingWrites {
  std::string operator()(const PairingHello& hello) const {
    return PairingWriter{PairingTag::hello}
        .raw(hello.client_key)
        .padded(name_of(hello.kind), kind_bytes)
        .padded(mended(hello.name, pairing_name_characters_max, Lines::one), name_bytes)
        .text();
  }
  std::string operator()(const PairingCommit& commit) const {
    return PairingWriter{PairingTag::commit}
        .raw(commit.kiosk_key)
        .raw(commit.id)
        .raw(commit.commitment)
        .text();
  }
  std::string operator()(const PairingNonceSent& sent) const {
    return PairingWriter{PairingTag::nonce}.raw(sent.id).raw(sent.nonce).text();
  }
  std::string operator()(const PairingReveal& reveal) const {
    return PairingWriter{PairingTag::reveal}.raw(reveal.id).raw(reveal.nonce).text();
  }
  std::string operator()(const PairingAnswer& answer) const {
    return PairingWriter{PairingTag::outcome}
        .raw(answer.id)
        .byte(static_cast<std::uint8_t>(answer.outcome))
        .text();
  }
  std::string operator()(const PairingCode& code) const {
    return PairingWriter{PairingTag::code}.raw(code.id).raw(code.proof).text();
  }
  std::string operator()(const PairingBye& bye) const {
    return PairingWriter{PairingTag::bye}.raw(bye.id).text();
  }
};

PairingMessage read_hello(PairingReader& in) {
  PairingHello hello;
  hello.client_key = in.raw<32>();
  const auto kind = enum_from<Permission>(in.padded(kind_bytes));
  in.must(kind && is_for_devices(*kind));
  hello.kind = kind.value_or(Permission::screen);
  hello.name = in.padded(name_bytes);
  in.must(!fault_in(hello.name, pairing_name_characters_max, Lines::one));
  return hello;
}

PairingMessage read_commit(PairingReader& in) {
  PairingCommit commit;
  commit.kiosk_key = in.raw<32>();
  commit.id = in.raw<16>();
  commit.commitment = in.raw<32>();
  return commit;
}

PairingMessage read_outcome(PairingReader& in) {
  PairingAnswer answer;
  answer.id = in.raw<16>();
  const std::uint8_t outcome = in.byte();
  in.must(outcome >= static_cast<std::uint8_t>(PairingOutcome::admitted) &&
          outcome <= static_cast<std::uint8_t>(PairingOutcome::other_version));
  answer.outcome = static_cast<PairingOutcome>(outcome);
  return answer;
}

// A message that begins with an id and ends with 32 bytes.
template <class Message>
PairingMessage read_id_and_bytes(PairingReader& in) {
  const PairingId id = in.raw<16>();
  return Message{id, in.raw<32>()};
}

std::optional<PairingMessage> read_behind(PairingTag tag, PairingReader& in) {
  switch (tag) {
    case PairingTag::hello:
      return read_hello(in);
    case PairingTag::commit:
      return read_commit(in);
    case PairingTag::nonce:
      return read_id_and_bytes<PairingNonceSent>(in);
    case PairingTag::reveal:
      return read_id_and_bytes<PairingReveal>(in);
    case PairingTag::outcome:
      return read_outcome(in);
    case PairingTag::code:
      return read_id_and_bytes<PairingCode>(in);
    case PairingTag::bye:
      return PairingBye{in.raw<16>()};
  }
  return std::nullopt;
}

PairingSum blake2b(std::initializer_list<Bytes> parts) {
  crypto_generichash_state state;
  PairingSum sum{};
  crypto_generichash_init(&state, nullptr, 0, sum.size());
  for (const Bytes part : parts) crypto_generichash_update(&state, part.data(), part.size());
  crypto_generichash_final(&state, sum.data(), sum.size());
  return sum;
}

// Lower case, and one space between words.
std::string plain_words(std::string_view typed) {
  std::string plain;
  for (const char c : typed) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (letter) {
      plain += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    } else if (c != ' ' && c != '-') {
      plain += c;
    } else if (!plain.empty() && plain.back() != ' ') {
      plain += ' ';
    }
  }
  while (plain.ends_with(' ')) plain.pop_back();
  return plain;
}

}  // namespace

std::string encode_pairing(const PairingMessage& message) {
  return std::visit(PairingWrites{}, message);
}

std::optional<PairingMessage> decode_pairing(std::string_view bytes) {
  if (bytes.size() > pairing_bytes_max) return std::nullopt;
  PairingReader in{bytes};
  const auto tag = static_cast<PairingTag>(in.byte());
  in.must(in.byte() == pairing_version);
  auto message = read_behind(tag, in);
  if (!in.done()) return std::nullopt;
  return message;
}

bool is_hello_of_another_version(std::string_view bytes) {
  return bytes.size() >= 2 && bytes.size() <= pairing_bytes_max &&
         static_cast<PairingTag>(bytes[0]) == PairingTag::hello &&
         static_cast<std::uint8_t>(bytes[1]) != pairing_version;
}

PairingSum commitment_of(const PairingTranscript& of) {
  return blake2b({bytes_of("hearth-pair-1 commit"), of.kiosk_key, of.client_key, of.id, of.kiosk_nonce});
}

std::string words_of(const PairingTranscript& of) {
  constexpr std::size_t words = 6;
  const PairingSum sum = blake2b(
      {bytes_of("hearth-pair-1 words"), of.kiosk_key, of.client_key, of.id, of.kiosk_nonce, of.client_nonce});
  std::string text;
  for (std::size_t i = 0; i < words; ++i) {
    if (i > 0) text += ' ';
    text += pairing_words.at(sum.at(i));
  }
  return text;
}

PairingSum proof_of(const PairingTranscript& of, std::string_view code) {
  return blake2b({bytes_of("hearth-pair-1 code"), of.kiosk_key, of.client_key, of.id, of.kiosk_nonce,
                  of.client_nonce, bytes_of(code)});
}

bool is_same_sum(const PairingSum& one, const PairingSum& other) {
  return sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

bool are_same_words(std::string_view typed, std::string_view words) {
  const std::string plain = plain_words(typed);
  return plain.size() == words.size() && sodium_memcmp(plain.data(), words.data(), words.size()) == 0;
}

}  // namespace hearth::wire
