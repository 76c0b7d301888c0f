#pragma once
// Real devices, through the kernel's event devices (evdev). Every device of the wanted name is used; each is
// grabbed, so that its keys reach nothing else on this machine; one that is unplugged is found again when it
// is plugged in, whatever number it gets then.
//
// Thread: one, as of every source.

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "remote/handheld/choosing.hpp"
#include "remote/handheld/input.hpp"

namespace hearth::handheld {

inline constexpr const char* input_folder = "/dev/input";

// Which devices there are, as far as this user may look. Throws std::runtime_error with a sentence that says
// what to do where the folder is missing, or no device of it may be read.
[[nodiscard]] std::vector<FoundDevice> devices_there(const std::filesystem::path& folder = input_folder);

class EvdevSource : public Source {
 public:
  // Uses the devices of that name; that none is there yet is said in a note. Throws std::runtime_error with a
  // sentence where the folder cannot be watched.
  explicit EvdevSource(std::string name, std::filesystem::path folder = input_folder);
  ~EvdevSource() override;

  [[nodiscard]] std::vector<int> descriptors() const override;
  [[nodiscard]] std::vector<Input> read() override;
  [[nodiscard]] link::SteadyTime now() const override { return link::steady_now(); }
  bool show(DeviceNumber device, Sign sign) override;
  void go_on() override;
  [[nodiscard]] std::optional<link::SteadyTime> next_due() const override;
  [[nodiscard]] std::vector<std::string> take_notes() override;
  [[nodiscard]] bool has_ended() const override { return false; }

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace hearth::handheld
