#include "remote/cli/choose_kiosk.hpp"

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <charconv>
#include <condition_variable>
#include <cstdio>
#include <iostream>
#include <mutex>

#include "remote/cli/sentences.hpp"
#include "shared/link/discovery.hpp"
#include "shared/wire/pairing.hpp"

namespace hearth::remote {
namespace {

using namespace std::chrono_literals;

constexpr auto looks_for = 3s;
// Others may answer a moment after the first one.
constexpr auto others_within = 500ms;

// Whether somebody takes connections where a kiosk of this machine would pair.
bool answers_here() {
  sockaddr_in at{};
  at.sin_family = AF_INET;
  at.sin_port = htons(static_cast<std::uint16_t>(link::Address{}.port_base + wire::pairing_port_offset));
  at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const int asked = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (asked < 0) return false;
  const bool answers = connect(asked, reinterpret_cast<const sockaddr*>(&at), sizeof at) == 0;
  close(asked);
  return answers;
}

link::FoundKiosks found_in_network() {
  std::mutex mutex;
  std::condition_variable changed;
  bool any_change = false;
  link::Discovery discovery{[&] {
    const std::lock_guard lock{mutex};
    any_change = true;
    changed.notify_one();
  }};
  const auto until = std::chrono::steady_clock::now() + looks_for;
  auto settled = until;
  std::unique_lock lock{mutex};
  while (std::chrono::steady_clock::now() < std::min(until, settled)) {
    changed.wait_until(lock, std::min(until, settled), [&] { return any_change; });
    if (!std::exchange(any_change, false)) continue;
    const link::FoundKiosks found = discovery.kiosks();
    if (!found.kiosks.empty()) settled = std::chrono::steady_clock::now() + others_within;
  }
  lock.unlock();
  return discovery.kiosks();
}

void list(const link::FoundKiosks& found) {
  for (std::size_t i = 0; i < found.kiosks.size(); ++i) {
    const link::FoundKiosk& kiosk = found.kiosks[i];
    std::fprintf(stderr, "  %zu  %s  (%s)\n", i + 1, kiosk.name.c_str(), to_string(kiosk.at).c_str());
  }
}

}  // namespace

std::optional<link::Address> chosen_by(const std::string& typed, const link::FoundKiosks& found) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
  if (error != std::errc{} || end != typed.data() + typed.size()) return std::nullopt;
  if (number < 1 || number > found.kiosks.size()) return std::nullopt;
  return found.kiosks[number - 1].at;
}

std::optional<link::Address> choose_kiosk() {
  if (answers_here()) {
    tell("asking the kiosk of this machine");
    return link::Address{};
  }
  tell("looking for a kiosk in this network");
  const link::FoundKiosks found = found_in_network();
  if (!found.looks)
    tell("this device cannot look for kiosks by itself; say where the kiosk is: hearth-remote pair ADDRESS");
  if (found.kiosks.empty()) return link::Address{};
  if (found.kiosks.size() == 1) {
    const link::FoundKiosk& kiosk = found.kiosks.front();
    tell("found " + kiosk.name + " at " + to_string(kiosk.at));
    return kiosk.at;
  }
  tell("there are several kiosks:");
  list(found);
  if (isatty(STDIN_FILENO) == 0) {
    tell("say which one: hearth-remote pair ADDRESS");
    return std::nullopt;
  }
  std::string typed;
  tell("which one? Type its number.");
  while (std::getline(std::cin, typed)) {
    if (auto kiosk = chosen_by(typed, found)) return kiosk;
    tell("type a number from 1 to " + std::to_string(found.kiosks.size()) + ".");
  }
  return std::nullopt;
}

}  // namespace hearth::remote
