#pragma once
// Commands on their way: sent, and sent again under the same id until they are answered or given up, so that
// each is done once however often the network makes it repeat them. Pure: time comes in, bytes go out.
//
// Owner: one Client; its thread.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "shared/link/steady_time.hpp"
#include "shared/wire/frames.hpp"

namespace hearth::link {

// A command that has not been answered is sent again after this long, under the same id.
inline constexpr Duration repeat_after{1000};

// What became of a command. No reply: the kiosk was not reached in time. Whether it was done is not known
// then; only a repeat under the same id would tell.
struct Answer {
  wire::RequestId id;
  std::optional<wire::Reply> reply;
};

class Outbox {
 public:
  // The request is due at once, and given up when `within` has gone by.
  void put(const wire::Request& request, SteadyTime now, Duration within);

  // Hands each request that is due to `send`, in the order in which they were put; stops when `send` cannot
  // take one now (returns false).
  void send_due(SteadyTime now, const std::function<bool(const std::string& bytes)>& send);

  // The answer that a reply is; nothing for the second reply to a request that was repeated.
  [[nodiscard]] std::optional<Answer> take(const wire::Reply& reply);
  // Answers without a reply, for what is late.
  [[nodiscard]] std::vector<Answer> give_up_late(SteadyTime now);

  // Whether something is due that could not be sent.
  [[nodiscard]] bool holds_unsent(SteadyTime now) const;
  // When something has to be done next, at `until` at the latest. What is due but could not be sent needs no
  // time: the network tells when it can be.
  [[nodiscard]] SteadyTime next_due(SteadyTime now, SteadyTime until) const;
  [[nodiscard]] bool empty() const { return waiting_.empty(); }

 private:
  struct Waiting {
    wire::RequestId id;
    std::string bytes;
    SteadyTime send_at;
    SteadyTime give_up_at;
  };
  std::vector<Waiting> waiting_;
};

}  // namespace hearth::link
