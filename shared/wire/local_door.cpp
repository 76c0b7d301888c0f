#include "shared/wire/local_door.hpp"

#include <fcntl.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <stdexcept>

namespace hearth::wire {

LocalDoor::LocalDoor(std::string folder) : given_(folder), folder_(std::move(folder)) {
  const std::size_t longest_name = std::max(local_commands.size(), local_wall.size());
  const std::size_t path_bytes = folder_.size() + 1 + longest_name + 1;
  if (path_bytes <= sizeof(sockaddr_un{}.sun_path)) return;
  descriptor_ = open(folder_.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC);
  if (descriptor_ < 0)
    throw std::runtime_error{"the folder " + folder_ + " cannot be opened: " + std::strerror(errno)};
  folder_ = "/proc/self/fd/" + std::to_string(descriptor_);
}

LocalDoor::~LocalDoor() {
  if (descriptor_ >= 0) close(descriptor_);
}

std::string LocalDoor::endpoint(std::string_view name) const {
  return "ipc://" + folder_ + "/" + std::string{name};
}

void LocalDoor::remove(std::string_view name) const {
  unlink((folder_ + "/" + std::string{name}).c_str());
}

}  // namespace hearth::wire
