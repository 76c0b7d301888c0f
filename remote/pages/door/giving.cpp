// What anybody may leave here, if they like: a note, a suggestion, a wish that is only counted, a pair of
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

void make(Making& page, const at::Easier& place) {
  std::vector<Button> offered;
  for (const auto& [wish, name] : enum_names<AccessWish>)
    offered.push_back(page.asks(place, "access." + std::string{name}, WishAccess{wish}, "easier"));
  page.offer(page.say("sign_in.easier_title"), std::move(offered), page.answer_to(place.said));
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
