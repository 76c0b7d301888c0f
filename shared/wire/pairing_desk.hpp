#pragma once
// The kiosk's side of pairing: who asks to be let in, and what each is told. Anybody in the network can send
// anything here, so that everything has a bound: requests that wait, one for each network, and how long each
// may take. Nobody is let in by anything here; whoever decides does so through decide().
//
// A device repeats its last message each second. What repeats the first one changes nothing, and a request
// whose device has been silent for pairing_silence goes.
//
// Pure: time and random bytes are handed in. One thread.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/time.hpp"
#include "shared/wire/pairing.hpp"

namespace hearth::wire {

inline constexpr std::size_t pairing_requests_max = 5;  // that nobody has decided on
inline constexpr std::size_t pairing_kept_max = 16;     // with those that have been
inline constexpr Duration pairing_lasts{180'000};
inline constexpr Duration pairing_silence{10'000};
inline constexpr int pairing_tries_for_a_request = 3;
inline constexpr int pairing_tries_in_all = 10;
inline constexpr std::size_t pairing_code_digits = 6;

// Drawn anew for each message.
struct PairingChance {
  PairingId id{};
  PairingNonce nonce{};
  std::uint64_t code = 0;
};

// A request that people can decide on.
struct PairingAsked {
  std::uint64_t number = 0;
  KeyBytes client_key{};
  Permission kind = Permission::screen;
  std::string words;
  std::string name;
  Instant since{};
  bool operator==(const PairingAsked&) const = default;
};

class PairingDesk {
 public:
  // Requests are numbered from there: not from 1 at each start, so that an answer to an old one meets none.
  PairingDesk(const KeyBytes& kiosk_key, std::uint64_t first_number);

  struct Came {
    std::string_view bytes;
    std::string network;  // of whom there may be one request: an IPv4 address or an IPv6 /64
    std::string routing;  // where answers go
  };
  struct ToSend {
    std::string routing;
    std::string bytes;
  };

  // The answer, or nothing where none is due: to bytes that are no message, and to a bye.
  [[nodiscard]] std::optional<std::string> take(const Came& came, Instant now, const PairingChance& chance);
  void pass_time(Instant now);

  // Oldest first, at most pairing_requests_max.
  [[nodiscard]] std::vector<PairingAsked> listed() const;
  // Nothing when nobody waits under that number any more.
  std::optional<ToSend> decide(std::uint64_t number, PairingOutcome outcome);

  // While nobody facilitates yet, the oldest request to do so is shown on the wall, with a code. Whoever
  // proves that they have read it may be let in without anybody's yes.
  void let_first(bool open);
  struct OnWall {
    std::uint64_t number = 0;
    std::string words;
    std::string code;
    bool operator==(const OnWall&) const = default;
  };
  [[nodiscard]] std::optional<OnWall> on_wall() const;
  // The numbers of requests whose code was right since this was last asked.
  [[nodiscard]] std::vector<std::uint64_t> take_proven();

 private:
  struct Request {
    std::uint64_t number = 0;
    PairingTranscript transcript;
    PairingHello hello;
    std::string network;
    std::string routing;
    std::string code;
    bool has_nonce = false;
    bool proved = false;  // by the code
    Instant since{};
    Instant heard{};
    int tries = 0;
    std::optional<PairingSum> last_proof{};  // sent again until it is answered, and counted once
    std::optional<PairingOutcome> decided{};
  };

  [[nodiscard]] std::string greet(const PairingHello& hello, const Came& came, Instant now,
                                  const PairingChance& chance);
  [[nodiscard]] std::string take_nonce(Request& request, const PairingNonce& nonce);
  [[nodiscard]] std::string take_code(Request& request, const PairingSum& proof);
  void leave(const PairingId& id);
  // How a request stands, for a device that asks again.
  [[nodiscard]] std::string standing(const Request& request) const;
  [[nodiscard]] Request* find(const PairingId& id);
  [[nodiscard]] const Request* shown() const;

  KeyBytes kiosk_key_;
  std::uint64_t next_number_;
  std::vector<Request> requests_;  // in the order in which they came
  bool first_open_ = false;
  int tries_in_all_ = 0;
  std::vector<std::uint64_t> proven_;  // and not taken yet
};

}  // namespace hearth::wire
