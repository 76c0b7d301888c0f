#pragma once
// Which kiosk `hearth-remote pair` means when no address was typed: the one of this machine where one runs;
// else the one that is found in the local network; of several, the one that somebody chooses.

#include <optional>

#include "shared/link/found_kiosks.hpp"

namespace hearth::remote {

// Looks for 3 s. Says on the standard error output what it has found, and asks there. Nothing: several were
// found, and nobody has chosen one; then it has been said how to.
[[nodiscard]] std::optional<link::Address> choose_kiosk();

// One of those in the list by its number, from 1, as somebody types it.
[[nodiscard]] std::optional<link::Address> chosen_by(const std::string& typed,
                                                     const link::FoundKiosks& found);

}  // namespace hearth::remote
