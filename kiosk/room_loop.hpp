#pragma once
// The kiosk's one loop: waits for the network and the clock, hands what came to the Kiosk (kiosk.hpp), sends
// its answers and what it publishes, and looks after calendars and devices. Everything it needs is opened by
// its constructor, so that what is wrong is said before anything runs.
//
// Thread: constructed on the main thread, run() on one thread of its own. request_stop() may be called from
// any thread and from a signal handler.

#include <atomic>
#include <memory>
#include <optional>
#include <string>

#include "kiosk/house/house_files.hpp"

namespace zmq {
class context_t;
}

namespace hearth::kiosk {

struct RoomOptions {
  std::filesystem::path data_folder;
  std::string listen_address = "127.0.0.1";
  std::uint16_t port_base = 0;
  std::optional<LocalTime> wall_time_from;  // --now
};

class RoomLoop {
 public:
  // The context outlives the loop. Throws std::runtime_error with a sentence for people.
  RoomLoop(zmq::context_t& context, HouseFiles files, const RoomOptions& options);
  ~RoomLoop();
  RoomLoop(const RoomLoop&) = delete;
  RoomLoop& operator=(const RoomLoop&) = delete;

  // Returns after request_stop(). Throws std::runtime_error when the network cannot be waited for at all.
  void run();
  void request_stop() noexcept;
  [[nodiscard]] bool stopping() const noexcept;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace hearth::kiosk
