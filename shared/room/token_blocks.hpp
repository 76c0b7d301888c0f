#pragma once
// Tokens that a tablet at the door was given in advance, so that I'm here is answered at once even while the
// network is away. Nobody else gets them, not on the next day either, until they are used. Which of them were
// used, and in which order, is kept nowhere.

#include <cstdint>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/room/permission.hpp"
#include "shared/room/token.hpp"

namespace hearth {

struct Room;

// A block, and all that one tablet may hold: when it starts again it asks for new ones, since it cannot know
// which of the old ones it has given to somebody; the oldest are then free again.
inline constexpr std::size_t block_max = 48;
inline constexpr std::size_t tokens_ahead_max = 192;  // of one tablet
inline constexpr std::size_t blocks_max = 24;         // tablets

struct TokenBlock {
  DeviceId device;
  std::vector<Token> tokens;  // the oldest first; at most tokens_ahead_max

  static constexpr auto fields =
      Fields{Field{"device", &TokenBlock::device}, Field{"tokens", &TokenBlock::tokens}};
  bool operator==(const TokenBlock&) const = default;
};

// Whether the token was set aside for that tablet.
[[nodiscard]] bool is_set_aside_for(const Room&, Token, const DeviceId&);
// For apply: it is used now.
void use_from_block(Room&, Token);

// The next tokens of a deck that nobody holds in advance and the venue does not leave out; fewer than `count`
// when the deck ends.
struct Dealt {
  std::vector<Token> tokens;
  std::uint32_t deck = 0;  // how far it has been dealt then
};
[[nodiscard]] Dealt deal(const Room&, std::uint64_t seed, std::uint32_t from, std::size_t count);

}  // namespace hearth
