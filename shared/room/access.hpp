#pragma once
// What would make coming easier: what people wish for, what the venue does about it, and what facilitators
// and walls are told. A wish is tied to nobody: it is counted for the tally (tally.hpp), and facilitators are
// told which were made, never how often.
//
// They are told at the next quarter of an hour by the clock on the wall, all that came since together. At
// once would say who: whoever has just gone from the door. When the next guest signs in would say it too:
// whoever stood there before. In a quarter of an hour several have been there, and anybody may wish for
// something at any time. On a wall there is what the venue does, in its own words, and only when a
// facilitator wants it there; never that anybody asked.
//
// Source: domain.md, "Sign-in tablet"; "What the machine may know", 4 and 7.

#include <array>
#include <chrono>
#include <utility>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"

namespace hearth {

struct Room;
struct Venue;

// For so long facilitators' tablets show wishes above whatever stands there.
inline constexpr std::chrono::minutes wishes_new_for{10};

enum class AccessWish { step_free, hearing, quiet_place, interpreter, scent_free, other };
template <>
inline constexpr auto enum_names<AccessWish> = std::array{
    std::pair{AccessWish::step_free, "step_free"},     std::pair{AccessWish::hearing, "hearing"},
    std::pair{AccessWish::quiet_place, "quiet_place"}, std::pair{AccessWish::interpreter, "interpreter"},
    std::pair{AccessWish::scent_free, "scent_free"},   std::pair{AccessWish::other, "other"}};

using AccessWords = Text<120>;

// What the venue does about one of them: "The yard door has no steps; ring the bell."
struct AccessAnswer {
  AccessWish wish = AccessWish::other;
  AccessWords words;  // never blank

  static constexpr auto fields =
      Fields{Field{"wish", &AccessAnswer::wish}, Field{"words", &AccessAnswer::words}};
  bool operator==(const AccessAnswer&) const = default;
};

// The venue's words about a wish; nullptr when it has none.
[[nodiscard]] const AccessWords* access_words(const Venue&, AccessWish);

// What was wished in the present gathering, in the café around it and today, as far as facilitators have been
// told. By wish, distinct.
[[nodiscard]] std::vector<AccessWish> wishes_told(const Room&);

// Whether facilitators were told of one that was new to them only a moment ago.
[[nodiscard]] bool wishes_are_new(const Room&, Instant now);

// For apply: what the wall says of it goes with the day, and undo does not bring it back.
void take_access_off_the_wall(Room&);

}  // namespace hearth
