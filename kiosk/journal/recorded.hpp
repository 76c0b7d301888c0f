#pragma once
// A journal as it was kept, for whoever steps through it to find a fault. It is read where it lies; neither
// the file nor its log nor its folder changes.
//
// Any thread. Throws JournalFault: no such file, not a journal, damaged beyond reading, or a kiosk has it
// open.

#include <filesystem>
#include <string>
#include <vector>

#include "kiosk/journal/fault.hpp"
#include "shared/room/event.hpp"
#include "shared/room/room.hpp"

namespace hearth::kiosk {

struct RecordedJournal {
  Room room;                  // as it was when the snapshot was made; an empty one when there is none
  std::vector<Event> events;  // since, at most events_per_snapshot and those of one batch
  std::string note;           // a sentence when something of it was damaged; else empty
};

// `file` is DATA/room.db, or a copy of that folder's files under their own names.
[[nodiscard]] RecordedJournal read_recorded_journal(const std::filesystem::path& file);

}  // namespace hearth::kiosk
