#pragma once
// Which devices are connected and since when, as facilitators are told. In the kiosk's memory only: no room,
// no event and no wall holds any of it. Pure: room time comes in.
//
// Whoever is back soon has been here all the time, as far as anybody wants to know. When the kiosk breaks all
// connections itself, nobody is taken to have gone until they have had time to come back. And what is told
// changes at most once a second: each word to facilitators is a whole picture, and all devices of a house may
// come at the same moment.
//
// Thread: the room's. Moments never go back.

#include <chrono>
#include <map>
#include <optional>
#include <vector>

#include "shared/base/time.hpp"
#include "shared/room/permission.hpp"
#include "shared/wire/room_picture.hpp"

namespace hearth::kiosk {

// Back within this, a device keeps its "since".
inline constexpr std::chrono::seconds same_visit_within{10};
// So long after all connections were broken, a device that has not come back yet is not told to have gone.
inline constexpr std::chrono::seconds coming_back_within{3};
inline constexpr std::chrono::seconds connected_told_every{1};

class ConnectedDevices {
 public:
  // All that are connected now, each once.
  void are(const std::vector<DeviceId>& here, Instant now);
  // All connections were broken by the kiosk; those who still may will come back.
  void broken(Instant now);

  // Brings what is told up to now; whether it has changed.
  [[nodiscard]] bool look(Instant now);
  // By public key.
  [[nodiscard]] const std::vector<wire::ConnectedDevice>& told() const { return told_; }
  // When to look again though nothing has come; later than the last look.
  [[nodiscard]] std::optional<Instant> due() const { return due_; }

 private:
  struct Visit {
    Instant since{};
    std::optional<Instant> gone{};  // nothing: it is here
    Instant told_until{};           // once it has gone
  };
  std::map<DeviceId, Visit> visits_;
  bool changed_ = false;  // since the last look
  std::vector<wire::ConnectedDevice> told_;
  std::optional<Instant> told_at_;
  std::optional<Instant> due_;
};

}  // namespace hearth::kiosk
