#include "kiosk/network/port.hpp"

#include <fcntl.h>
#include <linux/filter.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <limits>
#include <memory>
#include <stdexcept>
#include <utility>

namespace hearth::kiosk {
namespace {

constexpr int ports_behind_base = 3;
// Newcomers whom ZeroMQ has not taken yet; all devices of a house may come back at the same moment.
constexpr int waiting_max = 100;
// What the kernel keeps for a connection before ZeroMQ reads it. Requests are small.
constexpr int receive_buffer_bytes = 65'536;

struct FreeAddress {
  void operator()(addrinfo* address) const { freeaddrinfo(address); }
};
using Address = std::unique_ptr<addrinfo, FreeAddress>;

std::string without_brackets(const std::string& listen) {
  return listen.size() > 2 && listen.front() == '[' && listen.back() == ']'
             ? listen.substr(1, listen.size() - 2)
             : listen;
}

std::string shown(const std::string& listen, std::uint16_t number) {
  const std::string plain = without_brackets(listen);
  const bool ipv6 = plain.find(':') != std::string::npos;
  return (ipv6 ? "[" + plain + "]" : plain) + ":" + std::to_string(number);
}

std::string why_not(int error, const std::string& address) {
  switch (error) {
    case EADDRINUSE:
      return address +
             " is in use by another program, perhaps another Hearth kiosk: end that one, or choose other "
             "ports with --port-base";
    case EADDRNOTAVAIL:
    case ENODEV:
      return "this machine has no network address for " + address +
             ": choose another with --listen (\"*\" means all)";
    case EACCES:
    case EPERM:
      return "not allowed to listen on " + address +
             ": ports below 1024 need rights; choose others with --port-base";
    case EMFILE:
    case ENFILE:
      return "cannot listen on " + address +
             ": too many files and connections are open on this machine; end other programs, or raise the "
             "limit "
             "(ulimit -n)";
    default:
      return "cannot listen on " + address + ": " + std::strerror(error);
  }
}

Address address_of(const std::string& listen, std::uint16_t number, int family) {
  addrinfo hints{};
  hints.ai_family = family;
  hints.ai_socktype = SOCK_STREAM;
  hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV | AI_PASSIVE;
  const std::string plain = without_brackets(listen);
  addrinfo* found = nullptr;
  const int failed =
      getaddrinfo(listen == "*" ? nullptr : plain.c_str(), std::to_string(number).c_str(), &hints, &found);
  if (failed != 0) {
    throw std::runtime_error{
        shown(listen, number) +
        " is no address to listen on: --listen takes a number like 127.0.0.1, ::1 or \"*\""};
  }
  return Address{found};
}

// A socket that listens; or -1, and errno says why.
int listening(const addrinfo& address) {
  const int descriptor =
      socket(address.ai_family, address.ai_socktype | SOCK_CLOEXEC | SOCK_NONBLOCK, address.ai_protocol);
  if (descriptor < 0) return -1;
  const auto set = [&](int level, int option, int value) {
    setsockopt(descriptor, level, option, &value, sizeof value);
  };
  set(SOL_SOCKET, SO_REUSEADDR, 1);
  set(SOL_SOCKET, SO_RCVBUF, receive_buffer_bytes);
  if (address.ai_family == AF_INET6) set(IPPROTO_IPV6, IPV6_V6ONLY, 0);
  if (bind(descriptor, address.ai_addr, address.ai_addrlen) == 0 && listen(descriptor, waiting_max) == 0) {
    return descriptor;
  }
  const int error = errno;
  close(descriptor);
  errno = error;
  return -1;
}

}  // namespace

Port::Port(const std::string& listen_address, std::uint16_t number) : number_(number) {
  const bool all = listen_address == "*";
  descriptor_ = listening(*address_of(listen_address, number, all ? AF_INET6 : AF_UNSPEC));
  // A machine without IPv6.
  if (descriptor_ < 0 && all && (errno == EAFNOSUPPORT || errno == EADDRNOTAVAIL)) {
    descriptor_ = listening(*address_of(listen_address, number, AF_INET));
  }
  if (descriptor_ < 0) throw std::runtime_error{why_not(errno, shown(listen_address, number))};
}

Port::~Port() {
  if (descriptor_ >= 0) close(descriptor_);
}

Port::Port(Port&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), number_(other.number_) {}

int Port::lend() const {
  return fcntl(descriptor_, F_DUPFD_CLOEXEC, 0);
}

// The kernel hands every packet to the filter before it becomes a connection; this one lets none through.
// Connections that are there already have no filter.
void Port::shut() const {
  sock_filter none{BPF_RET | BPF_K, 0, 0, 0};
  const sock_fprog filter{1, &none};
  setsockopt(descriptor_, SOL_SOCKET, SO_ATTACH_FILTER, &filter, sizeof filter);
}

void Port::open() const {
  const int unused = 0;
  setsockopt(descriptor_, SOL_SOCKET, SO_DETACH_FILTER, &unused, sizeof unused);
}

std::vector<Port> listen_behind(std::uint16_t port_base, const std::string& listen_address) {
  constexpr int base_max = std::numeric_limits<std::uint16_t>::max() - ports_behind_base;
  if (port_base == 0 || port_base > base_max) {
    throw std::runtime_error{"--port-base takes a number from 1 to " + std::to_string(base_max) + ", not " +
                             std::to_string(port_base)};
  }
  std::vector<Port> ports;
  for (int offset = 0; offset < ports_behind_base; ++offset) {
    ports.emplace_back(listen_address, static_cast<std::uint16_t>(port_base + offset));
  }
  return ports;
}

}  // namespace hearth::kiosk
