#pragma once
// Wakes a thread that sleeps on file descriptors. Any thread may signal; the one that sleeps clears.

namespace hearth::link {

class EventFd {
 public:
  // Throws std::runtime_error when this machine has no more file descriptors.
  EventFd();
  ~EventFd();
  EventFd(const EventFd&) = delete;
  EventFd& operator=(const EventFd&) = delete;

  // Readable from a signal() until clear().
  [[nodiscard]] int descriptor() const { return descriptor_; }
  void signal() const;
  void clear() const;

 private:
  int descriptor_;
};

}  // namespace hearth::link
