#include "kiosk/kiosk.hpp"

#include <algorithm>
#include <utility>

#include "shared/room/access_commands.hpp"
#include "shared/room/house_commands.hpp"
#include "shared/room/tally_commands.hpp"
#include "shared/room/timekeeping_commands.hpp"
#include "shared/wire/room_picture.hpp"
#include "shared/wire/wall_picture.hpp"

namespace hearth::kiosk {
namespace {

using namespace std::chrono_literals;

constexpr Duration beat_every = 1s;

}  // namespace

Kiosk::Kiosk(Journal& journal, Room room, std::uint64_t boot, RoomKeeper::Chance chance)
    : journal_(&journal), keeper_(journal, std::move(room), std::move(chance)), boot_(boot) {}

void Kiosk::start(const House& house, const Moment& moment) {
  (void)tell(ReadHouse{house}, moment);
  (void)tell(WakeRoom{}, moment);
  next_beat_ = moment.now;
}

std::vector<wire::Reply> Kiosk::take(const Moment& moment, const Arrivals& arrivals) {
  meet_deadline(moment);
  if (moment.now >= next_beat_) second_passed(moment);
  wall_asked_ = wall_asked_ || arrivals.wall_subscribed;
  room_asked_ = room_asked_ || arrivals.facilitator_subscribed;
  if (arrivals.requests.empty()) return {};
  std::vector<Asked> batch;
  batch.reserve(arrivals.requests.size());
  for (const Incoming& request : arrivals.requests)
    batch.push_back({request.device, request.permission, request.read});
  return keeper_.handle(batch, moment);
}

std::optional<Refusal> Kiosk::tell(const Command& command, const Moment& moment) {
  return keeper_.tell(command, moment);
}

void Kiosk::meet_deadline(const Moment& moment) {
  const auto due = next_deadline(room());
  if (!due || *due > moment.now || deadlines_from_ > moment.now) return;
  // When the disk does not take it, or the rules find nothing to do, the next beat is soon enough.
  const std::uint64_t before = room().version;
  (void)tell(PassTime{}, moment);
  if (room().version == before) deadlines_from_ = moment.now + beat_every;
}

void Kiosk::second_passed(const Moment& moment) {
  keeper_.catch_up();
  if (moment.wall_clock == WallClock::set) look_at_date(moment);
  // Only on the hour and at its quarters, so that nothing changes on the wall at the moment somebody comes,
  // and nothing on a tablet at the moment somebody wishes for something.
  const auto here = moment.local.utc + moment.local.offset;
  const auto hour = std::chrono::floor<std::chrono::hours>(here);
  if (last_hour_ && *last_hour_ != hour) (void)tell(TellHowManyCame{}, moment);
  last_hour_ = hour;
  const auto quarter = std::chrono::floor<Quarters>(here);
  if (last_quarter_ && *last_quarter_ != quarter) (void)tell(TellWishes{}, moment);
  last_quarter_ = quarter;
}

void Kiosk::look_at_date(const Moment& moment) {
  const auto& day = room().day;
  const bool day_over = day && day->date < moment.today;
  const bool notes_due = moment.day_is == DayIs::proven && notes_are_due(room(), moment.today);
  if (day_over || notes_due) (void)tell(PassTime{}, moment);
}

Instant Kiosk::next_due() const {
  Instant due = next_beat_;
  if (const auto deadline = next_deadline(room())) due = std::min(due, std::max(*deadline, deadlines_from_));
  return due;
}

wire::Beat Kiosk::beat(wire::Stream stream, const Moment& moment) const {
  wire::Beat beat;
  beat.boot = boot_;
  beat.journal = journal_->id();
  beat.version = stream == wire::Stream::wall ? wall_version_ : room().version;
  beat.now = moment.now;
  beat.local = moment.local;
  beat.wall_clock = moment.wall_clock;
  beat.saving = saving();
  return beat;
}

// Whether a wall would see something else than what it was last sent; then that is what it is to be sent.
bool Kiosk::wall_differs() {
  if (wall_ && wall_seen_at_ == room().version) return false;
  wall_seen_at_ = room().version;
  WallView view = wall_view(room());
  names().join(view, room());
  if (wall_ == view) return false;
  wall_ = std::move(view);
  ++wall_version_;
  return true;
}

std::vector<Published> Kiosk::publish(const Moment& moment) {
  using wire::Stream;
  std::vector<Published> messages;
  const bool beat_due = moment.now >= next_beat_ || saving_told_ != saving();
  if (wall_differs() || wall_asked_) {
    messages.push_back({Stream::wall, wire::picture_topic,
                        wire::encode(wire::WallPicture{beat(Stream::wall, moment), *wall_})});
  }
  if (beat_due)
    messages.push_back({Stream::wall, wire::beat_topic, wire::encode(beat(Stream::wall, moment))});
  if (room_version_ != room().version || room_asked_) {
    messages.push_back({Stream::facilitator, wire::picture_topic,
                        wire::encode(wire::RoomPicture{
                            beat(Stream::facilitator, moment), hearth::published(room()), names().all(room()),
                            static_cast<std::uint32_t>(room().notes->all.size())})});
  }
  if (beat_due) {
    messages.push_back(
        {Stream::facilitator, wire::beat_topic, wire::encode(beat(Stream::facilitator, moment))});
  }
  room_version_ = room().version;
  wall_asked_ = room_asked_ = false;
  saving_told_ = saving();
  if (moment.now >= next_beat_) next_beat_ = moment.now + beat_every;
  return messages;
}

}  // namespace hearth::kiosk
