#pragma once
// Setting tokens aside for a tablet; the blocks themselves are in token_blocks.hpp.

#include <cstdint>
#include <variant>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"
#include "shared/room/context.hpp"
#include "shared/room/kind.hpp"
#include "shared/room/permission.hpp"
#include "shared/room/token.hpp"
#include "shared/room/token_blocks.hpp"

namespace hearth {

struct Room;
struct Decision;

struct ReserveTokens {
  std::uint32_t count = 1;

  static constexpr const char* name = "guests.reserve_tokens";
  static constexpr const char* meaning = "Sets tokens aside for this tablet, for when the network is away.";
  static constexpr Allowed allowed{Permission::sign_in};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields =
      Fields{Field{"count", &ReserveTokens::count, Range{1, static_cast<std::int64_t>(block_max)}}};
  bool operator==(const ReserveTokens&) const = default;
};

struct TokensReserved {
  Instant at{};
  DeviceId device;
  std::vector<Token> tokens;
  std::uint32_t deck = 0;  // how far the day's deck has been dealt

  static constexpr const char* name = "tokens_reserved";
  static constexpr auto fields =
      Fields{Field{"at", &TokensReserved::at}, Field{"device", &TokensReserved::device},
             Field{"tokens", &TokensReserved::tokens}, Field{"deck", &TokensReserved::deck}};
  bool operator==(const TokensReserved&) const = default;
};

using TokenBlocksCommand = std::variant<ReserveTokens>;
template <AlternativeOf<TokenBlocksCommand> T>
TokenBlocksCommand command_slice(const T&);
using TokenBlocksEvent = std::variant<TokensReserved>;
template <AlternativeOf<TokenBlocksEvent> T>
TokenBlocksEvent event_slice(const T&);

[[nodiscard]] Decision decide(const Room&, const ReserveTokens&, const Context&);
void apply(Room&, const TokensReserved&);

}  // namespace hearth
