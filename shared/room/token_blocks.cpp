#include "shared/room/token_blocks.hpp"

#include "shared/room/token_blocks_commands.hpp"

#include <algorithm>

#include "shared/room/guests_commands.hpp"
#include "shared/room/room.hpp"
#include "shared/room/slice.hpp"

namespace hearth {
namespace {

bool is_set_aside(const Room& room, Token token) {
  return std::any_of(room.blocks.begin(), room.blocks.end(), [&](const TokenBlock& block) {
    return std::find(block.tokens.begin(), block.tokens.end(), token) != block.tokens.end();
  });
}

}  // namespace

Dealt deal(const Room& room, std::uint64_t seed, std::uint32_t from, std::size_t count) {
  Dealt dealt;
  dealt.deck = from;
  // One walk through the deck; drawing each card alone would shuffle it anew each time.
  for (const Token token : dealt_from(seed, from)) {
    if (dealt.tokens.size() == count) break;
    ++dealt.deck;
    if (!is_set_aside(room, token)) dealt.tokens.push_back(token);
  }
  return dealt;
}

bool is_set_aside_for(const Room& room, Token token, const DeviceId& device) {
  return std::any_of(room.blocks.begin(), room.blocks.end(), [&](const TokenBlock& block) {
    return block.device == device &&
           std::find(block.tokens.begin(), block.tokens.end(), token) != block.tokens.end();
  });
}

void use_from_block(Room& room, Token token) {
  for (TokenBlock& block : room.blocks) std::erase(block.tokens, token);
}

Decision decide(const Room& room, const ReserveTokens& command, const Context& context) {
  Decision decision;
  if (!room.day) decision.events.push_back(new_day(context));
  const std::uint64_t seed = room.day ? room.day->deck_seed : context.chance;
  Dealt next = deal(room, seed, room.day ? room.day->deck_position : 0, command.count);
  if (next.tokens.empty()) return refuse(Reason::too_many_guests);
  decision.events.push_back(TokensReserved{context.now, context.device, std::move(next.tokens), next.deck});
  return decision;
}

void apply(Room& room, const TokensReserved& event) {
  if (!room.day) return;
  room.day->deck_position = event.deck;
  auto block = std::find_if(room.blocks.begin(), room.blocks.end(),
                            [&](const TokenBlock& each) { return each.device == event.device; });
  if (block == room.blocks.end()) {
    if (room.blocks.size() >= blocks_max) room.blocks.erase(room.blocks.begin());
    room.blocks.push_back({event.device, {}});
    block = std::prev(room.blocks.end());
  }
  block->tokens.insert(block->tokens.end(), event.tokens.begin(), event.tokens.end());
  if (block->tokens.size() > tokens_ahead_max) {
    const auto surplus = static_cast<std::ptrdiff_t>(block->tokens.size() - tokens_ahead_max);
    block->tokens.erase(block->tokens.begin(), block->tokens.begin() + surplus);
  }
}

template struct CommandKinds<TokenBlocksCommand>;
template struct EventKinds<TokenBlocksEvent>;

}  // namespace hearth
