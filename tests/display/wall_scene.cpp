#include "tests/display/wall_scene.hpp"

#include <algorithm>
#include <stdexcept>

#include "shared/config/formats.hpp"
#include "shared/config/venue.hpp"
#include "shared/room/admissions_commands.hpp"
#include "shared/room/command.hpp"
#include "shared/room/decision.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/house_commands.hpp"
#include "shared/room/programme_commands.hpp"
#include "shared/room/room.hpp"
#include "shared/room/tally_commands.hpp"
#include "shared/room/timekeeping_commands.hpp"
#include "shared/room/wall_name.hpp"
#include "tests/places.hpp"

namespace hearth::display {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::sys_days thursday = std::chrono::year{2026} / 11 / 26;

std::chrono::minutes minutes_from(std::string_view hh_mm) {
  return std::chrono::minutes{std::stoi(std::string{hh_mm.substr(0, 2)}) * 60 +
                              std::stoi(std::string{hh_mm.substr(3, 2)})};
}

ProgrammeEvent event_from(const Entry& entry, std::size_t number) {
  const std::chrono::sys_days day = thursday + std::chrono::days{entry.day};
  ProgrammeEvent event;
  event.uid = EventUid::from(std::to_string(number) + "@lantern.example").value();
  event.title = Text<120>::from(entry.title).value();
  event.start = {day + (entry.all_day ? 0min : minutes_from(entry.from)), 0min};
  event.end = {entry.all_day ? day + std::chrono::days{1} : day + minutes_from(entry.to), 0min};
  event.all_day = entry.all_day;
  event.place = Text<120>::from(entry.place).value();
  event.access = Text<120>::from(entry.access).value();
  event.audience = entry.audience;
  event.status = entry.status;
  return event;
}

}  // namespace

WallScene::WallScene() : room_(std::make_unique<Room>()) {
  context_.now = Instant{1h};
  context_.today = thursday;
  context_.wall_clock = WallClock::set;
  local_ = {thursday + 14h + 20min, 0min};
  house(demo_house());
}

WallScene::WallScene(const WallScene& other)
    : wall_clock(other.wall_clock),
      contact(other.contact),
      saving(other.saving),
      programme_incomplete(other.programme_incomplete),
      first_facilitator(other.first_facilitator),
      own_key(other.own_key),
      room_(std::make_unique<Room>(*other.room_)),
      context_(other.context_),
      called_(other.called_),
      speaker_called_(other.speaker_called_),
      local_(other.local_),
      wall_(other.wall_) {}
WallScene::WallScene(WallScene&&) noexcept = default;
WallScene::~WallScene() = default;

WallScene& WallScene::house(const House& house) {
  context_.permission = Permission::kiosk;
  does(ReadHouse{house});
  context_.permission = Permission::facilitator;
  return *this;
}

WallScene& WallScene::does(const Command& command) {
  context_.chance = 7919 * (room_->version + 1);
  const Decision decision = decide(*room_, command, context_);
  if (decision.refused) {
    throw std::logic_error(std::string{name_of(command)} +
                           " was refused: " + std::string{name_of(decision.refused->reason)});
  }
  for (const Event& event : decision.events) apply(*room_, event);
  return *this;
}

WallScene& WallScene::at(std::string_view hh_mm) {
  local_ = {thursday + minutes_from(hh_mm), 0min};
  return *this;
}

WallScene& WallScene::wait(Duration time) {
  context_.now += time;
  local_ = local_.later(time);
  return *this;
}

WallScene& WallScene::programme(const std::vector<Entry>& entries, std::string_view format) {
  ReadProgramme read;
  for (const Entry& entry : entries) {
    read.programme.events.push_back(event_from(entry, read.programme.events.size()));
    read.programme.events.back().format = FormatName::from(format).value();
  }
  context_.permission = Permission::kiosk;
  does(read);
  context_.permission = Permission::facilitator;
  return *this;
}

WallScene& WallScene::starts(std::string_view format) {
  StartGathering start{FormatName::from(format).value(), {}, {}};
  const Format* found = find_format(*room_->house, start.format);
  // Of the group of that name, where the venue has one.
  if (found != nullptr && is_known_group(*room_, found->title)) start.group = found->title;
  return does(start);
}

WallScene& WallScene::stage(std::string_view name) {
  while (room_->gathering->agenda.stage().name.str() != name) does(NextStage{});
  return *this;
}

WallScene& WallScene::guests(const std::vector<std::string_view>& tokens) {
  const auto happens = [&](const Event& event) { apply(*room_, event); };
  if (!room_->day) happens(new_day(context_));
  for (const std::string_view token : tokens) {
    happens(
        GuestSignedIn{context_.now, room_->day->last_guest.next(), token_from(token).value(), std::nullopt});
  }
  return *this;
}

WallScene& WallScene::raises(std::string_view token) {
  return does(RaiseHand{token_from(token).value()});
}

WallScene& WallScene::many(int people) {
  for (int i = 0; i < people; ++i) does(SignIn{});
  return *this;
}

WallScene& WallScene::next_date(const NextDate& date) {
  ReadProgramme read{*room_->programme};
  read.programme.next_dates.push_back(date);
  context_.permission = Permission::kiosk;
  does(read);
  context_.permission = Permission::facilitator;
  return *this;
}

WallScene& WallScene::called(std::string_view token, std::string_view name) {
  called_[token_from(token).value()] = CalledBy::from(name).value();
  return *this;
}

WallScene& WallScene::speaker_called(std::string_view name) {
  speaker_called_ = CalledBy::from(name).value();
  return does(NameForWall{WallNameOf::speaker, speaker_called_, {}});
}

WallScene& WallScene::tells_how_many_came() {
  context_.permission = Permission::kiosk;
  does(TellHowManyCame{});
  context_.permission = Permission::facilitator;
  return *this;
}

WallScene& WallScene::on_screen(std::string_view called) {
  own_key = "the key of " + std::string{called};
  std::vector<AdmittedDevice> all = room_->admissions->devices;
  all.push_back({DeviceName::from(called).value(), Permission::screen, own_key});
  context_.permission = Permission::kiosk;
  does(ListDevices{all});
  context_.permission = Permission::facilitator;
  return *this;
}

WallScene& WallScene::wakes() {
  context_.permission = Permission::kiosk;
  does(WakeRoom{});
  context_.permission = Permission::facilitator;
  return *this;
}

View WallScene::view() {
  wall_ = wall_view(*room_);
  wall_.programme_incomplete = programme_incomplete;
  wall_.first_facilitator = first_facilitator;
  // As the kiosk does, for whoever speaks, comes next and facilitates.
  const auto join = [&](GuestOnWall& guest) {
    if (guest.token && called_.count(*guest.token) != 0) guest.called_by = called_.at(*guest.token);
  };
  if (wall_.gathering && wall_.gathering->turn) {
    GuestOnWall& speaker = wall_.gathering->turn->guest;
    join(speaker);
    if (!speaker.token) speaker.called_by = speaker_called_;
  }
  if (wall_.gathering) {
    std::for_each(wall_.gathering->next.begin(), wall_.gathering->next.end(), join);
    std::for_each(wall_.gathering->facilitators.begin(), wall_.gathering->facilitators.end(), join);
  }
  return View{wall_, context_.now, local_, wall_clock, contact, saving, {}, own_key};
}

ui::Assets test_assets() {
  return {source_folder() / "assets"};
}

const config::Texts& english() {
  static const config::Texts texts = config::Texts::read(test_assets().folder / "texts", "en").value;
  return texts;
}

House demo_house() {
  House house;
  house.venue = config::read_venue(test_assets().folder / "demo" / "venue.toml").value.venue;
  house.formats = config::read_formats(test_assets().folder / "formats").value;
  return house;
}

std::vector<Entry> quiet_thursday() {
  return {{"14:00", "15:00", "Clay and conversation", "Garden room", "step-free, quiet corner"},
          {"15:30", "16:45", "Hearing voices group", "Upstairs, small room", "", Audience::ask_first},
          {"17:00", "18:00", "Soup is ready", "Kitchen, help yourself"},
          {"18:50", "20:30", "Listening circle", "Main room", "step-free, hearing loop"},
          {"10:00", "16:00", "Café is open", "Front room", "", Audience::open, EventStatus::confirmed, 1},
          {"12:30", "13:30", "Lunch together", "Kitchen", "", Audience::open, EventStatus::confirmed, 1}};
}

std::vector<Entry> busy_thursday() {
  return {{"", "", "Swap shelf: take a book, leave a book", "Hall", "", Audience::open,
           EventStatus::confirmed, 0, true},
          {"10:00", "16:00", "Café is open", "Front room", "step-free"},
          {"13:30", "15:30", "Board games and jigsaw puzzles", "Front room", "step-free"},
          {"14:00", "15:00", "Clay and conversation", "Garden room", "step-free, quiet corner"},
          {"14:00", "15:30", "Grief and loss", "Main room", "", Audience::open, EventStatus::cancelled},
          {"15:15", "15:45", "Washing up to loud music", "Kitchen"},
          {"15:30", "16:45", "Hearing voices group", "Upstairs, small room", "", Audience::ask_first},
          {"16:00", "17:00", "Letters and forms: help with benefits, bring whatever came in the post",
           "Library corner"},
          {"17:00", "18:00", "Soup is ready", "Kitchen, help yourself"},
          {"17:30", "18:45", "Supper club", "Kitchen", "", Audience::open, EventStatus::tentative},
          {"18:50", "20:30", "Listening circle", "Main room", "step-free, hearing loop"},
          {"19:00", "21:00", "Allotment by torchlight", "Behind the station, meet at the gate", "",
           Audience::ask_first},
          {"10:00", "16:00", "Café is open", "Front room", "", Audience::open, EventStatus::confirmed, 1}};
}

}  // namespace hearth::display
