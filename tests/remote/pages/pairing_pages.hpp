#pragma once
// Every page of a tablet that no kiosk knows, as it stands in each step.

#include <vector>

#include "remote/pages/pairing/pages.hpp"

namespace hearth::pages::pairing {

// Of the longest that the protocol has.
inline const std::string words_compared = "macaroni mandolin marathon linoleum shampoo espresso";

inline link::JoiningSeen joining_at(link::JoiningNow now) {
  return {{"kiosk.local", 5570}, now, words_compared, {}, {}};
}

inline const std::vector<Language>& some_languages() {
  static const std::vector<Language> all{{"en", "English"},   {"es", "Español"}, {"fr", "Français"},
                                         {"de", "Deutsch"},   {"pl", "Polski"},  {"ar", "العربية"},
                                         {"uk", "Українська"}};
  return all;
}

inline std::vector<pages::Page> every_page(const config::Texts& texts) {
  std::vector<pages::Page> all;
  const auto add = [&](const Knows& knows, const Standing& standing) {
    all.push_back(page(knows, {standing, {}}).page);
  };
  Knows knows{texts, some_languages(), {}, {}, {}};
  add(knows, at::Looking{});
  knows.found.kiosks = {{"Hearth in the garden room", {"kiosk.local", 5570}}};
  add(knows, at::Looking{});
  for (int i = 2; i <= 5; ++i)
    knows.found.kiosks.push_back({"Kiosk " + std::to_string(i), {"kiosk.local", 5570}});
  add(knows, at::Looking{});
  knows.found = {{}, false};
  add(knows, at::Looking{});
  add(knows, at::Address{});
  add(knows, at::Address{Written{"my kiosk?"}, true});
  using link::JoiningNow;
  for (const JoiningNow now :
       {JoiningNow::calling, JoiningNow::nobody_answers, JoiningNow::full, JoiningNow::busy,
        JoiningNow::compare, JoiningNow::compare_with_wall, JoiningNow::waiting, JoiningNow::code,
        JoiningNow::code_wrong, JoiningNow::code_closed, JoiningNow::proving, JoiningNow::in,
        JoiningNow::not_the_same, JoiningNow::refused, JoiningNow::expired, JoiningNow::mixed_up,
        JoiningNow::other_version, JoiningNow::not_proven, JoiningNow::not_kept}) {
    knows.joining = joining_at(now);
    if (now == JoiningNow::not_kept)
      knows.joining->fault = "the key file /settings/hearth/door-key: no space left";
    add(knows, at::Asking{now == JoiningNow::code ? "042" : ""});
  }
  knows.joining = {};
  knows.before = link::Address{"kiosk.local", 5570};
  add(knows, at::SentAway{});
  add(knows, at::Anew{});
  return all;
}

}  // namespace hearth::pages::pairing
