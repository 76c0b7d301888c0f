#include "kiosk/commands/shown_wall.hpp"

#include <chrono>
#include <optional>

#include "kiosk/commands/running_kiosk.hpp"
#include "kiosk/journal/journal.hpp"
#include "shared/link/client.hpp"
#include "shared/wire/local_door.hpp"
#include "shared/wire/wall_picture.hpp"

namespace hearth::kiosk {
namespace {

// Nothing when no kiosk answers.
std::optional<ShownWall> asked_of_kiosk(const std::filesystem::path& data_folder) {
  constexpr Duration wall_patience{5000};
  if (!std::filesystem::exists(data_folder / wire::local_wall)) return std::nullopt;
  const wire::LocalDoor door(data_folder.string());
  link::ClientOptions options;
  options.wall_endpoint = door.endpoint(wire::local_wall);
  link::Client client(options);
  // The first thing that comes may be the connection, and not yet the picture.
  const auto give_up = std::chrono::steady_clock::now() + wall_patience;
  while (client.wall() == nullptr && std::chrono::steady_clock::now() < give_up)
    (void)client.wait(std::chrono::ceil<Duration>(give_up - std::chrono::steady_clock::now()));
  if (client.wall() == nullptr) return std::nullopt;
  return ShownWall{client.wall()->wall, client.wall()->beat.now};
}

}  // namespace

ShownWall wall_of_folder(const std::filesystem::path& data_folder) {
  if (auto asked = asked_of_kiosk(data_folder)) return std::move(*asked);
  need_room(data_folder);
  Journal journal(data_folder);
  const Loaded loaded = journal.load();
  return {wall_view(loaded.room), loaded.room.as_of};
}

}  // namespace hearth::kiosk
