#pragma once
// A screen that no kiosk knows, in every step of its way in.

#include <vector>

#include "display/joining_view.hpp"

namespace hearth::display {

// As long as six words of the protocol can be.
inline const std::string words_compared = "macaroni mandolin marathon linoleum shampoo espresso";

inline std::vector<JoiningView> every_joining_view() {
  using link::JoiningNow;
  std::vector<JoiningView> all(1);
  all.push_back({{{}, false}, {}, false});
  all.push_back({{{}, true}, {}, true});
  JoiningView found;
  for (int i = 1; i <= 5; ++i) found.found.kiosks.push_back({"Hearth in room " + std::to_string(i), {}});
  all.push_back(found);
  for (int step = 0; step <= static_cast<int>(JoiningNow::not_kept); ++step) {
    JoiningView asking;
    const auto now = static_cast<JoiningNow>(step);
    asking.joining =
        link::JoiningSeen{{"hearth-in-the-garden-room.local", 5570}, now, words_compared, {}, {}};
    if (now == JoiningNow::not_kept)
      asking.joining->fault = "the key file /settings/hearth/screen-key cannot be written: no space is left";
    all.push_back(asking);
  }
  return all;
}

}  // namespace hearth::display
