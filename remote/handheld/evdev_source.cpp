#include "remote/handheld/evdev_source.hpp"

#include <fcntl.h>
#include <libevdev/libevdev.h>
#include <linux/input.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <map>
#include <stdexcept>
#include <utility>

#include "remote/handheld/signs.hpp"

namespace hearth::handheld {
namespace {

namespace fs = std::filesystem;

// Lights that tell nothing of what somebody writes come first.
constexpr std::array lights{LED_MISC, LED_MAIL, LED_CHARGING, LED_COMPOSE, LED_SCROLLL, LED_NUML, LED_CAPSL};
constexpr std::array knobs{REL_DIAL, REL_WHEEL, REL_HWHEEL};
constexpr std::uint16_t rumble_strength = 0x6000;
constexpr std::uint16_t rumble_ms = 150;

[[noreturn]] void complain(const std::string& sentence) {
  throw std::runtime_error{sentence};
}

// One event device that is open. Closing it lets go of it.
class Evdev {
 public:
  // Nothing when there is no such device any more, or it may not be read (`error` says which).
  static std::unique_ptr<Evdev> open(const fs::path& path, int& error) {
    int descriptor = ::open(path.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    // Lights need writing; a device that may only be read is still good for pressing.
    if (descriptor < 0) descriptor = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    error = errno;
    if (descriptor < 0) return nullptr;
    libevdev* device = nullptr;
    const int fault = libevdev_new_from_fd(descriptor, &device);
    if (fault < 0) {
      error = -fault;
      ::close(descriptor);
      return nullptr;
    }
    return std::unique_ptr<Evdev>{new Evdev(descriptor, device)};
  }
  ~Evdev() {
    libevdev_free(device_);
    ::close(descriptor_);
  }
  Evdev(const Evdev&) = delete;
  Evdev& operator=(const Evdev&) = delete;

  [[nodiscard]] int descriptor() const { return descriptor_; }
  [[nodiscard]] libevdev* get() const { return device_; }
  [[nodiscard]] bool has(unsigned type, unsigned code) const {
    return libevdev_has_event_code(device_, type, code) != 0;
  }
  [[nodiscard]] std::string name() const { return libevdev_get_name(device_); }

  [[nodiscard]] FoundDevice found() const {
    FoundDevice device{.name = name()};
    for (KeyCode key = 0; key < KEY_CNT; ++key) {
      if (has(EV_KEY, key)) device.keys.insert(key);
    }
    device.is_pointer = has(EV_REL, REL_X) || has(EV_KEY, BTN_TOUCH);
    device.has_knob = !device.is_pointer && std::any_of(knobs.begin(), knobs.end(),
                                                        [&](unsigned knob) { return has(EV_REL, knob); });
    return device;
  }

 private:
  Evdev(int descriptor, libevdev* device) : descriptor_(descriptor), device_(device) {}
  int descriptor_;
  libevdev* device_;
};

bool may_not(int error) {
  return error == EACCES || error == EPERM;
}

std::string no_right_to(const fs::path& folder, const char* which) {
  return "this user may not read " + std::string{which} + " in " + folder.string() +
         ": add the user to the group 'input' (sudo usermod -aG input NAME) and log in again";
}

bool is_event_device(const fs::path& path) {
  return path.filename().string().starts_with("event");
}

std::vector<fs::path> event_devices(const fs::path& folder) {
  std::vector<fs::path> paths;
  std::error_code gone;
  for (const auto& entry : fs::directory_iterator(folder, gone)) {
    if (is_event_device(entry.path())) paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

link::SteadyTime time_of(const input_event& event) {
  return link::SteadyTime{std::chrono::duration_cast<Duration>(
      std::chrono::seconds{event.input_event_sec} + std::chrono::microseconds{event.input_event_usec})};
}

std::optional<Input> input_of(const input_event& event, DeviceNumber device) {
  Input input{device, time_of(event), Gone{}};
  if (event.type == EV_KEY) {
    const Motion motion = event.value == 0 ? Motion::up : event.value == 1 ? Motion::down : Motion::repeat;
    input.what = KeyMoved{event.code, motion};
    return input;
  }
  const bool knob = std::find(knobs.begin(), knobs.end(), event.code) != knobs.end();
  if (event.type != EV_REL || !knob) return std::nullopt;
  input.what = KnobTurned{event.value};
  return input;
}

}  // namespace

std::vector<FoundDevice> devices_there(const fs::path& folder) {
  std::error_code fault;
  if (!fs::is_directory(folder, fault))
    complain("there is no " + folder.string() +
             " here, so this machine has no devices with keys, or a container hides them");
  std::vector<FoundDevice> devices;
  std::size_t closed = 0;
  for (const fs::path& path : event_devices(folder)) {
    int error = 0;
    if (const auto device = Evdev::open(path, error)) {
      FoundDevice found = device->found();
      if (!found.keys.empty() || found.has_knob) devices.push_back(std::move(found));
    } else if (may_not(error)) {
      ++closed;
    }
  }
  if (devices.empty() && closed > 0) complain(no_right_to(folder, "the devices"));
  return devices;
}

struct EvdevSource::State {
  struct Used {
    fs::path path;
    std::unique_ptr<Evdev> device;
    std::optional<int> rumble;  // the effect, once it has been made
  };
  struct LightDue {
    link::SteadyTime at;
    DeviceNumber device;
    unsigned light;
    bool on;
  };

  std::string name;
  fs::path folder;
  int watch = -1;  // inotify
  DeviceNumber last_number = 0;
  std::map<DeviceNumber, Used> used;
  std::vector<LightDue> lights_due;  // by time
  std::vector<std::string> notes;

  // Whether others may have it at the same time is no reason not to use it.
  void use(const fs::path& path, std::unique_ptr<Evdev> device) {
    // The steady clock is this one.
    libevdev_set_clock_id(device->get(), CLOCK_MONOTONIC);
    if (libevdev_grab(device->get(), LIBEVDEV_GRAB) != 0)
      notes.push_back("'" + name + "' is used by another program as well, which hears its keys too.");
    used.emplace(++last_number, Used{path, std::move(device), {}});
    notes.push_back("'" + name + "' is here.");
  }

  // Whether there are some that this user may not read.
  bool look() {
    bool closed = false;
    for (const fs::path& path : event_devices(folder)) {
      const bool is_used =
          std::any_of(used.begin(), used.end(), [&](const auto& each) { return each.second.path == path; });
      int error = 0;
      auto device = is_used ? nullptr : Evdev::open(path, error);
      closed = closed || (!is_used && !device && may_not(error));
      if (device && device->name() == name) use(path, std::move(device));
    }
    return closed;
  }

  // Something was plugged in, or may be read now: rights come a moment after the device.
  [[nodiscard]] bool folder_changed() const {
    alignas(inotify_event) std::array<char, 4096> events{};
    bool changed = false;
    while (::read(watch, events.data(), events.size()) > 0) changed = true;
    return changed;
  }

  // False when it is there no more.
  static bool read_from(DeviceNumber number, const Used& from, std::vector<Input>& inputs) {
    unsigned flag = LIBEVDEV_READ_FLAG_NORMAL;
    input_event event{};
    while (true) {
      const int status = libevdev_next_event(from.device->get(), flag, &event);
      if (status == -EAGAIN) {
        // What was lost because it came too fast has been told by now.
        if (flag == LIBEVDEV_READ_FLAG_NORMAL) return true;
        flag = LIBEVDEV_READ_FLAG_NORMAL;
        continue;
      }
      if (status < 0) return status == -EINTR;
      if (status == LIBEVDEV_READ_STATUS_SYNC) flag = LIBEVDEV_READ_FLAG_SYNC;
      if (auto input = input_of(event, number)) inputs.push_back(*input);
    }
  }

  bool blink(DeviceNumber number, const Evdev& device, Sign sign) {
    const auto light =
        std::find_if(lights.begin(), lights.end(), [&](unsigned each) { return device.has(EV_LED, each); });
    if (light == lights.end()) return false;
    bool was_on = libevdev_get_event_value(device.get(), EV_LED, static_cast<unsigned>(*light)) != 0;
    // While it still blinks for the press before, the last that is due says how it was.
    for (const LightDue& each : lights_due) {
      if (each.device == number) was_on = each.on;
    }
    std::erase_if(lights_due, [&](const LightDue& each) { return each.device == number; });
    const link::SteadyTime start = link::steady_now();
    for (const Blink& each : blinks(sign)) {
      lights_due.push_back({start + each.after, number, static_cast<unsigned>(*light), each.lit != was_on});
    }
    return true;
  }

  static bool rumbles(Used& from) {
    if (!from.device->has(EV_FF, FF_RUMBLE)) return false;
    if (!from.rumble) {
      ff_effect effect{};
      effect.type = FF_RUMBLE;
      effect.id = -1;
      effect.replay.length = rumble_ms;
      effect.u.rumble.strong_magnitude = rumble_strength;
      effect.u.rumble.weak_magnitude = rumble_strength;
      if (ioctl(from.device->descriptor(), EVIOCSFF, &effect) < 0) return false;
      from.rumble = effect.id;
    }
    input_event play{};
    play.type = EV_FF;
    play.code = static_cast<std::uint16_t>(*from.rumble);
    play.value = 1;
    return ::write(from.device->descriptor(), &play, sizeof play) == sizeof play;
  }
};

EvdevSource::EvdevSource(std::string name, fs::path folder) : state_(std::make_unique<State>()) {
  state_->name = std::move(name);
  state_->folder = std::move(folder);
  state_->watch = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  if (state_->watch < 0 ||
      inotify_add_watch(state_->watch, state_->folder.c_str(), IN_CREATE | IN_ATTRIB) < 0) {
    const int error = errno;
    if (state_->watch >= 0) ::close(state_->watch);
    complain(state_->folder.string() + " cannot be watched for devices: " + std::strerror(error));
  }
  const bool closed = state_->look();
  if (state_->used.empty() && closed)
    state_->notes.push_back(no_right_to(state_->folder, "some devices") + ".");
  if (state_->used.empty())
    state_->notes.push_back("'" + state_->name +
                            "' is not here yet; it is used as soon as it is plugged in.");
}

EvdevSource::~EvdevSource() {
  ::close(state_->watch);
}

std::vector<int> EvdevSource::descriptors() const {
  std::vector<int> all{state_->watch};
  for (const auto& [number, used] : state_->used) all.push_back(used.device->descriptor());
  return all;
}

std::vector<Input> EvdevSource::read() {
  std::vector<Input> inputs;
  for (auto each = state_->used.begin(); each != state_->used.end();) {
    if (State::read_from(each->first, each->second, inputs)) {
      ++each;
      continue;
    }
    inputs.push_back({each->first, now(), Gone{}});
    state_->notes.push_back("'" + state_->name + "' has gone; plug it in again.");
    each = state_->used.erase(each);
  }
  if (state_->folder_changed()) (void)state_->look();
  return inputs;
}

bool EvdevSource::show(DeviceNumber device, Sign sign) {
  const auto found = state_->used.find(device);
  if (found == state_->used.end()) return false;
  const bool shaken = State::rumbles(found->second);
  return state_->blink(device, *found->second.device, sign) || shaken;
}

void EvdevSource::go_on() {
  const link::SteadyTime time = now();
  for (const State::LightDue& due : state_->lights_due) {
    const auto found = state_->used.find(due.device);
    if (due.at > time || found == state_->used.end()) continue;
    (void)libevdev_kernel_set_led_value(found->second.device->get(), due.light,
                                        due.on ? LIBEVDEV_LED_ON : LIBEVDEV_LED_OFF);
  }
  std::erase_if(state_->lights_due, [&](const State::LightDue& due) { return due.at <= time; });
}

std::optional<link::SteadyTime> EvdevSource::next_due() const {
  std::optional<link::SteadyTime> due;
  for (const State::LightDue& each : state_->lights_due) due = due ? std::min(*due, each.at) : each.at;
  return due;
}

std::vector<std::string> EvdevSource::take_notes() {
  return std::exchange(state_->notes, {});
}

}  // namespace hearth::handheld
