// What anybody may leave here, if they like: a note, a suggestion, a wish that is tied to nobody, a pair of
// hands.

#include "remote/pages/door/making.hpp"
#include "shared/room/access_commands.hpp"
#include "shared/room/jobs_commands.hpp"

namespace hearth::pages::door {

void make(Making& page, const at::Also& place) {
  page.offer(page.say("sign_in.also"),
             {page.leads("note", at::Note{place.token}), page.leads("suggest", at::Suggestion{place.token}),
              page.leads("easier", at::Easier{place.token}), page.leads("jobs", at::Jobs{place.token}),
              page.leads("what_it_knows", at::WhatItKnows{place.token})},
             page.answer_to(place.said));
  page.foot = {page.back_to(place.token)};
  page.closes_after(page_stays);
}

namespace {

// What the venue does about it, where it says so, and what becomes of the wish.
std::string answer_to_wish(const Making& page, const Said& said) {
  std::string next = page.answer_to(said.what.empty() ? said : Said{"easier", said.answer});
  const Venue* venue = page.knows().venue();
  if (venue == nullptr || said.answer != Said::Answer::yes) return next;
  for (const auto& [wish, name] : enum_names<AccessWish>) {
    const AccessWords* words = access_words(*venue, wish);
    if (words != nullptr && said.what == "access." + std::string{name}) return words->str() + "\n" + next;
  }
  return next;
}

}  // namespace

void make(Making& page, const at::Easier& place) {
  std::vector<Button> offered;
  for (const auto& [wish, name] : enum_names<AccessWish>) {
    const std::string what = "access." + std::string{name};
    offered.push_back(page.asks(place, what, WishAccess{wish}, what));
  }
  page.offer(page.say("sign_in.easier_title"), std::move(offered), answer_to_wish(page, place.said));
  page.main.insert(page.main.begin() + 1, Phrase{page.say("sign_in.easier_how"), Style::body});
  page.foot = {page.leads("back", at::Also{place.token}, Role::leave)};
  page.closes_after(page_stays);
}

void make(Making& page, const at::Jobs& place) {
  std::vector<Button> offered;
  const WallView* wall = page.knows().wall;
  for (const JobOnWall& job : wall == nullptr ? std::vector<JobOnWall>{} : wall->jobs) {
    if (job.taken) continue;
    offered.push_back(
        page.asks(place, "job." + std::to_string(offered.size()), TakeJob{job.job, place.token}, "job"));
    offered.back().label = job.job.str();
  }
  const std::string title = page.say(offered.empty() ? "sign_in.jobs_none" : "sign_in.jobs_title");
  page.offer(title, std::move(offered), page.answer_to(place.said));
  page.foot = {page.leads("back", at::Also{place.token}, Role::leave)};
  page.closes_after(page_stays);
}

}  // namespace hearth::pages::door
