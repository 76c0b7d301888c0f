#include "remote/sign_in/tokens_ahead.hpp"

#include <algorithm>

#include "shared/room/guests_commands.hpp"
#include "shared/room/token_blocks_commands.hpp"

namespace hearth::remote {
namespace {

constexpr const char* more_tokens = "sign_in.more_tokens";

}  // namespace

std::string TokensAhead::new_name(const std::string& what) {
  return "sign_in." + what + "@" + std::to_string(++presses_);
}

void TokensAhead::follow(Frame& frame) {
  // Another data folder knows nothing of these tokens.
  if (frame.known.beat && journal_ != frame.known.beat->journal) {
    if (journal_) tokens_.clear();
    journal_ = frame.known.beat->journal;
  }
  take_tokens(frame);
  take_answers(frame);
  ask_for_more(frame);
}

// An answer without tokens, or none at all, is asked for again later.
void TokensAhead::take_tokens(Frame& frame) {
  if (!asked_ || frame.sending.waits(more_tokens)) return;
  asked_ = false;
  const auto reply = frame.sending.take_reply(more_tokens);
  if (reply && reply->tokens)
    tokens_.insert(tokens_.end(), reply->tokens->begin(), reply->tokens->end());
  else
    not_before_ = link::later(frame.here, asks_again_after);
}

void TokensAhead::press(Frame& frame, const OnItsWay& sign_in) {
  frame.sending.press({sign_in.button, SignIn{sign_in.token, {}, {}}, std::nullopt, Urgency::whenever},
                      frame.here);
}

bool TokensAhead::settle(Frame& frame, OnItsWay& sign_in) {
  if (sign_in.tries_again) {
    if (frame.here < *sign_in.tries_again) return false;
    sign_in.tries_again.reset();
    press(frame, sign_in);
    return false;
  }
  if (frame.sending.waits(sign_in.button)) return false;
  const auto reply = frame.sending.take_reply(sign_in.button);
  // Not reached for a whole day: it is another day now.
  if (!reply || reply->outcome == wire::Outcome::applied) return true;
  const bool for_now =
      reply->reason == Reason::not_saved || (sign_in.token && reply->reason == Reason::too_many_guests);
  if (for_now) {
    sign_in.tries_again = link::later(frame.here, sign_in.waits_next);
    sign_in.waits_next = std::min(2 * sign_in.waits_next, tries_again_after_max);
    return false;
  }
  if (!sign_in.token) return true;
  // Whoever came is counted all the same.
  if (reply->reason == Reason::not_your_token) tokens_.clear();
  sign_in.token.reset();
  press(frame, sign_in);
  return false;
}

void TokensAhead::take_answers(Frame& frame) {
  std::vector<Token> arrived;
  for (auto each = on_their_way_.begin(); each != on_their_way_.end();) {
    const std::optional<Token> token = each->token;
    const bool settled = settle(frame, *each);
    if (token && (settled || !each->token)) arrived.push_back(*token);
    each = settled ? on_their_way_.erase(each) : std::next(each);
  }
  for (const Token token : arrived) release(frame, token);
}

void TokensAhead::release(Frame& frame, Token token) {
  for (Held& each : held_) {
    if (each.behind == token) frame.sending.press(each.press, frame.here);
  }
  std::erase_if(held_, [&](const Held& each) { return each.behind == token; });
}

void TokensAhead::ask_for_more(Frame& frame) {
  if (asked_ || frame.away() || !frame.known.beat || tokens_.size() >= tokens_ahead_low) return;
  if (not_before_ && frame.here < *not_before_) return;
  asked_ = true;
  const auto count = static_cast<std::uint32_t>(tokens_ahead - tokens_.size());
  frame.sending.press({more_tokens, ReserveTokens{count}, std::nullopt, Urgency::whenever}, frame.here);
}

std::optional<Token> TokensAhead::sign_in(Frame& frame) {
  if (tokens_.empty()) return std::nullopt;
  const Token token = tokens_.front();
  tokens_.pop_front();
  on_their_way_.push_back({new_name("here"), token});
  press(frame, on_their_way_.back());
  return token;
}

void TokensAhead::count_only(Frame& frame) {
  on_their_way_.push_back({new_name("here"), std::nullopt});
  press(frame, on_their_way_.back());
}

std::string TokensAhead::send(Frame& frame, const std::string& what, std::optional<Token> token,
                              Command command) {
  std::string name = new_name(what);
  Press press{name, std::move(command), std::nullopt, Urgency::whenever};
  const bool waits = token && std::any_of(on_their_way_.begin(), on_their_way_.end(),
                                          [&](const OnItsWay& each) { return each.token == *token; });
  if (waits)
    held_.push_back({*token, std::move(press)});
  else
    frame.sending.press(press, frame.here);
  return name;
}

}  // namespace hearth::remote
