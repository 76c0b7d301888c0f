#pragma once
// A data folder on a disk that fails when it is told to, and that keeps what stood on it when the power went.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/journal/journal.hpp"
#include "tests/kiosk/data_folder.hpp"

namespace hearth::simulation {

// Thrown in the middle of whatever the kiosk is doing. No std::exception, so that nobody in the kiosk catches
// it.
struct PowerLost {};

class Disk {
 public:
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_.path(); }
  // For a Journal in folder(); the disk outlives it.
  [[nodiscard]] kiosk::Journal::BeforeWrite before_write();

  // Whether every write fails from now on.
  void set_broken(bool broken) { broken_ = broken; }
  // That many writes from now (0: the next) fails, once.
  void fail_at(int writes) { fail_in_ = writes; }
  // The power goes before that many writes from now (0: the next).
  void lose_power_at(int writes) { lost_in_ = writes; }
  // Neither waits any more.
  void forget_plans() { fail_in_ = lost_in_ = std::nullopt; }

  // Whether the last thing that was to be written was not taken.
  [[nodiscard]] bool refused_last() const { return refused_last_; }
  // Keeps the folder as it stands now, in the middle of a write or not.
  void keep_as_it_stands();
  // After everything has been closed: the folder as it was kept.
  void put_back();

  // Which of these any byte of the folder holds.
  [[nodiscard]] std::vector<std::string> held(const std::vector<std::string>& all) const;

 private:
  void write();

  kiosk::DataFolder folder_{kiosk::Keeps::in_memory};
  kiosk::DataFolder kept_{kiosk::Keeps::in_memory};
  bool broken_ = false;
  bool refused_last_ = false;
  std::optional<int> fail_in_;
  std::optional<int> lost_in_;
};

}  // namespace hearth::simulation
