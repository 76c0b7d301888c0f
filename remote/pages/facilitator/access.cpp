// What would make coming easier: which wishes were made, and what the venue says it does about each, on the
// wall where the group wants it. Never who wished, and never how often.

#include <algorithm>

#include "remote/pages/facilitator/making.hpp"
#include "shared/room/access_commands.hpp"

namespace hearth::pages::facilitator {
namespace {

std::string words_for(const Making& page, AccessWish wish) {
  return page.say("sign_in.access." + std::string{hearth::name_of(wish)});
}

Button wall_button(Making& page, AccessWish wish) {
  const std::string name{hearth::name_of(wish)};
  const auto& shown = page.knows().room().wall.access;
  if (std::find(shown.begin(), shown.end(), wish) != shown.end())
    return page.gives("access.hide." + name, page.say("facilitator.access_off_wall"), HideAccess{wish},
                      Role::aside);
  return page.gives("access.show." + name, page.say("facilitator.show_on_wall"), ShowAccess{wish});
}

enum class Asked { no, yes };

// A wish that nobody has made stands here as well where the venue has words about it: the wall may say them
// without anybody's asking.
void add(Making& page, Rows& rows, AccessWish wish, Asked asked) {
  const AccessWords* words = access_words(page.knows().room().house->venue, wish);
  if (asked == Asked::no && words == nullptr) return;
  Row row{{{words_for(page, wish), Style::strong}}};
  if (asked == Asked::yes) row.texts.push_back({page.say("facilitator.access_asked"), Style::answer});
  row.texts.push_back(
      {words != nullptr ? words->str() : page.say("facilitator.access_no_words"), Style::small});
  if (words != nullptr) row.buttons = {wall_button(page, wish)};
  rows.rows.push_back(std::move(row));
}

}  // namespace

std::string wishes_asked_for(const Knows& knows) {
  std::string words;
  for (const AccessWish wish : wishes_told(knows.room())) {
    words += (words.empty() ? "" : " · ") +
             knows.texts.say("sign_in.access." + std::string{hearth::name_of(wish)});
  }
  return words;
}

void put_new_wishes(Making& page) {
  const Knows& knows = page.knows();
  const std::string& name = page.made.page.name;
  const bool has_them_already = name == "start" || name == at::Access::name;
  if (has_them_already || !wishes_are_new(knows.room(), knows.now)) return;
  page.top.push_back(
      {{{page.say("facilitator.access_told", {{"wishes", wishes_asked_for(knows)}}), Style::answer}}});
}

void make(Making& page, const at::Access&) {
  const std::vector<AccessWish> told = wishes_told(page.knows().room());
  Rows rows{"access", {}};
  for (const AccessWish wish : told) add(page, rows, wish, Asked::yes);
  for (const auto& [wish, name] : enum_names<AccessWish>) {
    if (std::find(told.begin(), told.end(), wish) == told.end()) add(page, rows, wish, Asked::no);
  }
  page.main = {Phrase{page.say("facilitator.access_page"), Style::title},
               Phrase{page.say("facilitator.access_how"), Style::small}};
  if (told.empty()) page.main.emplace_back(Phrase{page.say("facilitator.access_none"), Style::body});
  page.main.emplace_back(std::move(rows));
  page.foot = {page.back(page.knows().room().gathering ? Place{at::Tools{}} : Place{at::Main{}})};
}

}  // namespace hearth::pages::facilitator
