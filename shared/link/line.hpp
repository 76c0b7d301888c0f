#pragma once
// One connection to one of the kiosk's doors, which makes itself again whenever it breaks, and what can be
// told of how it is. Used by Client only.
//
// Thread: the client's.

#include <memory>
#include <optional>
#include <string>

#include "shared/link/keys.hpp"
#include "shared/link/obstacle.hpp"

namespace hearth::link {

enum class LineKind {
  requests,      // DEALER: sends requests, receives replies
  subscription,  // SUB: receives pictures and beats
};

struct CloseSocket {
  void operator()(void* socket) const;
};
using Socket = std::unique_ptr<void, CloseSocket>;

class Line {
 public:
  // `context` outlives the line. Throws std::runtime_error with a sentence when the endpoint or a key is
  // none.
  Line(void* context, LineKind kind, const std::string& endpoint, const std::optional<Keys>& keys);

  [[nodiscard]] void* handle() const { return socket_.get(); }
  // Readable when something became known of the connection; then read_signs().
  [[nodiscard]] void* signs() const { return signs_.get(); }
  // Whether the obstacle is another one now.
  [[nodiscard]] bool read_signs();
  [[nodiscard]] Obstacle obstacle() const { return obstacle_; }

 private:
  Socket socket_;
  Socket signs_;
  Obstacle obstacle_ = Obstacle::none;
};

}  // namespace hearth::link
