// The pages of whoever has said their two words: what they would like, if anything. The tablet does not know
// whether those words are anybody's, nor what was asked before, so that it has nothing to tell; every choice
// is always there.

#include "remote/pages/door/making.hpp"
#include "shared/room/facilitation_commands.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/groups_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/pairs_commands.hpp"
#include "shared/room/quiet_word_commands.hpp"

namespace hearth::pages::door {
namespace {

// How the wall will say these two words, where it speaks another language than whoever reads this.
std::string on_the_wall(const Making& page, Token token) {
  const Knows& knows = page.knows();
  if (knows.wall_texts == nullptr || knows.wall_texts->language() == knows.texts.language()) return {};
  return page.say("sign_in.on_the_wall", {{"words", token_words(*knows.wall_texts, token)}});
}

// One touch asks; the page that follows says what happens now.
Button quiet_word(Making& page, Token token) {
  return page.gives("quiet_word", AskQuietWord{token, {}}, at::QuietWord{token, Said{"quiet_word"}});
}

// Whoever needs somebody is not left to wait for a network.
std::string answer_to_quiet_word(const Making& page, const Said& said) {
  const bool out_of_touch = page.knows().away && said.answer == Said::Answer::waiting;
  return out_of_touch ? page.say("sign_in.said.quiet_word_later") : page.answer_to(said);
}

std::vector<Button> off_or_done(Making& page, Token token) {
  Button off = page.leads("off_now", at::Goodbye{token}, Role::aside);
  off.label = page.say("sign_in.off");
  return {off, page.home("done")};
}

// Signing in is not agreeing to speak. Neither answer is the louder one, and none is an answer too.
template <class Page>
void put_turns(Making& page, const Page& place, std::vector<Button>& offered) {
  for (const auto& [wish, name] : enum_names<RoundsWish>)
    offered.push_back(page.asks(place, name, WishRounds{place.token, wish}, name));
}

}  // namespace

void make(Making& page, const at::Token& place) {
  const Token token = place.token;
  page.rail = {Person{token, token_words(page.knows().texts, token), page.say("sign_in.today_you_are"),
                      page.say("sign_in.words_are_for") + "\n" + page.say("sign_in.tonight"),
                      on_the_wall(page, token)}};
  std::vector<Button> offered;
  if (page.knows().is_gathering()) offered.push_back(page.asks(place, "speak", RaiseHand{token}, "speak"));
  put_turns(page, place, offered);
  if (page.knows().is_choosing()) offered.push_back(who_leads(page, token));
  offered.push_back(quiet_word(page, token));
  offered.push_back(page.asks(place, "first_time", FirstTime{token}, "first_time"));
  offered.push_back(page.leads("call_me", at::CallMe{token}));
  offered.push_back(page.leads("more", at::Mine{token}));
  page.offer(page.say("sign_in.if_you_like"), std::move(offered), page.answer_to(place.said));
  page.foot = off_or_done(page, token);
  page.closes_after(page_stays);
}

void make(Making& page, const at::Mine& place) {
  const Token token = place.token;
  const bool gathering = page.knows().is_gathering();
  std::vector<Button> offered;
  const auto ask = [&](const std::string& what, const Command& command) {
    offered.push_back(page.asks(place, what, command, what));
  };
  if (gathering) {
    ask("speak", RaiseHand{token});
    ask("not_speak", LowerHand{token});
    ask("pass", Pass{token});
  }
  put_turns(page, place, offered);
  ask("step_out", StepOut{token});
  ask("come_back", ComeBack{token});
  offered.push_back(quiet_word(page, token));
  offered.push_back(page.leads("wish", at::Wish{token}));
  if (gathering) {
    offered.push_back(page.leads("pairs", at::Pairs{token}));
    if (page.knows().is_choosing()) offered.push_back(who_leads(page, token));
    ask("offer", OfferToFacilitate{token, {}, {}});
  }
  ask("first_time", FirstTime{token});
  offered.push_back(page.leads("call_me", at::CallMe{token}));
  offered.push_back(page.leads("also", at::Also{token}));
  page.offer(token_words(page.knows().texts, token), std::move(offered), page.answer_to(place.said));
  const std::string wall = on_the_wall(page, token);
  if (!wall.empty()) page.main.insert(page.main.begin() + 1, Phrase{wall});
  page.foot = off_or_done(page, token);
  page.closes_after(page_stays);
}

void make(Making& page, const at::Wish& place) {
  std::vector<Button> offered;
  for (const auto& [wish, name] : enum_names<ResponseWish>) {
    const std::string what = "wish_" + std::string{name};
    offered.push_back(page.asks(place, what, WishResponse{place.token, wish}, what));
  }
  page.offer(page.say("sign_in.wish_title"), std::move(offered), page.answer_to(place.said));
  page.foot = {page.back_to(place.token)};
  page.closes_after(page_stays);
}

void make(Making& page, const at::QuietWord& place) {
  page.main = {Phrase{page.say("sign_in.quiet_word_title"), Style::title}};
  const std::string answer = answer_to_quiet_word(page, place.said);
  if (!answer.empty()) page.main.push_back(Phrase{answer, Style::answer});
  Buttons places{Arrangement::grid, {}};
  const Venue* venue = page.knows().venue();
  for (const QuietPlace& where : venue == nullptr ? std::vector<QuietPlace>{} : venue->places) {
    const std::string id = "place." + std::to_string(places.buttons.size());
    places.buttons.push_back(page.asks(place, id, AskQuietWord{place.token, where}, "quiet_word_place"));
    places.buttons.back().label = where.str();
  }
  if (!places.buttons.empty()) {
    page.main.push_back(Phrase{page.say("sign_in.quiet_word_where"), Style::body});
    page.main.push_back(std::move(places));
  }
  page.foot = {page.leads("back", at::Mine{place.token}, Role::aside), page.home("done")};
  page.closes_after(page_stays);
}

void make(Making& page, const at::Pairs& place) {
  const Token token = place.token;
  page.offer(page.say("sign_in.pairs_title"),
             {page.leads("with", at::Picking{at::Picking::For::with_them, token}),
              page.leads("without", at::Picking{at::Picking::For::without_them, token}),
              page.asks(place, "sit_out", WishForPairs{token, PairsWishKind::sit_out, {}}, "sit_out"),
              page.asks(place, "join_pairs", WishForPairs{token, PairsWishKind::join, {}}, "join_pairs"),
              page.asks(place, "groups_out", SitOutOfGroups{token}, "groups_out"),
              page.asks(place, "groups_in", TakePartInGroups{token}, "groups_in")},
             page.answer_to(place.said));
  page.foot = {page.back_to(token)};
  page.closes_after(page_stays);
}

}  // namespace hearth::pages::door
