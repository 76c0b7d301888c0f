#pragma once
// A ZeroMQ socket that closes itself. What may still be on its way to a peer when it closes is dropped.

#include <memory>

namespace hearth::kiosk {

struct CloseSocket {
  void operator()(void* socket) const;
};
using Socket = std::unique_ptr<void, CloseSocket>;

// `type` is ZeroMQ's (ZMQ_ROUTER …). Throws std::runtime_error when the context takes no more sockets.
[[nodiscard]] Socket open_socket(void* context, int type);

}  // namespace hearth::kiosk
