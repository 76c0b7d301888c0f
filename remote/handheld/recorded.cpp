#include "remote/handheld/recorded.hpp"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <sstream>
#include <stdexcept>

#include "remote/handheld/key_names.hpp"

namespace hearth::handheld {
namespace {

// No recorded stream is longer than a day.
constexpr std::int64_t at_max_ms = 24LL * 60 * 60 * 1000;
constexpr std::size_t line_bytes_max = 200;

[[noreturn]] void complain_of_line(std::string_view line) {
  throw std::runtime_error{"'" + std::string{line.substr(0, line_bytes_max)} +
                           "' is no line of a recorded stream; one is like  90 1 down KEY_PAGEDOWN"};
}

template <class Number>
bool read_number(const std::string& text, Number& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size();
}

std::optional<std::variant<KeyMoved, KnobTurned, Gone>> what_in(const std::string& did,
                                                                const std::string& with) {
  if (did == "gone" && with.empty()) return Gone{};
  if (did == "turn") {
    KnobTurned turned;
    if (read_number(with, turned.steps)) return turned;
    return std::nullopt;
  }
  const auto key = key_called(with);
  if (!key) return std::nullopt;
  if (did == "down") return KeyMoved{*key, Motion::down};
  if (did == "up") return KeyMoved{*key, Motion::up};
  if (did == "repeat") return KeyMoved{*key, Motion::repeat};
  return std::nullopt;
}

}  // namespace

std::optional<RecordedLine> recorded_line(std::string_view line) {
  std::istringstream words{std::string{line}};
  std::string at;
  std::string device;
  std::string did;
  std::string with;
  std::string more;
  words >> at >> device >> did >> with >> more;
  if (at.empty() || at.starts_with('#')) return std::nullopt;
  std::int64_t at_ms = 0;
  if (!read_number(at, at_ms) || at_ms < 0 || at_ms > at_max_ms || !more.empty()) complain_of_line(line);
  RecordedLine recorded{link::SteadyTime{Duration{at_ms}}, std::nullopt};
  if (device.empty()) return recorded;
  Input input{0, recorded.at, Gone{}};
  const auto what = what_in(did, with);
  if (!what || !read_number(device, input.device)) complain_of_line(line);
  input.what = *what;
  recorded.input = input;
  return recorded;
}

Recorded::Recorded(const std::filesystem::path& file) {
  descriptor_ = file == "-" ? ::dup(STDIN_FILENO) : ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor_ < 0) throw std::runtime_error{file.string() + " cannot be read: " + std::strerror(errno)};
}

Recorded::~Recorded() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

std::vector<int> Recorded::descriptors() const {
  if (descriptor_ < 0) return {};
  return {descriptor_};
}

std::vector<Input> Recorded::read() {
  pollfd waiting{descriptor_, POLLIN, 0};
  if (descriptor_ < 0 || ::poll(&waiting, 1, 0) <= 0) return {};
  std::array<char, 4096> part{};
  const ssize_t count = ::read(descriptor_, part.data(), part.size());
  if (count < 0 && (errno == EINTR || errno == EAGAIN)) return {};
  if (count > 0) {
    unread_.append(part.data(), static_cast<std::size_t>(count));
  } else {
    ::close(descriptor_);
    descriptor_ = -1;
    unread_ += '\n';
  }
  std::vector<Input> inputs;
  for (auto end = unread_.find('\n'); end != std::string::npos; end = unread_.find('\n')) {
    const auto line = recorded_line(std::string_view{unread_}.substr(0, end));
    unread_.erase(0, end + 1);
    if (!line) continue;
    now_ = line->at;
    if (line->input) inputs.push_back(*line->input);
  }
  if (unread_.size() > line_bytes_max) complain_of_line(unread_);
  return inputs;
}

}  // namespace hearth::handheld
