#pragma once
// The newest message of each connection, for a door at which everybody repeats the last thing they said until
// it is answered. What a connection said before, and what more connections say than there is room for, is
// dropped.
//
// A value; any thread, one at a time.

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

namespace hearth::kiosk {

struct DoorMessage {
  std::string routing;  // whose it is
  std::string address;  // the peer's, a number
  std::string body;
};

class NewestMessages {
 public:
  static constexpr std::size_t connections_max = 64;

  void put(DoorMessage message) {
    if (const auto before = newest_.find(message.routing); before != newest_.end()) {
      before->second = std::move(message);
    } else if (newest_.size() < connections_max) {
      turns_.push_back(message.routing);
      newest_.emplace(message.routing, std::move(message));
    }
  }
  // In the order in which the connections began to wait.
  [[nodiscard]] std::optional<DoorMessage> take() {
    if (turns_.empty()) return std::nullopt;
    auto next = newest_.extract(turns_.front());
    turns_.pop_front();
    return std::move(next.mapped());
  }
  [[nodiscard]] bool empty() const { return turns_.empty(); }

 private:
  std::unordered_map<std::string, DoorMessage> newest_;  // by `routing`
  std::deque<std::string> turns_;
};

}  // namespace hearth::kiosk
