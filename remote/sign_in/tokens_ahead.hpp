#pragma once
// The tokens that this tablet was given in advance, so that I'm here is answered at once, whether the network
// is there or not; and the sign-ins that are still on their way to the kiosk. Nothing of it is kept on a
// disk: a tablet that starts again asks for other tokens.
//
// Owner: the Door; the tablet's main thread. Pure: time and news come in.

#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "remote/pages/sending.hpp"

namespace hearth::remote {

inline constexpr std::size_t tokens_ahead = 40;      // so many are asked for …
inline constexpr std::size_t tokens_ahead_low = 32;  // … as soon as there are fewer than these
inline constexpr Duration asks_again_after{60'000};  // when there were none to give
// When the kiosk could not do just now what it was asked: at first after so long, then each time after twice
// as long, up to the longest.
inline constexpr Duration tries_again_after{5'000};
inline constexpr Duration tries_again_after_max{20'000};

class TokensAhead {
 public:
  // Asks for more tokens when there are few, and tries again what the kiosk could not do. Once a frame.
  // `beat`: the kiosk's last one, if any.
  void follow(pages::Sending& sending, const std::optional<wire::Beat>& beat, bool away,
              link::SteadyTime now);
  // Whether it was the answer to something of this class's own.
  bool take(pages::Sending& sending, const pages::Answered& answer, link::SteadyTime now);

  // The two words that the next guest gets; nothing when none are left.
  [[nodiscard]] std::optional<Token> next() const;
  // Sends what somebody at the door asks for, behind their sign-in if that is still on its way. A sign-in
  // uses up the token it is for; it is tried again while the disk does not take it or the house is full, and
  // for any other reason, since the kiosk will not do it later either, whoever came is counted without a
  // token. Returns the name under which the answer comes.
  std::string send(pages::Sending& sending, const pages::Request& request, link::SteadyTime now);

  [[nodiscard]] std::size_t left() const { return tokens_.size(); }
  // How many people have come of whom the kiosk does not know yet.
  [[nodiscard]] std::size_t on_their_way() const { return on_their_way_.size(); }

 private:
  struct OnItsWay {
    std::string button;
    std::optional<Token> token;                     // nothing: somebody is only counted
    std::optional<link::SteadyTime> tries_again{};  // when the kiosk could not do it just now
    Duration waits_next = tries_again_after;
  };
  void take_tokens(const pages::Answered& answer, link::SteadyTime now);
  // Whether it needs nothing more.
  [[nodiscard]] bool settle(pages::Sending& sending, OnItsWay& sign_in,
                            const std::optional<wire::Reply>& reply, link::SteadyTime now);
  void put(pages::Sending& sending, const OnItsWay& sign_in, link::SteadyTime now);
  void release(pages::Sending& sending, Token token, link::SteadyTime now);

  std::deque<Token> tokens_;
  std::vector<OnItsWay> on_their_way_;
  std::vector<pages::Request> held_;            // behind somebody's sign-in
  std::optional<std::uint64_t> journal_;        // the data folder of the kiosk that gave the tokens
  std::optional<link::SteadyTime> not_before_;  // after a refusal
  std::uint64_t requests_ = 0;
};

}  // namespace hearth::remote
