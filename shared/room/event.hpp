#pragma once
// What has happened in the room, whichever it is. As with commands (command.hpp): who only keeps or passes on
// events includes this; who makes one or asks what it is also includes its slice's header, which declares
// `FloorEvent` and event_slice().

#include <array>
#include <utility>

#include "shared/base/time.hpp"
#include "shared/room/kind.hpp"

namespace hearth {

struct Room;

// What is the same for all events of one kind.
struct EventKind : Kind {
  Instant (*at)(const void*);
  void (*apply)(Room&, const void*);
};

// The kinds of one slice, in the order of its variant; compiled in the slice's source (slice.hpp).
template <class Slice>
struct EventKinds;
template <class... Kinds>
struct EventKinds<std::variant<Kinds...>> {
  static const std::array<EventKind, sizeof...(Kinds)> all;
};

template <class T>
concept IsEvent = requires(const T& value) {
  event_slice(value);
};

template <IsEvent T>
[[nodiscard]] constexpr const EventKind& event_kind() {
  using Slice = decltype(event_slice(std::declval<const T&>()));
  return EventKinds<Slice>::all[place_in<T, Slice>];
}

struct Event : OfSomeKind {
  Event();  // ClocksKept
  template <IsEvent T>
  Event(T value) : OfSomeKind(event_kind<T>(), &value) {}  // NOLINT: a TurnStarted is an event

  [[nodiscard]] const EventKind& kind() const { return static_cast<const EventKind&>(some_kind()); }
  friend bool operator==(const Event& a, const Event& b) { return a.is_same(b); }
};

template <IsEvent T>
[[nodiscard]] bool is(const Event& event) {
  return &event.kind() == &event_kind<T>();
}

// Nothing when it is another event. Not of an event that is about to go.
template <IsEvent T>
[[nodiscard]] const T* get_if(const Event& event) {
  return is<T>(event) ? static_cast<const T*>(event.value()) : nullptr;
}
template <IsEvent T>
const T* get_if(Event&&) = delete;

[[nodiscard]] inline const char* name_of(const Event& event) {
  return event.kind().name;
}

}  // namespace hearth
