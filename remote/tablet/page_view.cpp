#include "remote/tablet/page_view.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "remote/tablet/card.hpp"
#include "remote/tablet/rows.hpp"
#include "remote/tablet/stack.hpp"

namespace hearth::remote {
namespace {

using pages::Element;

constexpr float rail_width_max = 290;  // units
constexpr float rail_share = 0.3F;     // of the screen, at most
constexpr float side_width = 300;
constexpr float side_from = 1180;  // the narrowest screen that has room for a side
constexpr float trouble_height = 48;
constexpr float top_share = 0.4F;  // of the height, at most
constexpr float foot_share = 0.36F;
constexpr float edge_above = 22;  // units, around what matters
constexpr float edge_beside_rail = 30;

bool is_card(const pages::Page& page) {
  return page.rail.size() == 1 && std::holds_alternative<pages::Person>(page.rail.front());
}

// The rail's share of the screen is taken off `whole`, from the start or from the top.
ui::Rect take_rail(const Pen& pen, const pages::Page& page, ui::Rect& whole) {
  const bool portrait = whole.height > whole.width;
  ui::Rect rail = whole;
  if (is_card(page)) {
    rail = whole.inset(pen.units(40), pen.units(32));
    if (portrait) rail.height = whole.height * 0.42F;
    if (!portrait) rail.width = whole.width * 0.38F;
  } else if (portrait) {
    const float inner = whole.width - 2 * pen.units(24);
    rail.height =
        std::min(whole.height * rail_share, height_of_rail(pen, page.rail, inner) + 2 * pen.units(18));
  } else {
    rail.width = std::min(pen.units(rail_width_max), whole.width * rail_share);
  }
  if (portrait) {
    whole.y = rail.bottom();
    whole.height -= rail.bottom();
  } else {
    whole.width -= rail.right() - whole.x;
    whole.x = rail.right();
  }
  return rail;
}

void draw_trouble(Pen& pen, const std::string& words, ui::Rect& whole) {
  if (words.empty()) return;
  const Type type{24, ui::Weight::regular, pen.palette().clay, 2};
  const float width = whole.width - 2 * pen.units(30);
  const float height = std::max(pen.units(trouble_height), pen.height_of(words, type, width) + pen.units(16));
  pen.touch().painter().fill({whole.x, whole.y, whole.width, height}, pen.palette().panel);
  pen.write(words, type, {whole.x + pen.units(30), whole.y + pen.units(8), width, height});
  whole.y += height;
  whole.height -= height;
}

// Its lines are scrolled where they would take more than their share of a small screen.
void draw_top(Pen& pen, const pages::Page& page, ui::Rect& whole) {
  if (page.top.empty()) return;
  const pages::Rows rows{"top", page.top};
  const float edge = pen.units(12);
  ui::Rect lines = whole.inset(pen.units(30), edge);
  lines.height = std::min(height_of(pen, rows, lines.width), whole.height * top_share);
  const float height = edge + lines.height;  // the last line's gap is the edge below
  pen.touch().painter().fill({whole.x, whole.y, whole.width, height}, pen.palette().panel);
  draw(pen, rows, lines, page.name);
  whole.y += height;
  whole.height -= height;
}

// Where there is no room for a side, its buttons stand in the foot.
std::vector<pages::Button> foot_buttons(const pages::Page& page, bool has_side) {
  std::vector<pages::Button> foot = page.foot;
  if (has_side) return foot;
  for (const Element& element : page.side) {
    if (const auto* buttons = std::get_if<pages::Buttons>(&element))
      foot.insert(foot.end(), buttons->buttons.begin(), buttons->buttons.end());
  }
  return foot;
}

Foot foot_of(const pages::Page& page, bool has_side, float gone) {
  Foot foot{foot_buttons(page, has_side), {}, gone};
  if (!page.closes_after) return foot;
  foot.closes_words = page.closes_words;
  // Whoever stands at the door finds the way on at once.
  const bool has_primary =
      std::any_of(foot.buttons.begin(), foot.buttons.end(),
                  [](const pages::Button& button) { return button.role == pages::Role::primary; });
  for (pages::Button& button : foot.buttons) {
    if (button.role == pages::Role::leave && !has_primary) button.role = pages::Role::primary;
  }
  return foot;
}

// On a small screen many buttons would leave no room for what matters: then they follow behind it.
bool foot_follows(const Pen& pen, const pages::Page& page, const Foot& foot, ui::Rect main) {
  return foot.buttons.size() > 3 && pages::find_field(page) == nullptr &&
         height_of(pen, foot, main.width) > main.height * foot_share;
}

// Where a rail stands beside the page the foot lies below both, so that more of its buttons stand in a row.
// It is taken off `whole`; nothing where it has no place there.
std::optional<ui::Rect> take_foot(const Pen& pen, const pages::Page& page, const Foot& foot,
                                  ui::Rect& whole) {
  if (page.rail.empty() || is_card(page) || whole.height > whole.width) return std::nullopt;
  ui::Rect place = whole.inset(pen.units(edge_beside_rail), pen.units(edge_above));
  if (foot_follows(pen, page, foot, place)) return std::nullopt;
  const float height = height_of(pen, foot, place.width);
  place = {place.x, place.bottom() - height, place.width, height};
  whole.height = place.y - pen.gap() - whole.y;
  return place;
}

// In one row small labels would be lost on a page that has room for two. The largest that fit are taken.
constexpr std::array foot_labels{26.0F, 22.0F};

Foot with_larger_labels(const Pen& pen, const pages::Page& page, const Foot& foot, ui::Rect main) {
  if (foot.buttons.empty()) return foot;
  Foot larger = foot;
  for (const float label : foot_labels) {
    larger.label_min = label;
    const float left = main.height - height_of(pen, larger, main.width) - pen.gap();
    if (has_room_for(pen, page.main, {main.width, left})) return larger;
  }
  return foot;
}

bool is_tiles(const pages::Buttons& buttons) {
  return buttons.arrangement == pages::Arrangement::grid ||
         buttons.arrangement == pages::Arrangement::pictures;
}

// A page that is taken in several steps is another one at each of them.
std::string identity(const pages::Page& page) {
  for (const Element& element : page.main) {
    const auto* phrase = std::get_if<pages::Phrase>(&element);
    if (phrase != nullptr && phrase->style == pages::Style::aloud) return page.name + " " + phrase->words;
    const auto* buttons = std::get_if<pages::Buttons>(&element);
    if (buttons != nullptr && is_tiles(*buttons) && !buttons->buttons.empty())
      return page.name + " " + buttons->buttons.front().id;
  }
  return page.name;
}

}  // namespace

std::vector<pages::Happened> PageView::draw(ui::Touch& touch, const pages::Page& page,
                                            const config::Texts& texts, float gone, link::SteadyTime now) {
  std::vector<pages::Happened> happened;
  if (std::string standing = identity(page); standing != standing_) {
    writing_.end();
    touch.forget_scrolling();
    standing_ = std::move(standing);
  }
  settling_.begin_frame(now);
  touch.painter().push_reading(texts.right_to_left() ? ui::Reading::right_to_left
                                                     : ui::Reading::left_to_right);
  Pen pen(touch, settling_, happened);
  const ui::Size size = touch.painter().size();
  ui::Rect whole{0, 0, size.width, size.height};
  draw_trouble(pen, page.trouble, whole);

  const bool has_side =
      !page.side.empty() && whole.width > whole.height && whole.width >= pen.units(side_from);
  const Foot foot = foot_of(page, has_side, gone);
  const std::optional<ui::Rect> below = take_foot(pen, page, foot, whole);
  if (!page.rail.empty()) {
    const ui::Rect rail = take_rail(pen, page, whole);
    is_card(page) ? draw_card(pen, std::get<pages::Person>(page.rail.front()), rail)
                  : draw_rail(pen, page.rail, rail, page.name);
  }
  draw_top(pen, page, whole);
  ui::Rect main = whole.inset(pen.units(page.rail.empty() ? 40.0F : edge_beside_rail), pen.units(edge_above));
  if (below) main.height = whole.bottom() - main.y;
  if (has_side) {
    const ui::Rect side{main.right() - pen.units(side_width), main.y, pen.units(side_width), main.height};
    main.width -= side.width + pen.units(30);
    draw_column(pen, page.side, side, page.name + ".side");
  }
  draw_main(pen, page, below ? Foot{} : foot, main, texts);
  if (below) draw_foot(pen, foot, *below, touched_at_);
  if (touch.take_key(ui::Key::escape)) {
    for (const pages::Button* button : pages::buttons_of(page)) {
      if (button->role == pages::Role::leave && happened.empty())
        happened.emplace_back(pages::Touched{button->id});
    }
  }
  if (!happened.empty()) touched_at_ = touch.pointer().value_or(ui::Point{-1, -1});
  // Ten fingers at once are ten touches in as many frames: on a slow machine the last would come after what
  // the first brought has settled.
  const bool touched = std::any_of(happened.begin(), happened.end(), [](const pages::Happened& each) {
    return std::holds_alternative<pages::Touched>(each);
  });
  if (touched) touch.forget_waiting_touches();
  touch.painter().pop_reading();
  return happened;
}

Duration PageView::draw_every(Duration otherwise) const {
  return settling_.goes_on() ? std::min(otherwise, settles_after / 4) : otherwise;
}

// The foot comes last, for whoever goes from button to button with a keyboard.
void PageView::draw_main(Pen& pen, const pages::Page& page, const Foot& usual, ui::Rect main,
                         const config::Texts& texts) {
  if (foot_follows(pen, page, usual, main)) {
    std::vector<Element> all = page.main;
    all.emplace_back(pages::Buttons{pages::Arrangement::row, usual.buttons});
    return draw_stack(pen, all, main, page.name);
  }
  const Foot foot = with_larger_labels(pen, page, usual, main);
  const float foot_height = height_of(pen, foot, main.width);
  ui::Rect middle = main;
  middle.height -= foot_height > 0 ? foot_height + pen.gap() : 0;
  if (const pages::Field* field = pages::find_field(page)) {
    const float top = draw_heading(pen, page.main, middle);
    if (auto typed = writing_.draw(pen, *field, {middle.x, top, middle.width, middle.bottom() - top}, texts))
      pen.report(std::move(*typed));
  } else {
    draw_stack(pen, page.main, middle, page.name);
  }
  draw_foot(pen, foot, {main.x, main.bottom() - foot_height, main.width, foot_height}, touched_at_);
}

}  // namespace hearth::remote
