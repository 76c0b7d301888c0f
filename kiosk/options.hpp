#pragma once
// What somebody typed after `hearth-kiosk`. Each command adds itself and its options, beside what it does
// (commands/<command>.cpp); this only knows which commands there are.

#include <string>
#include <vector>

#include "kiosk/commands/command_line.hpp"

namespace hearth::kiosk {

inline constexpr int exit_wrong_usage = 64;  // EX_USAGE of sysexits.h

struct Typed {
  Chosen run;         // empty: the program ends at once
  int exit_code = 0;  // then
};

// Says what is wrong with the words on standard error, in one sentence; `--help` prints to standard output.
// `memory_notes`: what memory::keep_private() could not do, for the command that keeps people's words.
[[nodiscard]] Typed read_options(int argument_count, const char* const* arguments,
                                 const std::vector<std::string>& memory_notes);

}  // namespace hearth::kiosk
