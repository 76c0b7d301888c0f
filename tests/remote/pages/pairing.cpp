// A tablet that no kiosk knows yet, read as values: what stands there in each step, and what a touch asks
// for.

#include "tests/remote/pages/pairing_pages.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "shared/ui/look.hpp"
#include "tests/places.hpp"

namespace hearth::pages::pairing {
namespace {

using link::JoiningNow;

config::Texts english_texts() {
  return config::Texts::read(source_folder() / "assets/texts", "en").value;
}

// A tablet, and what it has asked of its joining.
class NewTablet {
 public:
  Knows knows{texts_, some_languages(), {}, {}, {}};
  Place place;
  std::vector<Asked> asked;

  void happens(const Happened& happened) {
    auto turned = turn(knows, place, happened);
    place = std::move(turned.place);
    asked.insert(asked.end(), turned.requests.begin(), turned.requests.end());
  }
  void press(const std::string& button) {
    INFO(button << " on " << now().page.name);
    REQUIRE(find_button(now().page, "pairing." + button) != nullptr);
    happens(Touched{"pairing." + button});
    happens(Told{});
  }
  void type(const std::string& words) { happens(Typed{"pairing.address", Written{words}}); }
  void stands(JoiningNow step) { knows.joining = joining_at(step); }
  [[nodiscard]] PageOf<Place, Asked> now() const { return page(knows, place); }
  [[nodiscard]] bool shows(const std::string& words) const {
    const Page standing = now().page;
    return std::any_of(standing.main.begin(), standing.main.end(), [&](const Element& element) {
      const auto* phrase = std::get_if<Phrase>(&element);
      return phrase != nullptr && phrase->words.find(words) != std::string::npos;
    });
  }
  template <class Wanted>
  [[nodiscard]] const Wanted& last() const {
    REQUIRE_FALSE(asked.empty());
    REQUIRE(std::holds_alternative<Wanted>(asked.back()));
    return std::get<Wanted>(asked.back());
  }

 private:
  config::Texts texts_ = english_texts();
};

}  // namespace

TEST_CASE("a kiosk that was found is asked by one touch, and the words are compared by another") {
  NewTablet it;
  it.knows.found.kiosks = {{"Garden room", {"kiosk.local", 6000}}};
  it.press("kiosk.0");
  CHECK(it.last<Begin>().kiosk == link::Address{"kiosk.local", 6000});
  it.stands(JoiningNow::compare);
  CHECK(it.shows("macaroni mandolin\nmarathon linoleum\nshampoo espresso"));
  it.press("same");
  CHECK(std::holds_alternative<SameWords>(it.asked.back()));
  CHECK(it.asked.size() == 2);
  it.stands(JoiningNow::waiting);
  CHECK(it.shows("macaroni"));
}

TEST_CASE("whoever sees other words says so, and is not asked for more") {
  NewTablet it;
  it.place.page = at::Asking{};
  it.stands(JoiningNow::compare_with_wall);
  it.press("differ");
  CHECK(std::holds_alternative<OtherWords>(it.asked.back()));
  it.stands(JoiningNow::not_the_same);
  CHECK(find_button(it.now().page, "pairing.same") == nullptr);
  it.press("again");
  CHECK(it.last<Begin>().kiosk == link::Address{"kiosk.local", 5570});
}

TEST_CASE("an address is typed, and what is none is said before anything is asked") {
  NewTablet it;
  it.knows.found.looks = false;
  it.press("type_address");
  it.happens(Touched{"pairing.connect"});
  CHECK(std::get<at::Address>(it.place.page).is_none == false);
  it.type("my?kiosk");
  it.press("connect");
  CHECK(it.shows("isn’t an address"));
  CHECK(std::get<at::Address>(it.place.page).words.str() == "my?kiosk");
  CHECK(it.asked.empty());
  it.type("192.168.0.7 : 6000");
  CHECK_FALSE(it.shows("isn’t an address"));
  it.press("connect");
  CHECK(it.last<Begin>().kiosk == link::Address{"192.168.0.7", 6000});
}

TEST_CASE("the address is typed with Latin letters in every language") {
  NewTablet it;
  it.place.page = at::Address{};
  REQUIRE(find_field(it.now().page) != nullptr);
  CHECK(find_field(it.now().page)->keys == Field::Keys::address);
}

TEST_CASE("six digits are sent as soon as there are six, and a wrong code begins anew") {
  NewTablet it;
  it.place.page = at::Asking{};
  it.stands(JoiningNow::code);
  for (const char* key : {"key.0", "key.4", "key.2", "erase", "key.3", "key.9", "key.1"}) it.press(key);
  CHECK(it.asked.empty());
  CHECK(it.shows("043  91·"));
  it.press("key.7");
  CHECK(it.last<Code>().digits == "043917");
  it.stands(JoiningNow::waiting);
  it.stands(JoiningNow::code_wrong);
  CHECK(it.shows("·"));
  CHECK(it.shows("other digits"));
  for (int i = 0; i < 6; ++i) it.press("key.5");
  CHECK(it.last<Code>().digits == "555555");
}

TEST_CASE("digits that nobody asks for are sent nowhere") {
  NewTablet it;
  it.place.page = at::Asking{"043917"};
  it.stands(JoiningNow::refused);
  it.happens(Told{});
  CHECK(it.asked.empty());
  CHECK(std::get<at::Asking>(it.place.page).code.empty());
}

TEST_CASE("every step but the last moment has a way back, which takes the request back") {
  NewTablet it;
  for (int step = 0; step <= static_cast<int>(JoiningNow::not_kept); ++step) {
    const auto now = static_cast<JoiningNow>(step);
    if (now == JoiningNow::proving || now == JoiningNow::in) continue;
    it.place.page = at::Asking{};
    it.stands(now);
    CAPTURE(step, it.now().page.name);
    it.press("back");
    CHECK(std::holds_alternative<GiveUp>(it.asked.back()));
    CHECK(std::holds_alternative<at::Looking>(it.place.page));
  }
}

TEST_CASE("a tablet that was sent away is let in anew by two touches, and goes back until then") {
  NewTablet it;
  it.knows.before = link::Address{"kiosk.local", 6000};
  it.place.page = at::SentAway{};
  it.press("anew");
  it.press("not_anew");
  it.press("anew");
  CHECK(it.asked.empty());
  it.press("anew_yes");
  CHECK(it.last<Begin>().kiosk == link::Address{"kiosk.local", 6000});
  it.stands(JoiningNow::refused);
  it.press("back");
  it.press("back");
  CHECK(std::holds_alternative<at::SentAway>(it.place.page));
}

TEST_CASE("another language is chosen on the first page and stays") {
  NewTablet it;
  it.happens(Touched{"language.uk"});
  CHECK(it.place.language == "uk");
  it.press("type_address");
  it.press("back");
  CHECK(it.place.language == "uk");
}

TEST_CASE("every button of every page does something, and has a name of its own there") {
  NewTablet it;
  for (const Page& each : every_page(it.knows.texts)) {
    CAPTURE(each.name);
    std::set<std::string> ids;
    for (const Button* button : buttons_of(each)) {
      CAPTURE(button->id);
      CHECK(ids.insert(button->id).second);
      CHECK((button->label.empty() ? button->icon : button->label) != "");
    }
  }
}

}  // namespace hearth::pages::pairing
