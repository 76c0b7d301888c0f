// What can be read at the door; it stands for two minutes, and longer when asked.

#include "remote/pages/reading.hpp"
#include "remote/pages/door/making.hpp"

namespace hearth::pages::door {
namespace {

void read(Making& page, const std::string& title, Rows rows, const Button& back) {
  page.main = {Phrase{title, Style::title}, std::move(rows)};
  page.foot = {page.leads("longer", page.place().page, Role::aside), back};
  page.closes_after(reading_page_stays);
}

}  // namespace

void make(Making& page, const at::WhatsOn&) {
  const Knows& knows = page.knows();
  read(page, page.say("sign_in.whats_on"),
       knows.wall == nullptr ? paragraphs({})
                             : programme_to_read(knows.wall->events, knows.local, knows.texts),
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
