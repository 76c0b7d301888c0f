#pragma once
// What the kiosk keeps on the disk: a snapshot of the room, the events since, what outlasts a gathering
// (twice), the answers that devices may ask for again, and a few facts about the folder itself. One SQLite
// file, DATA/room.db, with its -wal beside it.
//
// Forgetting is half of its work: erase() leaves nothing of what has ended in any byte of the folder (SQLite
// secure_delete, snapshot replaced, write-ahead log truncated and the truncation checked). What an event asks
// to be erased is noted with it, in one transaction, until it is done.
//
// Remembering is the other half: whatever one place of a bad disk takes, agreements, notes and tallies are
// still there or are named as lost, and a damaged file is written anew from what is known.
//
// Thread: the room's. Faults of the world (disk full, no permission, a broken file, a second kiosk) are
// thrown as JournalFault with a sentence for people; after a fault in append() nothing of it is kept.

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/journal/answers.hpp"
#include "kiosk/journal/fault.hpp"
#include "kiosk/journal/known_days.hpp"
#include "kiosk/journal/store.hpp"
#include "shared/room/event.hpp"
#include "shared/room/room.hpp"
#include "shared/wire/frames.hpp"

namespace hearth::kiosk {

inline constexpr std::size_t events_per_snapshot = 1000;

// What was found at a start.
struct Loaded {
  Room room;
  std::string note;  // a sentence for people when something was damaged; else empty
};

class Journal {
 public:
  using BeforeWrite = Store::BeforeWrite;

  // Makes the folder and the file where they are missing; both are for their owner only, and what others
  // could read is closed to them. A file of an earlier version is read, and written anew by load().
  explicit Journal(std::filesystem::path folder, BeforeWrite before_write = {});
  ~Journal();
  Journal(const Journal&) = delete;
  Journal& operator=(const Journal&) = delete;

  // Snapshot and replay. What is damaged is named in the note and the rest is kept; what cannot be read any
  // more is erased. Finishes an erasure that a power cut broke off. Comes before everything else.
  [[nodiscard]] Loaded load();

  // All of one batch in one transaction, synced to the disk before this returns; with it what the events ask
  // to be erased, as erasure_due().
  void append(const std::vector<Event>& events, const std::vector<Remembered>& answers, const Room& after);

  // The answer this device was given to the request of that id, or nothing. An answer that was erased comes
  // back as a plain `applied`.
  [[nodiscard]] std::optional<wire::Reply> remembered(const DeviceId& device,
                                                      const wire::RequestId& id) const;

  // What events of the past have asked to be erased and erase() has not finished, over starts and faults.
  [[nodiscard]] Erases erasure_due() const;

  // Makes `room` the snapshot, and everything that came before it unreadable; `what`, and what is due
  // besides. Of people: answers keep their ids only. Of events: answers stay.
  void erase(const Room& room, Erases what);

  // Writes something of no meaning; throws when the disk does not take it.
  void try_writing();

  // Closes and opens the file again; after a fault. Throws when it still cannot be used.
  void reopen();

  // Looks through the whole file for damage, on a thread of its own and on a copy, so that nobody waits.
  void check_in_background();
  // Returns when it has ended, for tests and figures.
  void wait_for_check();
  // To be asked now and then. When the check has ended and found damage, the file is written anew from
  // `room`, the present one, and a sentence for the log says so; else it is empty.
  [[nodiscard]] std::string take_check(const Room& room);

  // A random number made with the folder.
  [[nodiscard]] std::uint64_t id() const;
  // What the clock has said, for the next start.
  [[nodiscard]] const KnownDays& known_days() const;
  void keep_known_days(const KnownDays& days);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace hearth::kiosk
