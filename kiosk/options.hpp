#pragma once
// What somebody typed after `hearth-kiosk`.

#include <filesystem>
#include <optional>
#include <string>
#include <variant>

#include "kiosk/commands/check.hpp"
#include "kiosk/commands/devices.hpp"
#include "kiosk/commands/picture.hpp"
#include "kiosk/commands/programme.hpp"
#include "kiosk/commands/rehearse.hpp"
#include "kiosk/commands/serve.hpp"
#include "kiosk/commands/what_stays.hpp"

namespace hearth::kiosk {

inline constexpr int exit_wrong_usage = 64;  // EX_USAGE of sysexits.h

using Wanted = std::variant<ServeOptions, PictureOptions, ProgrammeOptions, DevicesOptions, CheckOptions,
                            RehearseOptions, TalliesOptions, ForgetOptions>;

struct Typed {
  std::optional<Wanted> wanted;  // nothing: the program ends at once
  int exit_code = 0;             // then
};

// Says what is wrong with the words on standard error, in one sentence; `--help` prints to standard output.
[[nodiscard]] Typed read_options(int argument_count, const char* const* arguments);

}  // namespace hearth::kiosk
