#include "kiosk/commands/move_devices.hpp"

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "kiosk/commands/sealed.hpp"
#include "kiosk/network/devices.hpp"
#include "shared/wire/keys.hpp"
#include "tests/kiosk/data_folder.hpp"

namespace hearth::kiosk {
namespace {

const std::string one_key = "rq:rM>}U?@Lns47E1%kR.o@n%FcmmsL/@{H8]yf7";
const std::string other_key = "D:)Q[IlAW!ahhC2ac:9*A}h:p?([4%wOTJ%JR%cs";

// Two boards, and a file between them.
struct Boards {
  DataFolder old_board;
  DataFolder new_board;
  DataFolder stick;
  std::filesystem::path words = stick.path() / "words";

  Boards() {
    (void)kiosk_keys(old_board.path());
    Devices devices{old_board.path()};
    devices.admit({Permission::facilitator, one_key, "The tablet"});
    devices.admit({Permission::talking_piece, other_key, "Stöckchen"});
    say("four words are enough");
  }
  void say(const std::string& passphrase) const { std::ofstream{words} << passphrase << "\n"; }
  [[nodiscard]] MoveDevicesOptions options(const DataFolder& board) const {
    return {board.path(), stick.path() / "moved", words, false};
  }
  [[nodiscard]] int exports() const {
    std::ostringstream out;
    return export_devices(options(old_board), out);
  }
  [[nodiscard]] int imports(bool replace = false) const {
    MoveDevicesOptions wanted = options(new_board);
    wanted.replace = replace;
    std::ostringstream out;
    return import_devices(wanted, out);
  }
};

}  // namespace

TEST_CASE("a new board has the key and the devices of the old one, so nobody is admitted anew") {
  const Boards boards;
  CHECK(boards.exports() == 0);
  CHECK(boards.imports() == 0);
  CHECK(kiosk_keys(boards.new_board.path()) == kiosk_keys(boards.old_board.path()));
  CHECK(Devices{boards.new_board.path()}.all() == Devices{boards.old_board.path()}.all());
}

TEST_CASE("the file is its owner's, and tells neither a key nor a device") {
  const Boards boards;
  CHECK(boards.exports() == 0);
  const auto file = boards.stick.path() / "moved";
  struct stat status {};
  REQUIRE(stat(file.c_str(), &status) == 0);
  CHECK((status.st_mode & 0777U) == 0600U);
  std::ifstream in{file, std::ios::binary};
  const std::string bytes{std::istreambuf_iterator<char>{in}, {}};
  const wire::Keys keys = kiosk_keys(boards.old_board.path());
  for (const std::string& secret : {keys.secret_key, keys.public_key, one_key, std::string{"tablet"}})
    CHECK(bytes.find(secret) == std::string::npos);
}

TEST_CASE("with another passphrase nothing is changed") {
  const Boards boards;
  CHECK(boards.exports() == 0);
  boards.say("four other words it is");
  CHECK_THROWS_WITH(boards.imports(), Catch::StartsWith("The passphrase is another one") &&
                                          Catch::EndsWith("Nothing was changed."));
  CHECK_FALSE(std::filesystem::exists(boards.new_board.path() / "keys/kiosk"));
  CHECK_FALSE(std::filesystem::exists(boards.new_board.path() / "devices"));
}

TEST_CASE("what is there already is replaced only where that was asked for") {
  const Boards boards;
  CHECK(boards.exports() == 0);
  CHECK_THROWS_WITH(boards.exports(), Catch::Contains("is there already and is not replaced"));
  const wire::Keys own = kiosk_keys(boards.new_board.path());
  CHECK_THROWS_WITH(boards.imports(), Catch::Contains("With --replace they go"));
  CHECK(kiosk_keys(boards.new_board.path()) == own);
  CHECK(boards.imports(true) == 0);
  CHECK(kiosk_keys(boards.new_board.path()) == kiosk_keys(boards.old_board.path()));
}

TEST_CASE(
    "nothing is taken over while a kiosk runs there, and a socket that was left behind hinders nobody") {
  const Boards boards;
  CHECK(boards.exports() == 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  const std::string path = boards.new_board.path() / "kiosk.sock";
  path.copy(static_cast<char*>(address.sun_path), sizeof address.sun_path - 1);
  const int kiosk = socket(AF_UNIX, SOCK_STREAM, 0);
  REQUIRE(bind(kiosk, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
  REQUIRE(listen(kiosk, 1) == 0);
  CHECK_THROWS_WITH(boards.imports(), Catch::StartsWith("A kiosk runs on"));
  close(kiosk);
  CHECK(boards.imports() == 0);
}

TEST_CASE("a passphrase that is soon guessed is refused, and so is a folder without a kiosk") {
  const Boards boards;
  boards.say("short");
  CHECK_THROWS_WITH(boards.exports(), Catch::Contains("at least 12 characters"));
  std::ostringstream out;
  CHECK_THROWS_WITH(export_devices(boards.options(boards.new_board), out),
                    Catch::StartsWith("There is no kiosk's key in"));
}

TEST_CASE("what is sealed is opened by its passphrase alone, and not when a byte of it is another one") {
  const std::string box = sealed("two words", "the passphrase");
  CHECK(unsealed(box, "the passphrase") == "two words");
  CHECK(unsealed(box, "the passphrase ") == std::nullopt);
  for (const std::size_t at : {std::size_t{0}, std::size_t{20}, std::size_t{40}, box.size() - 1}) {
    std::string changed = box;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    CHECK(unsealed(changed, "the passphrase") == std::nullopt);
  }
  CHECK(unsealed(box.substr(0, 30), "the passphrase") == std::nullopt);
  CHECK(unsealed("", "the passphrase") == std::nullopt);
  CHECK(sealed("two words", "the passphrase") != box);
}

}  // namespace hearth::kiosk
