#include "remote/pages/facilitator/offers.hpp"

#include <algorithm>

#include "remote/pages/facilitator/tools.hpp"
#include "shared/room/facilitation_commands.hpp"

namespace hearth::pages::facilitator {
namespace {

using For = at::Picking::For;

std::string missing_words(const Making& page) {
  const auto missing = still_to_answer(page.knows().gathering());
  if (!missing) return page.say("facilitator.offers_unknown");
  if (*missing == 0) return page.say("facilitator.offers_all_answered");
  return page.knows().texts.say_count("facilitator.offers_missing", *missing);
}

// Those who offer, and whoever would like to.
Buttons offering(Making& page) {
  Buttons tiles{Arrangement::people, {}};
  const std::vector<OfferTold> offers = offers_told(page.knows().room());
  for (const OfferTold& offer : offers) {
    Button tile =
        page.leads("offer." + std::to_string(offer.number), offer_words(page.knows().texts, offers, offer),
                   at::Offered{offer.number}, Role::aside);
    const bool marked = offer.people == 1 && !offer.tokens.empty();
    tiles.buttons.push_back(marked ? Making::marked(std::move(tile), offer.tokens.front()) : tile);
  }
  tiles.buttons.push_back(
      page.leads("offers.add", page.say("facilitator.offers_add"), at::Picking{For::offer}));
  tiles.buttons.push_back(
      page.gives("offers.one_of_us", page.say("facilitator.offers_one_of_us"), OfferToFacilitate{}));
  tiles.buttons.push_back(
      page.leads("offers.two", page.say("facilitator.offers_two"), at::Picking{For::first_of_two}));
  return tiles;
}

void put_no_offers(Making& page) {
  page.main.emplace_back(Phrase{page.say("facilitator.offers_none"), Style::body});
  page.main.emplace_back(offering(page));
}

// Whoever has everybody's answer draws; else the tablet goes round, or the group says that all have answered.
void put_open(Making& page) {
  const bool all = still_to_answer(page.knows().gathering()) == 0U;
  const std::string round = page.say("facilitator.offers_pass_round");
  page.main.emplace_back(Phrase{missing_words(page), Style::strong});
  if (all) {
    page.main.emplace_back(Buttons{Arrangement::row,
                                   {page.gives("facilitation.draw", page.say("facilitator.draw_facilitator"),
                                               DrawFacilitator{}, Role::primary),
                                    page.gives("facilitation.draw_two", page.say("facilitator.draw_two"),
                                               DrawFacilitator{2, {}}, Role::primary)}});
    page.main.emplace_back(
        Buttons{Arrangement::row, {page.leads("offers.pass_round", round, at::Passing{})}});
  } else {
    page.main.emplace_back(
        Buttons{Arrangement::row,
                {page.leads("offers.pass_round", round, at::Passing{}, Role::primary),
                 page.leads("offers.all_answered", page.say("facilitator.offers_all_said"), at::Drawing{})}});
  }
  page.main.emplace_back(offering(page));
}

// Three ways, with what each does; none before the others.
void put_ways(Making& page) {
  const auto way = [&](const char* key, Button button) {
    return Row{{{page.say("facilitator.way." + std::string{key}), Style::body}}, {std::move(button)}};
  };
  page.main.emplace_back(Phrase{page.say("wall.leading.nobody"), Style::strong});
  page.main.emplace_back(Phrase{page.say("wall.leading.nobody_more"), Style::small});
  page.main.emplace_back(Rows{
      "ways",
      {way("two",
           page.leads("offers.two", page.say("facilitator.offers_two"), at::Picking{For::first_of_two})),
       way("hosts",
           page.gives("facilitation.hosts_lead", page.say("facilitator.hosts_lead"), LetHostsLead{})),
       way("again", page.gives("facilitation.ask_again", page.say("facilitator.ask_again"), AskAgain{}))}});
}

void put_leaders(Making& page) {
  const Gathering& gathering = page.knows().gathering();
  const std::string above = page.say("wall.leading.title");
  std::vector<Button> beside;
  // Whoever has no two words can be called by a name that they have said yes to.
  const auto put_unnamed = [&](std::uint32_t number, const char* otherwise) {
    const std::string name = called_on_wall(page.knows(), WallNameOf::leading, number);
    page.main.emplace_back(Person{{}, name.empty() ? page.say(otherwise) : name, above});
    if (wall_name_for(gathering, WallNameOf::leading, number))
      beside.push_back(to_wall_name(page, WallNameOf::leading, number));
  };
  if (gathering.leading.step == LeadingStep::hosts) put_unnamed(1, "wall.leading.hosts");
  std::uint32_t number = 0;
  for (const GuestId id : gathering.leading.chosen) {
    ++number;
    const Guest* guest = find_member(page.knows().room(), id);
    if (guest != nullptr && guest->token)
      page.main.emplace_back(Person{guest->token, page.name_of_guest(id), above});
    else
      put_unnamed(number, "wall.gathering.one_of_us");
  }
  beside.push_back(
      page.gives("facilitation.ask_again", page.say("facilitator.ask_again"), AskAgain{}, Role::aside));
  page.main.emplace_back(Buttons{Arrangement::row, std::move(beside)});
}

}  // namespace

bool chooses_here(const Gathering& gathering) {
  const Stage& stage = gathering.agenda.stage();
  return stage.kind == StageKind::facilitator && !has_turns(stage) && !gathering.agenda.suspended &&
         gathering.splitting.groups.empty();
}

Place back_at_offers(const Making& page) {
  return chooses_here(page.knows().gathering()) ? Place{at::Main{}} : Place{at::Offers{}};
}

void put_leading(Making& page) {
  const Gathering& gathering = page.knows().gathering();
  if (is_open(gathering.leading))
    return gathering.facilitation.offers.empty() ? put_no_offers(page) : put_open(page);
  gathering.leading.step == LeadingStep::nobody ? put_ways(page) : put_leaders(page);
}

void make(Making& page, const at::Offers&) {
  page.main = {Phrase{page.say("facilitator.offers_page"), Style::title}};
  put_leading(page);
  page.foot = {page.back(at::Tools{})};
}

void make(Making& page, const at::Offered& place) {
  const std::vector<OfferTold> offers = offers_told(page.knows().room());
  for (const OfferTold& offer : offers) {
    if (offer.number != place.number) continue;
    page.main = {Phrase{offer_words(page.knows().texts, offers, offer), Style::title},
                 Buttons{Arrangement::row,
                         {page.gives("offer.withdraw", page.say("facilitator.offers_withdraw"),
                                     WithdrawOffer{{}, offer.number}, Role::other, back_at_offers(page))}}};
  }
  page.foot = {page.back(back_at_offers(page))};
}

// The first press said how many have not answered, nothing else; this is the second, in another place.
void make(Making& page, const at::Drawing&) {
  page.main = {Phrase{missing_words(page), Style::title},
               Phrase{page.say("facilitator.draw_anyway"), Style::body}};
  page.foot = {page.leads("back", page.say("facilitator.draw_wait"), back_at_offers(page), Role::leave),
               page.gives("facilitation.draw", page.say("facilitator.draw_facilitator"),
                          DrawFacilitator{1, true}, Role::other, back_at_offers(page)),
               page.gives("facilitation.draw_two", page.say("facilitator.draw_two"), DrawFacilitator{2, true},
                          Role::other, back_at_offers(page))};
}

}  // namespace hearth::pages::facilitator
