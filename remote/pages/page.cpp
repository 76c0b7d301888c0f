#include "remote/pages/page.hpp"

#include <algorithm>

namespace hearth::pages {
namespace {

void add(std::vector<const Button*>& all, const std::vector<Button>& more) {
  for (const Button& button : more) all.push_back(&button);
}

void add(std::vector<const Button*>& all, const std::vector<Element>& area) {
  for (const Element& element : area) {
    if (const auto* buttons = std::get_if<Buttons>(&element)) add(all, buttons->buttons);
    if (const auto* rows = std::get_if<Rows>(&element)) {
      for (const Row& row : rows->rows) add(all, row.buttons);
    }
  }
}

}  // namespace

std::vector<const Button*> buttons_of(const Page& page) {
  std::vector<const Button*> all;
  for (const Row& row : page.top) add(all, row.buttons);
  add(all, page.rail);
  add(all, page.main);
  add(all, page.side);
  add(all, page.foot);
  return all;
}

const Button* find_button(const Page& page, const std::string& id) {
  const std::vector<const Button*> all = buttons_of(page);
  const auto found = std::find_if(all.begin(), all.end(), [&](const Button* each) { return each->id == id; });
  return found == all.end() ? nullptr : *found;
}

const Field* find_field(const Page& page) {
  for (const Element& element : page.main) {
    if (const auto* field = std::get_if<Field>(&element)) return field;
  }
  return nullptr;
}

}  // namespace hearth::pages
