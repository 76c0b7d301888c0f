#pragma once
// How each kind of command and event is written, read and listed: what is behind write() and read() of
// Command and Event (command_codec.hpp) and behind the list of commands (commands.hpp).

#include <array>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "shared/room/command.hpp"
#include "shared/room/event.hpp"
#include "shared/wire/codec.hpp"
#include "shared/wire/commands.hpp"

namespace hearth::wire {

struct CommandCodec {
  const CommandKind* kind;
  void (*write)(Writer&, const void* command);
  std::optional<Fault> (*read)(const Node&, Command&, Strictness);
  std::vector<FieldDescription> (*arguments)();
};

struct EventCodec {
  const EventKind* kind;
  void (*write)(Writer&, const void* event);
  std::optional<Fault> (*read)(const Node&, Event&, Strictness);
};

// Those of one slice, in the order of its variant.
template <class Slice>
struct CommandCodecs;
template <class... Kinds>
struct CommandCodecs<std::variant<Kinds...>> {
  static const std::array<CommandCodec, sizeof...(Kinds)> all;
};
template <class Slice>
struct EventCodecs;
template <class... Kinds>
struct EventCodecs<std::variant<Kinds...>> {
  static const std::array<EventCodec, sizeof...(Kinds)> all;
};

// Those of all slices, one slice after the other.
[[nodiscard]] const std::vector<const CommandCodec*>& command_codecs();

[[nodiscard]] const CommandCodec& codec_of(const CommandKind&);

}  // namespace hearth::wire
