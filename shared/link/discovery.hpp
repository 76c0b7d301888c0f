#pragma once
// Looks for kiosks in the local network: services of the type _hearth._tcp (DNS-SD), which Avahi's daemon
// tells of. A machine without the daemon or without a system bus does not look; as soon as there is one it
// does.
//
// Threads: a Discovery has one of its own. kiosks() may be called from any thread; `notify` is called on the
// thread here, without a lock held, after kiosks() has changed, and should only wake the main thread.

#include <functional>
#include <memory>

#include "shared/link/found_kiosks.hpp"

namespace hearth::link {

inline constexpr const char* kiosk_service_type = "_hearth._tcp";

class Discovery {
 public:
  explicit Discovery(std::function<void()> notify);
  ~Discovery();  // ends the thread, which may be looking up a host's name just then
  Discovery(const Discovery&) = delete;
  Discovery& operator=(const Discovery&) = delete;

  [[nodiscard]] FoundKiosks kiosks() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace hearth::link
