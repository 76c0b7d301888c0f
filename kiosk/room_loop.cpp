#include "kiosk/room_loop.hpp"

#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <random>

#include "kiosk/admitting.hpp"
#include "kiosk/calendar/programme_days.hpp"
#include "kiosk/calendar/reader.hpp"
#include "kiosk/clock.hpp"
#include "kiosk/journal/journal.hpp"
#include "kiosk/kiosk.hpp"
#include "kiosk/log.hpp"
#include "kiosk/network/devices.hpp"
#include "kiosk/network/pairing.hpp"
#include "kiosk/network/server.hpp"
#include "shared/memory/private_memory.hpp"
#include "shared/room/programme_commands.hpp"

namespace hearth::kiosk {
namespace {

using namespace std::chrono_literals;

constexpr Duration looked_around_every = 1s;
constexpr Duration calendars_looked_at_every = 60s;

std::uint64_t random_number() {
  static std::random_device chance;
  // 53 bits, so that programs whose numbers are doubles read it exactly.
  return ((std::uint64_t{chance()} << 32U) | chance()) >> 11U;
}

ServerOptions server_options(const RoomOptions& options, const wire::Keys& keys) {
  ServerOptions server;
  server.listen_address = options.listen_address;
  server.port_base = options.port_base;
  server.ipc_folder = options.data_folder.string();
  server.public_key = keys.public_key;
  server.secret_key = keys.secret_key;
  return server;
}

PairingOptions pairing_options(const RoomOptions& options, const wire::Keys& keys) {
  const int port = options.port_base + wire::pairing_port_offset;
  return {options.listen_address, static_cast<std::uint16_t>(port), keys.public_key};
}

ClockOptions clock_options(const RoomOptions& options, const HouseFiles& files, const Journal& journal,
                           const Room& room) {
  return {room.as_of, files.house.venue.day_ends, journal.known_days(), options.wall_time_from,
          room.date_agreed};
}

void warn_of(const std::vector<Complaint>& complaints) {
  for (const Complaint& complaint : complaints)
    log::warn(complaint.where.str() + ": " + complaint.what.str());
}

}  // namespace

struct RoomLoop::State {
  HouseFiles files;
  Journal journal;
  Loaded loaded;
  Devices devices;
  wire::Keys keys;
  Clock clock;
  Kiosk kiosk;
  Server server;
  PairingDoor door;
  Admitting admitting;

  int stop_descriptor = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
  std::atomic<bool> stop{false};

  bool was_saving = true;  // what the log has been told

  std::unique_ptr<CalendarReader> calendars;
  LocalDate calendars_day{};
  std::vector<std::filesystem::file_time_type> calendars_changed;
  Instant next_look{};
  Instant next_calendar_look{};

  State(zmq::context_t& context, HouseFiles house_files, const RoomOptions& options)
      : files(std::move(house_files)),
        journal(options.data_folder),
        loaded(journal.load()),
        devices(options.data_folder),
        keys(kiosk_keys(options.data_folder)),
        clock(clock_options(options, files, journal, loaded.room), Clock::machine()),
        kiosk(journal, std::move(loaded.room), random_number(), random_number),
        server(context, server_options(options, keys),
               [this](const DeviceId& device) { return devices.permission_of(device); }),
        door(context, pairing_options(options, keys)),
        admitting(door, devices, kiosk, clock.moment().now) {}
  ~State() { close(stop_descriptor); }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  void begin();
  void once();
  void look_around(const Moment& moment);
  void tell(const Arrivals& arrivals) const;
  void look_at_devices();
  void look_at_journal();
  void look_at_calendars(const Moment& moment);
  void take_calendars(const Moment& moment);
  void log_saving();
  [[nodiscard]] Duration time_to_sleep();
};

void RoomLoop::State::begin() {
  if (!loaded.note.empty()) log::warn(loaded.note);
  journal.check_in_background();
  warn_of(files.complaints);
  if (!devices.fault().empty()) log::error(devices.fault());
  const Moment moment = clock.moment();
  kiosk.start(files.house, moment);
  admitting.tell_devices(moment);
  next_look = moment.now;
  next_calendar_look = moment.now;
}

void RoomLoop::State::tell(const Arrivals& arrivals) const {
  for (const std::string& note : arrivals.notes) log::warn(note);
  for (const CutOff& cut : arrivals.cut_off) {
    const std::vector<Device>& all = devices.all();
    const auto device = std::find_if(all.begin(), all.end(),
                                     [&](const Device& each) { return each.public_key == cut.device; });
    const std::string& name = device == all.end() ? cut.device : device->name;
    log::error("the device '" + name + "' was cut off until the kiosk starts again: it " + cut.what);
  }
}

void RoomLoop::State::look_at_devices() {
  const std::string fault_before = devices.fault();
  const Devices::Change change = devices.look_again();
  if (!devices.fault().empty() && devices.fault() != fault_before) log::error(devices.fault());
  switch (change) {
    case Devices::Change::none:
      return;
    case Devices::Change::more:
      log::info("the list of devices has changed");
      return;
    case Devices::Change::fewer:
      log::info("a device was sent away; all connections are made anew");
      server.rebind();
      return;
  }
}

void RoomLoop::State::look_at_journal() {
  try {
    const std::string found = journal.take_check(kiosk.room());
    if (!found.empty()) log::warn(found);
  } catch (const JournalFault& fault) {
    log::error(fault.what());
  }
}

void RoomLoop::State::look_at_calendars(const Moment& moment) {
  if (calendars != nullptr || moment.now < next_calendar_look) return;
  next_calendar_look = moment.now + calendars_looked_at_every;
  std::vector<std::filesystem::file_time_type> changed;
  for (const config::CalendarSource& source : files.venue_file.calendars) {
    std::error_code fault;
    const auto time = std::filesystem::last_write_time(source.file, fault);
    changed.push_back(fault ? std::filesystem::file_time_type::min() : time);
  }
  const LocalDate day = moment.local.date();
  if (day == calendars_day && changed == calendars_changed) return;
  calendars_day = day;
  calendars_changed = std::move(changed);
  calendars = std::make_unique<CalendarReader>(files.venue_file.calendars, day, days_looked_ahead, files.zone,
                                               ahead_bounds);
}

void RoomLoop::State::take_calendars(const Moment& moment) {
  if (calendars == nullptr || !calendars->proceed()) return;
  Programme programme = shown_and_next(calendars->programme(), calendars_day);
  const bool again = calendars->not_started() > 0;
  calendars.reset();
  if (again) {
    // What was read before is better than an empty programme, and the next look comes within a minute.
    calendars_changed.clear();
    calendars_day = {};
    if (!kiosk.room().programme->events.empty()) return;
  }
  warn_of(programme.complaints);
  programme.complaints.insert(programme.complaints.begin(), files.complaints.begin(), files.complaints.end());
  if (programme.complaints.size() > complaints_max) programme.complaints.resize(complaints_max);
  (void)kiosk.tell(ReadProgramme{std::move(programme)}, moment);
}

void RoomLoop::State::look_around(const Moment& moment) {
  take_calendars(moment);
  if (moment.now < next_look) return;
  next_look = moment.now + looked_around_every;
  look_at_devices();
  admitting.tell_devices(moment);
  look_at_journal();
  look_at_calendars(moment);
  clock.follow(kiosk.room().date_agreed);
  kiosk.keep(clock.known_days());
}

void RoomLoop::State::log_saving() {
  if (was_saving && !kiosk.saving()) log::error("the disk does not take what happens; nothing new is kept");
  was_saving = kiosk.saving();
}

Duration RoomLoop::State::time_to_sleep() {
  const Instant until = std::min(kiosk.next_due(), next_look);
  return std::max(Duration{0}, until - clock.moment().now);
}

void RoomLoop::State::once() {
  std::vector<int> watched{stop_descriptor, door.descriptor()};
  if (calendars != nullptr && calendars->descriptor() >= 0) watched.push_back(calendars->descriptor());
  const Arrivals arrivals = server.wait(time_to_sleep(), watched);
  const Moment moment = clock.moment();
  const std::vector<wire::Reply> replies = kiosk.take(moment, arrivals);
  for (std::size_t i = 0; i < replies.size(); ++i) server.answer(arrivals.requests[i], replies[i]);
  look_around(moment);
  if (admitting.look(moment)) {
    log::info("a device was sent away; all connections are made anew");
    server.rebind();
  }
  for (const Published& message : kiosk.publish(moment))
    server.publish(message.stream, message.topic, message.body);
  tell(arrivals);
  if (arrivals.memory_came_free) memory::give_back();
  log_saving();
}

RoomLoop::RoomLoop(zmq::context_t& context, HouseFiles files, const RoomOptions& options)
    : state_(std::make_unique<State>(context, std::move(files), options)) {
  if (state_->files.venue_file.demo) make_demo_keys(state_->devices, options.data_folder, state_->keys);
  state_->begin();
}

RoomLoop::~RoomLoop() = default;

void RoomLoop::run() {
  while (!state_->stop) state_->once();
}

void RoomLoop::request_stop() noexcept {
  state_->stop = true;
  const std::uint64_t one = 1;
  [[maybe_unused]] const ssize_t written = write(state_->stop_descriptor, &one, sizeof one);
}

bool RoomLoop::stopping() const noexcept {
  return state_->stop;
}

}  // namespace hearth::kiosk
