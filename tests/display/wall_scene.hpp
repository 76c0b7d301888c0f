#pragma once
// A wall for tests: a real room driven by commands, with the venue and the formats of assets/, on a Thursday
// in November whose time passes when the test says so.

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "display/view.hpp"
#include "shared/config/texts.hpp"
#include "shared/room/command.hpp"
#include "shared/room/house.hpp"
#include "shared/ui/geometry.hpp"

namespace hearth {
struct Room;
}  // namespace hearth

namespace hearth::display {

// An event of the programme, in few words. Times are "15:30"; a day is counted from the Thursday.
struct Entry {
  std::string from;
  std::string to;
  std::string title;
  std::string place{};
  std::string access{};
  Audience audience = Audience::open;
  EventStatus status = EventStatus::confirmed;
  int day = 0;
  bool all_day = false;
};

class WallScene {
 public:
  WallScene();
  WallScene(const WallScene&);
  WallScene(WallScene&&) noexcept;
  ~WallScene();

  // Throws when the room refuses it.
  WallScene& does(const Command& command);
  WallScene& at(std::string_view hh_mm);
  WallScene& wait(Duration time);
  // `format`: of all of them; empty: none.
  WallScene& programme(const std::vector<Entry>& entries, std::string_view format = {});
  WallScene& starts(std::string_view format);
  WallScene& stage(std::string_view name);
  // Signs people in who have exactly these tokens ("blue-kite").
  WallScene& guests(const std::vector<std::string_view>& tokens);
  WallScene& raises(std::string_view token);
  // Signs so many people in; which tokens they get is the same each time.
  WallScene& many(int people);
  // What that guest asked to be called, and the facilitator nodded to.
  WallScene& called(std::string_view token, std::string_view name);
  // What whoever speaks without two words has agreed to be called, as the facilitator has said it.
  WallScene& speaker_called(std::string_view name);
  // As on the hour.
  WallScene& tells_how_many_came();
  // Adds when something meets again to the programme, before the gathering starts.
  WallScene& next_date(const NextDate& date);
  // Admits a screen, whose own key this is from now on; its view is what that screen shows.
  WallScene& on_screen(std::string_view called);
  // The kiosk has been off and starts again.
  WallScene& wakes();
  // Another venue or other formats than those of assets/, before anything else happens.
  WallScene& house(const House& house);

  // Valid until the next call of anything else.
  [[nodiscard]] View view();

  [[nodiscard]] const Room& room() const { return *room_; }
  WallClock wall_clock = WallClock::set;
  link::Contact contact = link::Contact::in_touch;
  bool saving = true;
  bool programme_incomplete = false;
  std::optional<FirstFacilitator> first_facilitator;  // the kiosk's, from its memory
  DeviceId own_key;                                   // of the screen; empty: the kiosk's own wall

 private:
  std::unique_ptr<Room> room_;
  Context context_;
  std::map<Token, CalledBy> called_;
  CalledBy speaker_called_;
  LocalTime local_;
  WallView wall_;
};

[[nodiscard]] ui::Assets test_assets();
[[nodiscard]] const config::Texts& english();
// The venue and the formats of assets/.
[[nodiscard]] House demo_house();
// A Thursday with three things to come, and one on at 14:20.
[[nodiscard]] std::vector<Entry> quiet_thursday();
// Eight things and more, some at the same time, some off, some to ask about, one all day long.
[[nodiscard]] std::vector<Entry> busy_thursday();

}  // namespace hearth::display
