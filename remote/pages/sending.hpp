#pragma once
// What was pressed on a tablet and is on its way: which buttons wait, which requests are to be sent. A button
// waits from the press until its answer is there, so that pressing twice sends once; the screen may follow a
// moment later. An answer is the end of a press whatever its version: the door is never told one, and no
// picture need follow (shared/wire/PROTOCOL.md, section 4). Pure: time comes in.
//
// Owner: one tablet; its main thread.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "remote/pages/turn.hpp"
#include "shared/link/outbox.hpp"
#include "shared/link/steady_time.hpp"

namespace hearth::pages {

// A refusal is shown for this long.
inline constexpr Duration refusal_stands{6000};
// A button that has waited for this long says so; the request is being sent again meanwhile.
inline constexpr Duration late_after{1000};
// A request is tried for this long …
inline constexpr Duration tried_for{20000};
// … and one that can wait for this long: a network may be away for a whole day.
inline constexpr Duration tried_for_whenever{16 * 60 * 60 * 1000};

class Sending {
 public:
  // Nothing happens while that button still waits.
  void put(const Request& request, link::SteadyTime now);
  // What is to be sent; each once.
  [[nodiscard]] std::vector<Request> take();
  void sent(const std::string& button, const wire::RequestId& id);
  // Nothing for what nobody here waits for.
  std::optional<Answered> answered(const link::Answer& answer, link::SteadyTime now);

  // Whether that button's request is still on its way.
  [[nodiscard]] bool waits(const std::string& button) const { return waiting_.count(button) != 0; }
  [[nodiscard]] bool is_idle() const { return waiting_.empty(); }
  [[nodiscard]] bool is_late(link::SteadyTime now) const;
  // Why the last press was refused, for refusal_stands; or that the kiosk was not reached.
  struct Trouble {
    std::optional<Reason> refused;  // nothing: not reached in time
    link::SteadyTime since;
  };
  [[nodiscard]] std::optional<Trouble> trouble(link::SteadyTime now) const;
  // Forgets what was wrong; for a tablet that others will touch next.
  void forget_trouble() { trouble_.reset(); }

 private:
  struct Waiting {
    link::SteadyTime since;
    std::optional<wire::RequestId> id;
    Urgency urgency = Urgency::now;
  };
  std::map<std::string, Waiting> waiting_;
  std::vector<Request> requests_;
  std::optional<Trouble> trouble_;
};

}  // namespace hearth::pages
