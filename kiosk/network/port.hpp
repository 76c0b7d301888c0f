#pragma once
// A TCP port that the kiosk listens on. It stays the kiosk's while ZeroMQ's sockets behind it are closed and
// made anew, so that no other program can take it in between; and it can be shut to newcomers, which ZeroMQ
// cannot.
//
// Thread: the room's.

#include <cstdint>
#include <string>
#include <vector>

namespace hearth::kiosk {

class Port {
 public:
  // `listen_address`: a number of IPv4 or IPv6, or "*" for every address of this machine. Throws
  // std::runtime_error with a sentence that names address and port and says what to do.
  Port(const std::string& listen_address, std::uint16_t number);
  ~Port();
  Port(Port&& other) noexcept;
  Port& operator=(Port&&) = delete;

  [[nodiscard]] std::uint16_t number() const { return number_; }
  // The listening socket once more, for one who closes it in the end; -1 when no descriptor is left.
  [[nodiscard]] int lend() const;

  // Whoever knocks is not heard, and knocks again a second later; connections that are there go on.
  void shut() const;
  void open() const;

 private:
  int descriptor_ = -1;
  std::uint16_t number_;
};

// The three public ports behind a base. Throws std::runtime_error with a sentence for people.
[[nodiscard]] std::vector<Port> listen_behind(std::uint16_t port_base, const std::string& listen_address);

}  // namespace hearth::kiosk
