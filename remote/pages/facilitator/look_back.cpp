// After a gathering: how many came, the talk of those who led it, and what to remember when the group meets
// again. While the close can still be taken back, and for a while after that.

#include "remote/pages/facilitator/making.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/notes_commands.hpp"

namespace hearth::pages::facilitator {
namespace {

// What is offered to those who led a gathering that comes again under that name.
Row offers_to_look_back(Making& page, const Title& group, FormatKind kind) {
  const Room& room = page.knows().room();
  Row row;
  if (to_remember(*room.notes, group) > 0)
    row.texts.push_back({page.say("facilitator.remembered", {{"group", group.str()}}), Style::answer});
  const Format* debrief = kind == FormatKind::debrief ? nullptr : find_debrief(*room.house);
  if (debrief != nullptr)
    row.buttons.push_back(page.gives("debrief", debrief->title.str(),
                                     StartGathering{debrief->name, std::nullopt, std::nullopt}, Role::other,
                                     at::Main{}));
  row.buttons.push_back(
      page.leads("remember", page.say("facilitator.remember"), at::Remember{group}, Role::other));
  return row;
}

std::string people_in(const Making& page, const Tally& tally) {
  const config::Texts& texts = page.knows().texts;
  if (!tally.came) return page.say("facilitator.came_few", {{"count", std::to_string(people_told_from)}});
  std::string words = texts.say_count("facilitator.came", *tally.came);
  if (tally.first_time) words += " · " + texts.say_count("facilitator.came_first_time", *tally.first_time);
  return words;
}

}  // namespace

void put_look_back(Making& page) {
  const Room& room = page.knows().room();
  if (room.goodbye) {
    const Gathering& closed = room.goodbye->gathering;
    Row row = offers_to_look_back(page, comes_again_as(closed), closed.kind);
    if (row.buttons.front().id == "debrief")
      row.texts.insert(row.texts.begin(), {page.say("facilitator.debrief_erases"), Style::body});
    page.main.emplace_back(Rows{"look_back", {std::move(row)}});
    return;
  }
  const LastClosed* closed = closed_lately(room, page.knows().now);
  if (closed == nullptr) return;
  Row row = offers_to_look_back(page, closed->group, closed->kind);
  row.texts.insert(row.texts.begin(),
                   {{page.say("facilitator.closed_title", {{"title", closed->title.str()}}), Style::strong},
                    {people_in(page, closed->tally), Style::small}});
  page.main.emplace_back(Rows{"look_back", {std::move(row)}});
}

void make(Making& page, const at::Remember& place) {
  page.main = {Phrase{page.say("facilitator.remember"), Style::title},
               Field{"remember", place.words.str(), page.say("facilitator.remember_hint"),
                     NoteText::characters_max, true}};
  const NoteText text = NoteText::from(place.words.str()).value_or(NoteText{});
  page.foot = {page.back(at::Main{}),
               page.gives("remember.keep", page.say("facilitator.remember_keep"),
                          LeaveNote{text, NoteTo::group, place.group}, Role::primary, at::Main{})};
}

}  // namespace hearth::pages::facilitator
