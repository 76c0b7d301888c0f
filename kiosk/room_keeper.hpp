#pragma once
// The only writer of the room: decides what is asked, keeps it in the journal, applies it, and says what to
// answer. No sockets and no clocks here; both are handed in.
//
// Everything that waits is decided and applied in turn on a working copy and committed as one transaction;
// only then does the copy become the room. When the disk does not take it, the copy is dropped and every
// command of the batch is refused as `not_saved`, also what the rules refused on the copy. What was answered
// before keeps its answer, and what could not be read its fault.
//
// The replies say no version: that is the stream's, which the kiosk counts (kiosk.hpp).
//
// Thread: the room's.

#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "kiosk/journal/journal.hpp"
#include "kiosk/names.hpp"
#include "shared/room/room.hpp"
#include "shared/wire/frames.hpp"

namespace hearth::kiosk {

// What time it is, in every sense the room cares about.
struct Moment {
  Instant now{};      // room time
  LocalTime local;    // wall time
  LocalDate today{};  // the venue's day
  WallClock wall_clock = WallClock::unset;
  DayIs day_is = DayIs::fresh;
};

struct Asked {
  DeviceId device;
  Permission permission = Permission::screen;
  wire::ReadRequest read;
};

inline constexpr std::size_t not_saved_max = 1000;

class RoomKeeper {
 public:
  using Chance = std::function<std::uint64_t()>;

  // `journal` outlives the keeper. `room` is what the journal loaded.
  RoomKeeper(Journal& journal, Room room, Chance chance);

  // One reply for each asked, in the same order. A request whose id this device has sent before gets its
  // first answer again and does nothing.
  [[nodiscard]] std::vector<wire::Reply> handle(const std::vector<Asked>& batch, const Moment& moment);

  // A command of the kiosk's own. Nothing, or why not.
  std::optional<Refusal> tell(const Command& command, const Moment& moment);

  // What the clock has said, for the next start. When the disk does not take it, it is to be told again.
  void keep(const KnownDays& days);

  // After a fault, in this run or an earlier one: erases what has ended and could not be erased, and finds
  // out whether the disk takes writing again. Does nothing otherwise.
  void catch_up();

  [[nodiscard]] const Room& room() const { return room_; }
  [[nodiscard]] const Names& names() const { return names_; }
  // False from a write that failed until one has succeeded and all that has ended is erased. Whoever wrote
  // nothing has found out nothing.
  [[nodiscard]] bool saving() const { return saving_; }

 private:
  struct Batch;
  struct Answered;
  [[nodiscard]] bool was_not_saved(const Asked& asked) const;
  Answered answer(Batch& batch, const Asked& asked, const Moment& moment);
  bool commit(Batch& batch);
  void disk_failed();

  Journal* journal_;
  Room room_;
  Chance chance_;
  Names names_;
  bool saving_ = true;
  // What was answered `not_saved` in this run, the oldest first, at most not_saved_max. The journal cannot
  // keep it; and a repeat that was under way meanwhile must not do what its sender has been told was not
  // done.
  std::deque<std::pair<DeviceId, wire::RequestId>> not_saved_;
};

}  // namespace hearth::kiosk
