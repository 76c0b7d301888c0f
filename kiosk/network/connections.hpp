#pragma once
// The TCP connections at the public ports, as the kernel knows them. ZeroMQ tells neither how many there are
// nor what each has sent, keeps the parts of a message until its last one has come, and cannot end a single
// connection. Here they are counted, and ended as if the peer had gone: a well-behaved client comes back by
// itself within a second.
//
// What a connection, and all of them together, may send before they are ended bounds what unfinished messages
// can hold in memory.
//
// Thread: one at a time.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/network/port.hpp"

namespace hearth::kiosk {

struct ConnectionBounds {
  std::size_t count_max = 0;  // at once; then the ports are shut until some have gone
  // What one connection, and all together, may have sent since they were made. A tablet sends heartbeats and
  // now and then a request, and gets there in some days.
  std::uint64_t bytes_max = 16U << 20U;
  std::uint64_t bytes_together_max = 64U << 20U;
};

struct Connection {
  int descriptor = -1;
  std::string address;      // of the peer, a number
  std::uint16_t port = 0;   // of the peer
  std::uint64_t bytes = 0;  // received

  bool operator==(const Connection&) const = default;
};

// Those of this process that came in at one of the ports.
[[nodiscard]] std::vector<Connection> connections_at(const std::vector<std::uint16_t>& ports);

// Those that have sent too much; and of the others the greatest, until the rest together has not.
[[nodiscard]] std::vector<Connection> sent_too_much(std::vector<Connection> all,
                                                    const ConnectionBounds& bounds);

// All of the address that has most.
[[nodiscard]] std::vector<Connection> of_the_most_crowded_address(const std::vector<Connection>& all);

// Looks at them, some times a second, and keeps them within their bounds.
class ConnectionGuard {
 public:
  using TimePoint = std::chrono::steady_clock::time_point;

  // The ports outlive it.
  ConnectionGuard(const std::vector<Port>& ports, const ConnectionBounds& bounds);

  [[nodiscard]] TimePoint due() const { return due_; }
  // What people should know is added to `notes`. True when connections are gone that had sent much: memory
  // comes free.
  [[nodiscard]] bool look(TimePoint now, std::vector<std::string>& notes);

 private:
  void keep_count(TimePoint now, const std::vector<Connection>& all, std::vector<std::string>& notes);

  const std::vector<Port>& ports_;
  ConnectionBounds bounds_;
  TimePoint due_{};
  TimePoint shut_since_{};  // while shut_
  bool shut_ = false;
  std::optional<TimePoint> shut_told_;
  std::optional<TimePoint> ended_told_;
  std::uint64_t bytes_before_ = 0;
  std::size_t count_before_ = 0;
  std::vector<Connection> ended_;  // and perhaps still to be seen
};

}  // namespace hearth::kiosk
