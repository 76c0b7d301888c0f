#pragma once
// The commands as a list that people and programs can read, and commands from typed words. Everything here
// follows from the commands' own declarations in shared/room. Pure functions; any thread.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/room/command.hpp"
#include "shared/room/refusal.hpp"
#include "shared/wire/codec.hpp"

namespace hearth::wire {

// One field of a command, as `hearth-remote commands` lists it.
struct FieldDescription {
  std::string name;
  std::string type;  // "text", "integer", "boolean", "token", "date" (2026-11-26), "one of"
  bool required = true;
  std::optional<std::uint64_t> characters_max;  // of "text"
  bool several_lines = false;                   // "text" that may hold line feeds
  std::optional<std::int64_t> min;              // of "integer", both ends included
  std::optional<std::int64_t> max;
  std::string unit;                 // of "integer": "seconds", "minutes" or empty
  std::vector<std::string> values;  // of "one of"

  static constexpr auto fields = Fields{Field{"name", &FieldDescription::name},
                                        Field{"type", &FieldDescription::type},
                                        Field{"required", &FieldDescription::required},
                                        Field{"characters_max", &FieldDescription::characters_max},
                                        Field{"several_lines", &FieldDescription::several_lines},
                                        Field{"min", &FieldDescription::min},
                                        Field{"max", &FieldDescription::max},
                                        Field{"unit", &FieldDescription::unit},
                                        Field{"values", &FieldDescription::values}};
  bool operator==(const FieldDescription&) const = default;
};

struct CommandDescription {
  std::string name;
  std::string meaning;
  std::vector<std::string> permissions;
  std::vector<FieldDescription> arguments;
  bool undoable = false;
  std::string stale_by;  // the counter of `seen` that the command goes by: "turn", "stage", "step" or empty

  static constexpr auto fields = Fields{Field{"name", &CommandDescription::name},
                                        Field{"meaning", &CommandDescription::meaning},
                                        Field{"permissions", &CommandDescription::permissions},
                                        Field{"fields", &CommandDescription::arguments},
                                        Field{"undoable", &CommandDescription::undoable},
                                        Field{"stale_by", &CommandDescription::stale_by}};
  bool operator==(const CommandDescription&) const = default;
};

// Every command that a device may be allowed to give, generated from the commands' own declarations.
[[nodiscard]] std::vector<CommandDescription> describe_commands();

// A command from words as people type them: its name, and its fields as texts ("seconds" -> "60"). Numbers
// and enum words are read from text by the field's type.
struct Typed {
  std::string name;
  std::vector<std::pair<std::string, std::string>> arguments;
};
struct CommandFromWords {
  Command command;
  std::optional<Fault> fault;
};
// The fault is the one the kiosk would answer, found before anything is sent.
[[nodiscard]] CommandFromWords command_from(const Typed& typed);
// The other way round, on one line: `floor.more_time seconds=60`; a value with spaces stands in double
// quotes. A command of the kiosk itself is told by its name alone.
[[nodiscard]] std::string typed_words(const Command& command);

}  // namespace hearth::wire
