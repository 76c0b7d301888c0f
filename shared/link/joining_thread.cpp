#include "shared/link/joining_thread.hpp"

#include <poll.h>

#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

#include "shared/link/event_fd.hpp"

namespace hearth::link {
namespace {

constexpr Duration looked_at_every{250};

}  // namespace

struct JoiningThread::State {
  using Order = std::function<void(State&)>;

  Joiner joiner;
  std::function<void()> notify;
  EventFd wake_up;
  // The thread's only, once it runs.
  std::unique_ptr<Joining> joining;
  std::optional<JoiningSeen> shown;

  mutable std::mutex mutex;  // what follows is shared
  std::vector<Order> orders;
  std::optional<JoiningSeen> seen;

  std::jthread thread;  // last: it ends before anything else goes

  State(Joiner of, std::function<void()> told) : joiner(std::move(of)), notify(std::move(told)) {
    thread = std::jthread{[this](const std::stop_token& stop) { run(stop); }};
  }
  ~State() {
    thread.request_stop();
    wake_up.signal();
  }
  // `at_once`: what is seen from now on.
  void give(Order order, const std::optional<JoiningSeen>& at_once);
  void say(const std::function<void(Joining&)>& what);
  void begin(const Address& kiosk);
  void run(const std::stop_token& stop);
  void look();
  void sleep();
};

void JoiningThread::State::give(Order order, const std::optional<JoiningSeen>& at_once) {
  {
    const std::lock_guard lock{mutex};
    orders.push_back(std::move(order));
    seen = at_once;
  }
  wake_up.signal();
}

void JoiningThread::State::say(const std::function<void(Joining&)>& what) {
  {
    const std::lock_guard lock{mutex};
    orders.emplace_back([what](State& state) {
      if (state.joining) what(*state.joining);
    });
  }
  wake_up.signal();
}

void JoiningThread::State::begin(const Address& kiosk) {
  joining.reset();
  shown = JoiningSeen{kiosk};
  try {
    joining = std::make_unique<Joining>(kiosk, joiner);
  } catch (const KeyFault& fault) {
    shown->now = JoiningNow::not_kept;
    shown->fault = fault.what();
  } catch (const std::runtime_error&) {
    shown->now = JoiningNow::nobody_answers;  // nor could anybody at such an address
  }
}

void JoiningThread::State::look() {
  if (joining) {
    shown->now = joining->now();
    shown->words = joining->words();
    shown->fault = joining->fault();
    if (shown->now == JoiningNow::in) shown->keys = joining->keys();
  }
  {
    const std::lock_guard lock{mutex};
    // What belongs to a kiosk that has been given up meanwhile is not shown any more.
    if (!orders.empty() || shown == seen) return;
    seen = shown;
  }
  if (notify) notify();
}

void JoiningThread::State::sleep() {
  const bool goes_on = joining && shown->now != JoiningNow::in && !is_over(shown->now);
  if (goes_on) {
    joining->wait(looked_at_every, {wake_up.descriptor()});
    return;
  }
  joining.reset();
  pollfd until{wake_up.descriptor(), POLLIN, 0};
  poll(&until, 1, -1);
}

void JoiningThread::State::run(const std::stop_token& stop) {
  while (!stop.stop_requested()) {
    wake_up.clear();
    std::vector<Order> batch;
    {
      const std::lock_guard lock{mutex};
      batch.swap(orders);
    }
    for (const Order& order : batch) order(*this);
    look();
    sleep();
  }
}

JoiningThread::JoiningThread(Joiner joiner, std::function<void()> notify)
    : state_(std::make_unique<State>(std::move(joiner), std::move(notify))) {}
JoiningThread::~JoiningThread() = default;

void JoiningThread::begin(const Address& kiosk) {
  state_->give([kiosk](State& state) { state.begin(kiosk); }, JoiningSeen{kiosk});
}

void JoiningThread::give_up() {
  state_->give(
      [](State& state) {
        state.joining.reset();
        state.shown.reset();
      },
      std::nullopt);
}

std::optional<JoiningSeen> JoiningThread::seen() const {
  const std::lock_guard lock{state_->mutex};
  return state_->seen;
}

void JoiningThread::say_same_words() {
  state_->say([](Joining& joining) { joining.say_same_words(); });
}

void JoiningThread::say_other_words() {
  state_->say([](Joining& joining) { joining.say_other_words(); });
}

void JoiningThread::say_code(const std::string& code) {
  state_->say([code](Joining& joining) { joining.say_code(code); });
}

}  // namespace hearth::link
