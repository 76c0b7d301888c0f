#include "shared/link/link_thread.hpp"

#include <algorithm>
#include <map>
#include <mutex>
#include <stop_token>
#include <thread>

#include "shared/link/event_fd.hpp"

namespace hearth::link {
namespace {

constexpr Duration until_something_comes{60 * 60 * 1000};
constexpr std::size_t round_trips_max = 1000;  // nobody has to take them

struct Outgoing {
  wire::RequestId id;
  Command command;
  std::optional<Seen> seen;
  Duration within;
};

}  // namespace

struct LinkThread::State {
  Client client;  // the link's thread only, once it runs
  std::function<void()> notify;
  EventFd wake_up;
  std::map<wire::RequestId, std::chrono::steady_clock::time_point> sent_at;  // the link's thread only

  mutable std::mutex mutex;  // what follows is shared
  Known known;
  std::vector<Outgoing> outgoing;
  std::vector<Answer> answers;
  LinkFigures figures;
  std::vector<std::chrono::microseconds> round_trips;

  std::jthread thread;  // last: it ends before anything else goes

  State(const ClientOptions& options, std::function<void()> told) : client(options), notify(std::move(told)) {
    thread = std::jthread{[this](const std::stop_token& stop) { run(stop); }};
  }
  ~State() {
    thread.request_stop();
    wake_up.signal();
  }
  void run(const std::stop_token& stop);
  void send_outgoing();
  bool take_over(News news);
  void count(const News& news);
};

void LinkThread::State::send_outgoing() {
  std::vector<Outgoing> batch;
  {
    const std::lock_guard lock{mutex};
    batch.swap(outgoing);
  }
  for (const Outgoing& each : batch) {
    sent_at[each.id] = std::chrono::steady_clock::now();
    client.send(each.id, each.command, each.seen, each.within);
  }
}

// With the mutex held.
void LinkThread::State::count(const News& news) {
  ++figures.wake_ups;
  figures.beats += news.beat ? 1 : 0;
  figures.pictures += (news.wall ? 1 : 0) + (news.room ? 1 : 0);
  const auto now = std::chrono::steady_clock::now();
  for (const Answer& answer : news.answers) {
    const auto sent = sent_at.find(answer.id);
    if (sent == sent_at.end()) continue;
    if (answer.reply && round_trips.size() < round_trips_max)
      round_trips.push_back(std::chrono::duration_cast<std::chrono::microseconds>(now - sent->second));
    sent_at.erase(sent);
  }
}

// Makes what the client knows known to the others; whether there is something new to see.
bool LinkThread::State::take_over(News news) {
  const auto same_state = [](const std::optional<wire::Beat>& a, const std::optional<wire::Beat>& b) {
    return a && b && a->saving == b->saving && a->wall_clock == b->wall_clock;
  };
  const std::lock_guard lock{mutex};
  count(news);
  const bool beat_tells_more = news.beat && !same_state(known.beat, client.beat());
  const bool answered = !news.answers.empty();
  known = {client.wall(),
           client.room(),
           client.beat(),
           client.contact(),
           client.clock(),
           client.commands_connection(),
           client.facilitator_connection()};
  std::move(news.answers.begin(), news.answers.end(), std::back_inserter(answers));
  return news.wall || news.room || news.contact || news.connection || answered || beat_tells_more;
}

void LinkThread::State::run(const std::stop_token& stop) {
  while (!stop.stop_requested()) {
    News news = client.wait(until_something_comes, {wake_up.descriptor()});
    if (!news.readable.empty()) wake_up.clear();
    send_outgoing();
    if (take_over(std::move(news)) && notify) notify();
  }
}

LinkThread::LinkThread(const ClientOptions& options, std::function<void()> notify)
    : state_(std::make_unique<State>(options, std::move(notify))) {}
LinkThread::~LinkThread() = default;

Known LinkThread::known() const {
  const std::lock_guard lock{state_->mutex};
  return state_->known;
}

wire::RequestId LinkThread::send(const Command& command, const std::optional<Seen>& seen, Duration within) {
  wire::RequestId id = draw_request_id();
  {
    const std::lock_guard lock{state_->mutex};
    state_->outgoing.push_back({id, command, seen, within});
  }
  state_->wake_up.signal();
  return id;
}

std::vector<Answer> LinkThread::take_answers() {
  const std::lock_guard lock{state_->mutex};
  return std::exchange(state_->answers, {});
}

LinkFigures LinkThread::figures() const {
  const std::lock_guard lock{state_->mutex};
  return state_->figures;
}

std::vector<std::chrono::microseconds> LinkThread::take_round_trips() {
  const std::lock_guard lock{state_->mutex};
  return std::exchange(state_->round_trips, {});
}

}  // namespace hearth::link
