#include "tests/kiosk/network/relay.hpp"

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <random>
#include <stdexcept>

namespace hearth {
namespace {

constexpr std::uint16_t ports = 3;
constexpr int look_up_every_ms = 20;

sockaddr_in loopback(std::uint16_t port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return address;
}

// A socket that listens there, or -1.
int listen_at(std::uint16_t port) {
  const int descriptor = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const sockaddr_in address = loopback(port);
  if (bind(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 &&
      listen(descriptor, 16) == 0) {
    return descriptor;
  }
  close(descriptor);
  return -1;
}

}  // namespace

Relay::Relay(const link::Address& kiosk) : kiosk_port_base_(kiosk.port_base) {
  std::random_device chance;
  for (int attempt = 0; attempt < 1000 && listeners_.size() < ports; ++attempt) {
    for (const int each : listeners_) close(each);
    listeners_.clear();
    port_base_ = static_cast<std::uint16_t>(40'000 + chance() % 12'000);
    for (std::uint16_t offset = 0; offset < ports; ++offset) {
      const int descriptor = listen_at(static_cast<std::uint16_t>(port_base_ + offset));
      if (descriptor < 0) break;
      listeners_.push_back(descriptor);
    }
  }
  if (listeners_.size() < ports) throw std::runtime_error{"no ports are free"};
  thread_ = std::thread{[this] { run(); }};
}

Relay::~Relay() {
  ending_ = true;
  thread_.join();
  for (const int each : listeners_) close(each);
  for (const int each : dead_) close(each);
  for (const Pair& each : pairs_) {
    close(each.client);
    close(each.kiosk);
  }
}

void Relay::accept_at(std::size_t listener) {
  Pair pair;
  pair.client = accept4(listeners_[listener], nullptr, nullptr, SOCK_CLOEXEC);
  pair.kiosk = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const sockaddr_in address = loopback(static_cast<std::uint16_t>(kiosk_port_base_ + listener));
  if (connect(pair.kiosk, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) {
    pairs_.push_back(pair);
    return;
  }
  close(pair.client);
  close(pair.kiosk);
}

// Hands over what one side said; false when that side has closed.
bool Relay::pass(int from, int to) {
  std::array<char, 65536> bytes{};
  const ssize_t size = recv(from, bytes.data(), bytes.size(), MSG_DONTWAIT);
  if (size < 0) return errno == EAGAIN || errno == EINTR;
  return size > 0 && ::send(to, bytes.data(), static_cast<std::size_t>(size), MSG_NOSIGNAL) == size;
}

void Relay::run() {
  while (!ending_) {
    if (cut_.exchange(false)) {
      for (const Pair& each : pairs_) {
        dead_.push_back(each.client);
        close(each.kiosk);
      }
      pairs_.clear();
    }
    std::vector<pollfd> items;
    for (const int each : listeners_) items.push_back({each, POLLIN, 0});
    for (const Pair& each : pairs_) {
      items.push_back({each.client, POLLIN, 0});
      items.push_back({each.kiosk, POLLIN, 0});
    }
    const std::size_t pairs = pairs_.size();
    poll(items.data(), items.size(), look_up_every_ms);
    for (std::size_t i = 0; i < ports; ++i) {
      if (items[i].revents != 0) accept_at(i);
    }
    for (std::size_t i = 0; i < pairs; ++i) {
      Pair& pair = pairs_[i];
      const bool open = (items[ports + 2 * i].revents == 0 || pass(pair.client, pair.kiosk)) &&
                        (items[ports + 2 * i + 1].revents == 0 || pass(pair.kiosk, pair.client));
      if (open) continue;
      close(pair.client);
      close(pair.kiosk);
      pair.client = -1;
    }
    std::erase_if(pairs_, [](const Pair& each) { return each.client < 0; });
  }
}

}  // namespace hearth
