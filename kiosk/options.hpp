#pragma once
// What somebody typed after `hearth-kiosk`. Each command says what may be typed behind it, beside what it
// does (commands/<command>.cpp); this only knows which commands there are.

#include <string>
#include <vector>

#include "shared/options/options.hpp"

namespace hearth::kiosk {

// What has no exit code has something to run. `memory_notes`: what memory::keep_private() could not do, for
// the command that keeps people's words.
[[nodiscard]] options::Typed read_options(int argument_count, const char* const* arguments,
                                          const std::vector<std::string>& memory_notes);

}  // namespace hearth::kiosk
