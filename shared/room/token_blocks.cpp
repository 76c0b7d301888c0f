#include "shared/room/token_blocks.hpp"

#include "shared/room/token_blocks_commands.hpp"

#include <algorithm>
#include <bitset>

#include "shared/room/guests_commands.hpp"
#include "shared/room/room.hpp"
#include "shared/room/slice.hpp"

namespace hearth {
namespace {

// However many tablets hold all that they may, everybody who fits into the house finds a token.
static_assert(guests_max + blocks_max * tokens_ahead_max <= tokens_in_deck);

class TokenSet {
 public:
  void add(Token token) { bits_.set(place(token)); }
  void add(const std::vector<Token>& tokens) {
    for (const Token token : tokens) add(token);
  }
  void add(const std::vector<Guest>& guests) {
    for (const Guest& guest : guests) {
      if (guest.token) add(*guest.token);
    }
  }
  [[nodiscard]] bool holds(Token token) const { return bits_.test(place(token)); }

 private:
  static std::size_t place(Token token) { return token.colour * token_symbols + token.symbol; }
  std::bitset<token_pairs> bits_;
};

TokenSet set_aside_or_somebodys(const Room& room) {
  TokenSet tokens;
  for (const TokenBlock& block : room.blocks) tokens.add(block.tokens);
  if (room.gathering) tokens.add(room.gathering->guests);
  if (room.goodbye) tokens.add(room.goodbye->gathering.guests);
  if (room.day) tokens.add(room.day->guests);
  if (room.day && room.day->drop_in) tokens.add(room.day->drop_in->guests);
  return tokens;
}

bool is_among(const std::vector<std::uint32_t>& positions, std::size_t position) {
  return std::find(positions.begin(), positions.end(), position) != positions.end();
}

// Where they lie in the deck, rising.
std::vector<std::uint32_t> positions_of(const TokenSet& tokens, const Day& day) {
  std::vector<std::uint32_t> positions;
  const std::vector<Token> deck = shuffled_deck(day.deck_seed, day.deck_order);
  for (std::uint32_t position = 0; position < deck.size(); ++position) {
    if (tokens.holds(deck[position])) positions.push_back(position);
  }
  return positions;
}

std::vector<std::uint32_t> positions_of(const std::vector<Token>& tokens, const Day& day) {
  TokenSet set;
  set.add(tokens);
  return positions_of(set, day);
}

void put_back(Day& day, const std::vector<Token>& tokens) {
  if (tokens.empty()) return;
  for (const std::uint32_t position : positions_of(tokens, day)) {
    if (!is_among(day.deck_put_back, position)) day.deck_put_back.push_back(position);
  }
}

void take_out_again(Day& day, const std::vector<Token>& tokens) {
  if (day.deck_put_back.empty()) return;
  const std::vector<std::uint32_t> taken = positions_of(tokens, day);
  std::erase_if(day.deck_put_back, [&](std::uint32_t position) { return is_among(taken, position); });
}

// The block of the device, behind all others: the one that has asked for nothing the longest stands first.
TokenBlock& block_of(Room& room, const DeviceId& device) {
  const auto found = std::find_if(room.blocks.begin(), room.blocks.end(),
                                  [&](const TokenBlock& each) { return each.device == device; });
  if (found == room.blocks.end())
    room.blocks.push_back({device, {}});
  else
    std::rotate(found, std::next(found), room.blocks.end());
  return room.blocks.back();
}

}  // namespace

Dealt deal(const Room& room, const Context& context, std::size_t count) {
  static const std::vector<std::uint32_t> none;
  const std::vector<std::uint32_t>& left_out = room.day ? room.day->deck_left_out : none;
  const std::vector<std::uint32_t>& at_the_end = room.day ? room.day->deck_put_back : none;
  // One walk through the deck; drawing each card alone would shuffle it anew each time.
  const std::vector<Token> deck = room.day ? shuffled_deck(room.day->deck_seed, room.day->deck_order)
                                           : shuffled_deck(context.chance, DeckOrder::all_pairs);
  TokenSet out = set_aside_or_somebodys(room);
  Dealt dealt;
  const auto deal_one = [&](std::uint32_t position) {
    if (position >= deck.size() || out.holds(deck[position]) || is_left_out(deck[position])) return;
    dealt.tokens.push_back(deck[position]);
    out.add(deck[position]);
  };
  dealt.deck = room.day ? room.day->deck_position : 0;
  while (dealt.tokens.size() < count && dealt.deck < deck.size()) {
    const std::uint32_t position = dealt.deck++;
    if (!std::binary_search(left_out.begin(), left_out.end(), position)) deal_one(position);
  }
  for (const std::uint32_t position : at_the_end) {
    if (dealt.tokens.size() == count) break;
    deal_one(position);
  }
  return dealt;
}

bool is_set_aside_for(const Room& room, Token token, const DeviceId& device) {
  return std::any_of(room.blocks.begin(), room.blocks.end(), [&](const TokenBlock& block) {
    return block.device == device &&
           std::find(block.tokens.begin(), block.tokens.end(), token) != block.tokens.end();
  });
}

void use(Room& room, Token token, std::optional<std::uint32_t> deck) {
  for (TokenBlock& block : room.blocks) std::erase(block.tokens, token);
  take_out_again(*room.day, {token});
  // One from a block was dealt today and lies behind the position, or else was left out when the day began.
  if (deck) room.day->deck_position = *deck;
}

void leave_out_what_is_set_aside(Room& room) {
  // A day that begins anew has guests already.
  if (room.blocks.empty() && room.day->guests.empty()) return;
  room.day->deck_left_out = positions_of(set_aside_or_somebodys(room), *room.day);
}

Decision decide(const Room& room, const ReserveTokens& command, const Context& context) {
  Decision decision;
  if (!room.day) decision.events.push_back(new_day(context));
  Dealt next = deal(room, context, command.count);
  if (next.tokens.empty()) return refuse(Reason::too_many_guests);
  decision.events.push_back(TokensReserved{context.now, context.device, std::move(next.tokens), next.deck});
  return decision;
}

void apply(Room& room, const TokensReserved& event) {
  if (!room.day) return;
  Day& day = *room.day;
  day.deck_position = event.deck;
  take_out_again(day, event.tokens);
  std::vector<Token>& tokens = block_of(room, event.device).tokens;
  tokens.insert(tokens.end(), event.tokens.begin(), event.tokens.end());
  if (tokens.size() > tokens_ahead_max) {
    const auto kept = tokens.end() - static_cast<std::ptrdiff_t>(tokens_ahead_max);
    put_back(day, {tokens.begin(), kept});
    tokens.erase(tokens.begin(), kept);
  }
  while (room.blocks.size() > blocks_max) {
    put_back(day, room.blocks.front().tokens);
    room.blocks.erase(room.blocks.begin());
  }
}

template struct CommandKinds<TokenBlocksCommand>;
template struct EventKinds<TokenBlocksEvent>;

}  // namespace hearth
