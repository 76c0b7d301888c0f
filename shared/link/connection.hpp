#pragma once
// One connection to one of the kiosk's doors, which is made again whenever it breaks, and what its socket
// monitor tells of it. Used by Client only.
//
// Thread: the client's.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/link/connection_state.hpp"
#include "shared/link/keys.hpp"

namespace zmq {
class context_t;
}

namespace hearth::link {

enum class ConnectionKind {
  requests,  // DEALER: sends requests, receives replies
  stream,    // SUB: receives pictures and beats
  pairing,   // DEALER: without keys, and so with nobody whom one knows; short messages
};

class Connection {
 public:
  // `context` outlives the connection. Throws KeyFault when a key is none, std::runtime_error with a sentence
  // when the endpoint is none.
  Connection(zmq::context_t& context, ConnectionKind kind, const std::string& endpoint,
             const std::optional<Keys>& keys);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  // Sends a message of one frame, without waiting; false when nobody is there to take it.
  [[nodiscard]] bool send(const std::string& bytes);
  // The frames of the next message that has come; none when none waits.
  [[nodiscard]] std::vector<std::string> receive();
  void subscribe(std::string_view topic);
  void unsubscribe(std::string_view topic);

  // Reads what the monitor tells; whether the state is another one now.
  [[nodiscard]] bool read_monitor();
  [[nodiscard]] ConnectionState state() const;

  // For zmq_poll: readable when receive(), or read_monitor(), has something to read.
  [[nodiscard]] void* socket() const;
  [[nodiscard]] void* monitor() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace hearth::link
