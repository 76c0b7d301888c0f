#pragma once
// What was pressed on a tablet and is on its way: which buttons wait, which commands are to be sent, what
// came back. A button waits from the press until its answer is there, so that pressing twice sends once; the
// screen may follow a moment later. An answer is the end of a press whatever its version: the door is never
// told one, and no picture need follow (shared/wire/PROTOCOL.md, section 4). Pure: time comes in.
//
// Owner: one tablet; its main thread.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "shared/link/outbox.hpp"
#include "shared/link/steady_time.hpp"
#include "shared/room/command.hpp"
#include "shared/ui/touch/widgets.hpp"

namespace hearth::remote {

// A refusal is shown for this long.
inline constexpr Duration refusal_stands{6000};
// A button that has waited for this long says so; the command is being sent again meanwhile.
inline constexpr Duration late_after{1000};
// A command is tried for this long.
inline constexpr Duration tried_for{20000};

// Whether somebody stands and waits for it.
enum class Urgency { now, whenever };
// A command that can wait is tried for this long: a network may be away for a whole day.
inline constexpr Duration tried_for_whenever{16 * 60 * 60 * 1000};

struct Press {
  std::string button;
  Command command;
  std::optional<Seen> seen;
  Urgency urgency = Urgency::now;  // whenever: nobody is told when it takes long
};

class Sending {
 public:
  // Nothing happens while that button still waits.
  void press(const Press& press, link::SteadyTime now);
  // What is to be sent; each press once.
  [[nodiscard]] std::vector<Press> take_presses();
  void sent(const std::string& button, const wire::RequestId& id);
  void answered(const link::Answer& answer, link::SteadyTime now);

  [[nodiscard]] ui::ButtonState state_of(const std::string& button) const;
  [[nodiscard]] bool is_late(link::SteadyTime now) const;
  // Why the last press was refused, for refusal_stands; or that the kiosk was not reached.
  struct Trouble {
    std::optional<Reason> refused;  // nothing: not reached in time
    link::SteadyTime since;
  };
  [[nodiscard]] std::optional<Trouble> trouble(link::SteadyTime now) const;
  // The reply to a press of that button, once.
  [[nodiscard]] std::optional<wire::Reply> take_reply(const std::string& button);
  // Whether there is one, applied; it stays.
  [[nodiscard]] bool has_reply(const std::string& button) const;
  // Whether that button's press is still on its way.
  [[nodiscard]] bool waits(const std::string& button) const { return waiting_.count(button) != 0; }
  // Whether anything here will look different by itself.
  [[nodiscard]] bool is_busy() const { return !waiting_.empty() || trouble_; }
  // Forgets everything that was answered; for a tablet that others will touch next.
  void forget();

 private:
  struct Waiting {
    link::SteadyTime since;
    std::optional<wire::RequestId> id;
    Urgency urgency = Urgency::now;
  };
  std::map<std::string, Waiting> waiting_;
  std::vector<Press> presses_;
  std::map<std::string, wire::Reply> replies_;
  std::optional<Trouble> trouble_;
};

}  // namespace hearth::remote
