#pragma once
// Joining on a thread of its own, for programs whose main thread waits for fingers: one kiosk after another,
// until the device is in.
//
// Threads: all functions may be called from any thread and return at once. `notify` is called on the thread
// here, without a lock held, after seen() has changed; it should only wake the main thread.

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "shared/link/joining.hpp"

namespace hearth::link {

// How a joining stood last.
struct JoiningSeen {
  Address kiosk;
  JoiningNow now = JoiningNow::calling;
  std::string words{};
  std::string fault{};         // why the key could not be kept
  std::optional<Keys> keys{};  // once it is in

  bool operator==(const JoiningSeen&) const = default;
};

class JoiningThread {
 public:
  JoiningThread(Joiner joiner, std::function<void()> notify);
  ~JoiningThread();  // takes a request back that is under way
  JoiningThread(const JoiningThread&) = delete;
  JoiningThread& operator=(const JoiningThread&) = delete;

  // Asks that kiosk, and takes back what was asked of another.
  void begin(const Address& kiosk);
  void give_up();
  // Nothing while no kiosk is being asked.
  [[nodiscard]] std::optional<JoiningSeen> seen() const;

  // What the device's own person says.
  void say_same_words();
  void say_other_words();
  void say_code(const std::string& code);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace hearth::link
