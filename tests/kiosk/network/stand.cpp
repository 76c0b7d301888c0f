#include "tests/kiosk/network/stand.hpp"

#include <sys/eventfd.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <future>
#include <mutex>
#include <random>
#include <stdexcept>
#include <thread>
#include <vector>
#include <zmq.hpp>

#include "shared/room/guests_commands.hpp"
#include "shared/wire/room_picture.hpp"
#include "shared/wire/wall_picture.hpp"
#include "tests/room/scene.hpp"

namespace hearth {
namespace {

constexpr Duration beats_every{1000};
constexpr Duration patience{20'000};

std::uint64_t chance() {
  static std::random_device device;
  return (static_cast<std::uint64_t>(device()) << 32U) | device();
}

kiosk::ServerOptions options_for(const link::Keys& keys, const link::Address& address,
                                 const std::filesystem::path& folder) {
  kiosk::ServerOptions options;
  options.listen_address = address.host;
  options.port_base = address.port_base;
  options.ipc_folder = folder;
  options.public_key = keys.public_key;
  options.secret_key = keys.secret_key;
  return options;
}

}  // namespace

// The room's loop, in short.
struct Stand::Running {
  zmq::context_t context;
  std::shared_ptr<std::map<DeviceId, Permission>> devices;
  std::unique_ptr<kiosk::Server> server;
  Scene scene;
  std::uint64_t boot;
  std::map<wire::RequestId, wire::Reply> answered;
  int decided = 0;
  std::vector<kiosk::CutOff> cut_off;
  std::vector<std::string> notes;
  std::vector<DeviceId> connected;
  int made_anew = 0;
  bool silent = false;
  link::SteadyTime began = link::steady_now();
  link::SteadyTime beat_due = began;

  int wake_up = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  std::mutex mutex;
  std::vector<std::packaged_task<void()>> tasks;
  std::atomic<bool> ending = false;
  std::thread thread;

  Running(const kiosk::ServerOptions& options, std::shared_ptr<std::map<DeviceId, Permission>> admitted,
          std::uint64_t boot_id)
      : devices(std::move(admitted)), boot(boot_id) {
    try {
      server = std::make_unique<kiosk::Server>(context, options, [this](const DeviceId& device) {
        const auto found = devices->find(device);
        return found == devices->end() ? std::nullopt : std::optional{found->second};
      });
    } catch (...) {
      close(wake_up);
      throw;
    }
    thread = std::thread{[this] { run(); }};
  }
  ~Running() {
    ending = true;
    eventfd_write(wake_up, 1);
    thread.join();
    server.reset();
    close(wake_up);
  }

  [[nodiscard]] wire::Beat beat() const {
    wire::Beat now;
    now.boot = boot;
    now.journal = 1;
    now.version = scene.room.version;
    now.now = Instant{link::steady_now() - began + std::chrono::minutes{1}};
    now.local = *local_time_from("2026-11-26T14:20:00+01:00");
    now.wall_clock = WallClock::set;
    return now;
  }

  wire::Reply reply_to(const kiosk::Incoming& request) {
    wire::Reply reply;
    reply.id = request.read.id;
    reply.version = scene.room.version;
    if (request.read.fault) {
      reply.reason = request.read.fault->reason;
      if (!request.read.fault->field.empty()) reply.field = request.read.fault->field;
      return reply;
    }
    if (const auto before = answered.find(reply.id); before != answered.end()) return before->second;
    ++decided;
    scene.context.permission = request.permission;
    scene.context.seen = request.read.request.seen.value_or(Seen{});
    scene.context.now = beat().now;
    const Decision decision = scene.ask(request.read.request.command);
    if (decision.refused) {
      reply.reason = decision.refused->reason;
      if (!decision.refused->field.empty()) reply.field = decision.refused->field;
    } else {
      reply.outcome = wire::Outcome::applied;
      for (const Event& event : decision.events) {
        apply(scene.room, event);
        if (const auto* guest = get_if<GuestSignedIn>(event)) reply.token = guest->token;
      }
      reply.version = scene.room.version;
    }
    answered[reply.id] = reply;
    return reply;
  }

  void publish() {
    server->publish(wire::Stream::wall, wire::picture_topic,
                    wire::encode(wire::WallPicture{beat(), wall_view(scene.room)}));
    server->publish(wire::Stream::facilitator, wire::picture_topic,
                    wire::encode(wire::RoomPicture{beat(), published(scene.room), {}, 0}));
  }

  void run() {
    while (!ending) {
      const Duration until_beat = beat_due - link::steady_now();
      const kiosk::Arrivals arrivals = server->wait(std::max(until_beat, Duration{0}), {wake_up});
      cut_off.insert(cut_off.end(), arrivals.cut_off.begin(), arrivals.cut_off.end());
      notes.insert(notes.end(), arrivals.notes.begin(), arrivals.notes.end());
      if (arrivals.connected) connected = *arrivals.connected;
      if (arrivals.made_anew) ++made_anew;
      if (!arrivals.readable.empty()) do_tasks();
      if (silent) continue;
      const std::uint64_t version = scene.room.version;
      for (const auto& request : arrivals.requests) server->answer(request, reply_to(request));
      if (scene.room.version != version || arrivals.wall_subscribed || arrivals.facilitator_subscribed)
        publish();
      if (link::steady_now() >= beat_due) {
        beat_due = link::steady_now() + beats_every;
        for (const wire::Stream stream : {wire::Stream::wall, wire::Stream::facilitator})
          server->publish(stream, wire::beat_topic, wire::encode(beat()));
      }
    }
  }

  void do_tasks() {
    eventfd_t times = 0;
    eventfd_read(wake_up, &times);
    std::vector<std::packaged_task<void()>> now;
    {
      const std::lock_guard lock{mutex};
      now.swap(tasks);
    }
    for (auto& task : now) task();
  }
};

Stand::Stand()
    : kiosk_keys_(link::make_keys()), devices_(std::make_shared<std::map<DeviceId, Permission>>()) {
  std::string pattern = (std::filesystem::temp_directory_path() / "hearth-stand-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error{"no temporary folder"};
  folder_ = pattern;
  while (!running_) {
    constexpr std::uint64_t first = 20'000;
    constexpr std::uint64_t count = 12'000;
    address_.port_base = static_cast<std::uint16_t>(first + chance() % count);
    try {
      start();
    } catch (const std::runtime_error&) {
      continue;  // some other program has one of the ports
    }
  }
}

Stand::~Stand() {
  stop();
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

void Stand::start() {
  running_ = std::make_unique<Running>(options_for(kiosk_keys_, address_, folder_), devices_, ++boots_);
  context_ = &running_->context;
}

void Stand::stop() {
  running_.reset();
  context_ = nullptr;
}

link::Keys Stand::admitted(Permission permission) {
  link::Keys keys = stranger();
  admit(keys, permission);
  return keys;
}

void Stand::admit(const link::Keys& keys, Permission permission) {
  on_its_thread([&](kiosk::Server&, Room&) { (*devices_)[keys.public_key] = permission; });
}

link::Keys Stand::stranger() const {
  link::Keys keys = link::make_keys();
  keys.kiosk_key = kiosk_keys_.public_key;
  return keys;
}

void Stand::revoke(const link::Keys& keys) {
  on_its_thread([&](kiosk::Server& server, Room&) {
    devices_->erase(keys.public_key);
    server.rebind();
  });
}

void Stand::on_its_thread(const std::function<void(kiosk::Server&, Room&)>& work) {
  std::packaged_task<void()> task{[&] { work(*running_->server, running_->scene.room); }};
  auto done = task.get_future();
  {
    const std::lock_guard lock{running_->mutex};
    running_->tasks.push_back(std::move(task));
  }
  eventfd_write(running_->wake_up, 1);
  done.get();
}

int Stand::decided() {
  int count = 0;
  on_its_thread([&](kiosk::Server&, Room&) { count = running_->decided; });
  return count;
}

std::vector<kiosk::CutOff> Stand::cut_off() {
  std::vector<kiosk::CutOff> all;
  on_its_thread([&](kiosk::Server&, Room&) { all = running_->cut_off; });
  return all;
}

std::vector<std::string> Stand::notes() {
  std::vector<std::string> all;
  on_its_thread([&](kiosk::Server&, Room&) { all = running_->notes; });
  return all;
}

std::vector<DeviceId> Stand::connected() {
  std::vector<DeviceId> all;
  on_its_thread([&](kiosk::Server&, Room&) { all = running_->connected; });
  return all;
}

int Stand::made_anew() {
  int count = 0;
  on_its_thread([&](kiosk::Server&, Room&) { count = running_->made_anew; });
  return count;
}

void Stand::fall_silent() {
  on_its_thread([&](kiosk::Server&, Room&) { running_->silent = true; });
}

void Stand::speak_again() {
  on_its_thread([&](kiosk::Server&, Room&) { running_->silent = false; });
}

TemporaryFolder::TemporaryFolder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "hearth-test-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error{"no temporary folder"};
  path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

bool eventually(link::Client& client, const std::function<bool()>& question) {
  const auto until = link::steady_now() + patience;
  while (!question()) {
    const Duration left = until - link::steady_now();
    if (left <= Duration{0}) return false;
    (void)client.wait(std::min(left, Duration{100}));
  }
  return true;
}

}  // namespace hearth
