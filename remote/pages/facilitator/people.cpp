// Anything for one guest: whose two words it is about, and then what they want. Three touches from the page
// of a gathering to anything.

#include <algorithm>

#include "remote/pages/facilitator/groups.hpp"
#include "shared/room/called_by.hpp"
#include "shared/room/facilitation_commands.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/pairs_commands.hpp"
#include "shared/room/quiet_word_commands.hpp"

namespace hearth::pages::facilitator {
namespace {

// In the order of their words, which says nothing about when they came.
std::vector<Token> tokens_by_words(const Making& page, const std::vector<Guest>& guests) {
  std::vector<Token> tokens;
  for (const Guest& guest : guests) {
    if (guest.token) tokens.push_back(*guest.token);
  }
  const auto words = [&](Token token) { return token_words(page.knows().texts, token); };
  std::sort(tokens.begin(), tokens.end(), [&](Token a, Token b) { return words(a) < words(b); });
  return tokens;
}

// The name that they asked to be called, where they did.
const wire::NamedGuest* name_asked_for(const Making& page, Token token) {
  const auto& names = page.knows().picture->names;
  const auto found = std::find_if(names.begin(), names.end(),
                                  [&](const wire::NamedGuest& named) { return named.token == token; });
  return found == names.end() ? nullptr : &*found;
}

bool has_pairs(const Gathering& gathering) {
  const auto& stages = gathering.agenda.stages;
  return std::any_of(stages.begin(), stages.end(),
                     [](const Stage& stage) { return stage.floor == FloorRule::pairs; });
}

}  // namespace

void make(Making& page, const at::People&) {
  Buttons people{Arrangement::people, {}};
  const auto put = [&](const std::vector<Guest>& guests) {
    for (const Token token : tokens_by_words(page, guests)) {
      people.buttons.push_back(
          page.marked(page.leads("guest." + to_string(token), token_words(page.knows().texts, token),
                                 at::Guest{token}, Role::aside),
                      token));
    }
  };
  put(page.knows().gathering().guests);
  // Whoever came to the café may sit in the group that runs inside its day; what they ask for first joins it.
  const auto& day = page.knows().room().day;
  if (day && day->drop_in) put(day->drop_in->guests);
  page.main = {Phrase{page.say("facilitator.guest_page"), Style::title}};
  if (people.buttons.empty()) page.main.emplace_back(Phrase{page.say("facilitator.nobody_signed_in")});
  people.buttons.push_back(
      page.leads("guest.other", page.say("facilitator.seat_other"), at::Picking{at::Picking::For::guest}));
  page.main.emplace_back(std::move(people));
  page.foot = {page.back(at::Main{})};
}

void make(Making& page, const at::Guest& place) {
  const Token token = place.token;
  Buttons wants{Arrangement::grid, {}};
  const auto give = [&](const std::string& id, const Command& command) {
    wants.buttons.push_back(
        page.gives("guest." + id, page.say("facilitator.guest." + id), command, Role::other, at::Main{}));
  };
  // Of what is one thing or the other stands only what would change something.
  const Guest* guest = find_guest(page.knows().room(), token);
  const bool hand_is_up = guest != nullptr && guest->hand != HandNumber{};
  hand_is_up ? give("no_hand", LowerHand{token}) : give("hand", RaiseHand{token});
  give("floor", ChooseSpeaker{token});
  give("take_turns", WishRounds{token, RoundsWish::take_turns});
  give("just_listening", WishRounds{token, RoundsWish::just_listening});
  const Presence presence = guest != nullptr ? guest->presence : Presence::here;
  if (presence != Presence::stepped_out) give("stepped_out", StepOut{token});
  if (presence != Presence::here) give("back", ComeBack{token});
  give("quiet_word", AskQuietWord{token, {}});
  for (const auto& [wish, name] : enum_names<ResponseWish>)
    give("wish." + std::string{name}, WishResponse{token, wish});
  if (has_pairs(page.knows().gathering())) {
    give("sit_out", WishForPairs{token, PairsWishKind::sit_out, {}});
    give("join_pairs", WishForPairs{token, PairsWishKind::join, {}});
  }
  if (!page.knows().gathering().splitting.groups.empty()) {
    for (Button& move : moves_of(page, token, "guest.group.", "facilitator.move_to", false))
      wants.buttons.push_back(std::move(move));
  }
  wants.buttons.push_back(groups_wish(page, token));
  if (const wire::NamedGuest* named = name_asked_for(page, token))
    named->shown ? give("hide_name", HideName{token}) : give("show_name", ShowName{token});
  give("facilitates", HandOver{token});
  give("leaves", Leave{token});
  page.main = {Phrase{token_words(page.knows().texts, token), Style::title}, std::move(wants)};
  page.foot = {page.back(at::People{})};
}

}  // namespace hearth::pages::facilitator
