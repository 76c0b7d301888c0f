#pragma once
// The tokens that this tablet was given in advance, so that I'm here is answered at once, whether the network
// is there or not; and the sign-ins that are still on their way to the kiosk. Nothing of it is kept on a
// disk: a tablet that starts again asks for other tokens.
//
// Owner: the Door; the tablet's main thread.

#include <deque>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "remote/tablet/tablet.hpp"

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
  // Takes the kiosk's answers, sends what waited for them, and asks for more tokens when there are few. Once
  // a frame.
  void follow(Frame& frame);

  // Signs somebody in with a token of this tablet's; nothing when it has none left. Tried again while the
  // disk does not take it or the house is full; for any other reason the kiosk will not do it later either,
  // and whoever came is counted without a token.
  [[nodiscard]] std::optional<Token> sign_in(Frame& frame);
  // Counts somebody for whom there is no token; tried again while the disk does not take it.
  void count_only(Frame& frame);
  // Sends a command of whoever holds `token`, behind their sign-in if that is still on its way. Returns the
  // name under which its answer can be taken.
  std::string send(Frame& frame, const std::string& what, std::optional<Token> token, Command command);

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
  struct Held {
    Token behind;
    Press press;
  };
  [[nodiscard]] std::string new_name(const std::string& what);
  void take_tokens(Frame& frame);
  void take_answers(Frame& frame);
  // Whether it needs nothing more.
  [[nodiscard]] bool settle(Frame& frame, OnItsWay& sign_in);
  void press(Frame& frame, const OnItsWay& sign_in);
  void release(Frame& frame, Token token);
  void ask_for_more(Frame& frame);

  std::deque<Token> tokens_;
  std::vector<OnItsWay> on_their_way_;
  std::vector<Held> held_;
  std::optional<std::uint64_t> journal_;  // the data folder of the kiosk that gave the tokens
  bool asked_ = false;
  std::optional<link::SteadyTime> not_before_;  // after a refusal
  std::uint64_t presses_ = 0;
};

}  // namespace hearth::remote
