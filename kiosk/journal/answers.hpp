#pragma once
// The last answers that each device was given, so that a request which is repeated is not done twice. In
// memory for the asking, in the table `answers` for the next start.
//
// Thread: the room's. Throws what SQLite throws.

#include <deque>
#include <map>
#include <optional>

#include "shared/room/context.hpp"
#include "shared/wire/frames.hpp"

namespace hearth::kiosk {

class Store;

inline constexpr std::size_t answers_per_device_max = 1000;

// An answer to be given again to whoever repeats the request.
struct Remembered {
  DeviceId device;
  wire::Reply reply;  // its id is the request's
};

class Answers {
 public:
  // All of the table, in place of what is here. False when damage of the file ended it early: what is here
  // then stays, unless there was nothing. An answer whose checksum does not fit counts as erased.
  [[nodiscard]] bool read(Store& store);
  [[nodiscard]] std::optional<wire::Reply> find(const DeviceId& device, const wire::RequestId& id) const;

  // Into the table; remember() once that is committed.
  static void put(Store& store, const Remembered& answer);
  void remember(const Remembered& answer);
  // All that is here, into an empty table.
  void put_all(Store& store) const;

  // In the table nothing but the ids stays; blank() once that is committed. A repeat then gets a plain
  // `applied`.
  static void erase(Store& store);
  void blank();

 private:
  struct OfDevice {
    std::deque<wire::RequestId> order;  // oldest first
    std::map<wire::RequestId, wire::Reply> by_id;
  };
  std::map<DeviceId, OfDevice> devices_;
};

}  // namespace hearth::kiosk
