#include "kiosk/kiosk.hpp"

#include <algorithm>
#include <utility>

#include "shared/room/access_commands.hpp"
#include "shared/room/admissions_commands.hpp"
#include "shared/room/house_commands.hpp"
#include "shared/room/tally_commands.hpp"
#include "shared/room/timekeeping_commands.hpp"
#include "shared/wire/room_picture.hpp"
#include "shared/wire/wall_picture.hpp"

namespace hearth::kiosk {
namespace {

using namespace std::chrono_literals;

constexpr Duration beat_every = 1s;

// A clicker in a bag may press without end, and each word to facilitators is a whole picture.
constexpr Duration told_of_presses_every = 1s;

bool has_no_screen(Permission permission) {
  return permission == Permission::handheld || permission == Permission::talking_piece;
}

bool follows_the_room(Permission permission) {
  return permission == Permission::facilitator || permission == Permission::owner;
}

// Those of them that are admitted: a device that has just been sent away is here no longer.
std::vector<wire::ConnectedDevice> admitted(const std::vector<wire::ConnectedDevice>& by_key,
                                            const Room& room) {
  std::vector<wire::ConnectedDevice> all;
  for (const AdmittedDevice& device : room.admissions->devices) {
    const auto found = std::lower_bound(
        by_key.begin(), by_key.end(), device.public_key,
        [](const wire::ConnectedDevice& each, const DeviceId& key) { return each.public_key < key; });
    if (found != by_key.end() && found->public_key == device.public_key) all.push_back(*found);
  }
  return all;
}

}  // namespace

Kiosk::Kiosk(Journal& journal, Room room, std::uint64_t boot, RoomKeeper::Chance chance)
    : journal_(&journal), keeper_(journal, std::move(room), std::move(chance)), boot_(boot) {}

void Kiosk::start(const House& house, const Moment& moment) {
  (void)tell(ReadHouse{house}, moment);
  (void)tell(WakeRoom{}, moment);
  // Whoever asked to be let in before the start has to ask again.
  (void)tell(ListAdmissionRequests{}, moment);
  next_beat_ = moment.now;
}

std::vector<wire::Reply> Kiosk::take(const Moment& moment, const Arrivals& arrivals) {
  meet_deadline(moment);
  if (moment.now >= next_beat_) second_passed(moment);
  wall_.due = wall_.due || arrivals.wall_subscribed;
  room_.due = room_.due || arrivals.facilitator_subscribed;
  if (arrivals.made_anew) connected_.broken(moment.now);
  if (arrivals.connected) connected_.are(*arrivals.connected, moment.now);
  if (arrivals.requests.empty()) return {};
  std::vector<Asked> batch;
  batch.reserve(arrivals.requests.size());
  for (const Incoming& request : arrivals.requests)
    batch.push_back({request.device, request.permission, request.read});
  std::vector<wire::Reply> replies = keeper_.handle(batch, moment);
  for (std::size_t i = 0; i < replies.size(); ++i) take_press(batch[i], replies[i], moment);
  look_at_room(moment);
  for (std::size_t i = 0; i < replies.size(); ++i)
    replies[i].version = follows_the_room(batch[i].permission) ? room_.version : 0;
  return replies;
}

void Kiosk::take_press(const Asked& asked, const wire::Reply& reply, const Moment& moment) {
  if (!has_no_screen(asked.permission)) return;
  if (reply.outcome == wire::Outcome::applied) return tell_of_press({});
  const Reason reason = reply.reason.value_or(Reason::malformed);
  const bool again = press_refused_ && moment.now < press_refused_->at + told_of_presses_every;
  if (again) return;
  tell_of_press(wire::PressRefused{moment.now, asked.permission, reason});
}

void Kiosk::tell_of_press(std::optional<wire::PressRefused> press) {
  if (press_refused_ == press) return;
  press_refused_ = press;
  room_.looked_at.reset();
}

std::optional<Refusal> Kiosk::tell(const Command& command, const Moment& moment) {
  return keeper_.tell(command, moment);
}

void Kiosk::show_first_facilitator(std::optional<FirstFacilitator> shown) {
  if (first_facilitator_ == shown) return;
  first_facilitator_ = std::move(shown);
  wall_.looked_at.reset();
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
  if (press_refused_ && moment.now >= press_refused_->at + wire::press_refused_stands) tell_of_press({});
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
  if (const auto told = connected_.due()) due = std::min(due, *told);
  return due;
}

wire::Beat Kiosk::beat(std::uint64_t version, const Moment& moment) const {
  wire::Beat beat;
  beat.boot = boot_;
  beat.journal = journal_->id();
  beat.version = version;
  beat.now = moment.now;
  beat.local = moment.local;
  beat.wall_clock = moment.wall_clock;
  beat.saving = saving();
  return beat;
}

template <class Picture, class Make>
void Kiosk::look(Shown<Picture>& shown, const Moment& moment, const Make& make) {
  if (shown.picture && shown.looked_at == room().version) return;
  shown.looked_at = room().version;
  Picture now = make();
  if (shown.picture == now) return;
  shown.picture = std::move(now);
  ++shown.version;
  shown.since = moment.now;
  shown.due = true;
}

void Kiosk::look_at_wall(const Moment& moment) {
  look(wall_, moment, [&] {
    WallView view = wall_view(room());
    names().join(view, room());
    view.first_facilitator = first_facilitator_;
    return view;
  });
}

void Kiosk::look_at_room(const Moment& moment) {
  if (connected_.look(moment.now)) room_.looked_at.reset();
  look(room_, moment, [&] {
    const Room shown = hearth::published(room());
    const auto notes = static_cast<std::uint32_t>(shown.notes->all.size());
    return wire::RoomPicture{{},
                             shown,
                             names().all(room()),
                             notes,
                             names().on_wall(room()),
                             press_refused_,
                             admitted(connected_.told(), room())};
  });
}

std::string Kiosk::wall_picture(const Moment& moment) const {
  return wire::encode(wire::WallPicture{beat(wall_.version, moment), *wall_.picture});
}

std::string Kiosk::room_picture(const Moment& moment) const {
  wire::RoomPicture picture = *room_.picture;
  picture.beat = beat(room_.version, moment);
  picture.room.version = room_.version;
  picture.room.as_of = room_.since;
  return wire::encode(picture);
}

std::vector<Published> Kiosk::publish(const Moment& moment) {
  using wire::Stream;
  std::vector<Published> messages;
  const bool beat_due = moment.now >= next_beat_ || saving_told_ != saving();
  const auto send_beat = [&](Stream stream, std::uint64_t version) {
    if (beat_due) messages.push_back({stream, wire::beat_topic, wire::encode(beat(version, moment))});
  };
  look_at_wall(moment);
  if (std::exchange(wall_.due, false))
    messages.push_back({Stream::wall, wire::picture_topic, wall_picture(moment)});
  send_beat(Stream::wall, wall_.version);
  look_at_room(moment);
  if (std::exchange(room_.due, false))
    messages.push_back({Stream::facilitator, wire::picture_topic, room_picture(moment)});
  send_beat(Stream::facilitator, room_.version);
  saving_told_ = saving();
  if (moment.now >= next_beat_) next_beat_ = moment.now + beat_every;
  return messages;
}

}  // namespace hearth::kiosk
