#include "remote/sign_in/tokens_ahead.hpp"

#include <algorithm>

#include "shared/room/guests_commands.hpp"
#include "shared/room/token_blocks_commands.hpp"

namespace hearth::remote {
namespace {

using pages::Request;
using pages::Urgency;

constexpr const char* more_tokens = "sign_in.more_tokens";

}  // namespace

void TokensAhead::follow(pages::Sending& sending, const std::optional<wire::Beat>& beat, bool away,
                         link::SteadyTime now) {
  // Another data folder knows nothing of these tokens.
  if (beat && journal_ != beat->journal) {
    if (journal_) tokens_.clear();
    journal_ = beat->journal;
  }
  for (OnItsWay& each : on_their_way_) {
    if (!each.tries_again || now < *each.tries_again) continue;
    each.tries_again.reset();
    put(sending, each, now);
  }
  const bool wants_more = tokens_.size() < tokens_ahead_low && (!not_before_ || now >= *not_before_);
  if (!wants_more || away || !beat || sending.waits(more_tokens)) return;
  const auto count = static_cast<std::uint32_t>(tokens_ahead - tokens_.size());
  sending.put({more_tokens, ReserveTokens{count}, std::nullopt, Urgency::whenever}, now);
}

bool TokensAhead::take(pages::Sending& sending, const pages::Answered& answer, link::SteadyTime now) {
  if (answer.button == more_tokens) {
    take_tokens(answer, now);
    return true;
  }
  const auto found = std::find_if(on_their_way_.begin(), on_their_way_.end(),
                                  [&](const OnItsWay& each) { return each.button == answer.button; });
  if (found == on_their_way_.end()) return false;
  const std::optional<Token> token = found->token;
  const bool settled = settle(sending, *found, answer.reply, now);
  const bool arrived = token && (settled || !found->token);
  if (settled) on_their_way_.erase(found);
  if (arrived) release(sending, *token, now);
  return true;
}

// An answer without tokens, or none at all, is asked for again later.
void TokensAhead::take_tokens(const pages::Answered& answer, link::SteadyTime now) {
  if (answer.reply && answer.reply->tokens)
    tokens_.insert(tokens_.end(), answer.reply->tokens->begin(), answer.reply->tokens->end());
  else
    not_before_ = link::later(now, asks_again_after);
}

bool TokensAhead::settle(pages::Sending& sending, OnItsWay& sign_in, const std::optional<wire::Reply>& reply,
                         link::SteadyTime now) {
  // Not reached for a whole day: it is another day now.
  if (!reply || reply->outcome == wire::Outcome::applied) return true;
  const bool for_now =
      reply->reason == Reason::not_saved || (sign_in.token && reply->reason == Reason::too_many_guests);
  if (for_now) {
    sign_in.tries_again = link::later(now, sign_in.waits_next);
    sign_in.waits_next = std::min(2 * sign_in.waits_next, tries_again_after_max);
    return false;
  }
  if (!sign_in.token) return true;
  // Whoever came is counted all the same.
  if (reply->reason == Reason::not_your_token) tokens_.clear();
  sign_in.token.reset();
  put(sending, sign_in, now);
  return false;
}

void TokensAhead::put(pages::Sending& sending, const OnItsWay& sign_in, link::SteadyTime now) {
  sending.put({sign_in.button, SignIn{sign_in.token, {}, {}}, std::nullopt, Urgency::whenever}, now);
}

void TokensAhead::release(pages::Sending& sending, Token token, link::SteadyTime now) {
  for (const Request& each : held_) {
    if (each.whose == token) sending.put(each, now);
  }
  std::erase_if(held_, [&](const Request& each) { return each.whose == token; });
}

std::optional<Token> TokensAhead::next() const {
  return tokens_.empty() ? std::nullopt : std::optional{tokens_.front()};
}

std::string TokensAhead::send(pages::Sending& sending, const Request& request, link::SteadyTime now) {
  Request named = request;
  named.button += "@" + std::to_string(++requests_);
  if (const auto* sign_in = get_if<SignIn>(request.command)) {
    std::erase_if(tokens_, [&](Token each) { return each == sign_in->token; });
    on_their_way_.push_back({named.button, sign_in->token});
    put(sending, on_their_way_.back(), now);
    return named.button;
  }
  const bool waits =
      named.whose && std::any_of(on_their_way_.begin(), on_their_way_.end(),
                                 [&](const OnItsWay& each) { return each.token == named.whose; });
  if (waits)
    held_.push_back(named);
  else
    sending.put(named, now);
  return named.button;
}

}  // namespace hearth::remote
