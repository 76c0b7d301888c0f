#include "tests/simulation/simulated_kiosk.hpp"

#include "shared/room/programme_commands.hpp"
#include "tests/room/scene.hpp"

namespace hearth::simulation {
namespace {

using namespace std::chrono_literals;

constexpr Duration started_again_after = 1s;

House house() {
  House house;
  house.formats = {every_rule_format(), cafe_day_format(), evening_format()};
  house.venue.notes_to = Text<60>::mended_from("Ruth");
  return house;
}

// One event more or fewer, as when a calendar was changed.
Programme programme(std::uint64_t which) {
  Programme programme;
  if (which % 2 == 0) return programme;
  ProgrammeEvent event;
  event.title = Text<120>::mended_from("Evening");
  event.start = *local_time_from("2026-11-26T19:00:00Z");
  event.end = *local_time_from("2026-11-26T21:00:00Z");
  programme.events = {event};
  return programme;
}

}  // namespace

SimulatedKiosk::SimulatedKiosk(Network& network, Disk& disk, Witness& witness, std::vector<Client> clients)
    : network_(&network), disk_(&disk), witness_(&witness), clients_(std::move(clients)) {
  start();
}

kiosk::Clock::Sources SimulatedKiosk::sources() {
  const auto began = local_time_from("2026-11-26T18:00:00Z")->utc;
  return {[this] { return now_; }, [this, began] { return began + now_ + jumped_; },
          [](std::chrono::sys_time<Duration> utc) {
            LocalTime local;
            local.utc = utc;
            return local;
          }};
}

SimulatedKiosk::Machine::Machine(SimulatedKiosk& around)
    : journal(around.disk_->folder(), around.disk_->before_write()),
      loaded(journal.load()),
      clock({loaded.room.as_of, 0min, journal.known_days(), std::nullopt, loaded.room.date_agreed},
            around.sources()),
      kiosk(journal, std::move(loaded.room), around.boot_,
            [&around] { return around.network_->chance()(); }) {}

void SimulatedKiosk::start() {
  boot_ = network_->chance()();
  starts_at_ = now_ + started_again_after;
  try {
    machine_ = std::make_unique<Machine>(*this);
    machine_->kiosk.start(house(), machine_->clock.moment());
    witness_->started(machine_->kiosk);
  } catch (const kiosk::JournalFault&) {
    machine_.reset();  // it says so and ends; whoever looks after it starts it again
  } catch (const PowerLost&) {
    stop_and_put_back();
  }
}

void SimulatedKiosk::stop_and_put_back() {
  machine_.reset();
  disk_->put_back();
  network_->lose_all();
  starts_at_ = now_ + started_again_after;
}

void SimulatedKiosk::lose_power() {
  disk_->keep_as_it_stands();
  stop_and_put_back();
}

void SimulatedKiosk::send(const kiosk::Published& message) {
  const bool wall = message.stream == wire::Stream::wall;
  for (const Client& client : clients_) {
    if ((client.permission == Permission::facilitator) == wall) continue;
    network_->send({kiosk_address, client.address, wall ? Carries::wall : Carries::facilitator,
                    std::string{message.topic}, message.body},
                   now_);
  }
}

// Once round the loop, as kiosk/room_loop does it.
void SimulatedKiosk::take(const kiosk::Arrivals& arrivals, const std::vector<int>& senders) {
  const kiosk::Moment moment = machine_->clock.moment();
  kiosk::Kiosk& kiosk = machine_->kiosk;
  witness_->takes(arrivals);
  const std::vector<wire::Reply> replies = kiosk.take(moment, arrivals);
  witness_->took(replies, kiosk);
  for (std::size_t i = 0; i < replies.size(); ++i)
    network_->send({kiosk_address, senders[i], Carries::reply, {}, wire::encode(replies[i])}, now_);
  if (network_->happens(0.01)) (void)kiosk.tell(ReadProgramme{programme(network_->below(2))}, moment);
  machine_->clock.follow(kiosk.room().date_agreed);
  kiosk.keep(machine_->clock.known_days());
  const std::vector<kiosk::Published> messages = kiosk.publish(moment);
  witness_->published(messages, moment, kiosk);
  for (const kiosk::Published& message : messages) send(message);
}

void SimulatedKiosk::pass(Duration now, const std::vector<Packet>& arrived) {
  now_ = now;
  if (!machine_ && now_ >= starts_at_) start();
  if (!machine_) return;
  try {
    kiosk::Arrivals arrivals;
    std::vector<int> senders;
    const bool one_by_one = network_->happens(0.5);
    for (const Packet& packet : arrived) {
      if (packet.to != kiosk_address) continue;
      if (packet.carries == Carries::wall_subscription) arrivals.wall_subscribed = true;
      if (packet.carries == Carries::facilitator_subscription) arrivals.facilitator_subscribed = true;
      if (packet.carries != Carries::request) continue;
      const Client& client = clients_.at(static_cast<std::size_t>(packet.from) - 1);
      arrivals.requests.push_back(
          {{}, "device-" + std::to_string(packet.from), client.permission, wire::read_request(packet.bytes)});
      senders.push_back(packet.from);
      if (!one_by_one) continue;
      take(std::exchange(arrivals, {}), std::exchange(senders, {}));
    }
    const bool came =
        !arrivals.requests.empty() || arrivals.wall_subscribed || arrivals.facilitator_subscribed;
    if (came || machine_->clock.moment().now >= machine_->kiosk.next_due()) take(arrivals, senders);
  } catch (const PowerLost&) {
    stop_and_put_back();
  }
}

}  // namespace hearth::simulation
