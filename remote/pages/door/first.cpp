// The first page, which asks for nothing, and the last one.

#include "remote/pages/door/making.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/venue_name.hpp"

namespace hearth::pages::door {
namespace {

Buttons languages(Making& page, const at::First& place) {
  const std::vector<Language>& all = page.knows().languages;
  Buttons words = to_choose(all, page.knows().texts.language());
  for (std::size_t i = 0; i < all.size(); ++i) page.does(words.buttons[i].id, {Place{place, all[i].code}});
  return words;
}

// Answered at once with a token that was given in advance. Without one the kiosk is asked; when it is away
// too, whoever came is counted later and has no words. Only the answer that somebody waits for has this
// button's name: one that comes for somebody who has gone on must not be shown to whoever stands here then.
Button im_here(Making& page) {
  const Knows& knows = page.knows();
  const auto later = [&](std::optional<Token> token, Standing then) {
    const Request request{"sign_in.came", SignIn{token, {}, {}}, std::nullopt, Urgency::whenever};
    page.does(here_button, {Place{std::move(then), page.place().language}, {request}});
  };
  if (knows.token_ahead)
    later(knows.token_ahead, at::Token{*knows.token_ahead});
  else if (knows.away)
    later(std::nullopt, at::First{true});
  else
    page.does(here_button, {std::nullopt, {{here_button, SignIn{}}}});
  Button here{here_button, page.say(here_button), Role::only};
  if (knows.sending.waits(here_button)) here.state = State::waiting;
  return here;
}

// Where we are; in its place, so that hardly anything moves under a finger, that the kiosk is out of touch.
std::optional<Phrase> line_above(const Knows& knows) {
  const Venue* venue = knows.venue();
  if (venue == nullptr) return std::nullopt;
  if (knows.away) return Phrase{knows.texts.say("sign_in.away_here"), Style::reminder};
  if (venue->name.empty()) return std::nullopt;
  return Phrase{name_alone(venue->name.str()), Style::small};
}

std::string line_below(const Knows& knows, const at::First& place) {
  if (!place.came_without_words && knows.sending.is_late(knows.here))
    return knows.texts.say("sign_in.moment");
  if (place.came_without_words || knows.sending.trouble(knows.here))
    return knows.texts.say("sign_in.just_come");
  return {};
}

}  // namespace

void make(Making& page, const at::First& place) {
  if (page.knows().languages.size() > 1) page.main.push_back(languages(page, place));
  if (const auto line = line_above(page.knows())) page.main.push_back(*line);
  page.main.push_back(Phrase{page.say("sign_in.welcome"), Style::welcome});
  page.main.push_back(Phrase{page.say("sign_in.just_come_in"), Style::body});
  page.main.push_back(Buttons{Arrangement::row, {im_here(page)}});
  const std::string line = line_below(page.knows(), place);
  if (!line.empty()) page.main.push_back(Phrase{line, Style::answer});
  page.foot = {page.leads("whats_on", at::WhatsOn{}),
               page.leads("what_happens", at::WhatHappens{}),
               page.leads("resources", at::Resources{}),
               page.leads("also", at::Also{}),
               page.leads("its_me", at::Picking{at::Picking::For::it_is_me}),
               page.leads("off", at::Picking{at::Picking::For::i_am_off}),
               page.leads("help", at::Help{}, Role::help)};
  const bool is_new = page.place().language.empty() && !place.came_without_words;
  if (!is_new) page.made.page.closes_after = page_stays;
}

void make(Making& page, const at::Goodbye& place) {
  page.main = {Phrase{page.say("sign_in.goodbye"), Style::welcome},
               Phrase{page.say("sign_in.goodbye_more"), Style::body}};
  if (place.off)
    page.main.insert(page.main.begin(), Phrase{token_words(page.knows().texts, *place.off), Style::small});
  page.foot = {page.home("done"), page.home("not_off")};
  page.foot.back().role = Role::aside;
  page.does(page.foot.front().id, {Place{}, says_off(place)});
  page.made.page.closes_after = goodbye_stays;
}

std::vector<Request> says_off(const at::Goodbye& place) {
  if (!place.off) return {};
  return {{"sign_in.off", Leave{*place.off}, std::nullopt, Urgency::whenever, place.off}};
}

}  // namespace hearth::pages::door
