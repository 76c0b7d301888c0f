#pragma once
// A client on a thread of its own, for programs whose main thread waits for fingers.
//
// Threads: all functions may be called from any thread. `notify` is called on the link's thread, without a
// lock held, after there is something new to see (not for every beat: the clock goes on by itself); it should
// only wake the main thread (SDL_PushEvent).

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "shared/link/client.hpp"

namespace hearth::link {

// What is known of the kiosk at one moment.
struct Known {
  std::shared_ptr<const wire::WallPicture> wall;  // nullptr before the first
  std::shared_ptr<const wire::RoomPicture> room;  // nullptr before the first
  std::optional<wire::Beat> beat;                 // the last one
  Contact contact = Contact::out_of_touch;
  KioskClock clock;  // ask it with steady_now()
  ConnectionState commands_connection = ConnectionState::connecting;
  ConnectionState facilitator_connection = ConnectionState::connecting;
};

// How much the link has done since it began, for whoever looks for a fault.
struct LinkFigures {
  std::uint64_t wake_ups = 0;  // of its thread
  std::uint64_t beats = 0;     // several that came at once count as one
  std::uint64_t pictures = 0;  // of the wall and of the room
};

class LinkThread {
 public:
  // Throws std::runtime_error as Client does.
  LinkThread(const ClientOptions& options, std::function<void()> notify);
  ~LinkThread();  // ends the thread; commands that wait for an answer are given up
  LinkThread(const LinkThread&) = delete;
  LinkThread& operator=(const LinkThread&) = delete;

  [[nodiscard]] Known known() const;

  // Sends a command; the answer comes out of take_answers() after a notify. Returns at once.
  wire::RequestId send(const Command& command, const std::optional<Seen>& seen, Duration within);
  // The answers since the last call, in the order in which they came.
  [[nodiscard]] std::vector<Answer> take_answers();

  [[nodiscard]] LinkFigures figures() const;
  // For each answer since the last call how long it took, from the sending on this thread's side to the
  // answer.
  [[nodiscard]] std::vector<std::chrono::microseconds> take_round_trips();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace hearth::link
