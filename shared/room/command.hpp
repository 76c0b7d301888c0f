#pragma once
// A request to the room, whichever it is. Who only sends, keeps or passes on commands includes this; who
// makes one or asks what it is also includes its slice's header.
//
//   Command command = NextTurn{};
//   if (const auto* sign_in = get_if<SignIn>(command)) …
//
// A slice's header says what its commands are with two lines: `using FloorCommand = std::variant<…>;` and the
// declaration of command_slice() for them.

#include <array>
#include <string_view>
#include <utility>

#include "shared/room/context.hpp"
#include "shared/room/kind.hpp"
#include "shared/room/permission.hpp"

namespace hearth {

struct Room;
struct Decision;

// What is the same for all commands of one kind.
struct CommandKind : Kind {
  const char* meaning;
  Allowed allowed;
  Sees sees;
  Undoable undoable;
  // The first field whose number is outside its stated range, or nothing.
  std::string_view (*field_out_of_range)(const void*);
  Decision (*decide)(const Room&, const void*, const Context&);
};

// The kinds of one slice, in the order of its variant; compiled in the slice's source (slice.hpp).
template <class Slice>
struct CommandKinds;
template <class... Kinds>
struct CommandKinds<std::variant<Kinds...>> {
  static const std::array<CommandKind, sizeof...(Kinds)> all;
};

template <class T>
concept IsCommand = requires(const T& value) {
  command_slice(value);
};

template <IsCommand T>
[[nodiscard]] constexpr const CommandKind& command_kind() {
  using Slice = decltype(command_slice(std::declval<const T&>()));
  return CommandKinds<Slice>::all[place_in<T, Slice>];
}

struct Command : OfSomeKind {
  Command();  // PassTime, which nobody but the kiosk may give
  template <IsCommand T>
  Command(T value) : OfSomeKind(command_kind<T>(), &value) {}  // NOLINT: a NextTurn is a command

  [[nodiscard]] const CommandKind& kind() const { return static_cast<const CommandKind&>(some_kind()); }
  friend bool operator==(const Command& a, const Command& b) { return a.is_same(b); }
};

template <IsCommand T>
[[nodiscard]] bool is(const Command& command) {
  return &command.kind() == &command_kind<T>();
}

// Nothing when it is another command. Not of a command that is about to go.
template <IsCommand T>
[[nodiscard]] const T* get_if(const Command& command) {
  return is<T>(command) ? static_cast<const T*>(command.value()) : nullptr;
}
template <IsCommand T>
const T* get_if(Command&&) = delete;

[[nodiscard]] inline const char* name_of(const Command& command) {
  return command.kind().name;
}

}  // namespace hearth
