// How long a command takes to be answered, and to change what a screen shows.
//
//   pixel_bench ADDRESS:PORT KEY-FILE [FRAMEBUFFER [ROUNDS]]
//
// FRAMEBUFFER is the file of a virtual screen (Xvfb -fbdir FOLDER makes FOLDER/Xvfb_screen0, in XWD format)
// that shows a wall; the kiosk must have no gathering. Messages of different length are put on the wall in
// turn, and the time from just before the command is sent to the first and to the last changed pixel is
// taken.

#include <arpa/inet.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <stdexcept>
#include <string>
#include <thread>

#include "shared/link/client.hpp"
#include "shared/room/wall_commands.hpp"

namespace {

using namespace hearth;
using Steady = std::chrono::steady_clock;
using Micros = std::chrono::duration<double, std::micro>;

// The pixels of a virtual screen, read while it draws.
class Framebuffer {
 public:
  explicit Framebuffer(const char* file) {
    const int descriptor = open(file, O_RDONLY | O_CLOEXEC);
    struct stat status {};
    if (descriptor < 0 || fstat(descriptor, &status) != 0) throw std::runtime_error("no framebuffer file");
    bytes_ = static_cast<std::size_t>(status.st_size);
    map_ = mmap(nullptr, bytes_, PROT_READ, MAP_SHARED, descriptor, 0);
    close(descriptor);
    if (map_ == MAP_FAILED) throw std::runtime_error("the framebuffer cannot be mapped");
    // XWD: the header's length, and behind it the colour table of 12 bytes an entry (X11/XWDFile.h).
    pixels_ = static_cast<const char*>(map_) + word(0) + word(19) * std::size_t{12};
    pixel_bytes_ = word(12) * std::size_t{word(5)};
  }
  Framebuffer(const Framebuffer&) = delete;
  Framebuffer& operator=(const Framebuffer&) = delete;
  ~Framebuffer() { munmap(map_, bytes_); }

  [[nodiscard]] std::string taken() const { return {pixels_, pixel_bytes_}; }
  [[nodiscard]] bool differs(const std::string& from) const {
    return std::memcmp(pixels_, from.data(), pixel_bytes_) != 0;
  }

 private:
  [[nodiscard]] std::uint32_t word(std::size_t index) const {
    std::uint32_t big_endian = 0;
    std::memcpy(&big_endian, static_cast<const char*>(map_) + index * 4, 4);
    return ntohl(big_endian);
  }

  void* map_ = nullptr;
  std::size_t bytes_ = 0;
  const char* pixels_ = nullptr;
  std::size_t pixel_bytes_ = 0;
};

void print(const char* what, std::vector<double> micros) {
  std::sort(micros.begin(), micros.end());
  const auto at = [&](double share) {
    return micros.at(static_cast<std::size_t>(share * static_cast<double>(micros.size() - 1))) / 1000;
  };
  std::printf("%-28s n=%zu  median %.2f ms  95%% %.2f ms  max %.2f ms\n", what, micros.size(), at(0.5),
              at(0.95), at(1));
}

// Waits until the screen has not changed for `still`; what it then shows.
std::string when_still(const Framebuffer& screen, std::chrono::milliseconds still) {
  std::string shown = screen.taken();
  auto since = Steady::now();
  while (Steady::now() - since < still) {
    std::this_thread::sleep_for(std::chrono::milliseconds{2});
    if (!screen.differs(shown)) continue;
    shown = screen.taken();
    since = Steady::now();
  }
  return shown;
}

void measure_round_trips(link::Client& client, int rounds) {
  std::vector<double> micros;
  for (int i = 0; i < rounds; ++i) {
    const auto start = Steady::now();
    const link::Answer answer =
        client.ask(ShowMessage{*Message::from(std::to_string(i))}, {}, Duration{5000});
    if (!answer.reply) throw std::runtime_error("the kiosk did not answer");
    micros.push_back(Micros{Steady::now() - start}.count());
  }
  print("command to answer", micros);
}

void measure_pixels(link::Client& client, const Framebuffer& screen, int rounds) {
  std::vector<double> first;
  std::vector<double> last;
  for (int i = 0; i < rounds; ++i) {
    const std::string before = when_still(screen, std::chrono::milliseconds{1000});
    const std::string words = i % 2 == 0 ? "Soup is ready" : "The garden room is open until five";
    const auto start = Steady::now();
    const link::Answer answer = client.ask(ShowMessage{*Message::from(words)}, {}, Duration{5000});
    if (!answer.reply || answer.reply->outcome != wire::Outcome::applied) throw std::runtime_error("refused");
    while (!screen.differs(before)) {
      if (Steady::now() - start > std::chrono::seconds{5})
        throw std::runtime_error("the screen did not change");
    }
    first.push_back(Micros{Steady::now() - start}.count());
    std::string shown = screen.taken();
    auto changed = Steady::now();
    while (Steady::now() - changed < std::chrono::milliseconds{800}) {
      if (!screen.differs(shown)) continue;
      changed = Steady::now();
      shown = screen.taken();
    }
    last.push_back(Micros{changed - start}.count());
  }
  print("command to first pixel", first);
  print("command to last pixel", last);
}

}  // namespace

int main(int argument_count, char** arguments) {
  if (argument_count < 3) {
    std::fputs("pixel_bench ADDRESS:PORT KEY-FILE [FRAMEBUFFER [ROUNDS]]\n", stderr);
    return 64;
  }
  try {
    const auto kiosk = link::address_from(arguments[1]);
    if (!kiosk) throw std::runtime_error("that is no address");
    link::Client client(link::over_network(*kiosk, link::read_keys(arguments[2]), link::Streams::none));
    const int rounds = argument_count > 4 ? std::stoi(arguments[4]) : 30;
    measure_round_trips(client, 200);
    if (argument_count > 3) measure_pixels(client, Framebuffer{arguments[3]}, rounds);
  } catch (const std::exception& fault) {
    std::fprintf(stderr, "pixel_bench: %s\n", fault.what());
    return 1;
  }
  return 0;
}
