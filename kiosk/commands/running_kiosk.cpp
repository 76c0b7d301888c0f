#include "kiosk/commands/running_kiosk.hpp"

#include <stdexcept>

#include "shared/link/client.hpp"
#include "shared/wire/local_door.hpp"

namespace hearth::kiosk {
namespace {

constexpr Duration patience{5000};

}  // namespace

std::optional<wire::Reply> reply_of_kiosk(const std::filesystem::path& data_folder, const Command& command) {
  if (!std::filesystem::exists(data_folder / wire::local_commands)) return std::nullopt;
  link::Client client(link::on_this_machine(data_folder.string()));
  return client.ask(command, std::nullopt, patience).reply;
}

void need_room(const std::filesystem::path& data_folder) {
  if (std::filesystem::exists(data_folder / "room.db")) return;
  throw std::runtime_error("There is no room in " + data_folder.string() + "; has a kiosk run on it?");
}

}  // namespace hearth::kiosk
