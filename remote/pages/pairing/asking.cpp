// A kiosk is being asked: the six words, what is waited for, and how it ended. The words are the protocol's,
// the same in every language.

#include "remote/pages/pairing/making.hpp"

namespace hearth::pages::pairing {
namespace {

using link::JoiningNow;

// Two in a line, so that they can be compared line by line.
std::string in_three_lines(std::string words) {
  bool ends = false;
  for (char& c : words) {
    if (c != ' ') continue;
    if (ends) c = '\n';
    ends = !ends;
  }
  return words;
}

// Whoever has not chosen another port does not have to know that there are any.
std::string shown(const link::Address& kiosk) {
  return kiosk.port_base == wire::port_base_default ? kiosk.host : to_string(kiosk);
}

void compare(Making& page, const link::JoiningSeen& joining, const std::string& where) {
  page.put("compare", Style::title);
  page.put(where, Style::body);
  page.main.emplace_back(Phrase{in_three_lines(joining.words), Style::compared});
  page.foot = {page.back(), page.asks("differ", OtherWords{}, Role::aside),
               page.asks("same", SameWords{}, Role::primary)};
}

// `what`, and more about it below.
void say(Making& page, const std::string& what, config::Places places = {}) {
  page.put(what, Style::welcome, places);
  page.put(what + "_more", Style::body, places);
  page.foot = {page.back()};
}

// Whoever compares on the other side still sees them here.
void wait(Making& page, const link::JoiningSeen& joining, const std::string& what) {
  page.put(what, Style::title);
  page.put(what + "_more", Style::body);
  page.main.emplace_back(Phrase{in_three_lines(joining.words), Style::compared});
  page.foot = {page.back()};
}

void over(Making& page, const link::JoiningSeen& joining, const std::string& what) {
  say(page, what);
  if (!joining.fault.empty()) page.main.emplace_back(Phrase{joining.fault, Style::small});
  page.foot.push_back(page.leads("again", at::Asking{}, Role::primary, {Begin{joining.kiosk}}));
}

}  // namespace

void make(Making& page, const at::Asking& place) {
  const link::JoiningSeen joining = page.knows().joining.value_or(link::JoiningSeen{});
  switch (joining.now) {
    case JoiningNow::calling:
      return say(page, "calling", {{"address", shown(joining.kiosk)}});
    case JoiningNow::nobody_answers:
      say(page, "nobody_answers", {{"address", shown(joining.kiosk)}});
      page.foot.push_back(page.leads("type_address", at::Address{}, Role::other, {GiveUp{}}));
      return;
    case JoiningNow::full:
      return say(page, "full");
    case JoiningNow::busy:
      return say(page, "busy");
    case JoiningNow::compare:
      return compare(page, joining, "compare_device");
    case JoiningNow::compare_with_wall:
      return compare(page, joining, "compare_wall");
    case JoiningNow::waiting:
      return wait(page, joining, "waiting");
    case JoiningNow::code:
    case JoiningNow::code_wrong:
      return make_code(page, place);
    case JoiningNow::code_closed:
      return wait(page, joining, "code_closed");
    case JoiningNow::proving:
    case JoiningNow::in:
      page.put("proving", Style::welcome);
      return;
    case JoiningNow::not_the_same:
      return over(page, joining, "not_the_same");
    case JoiningNow::refused:
      return over(page, joining, "refused");
    case JoiningNow::expired:
      return over(page, joining, "expired");
    case JoiningNow::mixed_up:
      return over(page, joining, "mixed_up");
    case JoiningNow::other_version:
      return over(page, joining, "other_version");
    case JoiningNow::not_proven:
      return over(page, joining, "not_proven");
    case JoiningNow::not_kept:
      return over(page, joining, "not_kept");
  }
}

}  // namespace hearth::pages::pairing
