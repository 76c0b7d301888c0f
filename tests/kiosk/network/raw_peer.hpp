#pragma once
// Somebody who connects with a key and then sends whatever bytes the test wants.

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "shared/link/address.hpp"
#include "shared/link/keys.hpp"
#include "shared/wire/frames.hpp"

namespace hearth {

class RawPeer {
 public:
  // To the commands, or as a subscriber to the stream at that offset.
  RawPeer(const link::Address& address, const link::Keys& keys,
          std::uint16_t port_offset = wire::commands_port_offset);
  ~RawPeer();
  RawPeer(const RawPeer&) = delete;
  RawPeer& operator=(const RawPeer&) = delete;

  void send(const std::vector<std::string>& frames);
  // Sends until it is answered; throws when it never is.
  [[nodiscard]] wire::Reply ask(const std::vector<std::string>& frames);

  // A socket file that nobody listens at any more.
  static void leave_socket_file(const std::filesystem::path& file);

 private:
  void* context_;
  void* socket_;
};

}  // namespace hearth
