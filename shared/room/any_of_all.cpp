// What every command and every event has in common, compiled once.

#include "shared/room/room.hpp"

namespace hearth {

Command::Command() = default;
Command::Command(const Command&) = default;
Command::Command(Command&&) noexcept = default;
Command& Command::operator=(const Command&) = default;
Command& Command::operator=(Command&&) noexcept = default;
Command::~Command() = default;

bool operator==(const Command& a, const Command& b) {
  return static_cast<const AnyCommand&>(a) == static_cast<const AnyCommand&>(b);
}

Event::Event() = default;
Event::Event(const Event&) = default;
Event::Event(Event&&) noexcept = default;
Event& Event::operator=(const Event&) = default;
Event& Event::operator=(Event&&) noexcept = default;
Event::~Event() = default;

bool operator==(const Event& a, const Event& b) {
  return static_cast<const AnyEvent&>(a) == static_cast<const AnyEvent&>(b);
}

}  // namespace hearth
