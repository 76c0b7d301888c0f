#pragma once
// What the owner's commands have in common: they ask the kiosk that runs on the data folder, and open its
// file only when none does.

#include <filesystem>
#include <optional>

#include "shared/room/command.hpp"
#include "shared/wire/frames.hpp"

namespace hearth::kiosk {

// The reply to the owner's command; nothing when no kiosk runs on that folder. Waits for at most 5 s.
[[nodiscard]] std::optional<wire::Reply> reply_of_kiosk(const std::filesystem::path& data_folder,
                                                        const Command& command);

// Throws std::runtime_error with a sentence for people when no kiosk has run on that folder yet.
void need_room(const std::filesystem::path& data_folder);

}  // namespace hearth::kiosk
