#pragma once
// What a slice's source ends with:
//
//   template struct CommandKinds<FloorCommand>;
//   template struct EventKinds<FloorEvent>;
//
// With these two lines everything that commands and events of the slice have in common is compiled there and
// nowhere else. Included by the sources of slices only.

#include <concepts>
#include <cstdint>

#include "shared/base/fields.hpp"
#include "shared/room/command.hpp"
#include "shared/room/decision.hpp"
#include "shared/room/event.hpp"
#include "shared/room/room.hpp"

namespace hearth {
namespace detail {

template <class T>
constexpr Kind kind_of() {
  return {
      T::name, [](const void* value) -> void* { return new T(*static_cast<const T*>(value)); },
      [](void* value) -> void* { return new T(std::move(*static_cast<T*>(value))); },
      [](void* value) { delete static_cast<T*>(value); },
      [](const void* a, const void* b) { return *static_cast<const T*>(a) == *static_cast<const T*>(b); }};
}

// Whether a number, a length of time, or one that may be missing is in its stated range; other kinds are.
template <class Member>
bool in_range(const Range& range, const Member& member) {
  if constexpr (requires { member.count(); }) {
    return range.holds(static_cast<std::int64_t>(member.count()));
  } else if constexpr (requires { member.has_value(); }) {
    return !member || in_range(range, *member);
  } else if constexpr (std::integral<Member>) {
    return range.holds(static_cast<std::int64_t>(member));
  }
  return true;
}

template <class T>
constexpr CommandKind command_kind_of() {
  return {kind_of<T>(),
          T::meaning,
          T::allowed,
          T::sees,
          T::undoable,
          [](const void* value) {
            std::string_view wrong;
            for_each_declared<T>([&](const auto& field) {
              const bool holds = in_range(field.range, static_cast<const T*>(value)->*(field.member));
              if (wrong.empty() && !holds) wrong = field.name;
            });
            return wrong;
          },
          [](const Room& room, const void* value, const Context& context) {
            return decide(room, *static_cast<const T*>(value), context);
          }};
}

template <class T>
constexpr EventKind event_kind_of() {
  return {kind_of<T>(), [](const void* value) { return static_cast<const T*>(value)->at; },
          [](Room& room, const void* value) { apply(room, *static_cast<const T*>(value)); }};
}

}  // namespace detail

template <class... Kinds>
constinit const std::array<CommandKind, sizeof...(Kinds)> CommandKinds<std::variant<Kinds...>>::all{
    detail::command_kind_of<Kinds>()...};

template <class... Kinds>
constinit const std::array<EventKind, sizeof...(Kinds)> EventKinds<std::variant<Kinds...>>::all{
    detail::event_kind_of<Kinds>()...};

}  // namespace hearth
