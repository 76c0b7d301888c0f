#include "display/shown.hpp"

#include <catch2/catch.hpp>

#include "display/choose.hpp"

using namespace hearth;
using namespace hearth::display;
using namespace std::chrono_literals;

namespace {

PicturePointer picture_of(Screen screen) {
  auto picture = std::make_shared<wire::WallPicture>();
  picture->wall.screen = picture->wall.chosen = screen;
  picture->wall.message = Message::from("Soup").value();
  return picture;
}

View view_of(const PicturePointer& picture, Instant now) {
  return View{picture->wall, now, {}, WallClock::set, link::Contact::in_touch, true, {}};
}

}  // namespace

TEST_CASE("the first picture and another one of the same screen come without a fade") {
  ShownBefore shown;
  for (int i = 0; i < 2; ++i) {
    const auto picture = picture_of(Screen::message);
    View view = view_of(picture, Instant{1h});
    shown.notice(view, picture);
    CHECK_FALSE(view.leaving);
  }
}

TEST_CASE("another screen fades in from the one before, with what that one showed") {
  ShownBefore shown;
  const auto before = picture_of(Screen::message);
  View first = view_of(before, Instant{1h});
  shown.notice(first, before);
  const auto after = picture_of(Screen::crisis);
  View second = view_of(after, Instant{1h + 1s});
  shown.notice(second, after);
  REQUIRE(second.leaving);
  CHECK(second.leaving->screen == Screen::message);
  CHECK(&second.leaving->wall == &before->wall);
  CHECK(second.leaving->since == Instant{1h + 1s});
  View third = view_of(after, Instant{1h + 1s + fade_takes});
  shown.notice(third, after);
  CHECK_FALSE(third.leaving);
}

TEST_CASE("a kiosk that starts anew with an earlier time leaves no fade behind") {
  ShownBefore shown;
  const auto before = picture_of(Screen::message);
  View first = view_of(before, Instant{1h});
  shown.notice(first, before);
  const auto after = picture_of(Screen::crisis);
  View second = view_of(after, Instant{2h});
  shown.notice(second, after);
  View third = view_of(after, Instant{1s});
  shown.notice(third, after);
  CHECK_FALSE(third.leaving);
}
