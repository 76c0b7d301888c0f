#pragma once
// The sockets that a kiosk opens in its data folder for the commands of the same machine. They need no key:
// who may open the files is who may open the folder.
//
//   kiosk.sock   takes requests as the network's commands port does, with the permission `owner`
//   wall.sock    publishes as the network's wall port does
//
// A Unix socket's path holds 107 bytes at most. A folder with a longer one is reached through a descriptor of
// its own, so a LocalDoor lives as long as the sockets behind it.

#include <string>
#include <string_view>

namespace hearth::wire {

inline constexpr std::string_view local_commands = "kiosk.sock";
inline constexpr std::string_view local_wall = "wall.sock";

class LocalDoor {
 public:
  // Throws std::runtime_error with a sentence for people when the folder cannot be opened.
  explicit LocalDoor(std::string folder);
  ~LocalDoor();
  LocalDoor(const LocalDoor&) = delete;
  LocalDoor& operator=(const LocalDoor&) = delete;

  // As it was given.
  [[nodiscard]] const std::string& folder() const { return given_; }
  // "ipc://…" for the socket of that name.
  [[nodiscard]] std::string endpoint(std::string_view name) const;
  // The file of that socket is taken away; nothing happens when there is none.
  void remove(std::string_view name) const;

 private:
  std::string given_;
  std::string folder_;  // as short as needed
  int descriptor_ = -1;
};

}  // namespace hearth::wire
