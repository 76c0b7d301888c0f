#include "shared/ui/paper/laid_out.hpp"

#include <algorithm>
#include <cassert>

#include "shared/ui/paper/type.hpp"

namespace hearth::ui::paper {
namespace {

// Each of them is dark enough to be read when it is printed in grey.
constexpr Colour paper_black{0, 0, 0};
constexpr Colour paper_soft{60, 60, 60};
constexpr Colour paper_accent{0x6f, 0x3a, 0x04};
constexpr Colour paper_white{255, 255, 255};

constexpr float points_in_mm = 72.0F / 25.4F;
constexpr float unprinted_mm = 8;
constexpr float frame_pt = 1.2F;

// What may not be parted from the next stands on the same page with it.
struct Unit {
  float above = 0;  // left out at the top of a page
  float height = 0;
  bool with_next = false;
  std::vector<Mark> marks;  // from the unit's own top; x from the column's start
};

Size page_of(PaperSize size) {
  return size == PaperSize::a4 ? Size{210 * points_in_mm, 297 * points_in_mm}
                               : Size{148 * points_in_mm, 210 * points_in_mm};
}
float margin_of(PaperSize size) {
  return (size == PaperSize::a4 ? 20.0F : 12.0F) * points_in_mm;
}

// Makes units of the blocks of a paper, in one size of its words.
class Setter {
 public:
  Setter(Type& type, Strong strong, float body_pt, float width)
      : type_(type), strong_(strong), body_(body_pt), width_(width) {}

  void operator()(const Title& title) {
    begin(0);
    put(title.label, small(), paper_soft, 0, width_);
    put(title.words, {.size_px = 1.75F * body_, .weight = Weight::semibold, .line_height = 1.2F}, paper_black,
        0, width_);
    skip(0.5F);
    rule({0, y_, 3 * body_, 0.18F * body_}, paper_accent);
    skip(0.5F);
    put(title.lead, text(), paper_soft, 0, width_);
    skip(0.3F);
    end();
    units_.back().with_next = true;
  }

  void operator()(const Heading& heading) {
    begin(1);
    put(heading.words, {.size_px = 1.15F * body_, .weight = Weight::semibold, .line_height = 1.25F},
        paper_accent, 0, width_);
    end();
    units_.back().with_next = true;
  }

  void operator()(const Paragraph& paragraph) {
    begin(0.45F);
    if (stands_in_line(paragraph)) {
      put(paragraph.strong + "\u2002" + paragraph.words, text(), paper_black, 0, width_, Edge::start,
          paragraph.strong.size());
    } else {
      put(paragraph.strong, strong(), paper_black, 0, width_);
      put(paragraph.words, text(), paper_black, 0, width_);
    }
    end();
    units_.back().with_next = paragraph.words.empty();
  }

  void operator()(const Remark& remark) {
    begin(0.45F);
    put(remark.words, small(), paper_soft, 0, width_);
    end();
  }

  void operator()(const Entries& list) {
    constexpr float widest_label = 0.4F;
    float label_width = 0;
    for (const Entry& entry : list.entries)
      label_width = std::max(label_width, wide(entry.label, label_style()));
    label_width = std::min(label_width, widest_label * width_);
    const float x = label_width > 0 ? label_width + 0.8F * body_ : 0;
    for (const Entry& entry : list.entries) {
      begin(0.4F);
      put(entry.label, label_style(), paper_accent, 0, label_width);
      const float label_bottom = std::exchange(y_, 0.0F);
      put_strong_line(entry, x);
      put(entry.words, text(), paper_black, x, width_ - x);
      y_ = std::max(y_, label_bottom);
      end();
      // A single one would look lost below its heading at the end of a page.
      units_.back().with_next = &entry == &list.entries.front() && list.entries.size() > 1;
    }
  }

  void operator()(const Urgent& urgent) {
    if (urgent.contacts.empty()) return;
    constexpr float widest_contact = 0.4F;
    const float pad = 0.7F * body_;
    const float inner = width_ - 2 * pad;
    begin(1);
    const float lines = height(urgent.heading, strong(), inner);
    rule({0, 0, width_, lines + 0.8F * body_}, paper_black);
    skip(0.4F);
    put(urgent.heading, strong(), paper_white, pad, inner);
    skip(0.4F);
    end();
    units_.back().with_next = true;
    float contact_width = 0;
    for (const Contact& each : urgent.contacts)
      contact_width = std::max(contact_width, wide(each.contact, contact_style()));
    contact_width = std::min(contact_width, widest_contact * inner);
    const float x = pad + contact_width + 0.9F * body_;
    for (std::size_t i = 0; i < urgent.contacts.size(); ++i) {
      const bool last = i + 1 == urgent.contacts.size();
      begin(0);
      skip(0.4F);
      const float top = y_;
      put(urgent.contacts[i].contact, contact_style(), paper_black, pad, contact_width);
      // Both columns stand on one baseline.
      const float contact_bottom = std::exchange(y_, top + 0.17F * body_);
      put(urgent.contacts[i].words, text(), paper_black, x, width_ - pad - x);
      put(urgent.contacts[i].more, small(), paper_soft, x, width_ - pad - x);
      y_ = std::max(y_, contact_bottom);
      skip(last ? 0.5F : 0.1F);
      rule({0, 0, frame_pt, y_}, paper_black);
      rule({width_ - frame_pt, 0, frame_pt, y_}, paper_black);
      if (last) rule({0, y_ - frame_pt, width_, frame_pt}, paper_black);
      end();
    }
  }

  [[nodiscard]] TextStyle small() const {
    return {
        .size_px = std::max(smallest_pt, 0.85F * body_), .figures = Figures::tabular, .line_height = 1.3F};
  }
  [[nodiscard]] const std::vector<Unit>& units() const { return units_; }
  [[nodiscard]] int letters_missing() const { return letters_missing_; }

 private:
  [[nodiscard]] TextStyle text() const { return {.size_px = body_, .line_height = 1.36F}; }
  [[nodiscard]] TextStyle strong() const {
    return {.size_px = body_, .weight = Weight::semibold, .line_height = 1.36F};
  }
  [[nodiscard]] TextStyle label_style() const {
    return {.size_px = body_, .weight = Weight::semibold, .figures = Figures::tabular, .line_height = 1.36F};
  }
  [[nodiscard]] TextStyle contact_style() const {
    return {.size_px = 1.25F * body_,
            .weight = Weight::semibold,
            .figures = Figures::tabular,
            .line_height = 1.3F};
  }

  // Words of another direction in the same line would be torn apart.
  [[nodiscard]] bool stands_in_line(const Paragraph& paragraph) const {
    return strong_ == Strong::in_line && !paragraph.strong.empty() && !paragraph.words.empty() &&
           type_.runs_with_paper(paragraph.strong) && type_.runs_with_paper(paragraph.words);
  }

  void begin(float above_lines) {
    units_.emplace_back();
    units_.back().above = above_lines * body_;
    y_ = 0;
  }
  void end() { units_.back().height = y_; }
  void skip(float lines) { y_ += lines * body_; }
  void rule(Rect area, Colour ink) { units_.back().marks.emplace_back(PlacedRule{area, ink}); }

  float wide(const std::string& words, const TextStyle& style) {
    // A little more than it is, so that rounding does not wrap it.
    return words.empty() ? 0 : type_.measure(words, style, 0).size.width + 0.1F;
  }
  float height(const std::string& words, const TextStyle& style, float width) {
    return words.empty() ? 0 : type_.measure(words, style, width).size.height;
  }

  void put(const std::string& words, const TextStyle& style, Colour ink, float x, float width,
           Edge edge = Edge::start, std::size_t strong_bytes = 0) {
    if (words.empty()) return;
    const Measure measure = type_.measure(words, style, width, strong_bytes);
    letters_missing_ += measure.letters_missing;
    units_.back().marks.emplace_back(
        PlacedText{words, style, ink, {x, y_, width, measure.size.height}, edge, strong_bytes});
    y_ += measure.size.height;
  }

  // What is said beside it stands at the end of the line where there is room, else below.
  void put_strong_line(const Entry& entry, float x) {
    const float room = width_ - x;
    const float taken = wide(entry.strong, strong()) + body_ + wide(entry.aside, small());
    const float top = y_;
    put(entry.strong, strong(), paper_black, x, room);
    if (entry.aside.empty()) return;
    if (entry.strong.empty() || taken > room) {
      put(entry.aside, small(), paper_soft, x, room);
      return;
    }
    const float below = std::exchange(y_, top + strong().line_height * body_ - small_line());
    put(entry.aside, small(), paper_soft, x, room, Edge::end);
    y_ = below;
  }
  // So far above the end of a strong line a small one begins that stands on the same baseline.
  [[nodiscard]] float small_line() const {
    const TextStyle style = small();
    return style.line_height * style.size_px + 0.08F * body_;
  }

  Type& type_;
  Strong strong_;
  float body_;
  float width_;
  float y_ = 0;
  int letters_missing_ = 0;
  std::vector<Unit> units_;
};

// Puts units on pages, one below the other.
class Flow {
 public:
  Flow(LaidOut& paper, float bottom) : paper_(paper), bottom_(bottom) { turn(); }

  void place(const std::vector<Unit>& units) {
    for (std::size_t first = 0; first < units.size();) {
      std::size_t behind = first + 1;
      while (behind < units.size() && units[behind - 1].with_next) ++behind;
      float height = 0;
      for (std::size_t i = first; i < behind; ++i)
        height += units[i].height + (i == first ? 0 : units[i].above);
      if (y_ > paper_.margin && y_ + units[first].above + height > bottom_) turn();
      for (; first < behind; ++first) put(units[first]);
    }
  }

 private:
  void turn() {
    paper_.pages.emplace_back();
    y_ = paper_.margin;
  }
  void put(const Unit& unit) {
    if (y_ > paper_.margin) y_ += unit.above;
    for (Mark mark : unit.marks) {
      std::visit([&](auto& each) { move(each.area); }, mark);
      paper_.pages.back().push_back(std::move(mark));
    }
    y_ += unit.height;
    if (y_ > bottom_ + 0.01F) paper_.fits = false;
  }
  void move(Rect& area) const {
    area.x += paper_.margin;
    if (paper_.direction == Direction::right_to_left) area.x = paper_.page.width - area.right();
    area.y += y_;
  }

  LaidOut& paper_;
  float bottom_;
  float y_ = 0;
};

// What stands in the margin below the words, where every printer can still print: the foot's words, and the
// number of the page beside their last line.
struct Foot {
  std::string words;
  TextStyle style;
  float width = 0;   // of the words
  float height = 0;  // at least a line

  [[nodiscard]] float line() const { return style.line_height * style.size_px; }
};

Foot foot_of(const std::string& words, const TextStyle& style, Type& type, float width) {
  Foot foot{words, style, width, 0};
  // As wide as most numbers of pages, and as far from the words as a number is wide.
  foot.width -= 2 * type.measure("88 / 88", style, width).size.width;
  foot.height = std::max(foot.line(), words.empty() ? 0 : type.measure(words, style, foot.width).size.height);
  return foot;
}

void put_feet(LaidOut& paper, const Foot& foot) {
  const float end = paper.page.height - unprinted_mm * points_in_mm;
  const Rect words{paper.margin, end - foot.height, foot.width, foot.height};
  const Rect number{paper.margin, end - foot.line(), paper.page.width - 2 * paper.margin, foot.line()};
  for (std::size_t i = 0; i < paper.pages.size(); ++i) {
    if (!foot.words.empty()) {
      Rect area = words;
      if (paper.direction == Direction::right_to_left) area.x = paper.page.width - area.right();
      paper.pages[i].emplace_back(PlacedText{foot.words, foot.style, paper_soft, area, Edge::start});
    }
    if (paper.pages.size() == 1) continue;
    const std::string said = std::to_string(i + 1) + " / " + std::to_string(paper.pages.size());
    paper.pages[i].emplace_back(PlacedText{said, foot.style, paper_soft, number, Edge::end});
  }
}

LaidOut in_size(const Leaflet& leaflet, Type& type, float body_pt) {
  LaidOut paper{.title = leaflet.title,
                .language = leaflet.language,
                .direction = leaflet.direction,
                .page = page_of(leaflet.size),
                .margin = margin_of(leaflet.size),
                .body_pt = body_pt,
                .pages = {}};
  Setter setter{type, leaflet.strong, body_pt, paper.page.width - 2 * paper.margin};
  for (const Block& block : leaflet.blocks) std::visit(setter, block);
  const Foot foot = foot_of(leaflet.foot, setter.small(), type, paper.page.width - 2 * paper.margin);
  const float bottom = paper.page.height -
                       std::max(paper.margin, unprinted_mm * points_in_mm + foot.height + 0.5F * foot.line());
  Flow{paper, bottom}.place(setter.units());
  put_feet(paper, foot);
  paper.letters_missing = setter.letters_missing();
  return paper;
}

}  // namespace

LaidOut lay_out(const Leaflet& leaflet) {
  assert(!leaflet.body_pt.empty() && leaflet.body_pt.back() >= smallest_pt);
  Type type{leaflet.language, leaflet.direction};
  LaidOut smallest = in_size(leaflet, type, leaflet.body_pt.back());
  const std::size_t pages_max =
      leaflet.pages_max == 0 ? smallest.pages.size() : static_cast<std::size_t>(leaflet.pages_max);
  smallest.fits = smallest.fits && smallest.pages.size() <= pages_max;
  if (!smallest.fits) return smallest;
  for (const float body_pt : leaflet.body_pt) {
    if (body_pt == leaflet.body_pt.back()) break;
    LaidOut paper = in_size(leaflet, type, body_pt);
    if (paper.fits && paper.pages.size() <= pages_max) return paper;
  }
  return smallest;
}

LaidOut lay_out(const std::vector<Leaflet>& from_fullest) {
  assert(!from_fullest.empty());
  for (const Leaflet& leaflet : from_fullest) {
    LaidOut paper = lay_out(leaflet);
    if (paper.fits) return paper;
  }
  return lay_out(from_fullest.back());
}

}  // namespace hearth::ui::paper
