#pragma once
// Tokens that a tablet at the door was given in advance, so that I'm here is answered at once even while the
// network is away. Nobody else gets them, not on the next day either, until they are used. Which of them were
// used, and in which order, is kept nowhere.
//
// Whichever way a token was given out, nobody gets it again on the same day. The day's deck (Day in room.hpp)
// is walked through once, around what tablets held when the day began; what a tablet gives up unused goes to
// the end of it. So a day remembers no more of people's tokens than how far the deck is dealt.

#include <cstdint>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/room/permission.hpp"
#include "shared/room/token.hpp"

namespace hearth {

struct Context;
struct Room;

// A block, and all that one tablet may hold: when it starts again it asks for new ones, since it cannot know
// which of the old ones it has given to somebody; the oldest then go back to the deck, and are dealt last.
// When there are too many tablets, the one that has asked for nothing the longest gives up all that it holds.
inline constexpr std::size_t block_max = 48;
inline constexpr std::size_t tokens_ahead_max = 96;  // of one tablet
inline constexpr std::size_t blocks_max = 20;        // tablets

struct TokenBlock {
  DeviceId device;
  std::vector<Token> tokens;  // the oldest first; at most tokens_ahead_max

  static constexpr auto fields =
      Fields{Field{"device", &TokenBlock::device}, Field{"tokens", &TokenBlock::tokens}};
  bool operator==(const TokenBlock&) const = default;
};

// Whether the token was set aside for that tablet.
[[nodiscard]] bool is_set_aside_for(const Room&, Token, const DeviceId&);
// For apply, on a day: somebody has it now. `deck` is how far the deck is dealt then; nothing: not from the
// deck.
void use(Room&, Token, std::optional<std::uint32_t> deck);
// For apply, when a day has begun: its deck is dealt without what tablets hold.
void leave_out_what_is_set_aside(Room&);

// The next tokens of the day's deck, or of the deck of a day that would begin now (then Context::chance
// shuffles it); fewer than `count` when it ends.
struct Dealt {
  std::vector<Token> tokens;
  std::uint32_t deck = 0;  // how far it has been dealt then
};
[[nodiscard]] Dealt deal(const Room&, const Context&, std::size_t count);

}  // namespace hearth
