#include "tests/simulation/evening.hpp"

#include "shared/room/gathering_commands.hpp"
#include "shared/room/goodbye_commands.hpp"
#include "shared/room/wall_view.hpp"
#include "shared/wire/room_codec.hpp"
#include "shared/wire/room_picture.hpp"
#include "shared/wire/wall_picture.hpp"

namespace hearth::simulation {
namespace {

using namespace std::chrono_literals;

constexpr Duration step_time = 50ms;

std::vector<Client> everybody() {
  return {{1, Permission::facilitator}, {2, Permission::facilitator},  {3, Permission::facilitator},
          {4, Permission::sign_in},     {5, Permission::sign_in},      {6, Permission::steward},
          {7, Permission::handheld},    {8, Permission::talking_piece}};
}

// As `published` leaves it.
Room without_version(Room room) {
  room.version = 0;
  room.as_of = Instant{};
  return room;
}

}  // namespace

SimulatedEvening::SimulatedEvening(std::uint64_t seed)
    : network_(seed),
      kiosk_(network_, disk_, witness_, everybody()),
      tables_{Table{1, network_, witness_.meant}, Table{2, network_, witness_.meant},
              Table{3, network_, witness_.meant}},
      doors_{Door{4, network_}, Door{5, network_}},
      steward_{6, network_},
      hands_{Hand{7, handheld::Role::controller, network_},
             Hand{8, handheld::Role::talking_piece, network_}} {}

void SimulatedEvening::step() {
  now_ += step_time;
  const std::vector<Packet> arrived = network_.arrivals(now_);
  kiosk_.pass(now_, arrived);
  for (Table& table : tables_) table.pass(now_, arrived);
  for (Door& door : doors_) door.pass(now_, arrived);
  steward_.pass(now_, arrived);
  for (Hand& hand : hands_) hand.pass(now_, arrived);
}

// At once, or nearly so: a third of a second is less than anybody sees and acts on.
void SimulatedEvening::all_press_next() {
  for (Table& table : tables_) {
    table.press_next(now_);
    if (network_.happens(0.5)) step();
  }
  for (Hand& hand : hands_)
    hand.press(network_.happens(0.5) ? handheld::Action::next : handheld::Action::done, now_);
}

void SimulatedEvening::somebody_presses() {
  if (network_.happens(0.05)) {
    Table& table = tables_[network_.below(tables_.size())];
    table.press_something(now_);
    // Two people who press at once, as people do.
    if (network_.happens(0.5)) tables_[network_.below(tables_.size())].press_something(now_);
  }
  if (network_.happens(0.015)) doors_[network_.below(doors_.size())].come(witness_.endings());
  if (network_.happens(0.02)) doors_[network_.below(doors_.size())].press_something();
  if (network_.happens(0.02)) steward_.press_something(now_);
  if (network_.happens(0.03)) hands_[network_.below(hands_.size())].press_something(now_);
  if (network_.happens(0.005)) all_press_next();
}

void SimulatedEvening::something_goes_wrong() {
  if (network_.happens(0.001)) kiosk_.lose_power();
  // Most often while something is being written, and never far from where it is.
  if (network_.happens(0.01)) disk_.lose_power_at(static_cast<int>(network_.below(16)));
  if (network_.happens(0.006)) disk_.fail_at(static_cast<int>(network_.below(16)));
  if (network_.happens(0.004)) disk_broken_until_ = now_ + Duration{network_.below(4000)};
  disk_.set_broken(now_ < disk_broken_until_);
  if (network_.happens(0.002)) kiosk_.jump_clock(std::chrono::hours{static_cast<int>(network_.below(9)) - 4});
  for (int address = 1; address < static_cast<int>(cut_off_until_.size()); ++address) {
    Duration& until = cut_off_until_[static_cast<std::size_t>(address)];
    if (network_.happens(0.002)) until = now_ + Duration{network_.below(6000)};
    if (now_ < until)
      network_.cut_off(address);
    else
      network_.let_in(address);
  }
}

void SimulatedEvening::happen(Duration time) {
  for (const Duration end = now_ + time; now_ < end;) {
    somebody_presses();
    something_goes_wrong();
    step();
  }
}

bool SimulatedEvening::settled() const {
  bool all = kiosk_.kiosk() != nullptr && kiosk_.kiosk()->saving();
  for (const Table& table : tables_) all = all && table.remote().session().settled();
  for (const Door& door : doors_) all = all && door.settled();
  for (const Hand& hand : hands_) all = all && hand.settled();
  return all && steward_.remote().session().settled();
}

void SimulatedEvening::calm_down() {
  network_.set_weather(calm);
  disk_.forget_plans();
  disk_.set_broken(false);
  for (int address = 1; address < static_cast<int>(cut_off_until_.size()); ++address)
    network_.let_in(address);
  // Long enough for a request that is lost in bad weather and sent again in calm one.
  for (const Duration least = now_ + 3s, most = now_ + 90s; now_ < least || (!settled() && now_ < most);)
    step();
  if (!settled()) witness_.find("somebody was not answered");
  compare_presses();
}

void SimulatedEvening::end() {
  const auto is_on = [&] { return kiosk_.kiosk()->room().gathering || kiosk_.kiosk()->room().goodbye; };
  for (int tries = 0; tries < 20 && is_on(); ++tries) {
    const bool closes = kiosk_.kiosk()->room().gathering.has_value();
    tables_.front().press(closes ? Command{CloseGathering{}} : Command{EraseNow{}}, now_);
    for (int i = 0; i < 20; ++i) step();
  }
  if (is_on()) witness_.find("the gathering could not be closed");
  witness_.look_for_what_ended(*kiosk_.kiosk());
  const std::optional<Day> before = kiosk_.kiosk()->room().day;
  kiosk_.jump_clock(std::chrono::hours{24 * 8});
  for (int i = 0; i < 60; ++i) step();
  // Another one may have begun, for a tablet that asked for tokens.
  const auto& day = kiosk_.kiosk()->room().day;
  if (day && before && day->date == before->date) witness_.find("the day has not ended");
  if (!kiosk_.kiosk()->saving()) witness_.find("it does not save though the disk takes it");
  witness_.look_for_what_ended(*kiosk_.kiosk());
}

// Whoever holds a card since the last ending is in the room, or has left.
void SimulatedEvening::compare_cards(const Room& room) {
  std::uint64_t people = 0;
  std::set<Token> held;
  for (const Door& door : doors_) {
    people += door.people();
    for (const Card& card : door.cards()) {
      if (card.endings != witness_.endings()) continue;
      if (!held.insert(card.token).second) witness_.find("two people were given the same words");
      if (!card.left && find_guest(room, card.token) == nullptr)
        witness_.find("somebody holds a card and is not in the room");
    }
  }
  if (witness_.counted() > people) witness_.find("more people were counted than came");
  if (witness_.counted() < people) witness_.find("somebody came and was not counted");
}

// Each press has ended as applied, as refused or as not sent.
void SimulatedEvening::compare_presses() {
  bool all = steward_.remote().each_ended_once();
  for (const Table& table : tables_) all = all && table.remote().each_ended_once();
  for (const Door& door : doors_) all = all && door.remote().each_ended_once();
  for (const Hand& hand : hands_) all = all && hand.remote().each_ended_once() && !hand.waits();
  if (!all) witness_.find("a press has not ended, or has ended twice");
}

void SimulatedEvening::compare_copies() {
  const kiosk::Kiosk& kiosk = *kiosk_.kiosk();
  // Time that goes by changes the room; what that changed may still be on its way.
  for (std::uint64_t version = 0; version != kiosk.room().version; step()) {
    version = kiosk.room().version;
    step();
    step();
  }
  const std::string room = wire::encode(published(kiosk.room()));
  for (const Table& table : tables_) {
    if (table.picture() == nullptr || wire::encode(without_version(table.picture()->room)) != room ||
        table.picture()->beat.boot != kiosk_.boot())
      witness_.find("a facilitator's copy is not the kiosk's");
    if (table.remote().went_back()) witness_.find("an older picture took the place of a newer one");
  }
  WallView view = wall_view(kiosk.room());
  kiosk.names().join(view, kiosk.room());
  const std::string wall = wire::encode(view);
  const auto compare_wall = [&](const Remote& remote) {
    const auto copy = remote.session().wall();
    if (!copy || wire::encode(copy->wall) != wall || copy->beat.boot != kiosk_.boot())
      witness_.find("a wall's copy is not the kiosk's");
  };
  for (const Door& door : doors_) compare_wall(door.remote());
  for (const Hand& hand : hands_) compare_wall(hand.remote());
  compare_cards(kiosk.room());
}

}  // namespace hearth::simulation
