#pragma once
// What outlasts a gathering: agreements, notes and tallies. Each stands in a row of its own with a checksum,
// in two tables that are always written in one transaction, so that damage to one place of the disk loses
// nothing. Whatever is erased is erased in both.
//
// A note that was dealt with and can still be kept does not last: it is erased here at once, and written
// again when it is kept. So no power cut brings it back.
//
// A kind that has changed is written whole, in its own order, so that neither rows nor bytes tell who left a
// note before whom.
//
// Thread: the room's. Throws what SQLite throws.

#include <optional>
#include <string>
#include <vector>

#include "shared/room/room.hpp"

namespace hearth::kiosk {

class Store;

struct Lasting {
  SharedValue<Agreements> agreements;
  SharedValue<Notes> notes;
  SharedValue<Tallies> tallies;

  bool operator==(const Lasting&) const = default;
};

[[nodiscard]] Lasting lasting_of(const Room& room);
void put_into(Room& room, const Lasting& lasting);

// Writes what differs from `kept`, which is what the tables hold; everything when that is not known.
void put_lasting(Store& store, const Lasting& lasting, const std::optional<Lasting>& kept);

struct FoundLasting {
  Lasting lasting;
  // A sentence for each kind that was damaged: what is back from its second copy, and what is lost.
  std::vector<std::string> damage;
};
[[nodiscard]] FoundLasting read_lasting(Store& store);

}  // namespace hearth::kiosk
