// Which wishes for access were made, and what the wall says about them: what facilitators see and touch.
#include "shared/room/access_commands.hpp"
#include "shared/room/house_commands.hpp"
#include "tests/remote/pages/tablet_of_facilitator.hpp"

using namespace hearth;
using namespace hearth::pages;
using namespace hearth::pages::facilitator;

namespace {

const AccessWords ring_the_bell = AccessWords::mended_from("The yard door has no steps; ring the bell.");

// The house has words about one wish.
void furnish(Tablet& it) {
  House house = *it.scene.room.house;
  house.venue.access_answers = {{AccessWish::step_free, ring_the_bell}};
  it.scene.as(Permission::kiosk).does(ReadHouse{house}).as(Permission::facilitator);
  it.tell();
}

void wish(Tablet& it, AccessWish wish) {
  it.scene.as(Permission::sign_in).does(WishAccess{wish}).as(Permission::facilitator);
  it.tell();
}

void quarter_strikes(Tablet& it) {
  it.scene.as(Permission::kiosk).does(TellWishes{}).as(Permission::facilitator);
  it.tell();
}

std::string kind(const char* name) {
  return english().say(std::string{"sign_in.access."} + name);
}

// The first words of each line on the page.
std::vector<std::string> lines(const Tablet& it) {
  std::vector<std::string> words;
  for (const Row& row : it.first<Rows>().rows) words.push_back(row.texts.front().words);
  return words;
}

std::vector<std::string> above_page(const Tablet& it) {
  std::vector<std::string> words;
  for (const Row& row : it.page().page.top) words.push_back(row.texts.front().words);
  return words;
}

}  // namespace

TEST_CASE("a page does not change when somebody wishes for something, whichever page it is") {
  Tablet it{3, "sharing"};
  furnish(it);
  for (const Place& place : std::vector<Place>{at::Main{}, at::Tools{}, at::Access{}}) {
    it.place = place;
    const Page before = it.page().page;
    wish(it, AccessWish::hearing);
    CHECK((it.page().page == before));
  }
}

TEST_CASE("wishes that are new stand above the page for a while, and then where hints stand") {
  Tablet it{3, "sharing"};
  wish(it, AccessWish::quiet_place);
  wish(it, AccessWish::hearing);
  quarter_strikes(it);
  const std::string both = kind("hearing") + " · " + kind("quiet_place");
  CHECK(above_page(it) ==
        std::vector<std::string>{english().say("facilitator.access_told", {{"wishes", both}})});
  it.wait(wishes_new_for);
  CHECK(above_page(it) ==
        std::vector<std::string>{english().say("facilitator.access_hint", {{"wishes", both}})});
}

TEST_CASE("before a gathering they stand among what can be started, and lead to what the venue does") {
  Tablet it{2};
  CHECK_FALSE(it.has("access"));
  wish(it, AccessWish::interpreter);
  quarter_strikes(it);
  CHECK(lines(it).front() == english().say("facilitator.access_told", {{"wishes", kind("interpreter")}}));
  it.touch("access");
  CHECK(it.name() == "access");
  it.touch("back");
  CHECK(it.name() == "start");
}

TEST_CASE("what was asked for comes first, and what the venue has words about can go on the wall unasked") {
  Tablet it{3, "sharing"};
  furnish(it);
  wish(it, AccessWish::scent_free);
  quarter_strikes(it);
  it.touch_all({"tools", "access"});
  CHECK(lines(it) == std::vector{kind("scent_free"), kind("step_free")});
  CHECK_FALSE(it.has("access.show.scent_free"));
  CHECK(wall_view(it.scene.room).access.empty());
  it.touch("access.show.step_free");
  CHECK(wall_view(it.scene.room).access == std::vector{ring_the_bell});
  it.touch("access.hide.step_free");
  CHECK(wall_view(it.scene.room).access.empty());
}

TEST_CASE("where nobody has asked and the venue has no words, the page says so") {
  Tablet it{3, "sharing"};
  it.touch_all({"tools", "access"});
  CHECK(it.phrases().back() == english().say("facilitator.access_none"));
  CHECK(it.first<Rows>().rows.empty());
}
