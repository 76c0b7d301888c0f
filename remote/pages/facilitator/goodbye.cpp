// A gathering has closed and can be taken back for a while; then everything about the people in it is erased.

#include <algorithm>

#include "remote/pages/facilitator/making.hpp"
#include "shared/room/goodbye_commands.hpp"

namespace hearth::pages::facilitator {

void make_goodbye(Making& page) {
  const Knows& knows = page.knows();
  const Goodbye& goodbye = *knows.room().goodbye;
  const auto left =
      std::max(std::chrono::ceil<std::chrono::seconds>(goodbye.until - knows.now), std::chrono::seconds{0});
  page.main = {
      Phrase{page.say("facilitator.closed_title", {{"title", goodbye.gathering.title.str()}}), Style::title},
      Phrase{knows.texts.say_count("facilitator.closed_more", left.count()), Style::body},
      Buttons{
          Arrangement::row,
          {page.gives("take_back", page.say("facilitator.take_back"), TakeBackClosing{}, Role::primary)}}};
  put_look_back(page);
  page.main.emplace_back(Buttons{
      Arrangement::row, {page.leads("help", page.say("facilitator.help"), at::Crisis{}, Role::help)}});
  page.foot = {page.leads("wall", page.say("facilitator.wall"), at::Wall{}),
               page.gives("erase_now", page.say("facilitator.erase_now"), EraseNow{}, Role::irrevocable)};
}

}  // namespace hearth::pages::facilitator
