#include "remote/cli/options.hpp"

#include <catch2/catch.hpp>

#include "remote/cli/choose_kiosk.hpp"
#include "remote/cli/kinds.hpp"
#include "tests/remote/cli/program.hpp"

namespace hearth {
namespace {

remote::ReadOptions read(std::vector<const char*> words) {
  words.insert(words.begin(), "hearth-remote");
  std::vector<remote::Kind> kinds = remote::command_line_kinds();
  kinds.push_back({"sign-in", "", remote::Face::tablet, {}, remote::key_missing, {}});
  return remote::read_options(static_cast<int>(words.size()), words.data(), kinds);
}

}  // namespace

TEST_CASE("options are read before and behind the kind of remote") {
  const auto before =
      read({"--kiosk", "kiosk.local:6000", "--key", "K", "--within", "2.5", "status", "--json"});
  REQUIRE(before.kind);
  CHECK(before.options.kiosk == link::Address{"kiosk.local", 6000});
  CHECK(before.options.within == Duration{2500});
  CHECK(before.options.output == remote::Output::json);
  const auto behind = read({"status", "--json", "--kiosk", "kiosk.local:6000", "--key", "K"});
  REQUIRE(behind.kind);
  CHECK(behind.options.kiosk == before.options.kiosk);
  CHECK(behind.options.key_file == "K");
}

TEST_CASE("without --kiosk the kiosk is meant that the key remembers, else the one of this machine") {
  const auto plain = read({"--key", "K", "watch"});
  REQUIRE(plain.kind);
  link::Keys keys;
  CHECK(remote::kiosk_meant(plain.options, keys) == link::Address{"127.0.0.1", 5570});
  keys.kiosk_address = "kiosk.local:6000";
  CHECK(remote::kiosk_meant(plain.options, keys) == link::Address{"kiosk.local", 6000});
  keys.kiosk_address = "a:b";
  CHECK_THROWS_AS(remote::kiosk_meant(plain.options, keys), link::KeyFault);
  const auto typed = read({"--kiosk", "192.168.0.7", "--key", "K", "watch"});
  CHECK(remote::kiosk_meant(typed.options, keys) == link::Address{"192.168.0.7", 5570});
  CHECK(plain.options.within == Duration{5000});
  CHECK(plain.kind->name == "watch");
}

TEST_CASE("windows have a size, a text size and a language") {
  const auto window = read({"--key", "K", "--window", "1024x600", "--text-size", "largest", "--language",
                            "pl", "--assets", "A", "--full-screen", "sign-in"});
  REQUIRE(window.kind);
  CHECK(window.kind->name == "sign-in");
  CHECK(window.options.window == options::PixelSize{1024, 600});
  CHECK(window.options.text_size == remote::TextSize::largest);
  CHECK(window.options.language == "pl");
  CHECK(window.options.assets_folder == "A");
  CHECK(window.options.full_screen);
}

TEST_CASE("a remote is paired with an address, a wish and what is expected") {
  const auto pair =
      read({"pair", "kiosk.local:6000", "--key", "K", "--as", "facilitator", "--expect", "six words"});
  REQUIRE(pair.kind);
  CHECK(pair.options.kiosk == link::Address{"kiosk.local", 6000});
  CHECK(pair.options.pair_as == Permission::facilitator);
  CHECK(pair.options.expect == "six words");
  CHECK(read({"pair"}).options.pair_as == Permission::handheld);
}

TEST_CASE("one of several kiosks is chosen by its number") {
  const link::FoundKiosks found{{{"Garden", {"a.local", 5570}}, {"Loft", {"b.local", 6000}}}};
  CHECK(remote::chosen_by("1", found) == link::Address{"a.local", 5570});
  CHECK(remote::chosen_by("2", found) == link::Address{"b.local", 6000});
  for (const char* typed : {"", "0", "3", "-1", "1 ", "Loft", "99999999999999999999"})
    CHECK_FALSE(remote::chosen_by(typed, found));
}

TEST_CASE("words are taken unseen on this machine only, and nobody asks to be the owner") {
  CHECK(read({"pair", "--yes"}).kind);
  CHECK(read({"pair", "::1", "--yes"}).kind);
  CHECK_FALSE(read({"pair", "192.168.0.7", "--yes"}).kind);
  CHECK_FALSE(read({"pair", "--as", "owner"}).kind);
  CHECK_FALSE(read({"pair", "--as", "king"}).kind);
}

TEST_CASE("the words of a command are kept as they were typed") {
  const auto send = read({"--key", "K", "send", "wall.message", "text=two words", "more"});
  REQUIRE(send.kind);
  CHECK(send.options.words == std::vector<std::string>{"wall.message", "text=two words", "more"});
  CHECK(read({"--key", "K", "send", "-"}).options.words == std::vector<std::string>{"-"});
}

TEST_CASE("wrong usage ends with 64 and one sentence") {
  const std::vector<std::vector<std::string>> wrong{
      {},
      {"frobnicate"},
      {"status"},
      {"--key", "K", "send"},
      {"--key", "K", "status", "extra"},
      {"--key", "K", "--kiosk", "a:b", "status"},
      {"--key", "K", "--kiosk", "a:70000", "status"},
      {"--key", "K", "--within", "soon", "status"},
      {"--key", "K", "--within", "-1", "status"},
      {"--key", "K", "--window", "large", "facilitator"},
      {"--key", "K", "--text-size", "huge", "facilitator"},
      {"--bogus", "status"},
      {"--key"},
      {"--key", "--within", "status"},
      {"--key", "K", "--assets", "--full-screen", "sign-in"},
      {"key", "F", "--key", "--json"},
      {"key"},
      {"--key", "/nowhere/key", "status"},
      {"--key", "/nowhere/key", "send", "floor.next", "loose"},
      {"key", "/tmp", "--kiosk-key", "short"},
  };
  for (const auto& words : wrong) {
    INFO(Catch::Detail::stringify(words));
    const Ran ran = run_program(words);
    CHECK(ran.exit_code == 64);
    CHECK(ran.output.empty());
    CHECK(std::count(ran.complaints.begin(), ran.complaints.end(), '\n') == 1);
    CHECK(ran.complaints.starts_with("hearth-remote: "));
  }
}

TEST_CASE("help and version are no mistakes, and the list of commands needs no kiosk") {
  CHECK(run_program({"--help"}).exit_code == 0);
  CHECK(run_program({"--version"}).exit_code == 0);
  const Ran json = run_program({"commands", "--json"});
  CHECK(json.exit_code == 0);
  CHECK(json.output.find(R"("name":"floor.more_time")") != std::string::npos);
  CHECK(json.output.find(R"("min":1,"max":3600,"unit":"seconds")") != std::string::npos);
  CHECK(run_program({"commands"}).output.find("seconds=") != std::string::npos);
}

}  // namespace hearth
