#include "remote/tablet/stack.hpp"

#include <algorithm>
#include <array>

#include "remote/tablet/button_rows.hpp"

namespace hearth::remote {
namespace {

using pages::Element;
using pages::Phrase;
using pages::Style;

// Of words, where there are few of them.
constexpr std::array growths{1.5F, 1.3F, 1.15F};

// An element of a stack, or two that share a line.
struct Item {
  const Element* element = nullptr;
  const Element* beside = nullptr;
  Need need{};
  float gap_below = 0;
  float height = 0;
};

// Words stand close to the words that they belong to, and further from everything else.
float gap_between(const Pen& pen, const Element& above, const Element* below) {
  const bool words =
      std::holds_alternative<Phrase>(above) && below != nullptr && std::holds_alternative<Phrase>(*below);
  return words ? pen.units(6) : pen.gap();
}

std::vector<Item> items_of(const Pen& pen, const std::vector<Element>& area, float width) {
  std::vector<Item> items;
  for (std::size_t i = 0; i < area.size(); ++i) {
    Item item{&area[i], nullptr, need_of(pen, area[i], width)};
    if (item.need.most <= 0) continue;
    if (i + 1 < area.size() && share_a_line(pen, area[i], area[i + 1], width)) {
      const Need other = need_of(pen, area[++i], width);
      item.beside = &area[i];
      item.need = {std::max(item.need.least, other.least), std::max(item.need.most, other.most), 0};
    }
    item.gap_below = gap_between(pen, area[i], i + 1 < area.size() ? &area[i + 1] : nullptr);
    items.push_back(item);
  }
  return items;
}

float sum_of_least(const std::vector<Item>& items) {
  float sum = 0;
  for (const Item& item : items) sum += item.need.least + item.gap_below;
  return items.empty() ? 0 : sum - items.back().gap_below;
}

void leave_out_what_can_go(std::vector<Item>& items, float height) {
  while (sum_of_least(items) > height + 1) {
    const auto first = std::max_element(
        items.begin(), items.end(), [](const Item& a, const Item& b) { return a.need.goes < b.need.goes; });
    if (first == items.end() || first->need.goes == 0) return;
    items.erase(first);
  }
}

// Returns what nothing wanted.
float share_out(std::vector<Item>& items, float height) {
  float left = height - sum_of_least(items);
  for (Item& item : items) {
    item.height = item.need.least;
    const float more = std::clamp(item.need.most - item.need.least, 0.0F, std::max(0.0F, left));
    item.height += more;
    left -= more;
  }
  return left;
}

// A title has its place, the same on every page.
bool only_words_without_title(const std::vector<Item>& items) {
  return std::all_of(items.begin(), items.end(), [](const Item& item) {
    const auto* phrase = std::get_if<Phrase>(item.element);
    return phrase != nullptr && phrase->style != Style::title;
  });
}

bool is_welcome(const Item& item) {
  const auto* phrase = std::get_if<Phrase>(item.element);
  return phrase != nullptr && phrase->style == Style::welcome;
}

bool is_only_button(const Item& item) {
  const auto* buttons = std::get_if<pages::Buttons>(item.element);
  return buttons != nullptr && buttons->buttons.size() == 1 &&
         buttons->buttons.front().role == pages::Role::only;
}

void draw_items(Pen& pen, const std::vector<Item>& items, ui::Rect place, float left,
                const std::string& page) {
  if (left > 0 && only_words_without_title(items)) place.y += left * 0.3F;
  for (const Item& item : items) {
    if (left > 0 && is_welcome(item)) place.y += std::min(left * 0.35F, pen.units(64));
    if (left > 0 && is_only_button(item)) place.y += std::min(left * 0.25F, pen.units(48));
    const ui::Rect own{place.x, place.y, place.width, item.height};
    draw(pen, *item.element, own, page);
    if (item.beside != nullptr) draw(pen, *item.beside, own, page);
    place.y += item.height + item.gap_below;
  }
}

struct Parts {
  std::vector<Element> above;             // all but buttons
  std::vector<pages::Buttons> at_bottom;  // in order
};

Parts parts_of(const std::vector<Element>& area) {
  Parts parts;
  for (const Element& element : area) {
    if (const auto* buttons = std::get_if<pages::Buttons>(&element))
      parts.at_bottom.push_back(*buttons);
    else
      parts.above.push_back(element);
  }
  return parts;
}

std::vector<pages::Button> all_buttons(const std::vector<pages::Buttons>& rows) {
  std::vector<pages::Button> all;
  for (const pages::Buttons& row : rows) all.insert(all.end(), row.buttons.begin(), row.buttons.end());
  return all;
}

void draw_above(Pen& pen, const std::vector<Element>& area, ui::Rect place, const std::string& page) {
  std::vector<Item> items = items_of(pen, area, place.width);
  leave_out_what_can_go(items, place.height);
  share_out(items, place.height);
  draw_items(pen, items, place, 0, page);
}

// Words grow where a page is there to be read. Where something is going on, a size that changed with it would
// move what is under a finger.
bool is_to_be_read(const std::vector<Element>& area) {
  return std::all_of(area.begin(), area.end(), [](const Element& element) {
    return std::holds_alternative<Phrase>(element) || std::holds_alternative<pages::Rows>(element) ||
           std::holds_alternative<pages::Buttons>(element) || std::holds_alternative<pages::Card>(element);
  });
}

// Larger words are no gain where the last of them are cut.
bool is_cut(const Pen& pen, const Element& element, float width) {
  const auto* phrase = std::get_if<Phrase>(&element);
  if (phrase == nullptr) return false;
  Type type = pen.type_of(phrase->style);
  const float height = pen.height_of(phrase->words, type, width);
  type.lines_max = 0;
  return pen.height_of(phrase->words, type, width) > height;
}

// The largest at which all of the area stands in its place at once.
float growth_for(Pen& pen, const std::vector<Element>& area, ui::Rect place) {
  for (const float growth : growths) {
    pen.grow_words(growth);
    float whole = 0;
    bool cut = false;
    for (std::size_t i = 0; i < area.size(); ++i) {
      const float height = whole_height(pen, area[i], place.width);
      cut = cut || is_cut(pen, area[i], place.width);
      if (height > 0)
        whole += height + gap_between(pen, area[i], i + 1 < area.size() ? &area[i + 1] : nullptr);
    }
    if (!cut && whole - pen.gap() <= place.height) return growth;
  }
  return 1;
}

void draw_grown(Pen& pen, const std::vector<Element>& area, ui::Rect place, const std::string& page) {
  std::vector<Item> items = items_of(pen, area, place.width);
  leave_out_what_can_go(items, place.height);
  const float least = sum_of_least(items);
  if (least <= place.height + 1) {
    const float left = share_out(items, place.height);
    return draw_items(pen, items, place, left, page);
  }
  share_out(items, least);
  pen.scroll(page + ".all", place, least, [&](float top) {
    draw_items(pen, items, {place.x, top, place.width, least}, 0, page);
  });
}

}  // namespace

bool has_room_for(const Pen& pen, const std::vector<Element>& area, ui::Size place) {
  if (!is_to_be_read(area)) return false;
  float whole = 0;
  for (std::size_t i = 0; i < area.size(); ++i) {
    const bool beside = i + 1 < area.size() && share_a_line(pen, area[i], area[i + 1], place.width);
    if (beside || need_of(pen, area[i], place.width).goes > 0) continue;
    whole += whole_height(pen, area[i], place.width) +
             gap_between(pen, area[i], i + 1 < area.size() ? &area[i + 1] : nullptr);
  }
  return whole <= place.height;
}

void draw_stack(Pen& pen, const std::vector<Element>& area, ui::Rect place, const std::string& page) {
  if (!is_to_be_read(area)) return draw_grown(pen, area, place, page);
  pen.has(Pen::Room::to_spare);
  pen.grow_words(growth_for(pen, area, place));
  draw_grown(pen, area, place, page);
  pen.grow_words(1);
  pen.has(Pen::Room::scarce);
}

float draw_heading(Pen& pen, const std::vector<Element>& area, ui::Rect place) {
  for (const Element& element : area) {
    const auto* phrase = std::get_if<Phrase>(&element);
    if (phrase == nullptr) continue;
    Type type = pen.type_of(phrase->style);
    type.size = std::min(type.size, 30.0F);  // the keyboard needs the room
    place.y = pen.write(phrase->words, type, place) + pen.units(8);
  }
  return place.y;
}

void draw_column(Pen& pen, const std::vector<Element>& area, ui::Rect place, const std::string& page) {
  const Parts parts = parts_of(area);
  for (auto row = parts.at_bottom.rbegin(); row != parts.at_bottom.rend(); ++row) {
    const float height = need_of(pen, *row, place.width).least;
    draw(pen, *row, {place.x, place.bottom() - height, place.width, height}, page);
    place.height -= height + pen.gap();
  }
  draw_above(pen, parts.above, place, page);
}

void draw_rail(Pen& pen, const std::vector<Element>& area, ui::Rect place, const std::string& page) {
  pen.touch().painter().fill(place, pen.palette().rail);
  const ui::Rect inner = place.inset(pen.units(24), pen.units(18));
  if (place.height >= place.width) return draw_column(pen, area, inner, page + ".rail");
  const Parts parts = parts_of(area);
  const std::vector<pages::Button> buttons = all_buttons(parts.at_bottom);
  const float height = height_of(pen, columns_for(pen, buttons, inner.width), pen.target());
  const ui::Rect row{inner.x, inner.bottom() - height, inner.width, height};
  draw_in_columns(pen, buttons, row);
  draw_above(pen, parts.above, {inner.x, inner.y, inner.width, row.y - pen.gap() - inner.y}, page + ".rail");
}

float height_of_rail(const Pen& pen, const std::vector<Element>& area, float width) {
  const Parts parts = parts_of(area);
  const std::vector<Item> items = items_of(pen, parts.above, width);
  float above = 0;
  for (const Item& item : items) above += item.need.most + item.gap_below;
  const std::vector<pages::Button> buttons = all_buttons(parts.at_bottom);
  return above + height_of(pen, columns_for(pen, buttons, width), pen.target());
}

}  // namespace hearth::remote
