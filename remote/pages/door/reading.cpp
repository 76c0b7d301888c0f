// What can be read at the door; it stands for two minutes, and longer when asked.

#include "remote/pages/reading.hpp"

#include <algorithm>

#include "remote/pages/door/making.hpp"

namespace hearth::pages::door {
namespace {

void read(Making& page, const std::string& title, Rows rows, const Button& back) {
  page.main = {Phrase{title, Style::title}, std::move(rows)};
  page.foot = {page.leads("longer", page.place().page, Role::aside), back};
  page.closes_after(reading_page_stays);
}

bool holds(const std::vector<EventUid>& events, const EventUid& event) {
  return std::find(events.begin(), events.end(), event) != events.end();
}

// A group of today that has not ended: one that meets by a format, and not the café's day, of which it is
// told that it needs no start.
bool can_be_missed(const Knows& knows, const ProgrammeEvent& event) {
  const WallView& wall = *knows.wall;
  if (event.format.empty() || event.status == EventStatus::cancelled || holds(wall.over, event.uid))
    return false;
  if (event.start.date() != knows.local.date() || event.end.utc <= knows.local.utc) return false;
  if (!holds(wall.begun, event.uid)) return true;
  return wall.gathering && wall.gathering->event == event.uid && wall.gathering->kind != FormatKind::day;
}

Rows programme(Making& page) {
  const Knows& knows = page.knows();
  unsigned number = 0;
  return programme_to_read(*knows.wall, knows.local, knows.texts, [&](const ProgrammeEvent& event) {
    std::vector<Button> buttons;
    if (!can_be_missed(knows, event)) return buttons;
    const std::string id = "sign_in.cannot_come." + std::to_string(++number);
    page.does(id, {Place{at::CannotCome{event.uid, event.title.str()}, page.place().language}});
    buttons.push_back({id, page.say("sign_in.cannot_come"), Role::aside});
    return buttons;
  });
}

}  // namespace

void make(Making& page, const at::WhatsOn&) {
  read(page, page.say("sign_in.whats_on"), page.knows().wall == nullptr ? paragraphs({}) : programme(page),
       page.home("back"));
}

void make(Making& page, const at::WhatHappens&) {
  // What stays here, and what the place cannot keep secret, are said in one breath.
  const Venue* venue = page.knows().venue();
  const std::string secret = venue == nullptr ? std::string{} : venue->cannot_keep_secret.str();
  std::vector<std::string> all;
  for (const char* key :
       {"come", "listen", "meeting", "helper", secret.empty() ? "stays_ask" : "stays", "leave", "machine"})
    all.push_back(page.say("sign_in.happens." + std::string{key}, {{"secret", secret}}));
  read(page, page.say("sign_in.what_happens"), paragraphs(all), page.home("back"));
}

void make(Making& page, const at::Resources&) {
  const Venue* venue = page.knows().venue();
  read(page, page.say("sign_in.resources"),
       venue == nullptr ? paragraphs({}) : resources_to_read(venue->resources, page.knows().texts),
       page.home("back"));
}

void make(Making& page, const at::Help&) {
  const Venue* venue = page.knows().venue();
  read(page, page.say("wall.crisis.title"),
       venue == nullptr ? paragraphs({}) : help_to_read(*venue, page.knows().texts), page.home("back"));
}

void make(Making& page, const at::WhatItKnows& place) {
  const Venue* venue = page.knows().venue();
  const auto kept = venue == nullptr ? Venue{}.notes_kept : venue->notes_kept;
  std::vector<std::string> all;
  for (const char* key : {"words", "name", "group", "notes", "help", "counts", "never", "ask"})
    all.push_back(page.say("sign_in.knows." + std::string{key}, {{"days", std::to_string(kept.count())}}));
  read(page, page.say("sign_in.what_it_knows"), paragraphs(all),
       page.leads("back", at::Also{place.token}, Role::leave));
}

}  // namespace hearth::pages::door
