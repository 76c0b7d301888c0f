#include "shared/link/event_fd.hpp"

#include <sys/eventfd.h>
#include <unistd.h>

#include <stdexcept>

namespace hearth::link {

EventFd::EventFd() : descriptor_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
  if (descriptor_ < 0) throw std::runtime_error{"this machine has no more file descriptors"};
}
EventFd::~EventFd() {
  close(descriptor_);
}

void EventFd::signal() const {
  eventfd_write(descriptor_, 1);
}

void EventFd::clear() const {
  eventfd_t signals = 0;
  eventfd_read(descriptor_, &signals);
}

}  // namespace hearth::link
