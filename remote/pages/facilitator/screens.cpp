// The kiosk's wall and the screens besides it: what each shows, and pinning one of them to a screen.

#include <algorithm>

#include "remote/pages/facilitator/making.hpp"
#include "shared/room/extra_screens_commands.hpp"

namespace hearth::pages::facilitator {
namespace {

const AdmittedDevice* find_screen(const Knows& knows, const DeviceId& public_key) {
  const auto& all = knows.room().admissions->devices;
  const auto found = std::find_if(all.begin(), all.end(), [&](const AdmittedDevice& each) {
    return each.public_key == public_key && each.permission == Permission::screen;
  });
  return found == all.end() ? nullptr : &*found;
}

std::string words_of(const Making& page, Screen screen) {
  return page.say("facilitator.screen." + std::string{hearth::name_of(screen)});
}

std::string shows_now(const Making& page, const AdmittedDevice& device) {
  const Room& room = page.knows().room();
  const std::string on_wall = words_of(page, screen_on_wall(room));
  const auto pin = pin_of(room, device.public_key);
  if (!pin) return page.say("facilitator.screen_follows", {{"screen", on_wall}});
  const std::string pinned = words_of(page, *pin);
  if (has_needs(room, *pin)) return page.say("facilitator.screen_pinned", {{"screen", pinned}});
  return page.say("facilitator.screen_pinned_later", {{"screen", pinned}, {"now", on_wall}});
}

Row own_wall(Making& page) {
  const std::string on_wall = words_of(page, screen_on_wall(page.knows().room()));
  return {{{page.say("facilitator.screens_kiosk"), Style::strong},
           {page.say("facilitator.screen_shows", {{"screen", on_wall}}), Style::body}},
          {page.leads("screen.of.kiosk", page.say("facilitator.screen_change"), at::Wall{})}};
}

Row extra_screen(Making& page, const AdmittedDevice& device, std::size_t place, at::Screens::From from) {
  return {{{device.name.str(), Style::strong},
           {shows_now(page, device), Style::body},
           {connected_words(page, device.public_key), Style::small}},
          {page.leads("screen.of." + std::to_string(place), page.say("facilitator.screen_change"),
                      at::ScreenOf{device.public_key, from})}};
}

// A goodbye and a message come and go by themselves, on every screen that follows the wall.
bool can_be_pinned(Screen screen) {
  return screen != Screen::goodbye && screen != Screen::message;
}

}  // namespace

bool is_still_a_screen(const Knows& knows, const at::ScreenOf& place) {
  return find_screen(knows, place.public_key) != nullptr;
}

void make(Making& page, const at::Screens& place) {
  const auto& devices = page.knows().room().admissions->devices;
  Rows rows{"screens", {own_wall(page)}};
  for (std::size_t i = 0; i < devices.size(); ++i) {
    if (devices[i].permission == Permission::screen)
      rows.rows.push_back(extra_screen(page, devices[i], i, place.from));
  }
  if (rows.rows.size() == 1) rows.rows.push_back({{{page.say("facilitator.screens_none"), Style::small}}});
  page.main = {Phrase{page.say("facilitator.screens_page"), Style::title}, std::move(rows)};
  page.foot = {
      page.back(place.from == at::Screens::From::devices ? Place{at::Devices{}} : Place{at::Wall{}}),
      page.gives("screens.names", page.say("facilitator.screens_names"), IdentifyScreens{}, Role::primary)};
  if (!page.knows().room().step_names.empty()) page.foot.push_back(page.undo());
}

void make(Making& page, const at::ScreenOf& place) {
  const AdmittedDevice* device = find_screen(page.knows(), place.public_key);
  if (device == nullptr) return make(page, at::Screens{place.from});
  const Screen pinned = pin_of(page.knows().room(), place.public_key).value_or(Screen::automatic);
  const at::Screens behind{place.from};
  Buttons screens{Arrangement::grid, {}};
  for (const auto& [screen, name] : enum_names<Screen>) {
    if (!can_be_pinned(screen)) continue;
    const std::string label =
        screen == Screen::automatic ? page.say("facilitator.screen_follow") : words_of(page, screen);
    Button button =
        page.gives("pin." + std::string{name}, label, PinScreen{device->name, screen}, Role::other, behind);
    button.chosen = screen == pinned;
    screens.buttons.push_back(std::move(button));
  }
  page.main = {Phrase{page.say("facilitator.screen_of_title", {{"name", device->name.str()}}), Style::title},
               std::move(screens)};
  page.foot = {page.back(behind)};
}

}  // namespace hearth::pages::facilitator
