// What those who lead can learn of notes to somebody who does not: nothing. Two kiosks live the same evening,
// power cuts included, one with such notes and one without; facilitators are told the same by both, to the
// last byte and at the same moments.

#include <rapidcheck.h>
#include <algorithm>
#include <catch2/catch.hpp>
#include <memory>

#include "kiosk/kiosk.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/house_commands.hpp"
#include "shared/room/notes_commands.hpp"
#include "shared/room/timekeeping_commands.hpp"
#include "tests/kiosk/data_folder.hpp"
#include "tests/kiosk/evening.hpp"
#include "tests/properties/arbitrary_move.hpp"

using namespace hearth;
using namespace hearth::kiosk;
using namespace std::chrono_literals;

namespace {

constexpr Duration look_every = 100ms;
const NoteText about_sam = NoteText::mended_from("About Sam");

House house_with_steward() {
  House house;
  house.formats = {every_rule_format(), cafe_day_format(), evening_format()};
  house.venue.notes_to = Text<60>::mended_from("Ruth");
  return house;
}

// A kiosk on a disk of its own, and what facilitators are told by it.
class Home {
 public:
  Home() { start(); }

  // Also after a power cut.
  void start() {
    kiosk_.reset();
    journal_.reset();
    journal_ = std::make_unique<Journal>(folder_.path());
    Room room = journal_->load().room;
    now_.now = std::max(Instant{1h}, room.as_of);
    kiosk_ = std::make_unique<Kiosk>(*journal_, std::move(room), ++boot_, [this] { return drawn_ += 7919; });
    kiosk_->start(house_with_steward(), now_);
    pass(Duration{0});
  }
  void pass(Duration time) {
    now_.now += time;
    now_.local = now_.local.later(time);
    if (now_.now < kiosk_->next_due()) return;
    drawn_ = static_cast<std::uint64_t>(now_.now.time_since_epoch().count());
    (void)kiosk_->take(now_, {});
    publish();
  }
  // What chance brings depends on `number` alone.
  wire::Reply ask(const Command& command, Permission permission, std::uint64_t number) {
    Arrivals arrivals;
    arrivals.requests.push_back({{}, std::string{name_of(permission)}, permission, {}});
    wire::ReadRequest& read = arrivals.requests.back().read;
    read.request.command = command;
    read.id = read.request.id = std::to_string(number);
    drawn_ = number * 104'729;
    wire::Reply reply = kiosk_->take(now_, arrivals).front();
    publish();
    return reply;
  }

  [[nodiscard]] const Room& room() const { return kiosk_->room(); }
  // When, on which topic and what.
  [[nodiscard]] const std::vector<std::string>& told() const { return told_; }

 private:
  void publish() {
    for (const Published& message : kiosk_->publish(now_)) {
      if (message.stream != wire::Stream::facilitator) continue;
      told_.push_back(std::to_string(now_.now.time_since_epoch().count()) + std::string{message.topic} +
                      without_folder(message.body));
    }
  }
  // The number of its data folder is all that two of them differ in.
  [[nodiscard]] std::string without_folder(std::string body) const {
    const std::string number = std::to_string(journal_->id());
    for (auto at = body.find(number); at != std::string::npos; at = body.find(number))
      body.replace(at, number.size(), "of this folder");
    return body;
  }

  DataFolder folder_{Keeps::in_memory};
  std::unique_ptr<Journal> journal_;
  std::unique_ptr<Kiosk> kiosk_;
  Moment now_ = moment_at(Instant{1h});
  std::uint64_t boot_ = 0;
  std::uint64_t drawn_ = 0;
  std::vector<std::string> told_;
};

// Something is written to the steward, or the steward deals with it.
void do_for_steward(Home& home, std::uint32_t what, std::uint64_t number) {
  const auto theirs = notes_for(*home.room().notes, Permission::steward);
  const auto& dealt_with = home.room().notes->dealt_with;
  const std::uint64_t any = what;  // of no note
  const std::uint64_t open = theirs.empty() ? any : theirs.at(what % theirs.size()).id.number;
  const std::uint64_t done =
      dealt_with.empty() ? any : dealt_with.at(what % dealt_with.size()).note.id.number;
  switch (what % 6) {
    case 0:
    case 1:
    case 2:
      home.ask(LeaveNote{about_sam, NoteTo::other}, Permission::sign_in, number);
      break;
    case 3:
    case 4:
      home.ask(DealWithNote{open}, Permission::steward, number);
      break;
    default:
      home.ask(KeepNote{done}, Permission::steward, number);
  }
}

// Both evenings at once.
struct TwoHomes {
  Home with;
  Home without;
  hearth::Evening people;
  std::uint64_t asked = 0;

  // `meanwhile` says what is done for the steward on the way.
  void pass(Duration time, std::uint32_t meanwhile) {
    for (Duration gone{0}; gone < time; gone += look_every) {
      with.pass(look_every);
      without.pass(look_every);
      const bool now = gone == look_every * (meanwhile % 40) || gone == look_every * (meanwhile % 23);
      if (now) do_for_steward(with, meanwhile / 40, ++asked);
    }
  }
  void press(const Move& move) {
    people.scene.room = without.room();
    const Command command = people.command_of(move);
    if (is<PassTime>(command)) return;
    if (is<WakeRoom>(command)) {
      with.start();
      without.start();
      return;
    }
    give(command, move.who % 3 == 0 ? Permission::sign_in : Permission::facilitator);
  }
  void give(const Command& command, Permission who) {
    const wire::Reply told = without.ask(command, who, ++asked);
    RC_ASSERT(wire::encode(with.ask(command, who, asked)) == wire::encode(told));
    if (told.token) people.tokens.push_back(*told.token);
  }
};

// The first message that is not the same, as one of them has it; or nothing.
std::string first_difference(const std::vector<std::string>& one, const std::vector<std::string>& other) {
  const auto [a, b] = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
  if (a != one.end()) return *a;
  return b != other.end() ? *b : std::string{};
}

}  // namespace

TEST_CASE("nothing that facilitators are told differs by notes that are meant for somebody else") {
  CHECK(rc::check("the same pictures, beats and replies",
                  [](const std::vector<std::pair<Move, std::uint16_t>>& evening) {
                    TwoHomes homes;
                    homes.give(SignIn{}, Permission::sign_in);
                    homes.give(StartGathering{format_named("all-rules"), {}, {}}, Permission::facilitator);
                    for (const auto& [move, meanwhile] : evening) {
                      homes.pass(std::chrono::seconds{move.wait_s % 13}, meanwhile);
                      homes.press(move);
                    }
                    homes.pass(note_grace + 1s, 0);
                    RC_ASSERT(homes.with.room().as_of == homes.without.room().as_of);
                    RC_ASSERT(first_difference(homes.with.told(), homes.without.told()).empty());
                  }));
}

TEST_CASE(
    "a facilitator's list, picture and counters hold what is for the group, a steward's list the rest") {
  Home home;
  home.ask(LeaveNote{NoteText::mended_from("The chairs are hard"), {}}, Permission::sign_in, 1);
  const std::size_t told = home.told().size();
  home.ask(LeaveNote{about_sam, NoteTo::other}, Permission::sign_in, 2);
  CHECK(home.told().size() == told);
  const wire::Reply facilitators = home.ask(ListNotes{}, Permission::facilitator, 3);
  REQUIRE(facilitators.notes.value().size() == 1);
  CHECK(facilitators.notes->front().text.str() == "The chairs are hard");
  const wire::Reply stewards = home.ask(ListNotes{}, Permission::steward, 4);
  REQUIRE(stewards.notes.value().size() == 1);
  CHECK(stewards.notes->front().text == about_sam);
  CHECK(stewards.version == 0);
  CHECK(home.ask(ListNotes{}, Permission::owner, 5).notes.value().size() == 2);
}

TEST_CASE("a facilitator who writes to somebody else learns nothing more than that it was done") {
  Home home;
  const std::size_t told = home.told().size();
  const wire::Reply first = home.ask(LeaveNote{about_sam, NoteTo::other}, Permission::facilitator, 1);
  CHECK(first.outcome == wire::Outcome::applied);
  for (std::uint64_t number = 2; number < notes_to_other_max + 3; ++number) {
    wire::Reply reply = home.ask(LeaveNote{about_sam, NoteTo::other}, Permission::facilitator, number);
    reply.id = first.id;
    REQUIRE(reply == first);
  }
  CHECK(home.told().size() == told);
}

TEST_CASE("ten seconds after it was dealt with, a note is out of the kiosk's memory") {
  Home home;
  home.ask(LeaveNote{about_sam, NoteTo::other}, Permission::sign_in, 1);
  const std::uint64_t id = home.room().notes->all.front().id.number;
  home.ask(DealWithNote{id}, Permission::steward, 2);
  home.pass(note_grace - 1ms);
  CHECK(home.room().notes->dealt_with.size() == 1);
  home.pass(1ms);
  CHECK(*home.room().notes == Notes{});
}
