// Choosing what stands on the wall.

#include "remote/pages/facilitator/making.hpp"
#include "remote/pages/facilitator/small_wall.hpp"
#include "shared/room/wall_commands.hpp"

namespace hearth::pages::facilitator {
namespace {

// The goodbye comes by itself when a gathering closes; what is about one is not there without one.
bool can_be_chosen(const Room& room, Screen screen) {
  return screen != Screen::goodbye && (room.gathering || needs_of(screen) != ScreenNeeds::gathering);
}

Button screen_button(Making& page, Screen screen) {
  const std::string name{name_of(screen)};
  const std::string id = "screen." + name;
  const std::string label = page.say("facilitator.screen." + name);
  // A message needs words first; help is looked at here before it is shown.
  if (screen == Screen::message) return page.leads(id, label, at::Message{});
  if (screen == Screen::crisis) return page.leads(id, label, at::Crisis{});
  Button button = page.gives(id, label, ShowScreen{screen});
  button.chosen = page.knows().room().wall.chosen == screen;
  return button;
}

}  // namespace

void make(Making& page, const at::Wall&) {
  Buttons screens{Arrangement::grid, {}};
  for (const auto& [screen, name] : enum_names<Screen>) {
    if (can_be_chosen(page.knows().room(), screen)) screens.buttons.push_back(screen_button(page, screen));
  }
  page.main = {Phrase{page.say("facilitator.on_the_wall"), Style::title}, std::move(screens)};
  page.side = {small_wall(page.knows())};
  page.foot = {page.back(at::Main{}),
               page.leads("screens", page.say("facilitator.screens_page"), at::Screens{})};
  if (!page.knows().room().step_names.empty()) page.foot.push_back(page.undo());
}

}  // namespace hearth::pages::facilitator
