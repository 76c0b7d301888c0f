#include "kiosk/rehearsal/rehearsal.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "shared/config/formats.hpp"
#include "shared/room/line.hpp"
#include "shared/room/wall_view.hpp"
#include "tests/places.hpp"

using namespace hearth;
using namespace std::chrono_literals;

namespace {

const std::vector<Format>& formats() {
  static const std::vector<Format> all = config::read_formats(source_folder() / "assets/formats").value;
  return all;
}

constexpr std::uint32_t guests[] = {0, 1, 2, 3, 7, 10, 11, 25, 60};
constexpr std::uint64_t seeds = 20;

std::string named(const Format& format, std::uint32_t count, std::uint64_t seed) {
  return format.name.str() + " with " + std::to_string(count) + " guests, seed " + std::to_string(seed);
}

// Whose hand is up at the end of a stage and has had no turn.
std::size_t left_waiting(const Gathering& gathering) {
  return hands(gathering).size();
}

bool differ_by_one_at_most(const std::vector<SmallGroup>& groups) {
  const auto smaller = [](const SmallGroup& a, const SmallGroup& b) {
    return a.guests.size() < b.guests.size();
  };
  const auto [least, most] = std::minmax_element(groups.begin(), groups.end(), smaller);
  return most->guests.size() - least->guests.size() <= 1;
}

// Whom the wall names as speaking or next.
std::set<std::string> named_on_wall(const Room& room) {
  std::set<std::string> named;
  const WallView view = wall_view(room);
  const auto add = [&](const GuestOnWall& guest) {
    if (guest.token) named.insert(to_string(*guest.token));
  };
  if (view.gathering->turn) add(view.gathering->turn->guest);
  for (const GuestOnWall& guest : view.gathering->next) add(guest);
  return named;
}

// What has to hold after every step, gathered so that one claim tells of a whole rehearsal.
struct Watched {
  std::set<std::string> said_yes;
  std::set<std::string> named;
  std::size_t waiting_at_stage_end = 0;
  bool groups_even = true;
  std::set<std::string> refusals;

  void operator()(const Room& room, const kiosk::RehearsedStep& step, Instant) {
    if (!step.refused.empty()) refusals.insert(step.command + ": " + step.refused);
    const std::string yes = "guests.rounds token=";
    if (step.command.rfind(yes, 0) == 0 && step.command.find("wish=take_turns") != std::string::npos)
      said_yes.insert(step.command.substr(yes.size(), step.command.find(' ', yes.size()) - yes.size()));
    if (!room.gathering) return;
    named.merge(named_on_wall(room));
    const auto& groups = room.gathering->splitting.groups;
    if (step.command.rfind("groups.split", 0) == 0 && !groups.empty())
      groups_even = groups_even && differ_by_one_at_most(groups);
    if (step.command.rfind("floor.done", 0) == 0) waiting_at_stage_end += left_waiting(*room.gathering);
  }
};

}  // namespace

TEST_CASE("there are eighteen formats to rehearse") {
  CHECK(formats().size() == 18);
}

TEST_CASE("every format reaches its close with any number of guests, in the time it planned") {
  for (const Format& format : formats()) {
    for (const std::uint32_t count : guests) {
      for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        INFO(named(format, count, seed));
        Watched watched;
        const kiosk::Rehearsal told = kiosk::rehearse({format, {}, count, seed}, std::ref(watched));
        REQUIRE(told.stuck.empty());
        CHECK(told.closed);
        const Duration off = told.took > told.planned ? told.took - told.planned : told.planned - told.took;
        CHECK(off <= 1min);
        CHECK(watched.waiting_at_stage_end == 0);
        CHECK(watched.groups_even);
        for (const std::string& refusal : watched.refusals) FAIL_CHECK(refusal);
      }
    }
  }
}

TEST_CASE("the same seed gives the same rehearsal, another seed another") {
  const Format& format = formats().front();
  const auto words = [&](std::uint64_t seed) {
    std::string all;
    for (const auto& step : kiosk::rehearse({format, {}, 7, seed}).steps) all += step.command + "\n";
    return all;
  };
  CHECK(words(3) == words(3));
  CHECK(words(3) != words(4));
}

TEST_CASE("nobody meets again before everybody has met") {
  const auto found = std::find_if(formats().begin(), formats().end(),
                                  [](const Format& each) { return each.name.str() == "co-counselling"; });
  REQUIRE(found != formats().end());
  // Longer than any evening: as many rounds as there are others.
  Format format = *found;
  for (Stage& stage : format.stages) {
    if (stage.floor == FloorRule::pairs) stage.planned = stage.turn * 2 * 5;
  }
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    INFO("seed " << seed);
    std::set<std::vector<GuestId>> met;
    std::size_t again = 0;
    std::size_t rounds = 0;
    const auto watch = [&](const Room& room, const kiosk::RehearsedStep& step, Instant) {
      if (step.command.rfind("pairs.show", 0) != 0) return;
      const auto& present = room.gathering->guests;
      const auto here = std::count_if(present.begin(), present.end(),
                                      [](const Guest& each) { return each.presence == Presence::here; });
      if (here != 10 || rounds++ >= 9) return;
      for (Pair pair : room.gathering->pairing.pairs) {
        std::sort(pair.guests.begin(), pair.guests.end());
        if (!met.insert(pair.guests).second) ++again;
      }
    };
    CHECK(kiosk::rehearse({format, {}, 10, seed}, watch).closed);
    CHECK(again == 0);
  }
}

TEST_CASE(
    "in every format and with any number of guests, only who has said yes is named as speaking or next") {
  std::set<std::string> formats_that_name;
  for (const Format& format : formats()) {
    for (std::uint32_t count = 0; count <= 60; ++count) {
      INFO(named(format, count, count));
      Watched watched;
      (void)kiosk::rehearse({format, {}, count, count}, std::ref(watched));
      for (const std::string& token : watched.named) CHECK(watched.said_yes.count(token) == 1);
      if (!watched.named.empty()) formats_that_name.insert(format.name.str());
    }
  }
  // Where people speak by hands, whoever said yes is named, so that the claim above is about something.
  CHECK(formats_that_name.size() >= 8);
}

TEST_CASE("every group runs inside the café's day, which is on again when the group has closed") {
  const auto day = std::find_if(formats().begin(), formats().end(),
                                [](const Format& format) { return format.kind == FormatKind::day; });
  REQUIRE(day != formats().end());
  for (const Format& format : formats()) {
    if (format.kind == FormatKind::day) continue;
    for (const std::uint32_t count : guests) {
      INFO(named(format, count, 1));
      bool on_again = false;
      const auto watch = [&](const Room& room, const kiosk::RehearsedStep&, Instant) {
        on_again = room.gathering && room.gathering->format == day->name && !room.goodbye;
      };
      const kiosk::Rehearsal told = kiosk::rehearse({format, {}, count, 1, *day}, watch);
      CHECK(told.stuck.empty());
      CHECK(told.closed);
      CHECK(on_again);
    }
  }
}

TEST_CASE("a group mostly finds somebody who leads, and else goes one of three ways") {
  const auto evening = std::find_if(formats().begin(), formats().end(), [](const Format& format) {
    return format.name.str() == "peer-support-evening";
  });
  REQUIRE(evening != formats().end());
  for (const std::uint32_t count : {0U, 7U}) {
    std::set<std::string> ways;
    std::size_t nobody = 0;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
      bool drew_nobody = false;
      const auto watch = [&](const Room& room, const kiosk::RehearsedStep& step, Instant) {
        if (drew_nobody && step.command.rfind("facilitation.", 0) == 0)
          ways.insert(step.command.substr(0, 22));
        drew_nobody = room.gathering && room.gathering->leading.step == LeadingStep::nobody;
        if (drew_nobody) ++nobody;
      };
      CHECK(kiosk::rehearse({*evening, {}, count, seed}, watch).closed);
    }
    CHECK(ways.size() == 3);
    CHECK(nobody < 30);
  }
}
