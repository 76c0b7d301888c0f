#pragma once
// The line: who speaks next, by the floor rule of the stage that is on, and how much time each of those still
// to speak has. Computed from the floor (what undo takes back) and from what guests pressed; nothing is kept
// here but what the wall has already shown (Floor::shown), which no later hand may bump.

#include <cstddef>
#include <optional>
#include <vector>

#include "shared/base/time.hpp"
#include "shared/room/guests.hpp"

namespace hearth {

struct Gathering;
struct Room;
struct Stage;

// As many of the line as the wall names.
inline constexpr std::size_t shown_next_max = 2;

// A hand that was up first is overtaken by later ones at most this often; then it comes first. So nobody is
// starved of a turn, however many come and go.
inline constexpr std::size_t overtaken_max = 6;

// Step up, step back: how long people spoke counts in steps of this. Source: domain.md, floor rules.
inline constexpr std::chrono::minutes time_counts_in{2};

// The next in line, in order, of the stage that is on; without whoever is speaking. Every member at the most
// once. Empty while the structure is suspended.
[[nodiscard]] std::vector<GuestId> queue(const Gathering&);
// Members whose hand is up and not served yet, in the order in which the hands went up.
[[nodiscard]] std::vector<GuestId> hands(const Gathering&);

// Whether people ask for their turn in this stage: raised hands, or step up and step back.
[[nodiscard]] bool goes_by_hands(const Stage&);

// How many turns are still to come, as far as the room knows, without the one that is on: in a circle those
// who have had none, by name or by place; elsewhere those who asked.
[[nodiscard]] std::size_t turns_left(const Gathering&);

// How many are still to speak in this stage, `starting` (who begins a turn now) among them; at least 1.
// People who did not sign in count when the facilitator has said how many are in the room.
[[nodiscard]] std::size_t still_to_speak(const Gathering&, GuestId starting);

// What is left of the present stage for turns: its planned length, less what has passed and what is held
// back. Never below 0; nothing when the stage has no planned length.
[[nodiscard]] std::optional<Duration> left_for_turns(const Gathering&, Instant now);

// `left` in `count` parts that differ by at most a millisecond and sum to it exactly; the longer ones last.
[[nodiscard]] std::vector<Duration> shares(Duration left, std::size_t count);

// How long a turn that `guest` begins now may be; nothing: untimed.
[[nodiscard]] std::optional<Duration> turn_limit(const Gathering&, GuestId guest, Instant now);

// Whether the wall may name this guest as speaking or as next: they have said so, or they speak and the turn
// began by a touch on their words or with the talking piece. Signing in is not agreeing to it.
[[nodiscard]] bool may_be_named(const Gathering&, const Guest&);

// Whether that is who has the floor.
[[nodiscard]] bool speaks(const Gathering&, GuestId guest);
// How often they have passed in the round that is on.
[[nodiscard]] std::uint32_t passes_in_round(const Gathering&, const Guest&);

// Keeps in mind what the wall shows as next. Called after every event.
void keep_shown_next(Gathering&);

}  // namespace hearth
