#include "remote/handheld/options.hpp"

#include <catch2/catch.hpp>

#include "remote/handheld/evdev_source.hpp"
#include "remote/handheld/run.hpp"
#include "tests/config/written_file.hpp"

namespace hearth::handheld {

TEST_CASE("the program that is started is told all that was typed") {
  remote::RemoteOptions options;
  options.kiosk = {"kiosk.local", 6000};
  options.key_file = "K";
  options.within = Duration{2500};
  options.device = "Some Presenter";
  options.role = "talking-piece";
  CHECK(words_for(options) == std::vector<std::string>{"--kiosk", "kiosk.local:6000", "--within", "2.500",
                                                       "--key", "K", "--device", "Some Presenter", "--role",
                                                       "talking-piece"});
}

TEST_CASE("a key is needed, but not to learn what a device sends") {
  remote::RemoteOptions options;
  CHECK_FALSE(handheld_missing(options).empty());
  options.learn_file = "mine.toml";
  CHECK(handheld_missing(options).empty());
  options.map_file = "other.toml";
  CHECK_FALSE(handheld_missing(options).empty());
}

TEST_CASE("without a role a handheld runs the room") {
  CHECK(role_of({}) == Role::controller);
}

TEST_CASE("each end of a press is one line") {
  CHECK(line_for({{1, Action::next}, Ended::How::applied, {}}) == "next applied");
  CHECK(line_for({{1, Action::next}, Ended::How::refused, Reason::nobody_waiting}) ==
        "next refused: nobody is in line (nobody_waiting)");
  CHECK(line_for({{1, Action::quiet}, Ended::How::not_sent, {}}) == "quiet not sent");
}

TEST_CASE("a machine without devices is told as one") {
  CHECK_THROWS_WITH(
      devices_there("/nowhere"),
      "there is no /nowhere here, so this machine has no devices with keys, or a container hides "
      "them");
  CHECK_THROWS_WITH(EvdevSource("Some Presenter", "/nowhere"),
                    "/nowhere cannot be watched for devices: No such file or directory");
}

TEST_CASE("a device that is not there yet is waited for") {
  const config::WrittenFile file{"event0", "no device"};
  CHECK(devices_there(file.folder()).empty());
  EvdevSource source{"Some Presenter", file.folder()};
  CHECK(
      source.take_notes() ==
      std::vector<std::string>{"'Some Presenter' is not here yet; it is used as soon as it is plugged in."});
  CHECK(source.read().empty());
  CHECK(source.descriptors().size() == 1);
  CHECK_FALSE(source.show(1, Sign::refused));
}

}  // namespace hearth::handheld
