#include "remote/sign_in/tokens_ahead.hpp"

#include <algorithm>

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
  take_answers(frame);
  ask_for_more(frame);
}

void TokensAhead::take_answers(Frame& frame) {
  if (auto reply = frame.sending.take_reply(more_tokens)) {
    asked_ = false;
    if (reply->tokens)
      tokens_.insert(tokens_.end(), reply->tokens->begin(), reply->tokens->end());
    else
      not_before_ = link::later(frame.here, asks_again_after);
  }
  std::vector<Token> arrived;
  for (auto each = on_their_way_.begin(); each != on_their_way_.end();) {
    const auto reply = frame.sending.take_reply(each->button);
    if (!reply) {
      ++each;
      continue;
    }
    if (reply->outcome == wire::Outcome::refused) {
      // The kiosk does not know these tokens any more; whoever came is counted all the same.
      tokens_.clear();
      count_only(frame);
    }
    arrived.push_back(each->token);
    each = on_their_way_.erase(each);
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
  const std::string name = new_name("here");
  on_their_way_.push_back({name, token});
  frame.sending.press({name, SignIn{token, {}, {}}, std::nullopt, Urgency::whenever}, frame.here);
  return token;
}

void TokensAhead::count_only(Frame& frame) {
  frame.sending.press({new_name("here"), SignIn{}, std::nullopt, Urgency::whenever}, frame.here);
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
