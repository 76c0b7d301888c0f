#pragma once
// What is known of the folder itself, whatever the room is.
//
// Thread: the room's. Throws what SQLite throws.

#include <cstdint>

#include "kiosk/journal/known_days.hpp"
#include "shared/room/room.hpp"

namespace hearth::kiosk {

class Store;

struct Facts {
  std::uint64_t id = 0;  // a random number made with the folder; at most 53 bits
  KnownDays days;
  Erases erasure_due = Erases::nothing;  // asked for by an event, and not finished
};

// Those of a new folder.
[[nodiscard]] Facts new_facts();

struct FoundFacts {
  Facts facts;
  bool sound = true;  // else what was damaged is as in a new folder
};
[[nodiscard]] FoundFacts read_facts(Store& store);

// All of them into an empty table.
void put_facts(Store& store, const Facts& facts);
void put_days(Store& store, const KnownDays& days);
// Of nothing: it is done.
void put_erasure_due(Store& store, Erases due);
// Something of no meaning, to see whether the disk takes it.
void put_trial(Store& store);

}  // namespace hearth::kiosk
