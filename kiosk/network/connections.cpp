#include "kiosk/network/connections.hpp"

#include <arpa/inet.h>
#include <dirent.h>
#include <linux/tcp.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <memory>
#include <numeric>
#include <optional>

namespace hearth::kiosk {
namespace {

using namespace std::chrono_literals;

// Seldom while nothing happens, and often enough while much comes that little can come in between.
constexpr auto looks_every = 250ms;
constexpr auto looks_every_while_busy = 20ms;
constexpr std::uint64_t busy_from_bytes = 256U << 10U;
constexpr std::uint64_t much_from_bytes = 4U << 20U;
constexpr std::size_t busy_from_newcomers = 8;
// A handshake is over after 2 s. Who fills the ports for longer has a key, or comes again and again.
constexpr auto shut_for_max = 5s;
constexpr auto told_every = 60s;

struct Numbers {
  std::string address;
  std::uint16_t port = 0;
};

std::optional<Numbers> numbers_of(const sockaddr_storage& name) {
  std::array<char, INET6_ADDRSTRLEN> text{};
  if (name.ss_family == AF_INET) {
    const auto& four = reinterpret_cast<const sockaddr_in&>(name);
    inet_ntop(AF_INET, &four.sin_addr, text.data(), text.size());
    return Numbers{text.data(), ntohs(four.sin_port)};
  }
  if (name.ss_family != AF_INET6) return std::nullopt;
  const auto& six = reinterpret_cast<const sockaddr_in6&>(name);
  inet_ntop(AF_INET6, &six.sin6_addr, text.data(), text.size());
  return Numbers{text.data(), ntohs(six.sin6_port)};
}

// One of this process's descriptors, when it is a connection at one of the ports.
std::optional<Connection> connection_behind(int descriptor, const std::vector<std::uint16_t>& ports) {
  sockaddr_storage name{};
  socklen_t size = sizeof name;
  if (getsockname(descriptor, reinterpret_cast<sockaddr*>(&name), &size) != 0) return std::nullopt;
  const auto own = numbers_of(name);
  if (!own || std::find(ports.begin(), ports.end(), own->port) == ports.end()) return std::nullopt;
  size = sizeof name;
  // A socket that listens has no peer.
  if (getpeername(descriptor, reinterpret_cast<sockaddr*>(&name), &size) != 0) return std::nullopt;
  const auto peer = numbers_of(name);
  tcp_info info{};
  size = sizeof info;
  if (!peer || getsockopt(descriptor, IPPROTO_TCP, TCP_INFO, &info, &size) != 0) return std::nullopt;
  return Connection{descriptor, peer->address, peer->port, info.tcpi_bytes_received};
}

bool is_same(const Connection& one, const Connection& other) {
  return one.descriptor == other.descriptor && one.port == other.port && one.address == other.address;
}

bool is_among(const std::vector<Connection>& all, const Connection& one) {
  return std::any_of(all.begin(), all.end(), [&](const Connection& each) { return is_same(each, one); });
}

std::uint64_t bytes_of(const std::vector<Connection>& all) {
  return std::accumulate(all.begin(), all.end(), std::uint64_t{0},
                         [](std::uint64_t sum, const Connection& each) { return sum + each.bytes; });
}

// Whether it is to be told now, and not only counted: a log is read by people.
bool may_tell(std::optional<ConnectionGuard::TimePoint>& told, ConnectionGuard::TimePoint now) {
  if (told && now < *told + told_every) return false;
  told = now;
  return true;
}

// ZeroMQ, which owns the descriptor, meets the end of the stream and closes it.
void end(const Connection& connection) {
  shutdown(connection.descriptor, SHUT_RDWR);
}

}  // namespace

std::vector<Connection> connections_at(const std::vector<std::uint16_t>& ports) {
  std::vector<Connection> found;
  const std::unique_ptr<DIR, int (*)(DIR*)> folder{opendir("/proc/self/fd"), closedir};
  if (!folder) return found;
  while (const dirent* entry = readdir(folder.get())) {
    if (entry->d_name[0] == '.') continue;
    if (auto connection = connection_behind(std::atoi(entry->d_name), ports)) {
      found.push_back(*std::move(connection));
    }
  }
  return found;
}

std::vector<Connection> sent_too_much(std::vector<Connection> all, const ConnectionBounds& bounds) {
  std::sort(all.begin(), all.end(),
            [](const Connection& one, const Connection& other) { return one.bytes > other.bytes; });
  std::uint64_t sum = bytes_of(all);
  std::size_t count = 0;
  while (count < all.size() && (all[count].bytes > bounds.bytes_max || sum > bounds.bytes_together_max)) {
    sum -= all[count++].bytes;
  }
  all.resize(count);
  return all;
}

std::vector<Connection> of_the_most_crowded_address(const std::vector<Connection>& all) {
  std::map<std::string, std::vector<Connection>> of_address;
  for (const Connection& each : all) of_address[each.address].push_back(each);
  const auto most = std::max_element(
      of_address.begin(), of_address.end(),
      [](const auto& one, const auto& other) { return one.second.size() < other.second.size(); });
  return most == of_address.end() ? std::vector<Connection>{} : most->second;
}

ConnectionGuard::ConnectionGuard(const std::vector<Port>& ports, const ConnectionBounds& bounds)
    : ports_(ports), bounds_(bounds) {}

bool ConnectionGuard::look(TimePoint now, std::vector<std::string>& notes) {
  std::vector<std::uint16_t> numbers;
  for (const Port& port : ports_) numbers.push_back(port.number());
  const std::vector<Connection> all = connections_at(numbers);
  std::erase_if(ended_, [&](const Connection& each) { return !is_among(all, each); });
  for (const Connection& each : sent_too_much(all, bounds_)) {
    if (is_among(ended_, each)) continue;
    end(each);
    ended_.push_back(each);
    if (!may_tell(ended_told_, now)) continue;
    notes.push_back("a connection from " + each.address + " was ended: it had sent " +
                    std::to_string(each.bytes >> 10U) + " KiB");
  }
  keep_count(now, all, notes);
  const std::uint64_t bytes = bytes_of(all);
  const bool busy =
      bytes > bytes_before_ + busy_from_bytes || all.size() > count_before_ + busy_from_newcomers;
  const bool much_went = bytes + much_from_bytes < bytes_before_;
  bytes_before_ = bytes;
  count_before_ = all.size();
  due_ = now + (busy ? looks_every_while_busy : looks_every);
  return much_went;
}

void ConnectionGuard::keep_count(TimePoint now, const std::vector<Connection>& all,
                                 std::vector<std::string>& notes) {
  if (all.size() >= bounds_.count_max && !shut_) {
    for (const Port& port : ports_) port.shut();
    shut_ = true;
    shut_since_ = now;
    if (may_tell(shut_told_, now)) {
      notes.push_back("there are " + std::to_string(all.size()) +
                      " connections; nobody else is let in until some have gone. Most come from " +
                      of_the_most_crowded_address(all).front().address);
    }
  } else if (shut_ && all.size() <= bounds_.count_max / 4 * 3) {
    for (const Port& port : ports_) port.open();
    shut_ = false;
  } else if (shut_ && now >= shut_since_ + shut_for_max) {
    const std::vector<Connection> crowd = of_the_most_crowded_address(all);
    for (const Connection& each : crowd) end(each);
    notes.push_back("all " + std::to_string(crowd.size()) + " connections from " + crowd.front().address +
                    " were ended, since they left no place for others");
    shut_since_ = now;
  }
}

}  // namespace hearth::kiosk
