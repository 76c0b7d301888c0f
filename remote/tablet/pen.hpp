#pragma once
// What a page is drawn with in one frame: sizes for fingers and eyes, words, and buttons that report what was
// touched. Places are thought of from left to right; for a language that runs the other way the painter puts
// all of it on the other side (ui::Painter::push_reading).
//
// Belongs to one frame; the tablet's main thread.

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "remote/pages/turn.hpp"
#include "remote/tablet/settling.hpp"
#include "shared/ui/touch/widgets.hpp"

namespace hearth::remote {

// How some words look. Sizes in units at the normal text size.
struct Type {
  float size = 26;
  ui::Weight weight = ui::Weight::regular;
  ui::Colour colour;
  int lines_max = 0;  // 0: as many as are needed
  ui::Align align = ui::Align::start;
};

class Pen {
 public:
  Pen(ui::Touch& touch, Settling& settling, std::vector<pages::Happened>& happened);

  [[nodiscard]] ui::Touch& touch() const { return touch_; }
  [[nodiscard]] const ui::Palette& palette() const { return touch_.painter().palette(); }
  [[nodiscard]] float units(float count) const { return touch_.units(count); }
  // The smallest height of a button, and how far two stand apart.
  [[nodiscard]] float target() const { return touch_.target(); }
  [[nodiscard]] float gap() const { return units(14); }

  // Whether rows of buttons may be higher than a finger needs. Where something is going on they may not: the
  // room is for those who can be touched there.
  enum class Room { scarce, to_spare };
  void has(Room room) { room_ = room; }
  [[nodiscard]] float row_height_most(float units_most) const {
    return room_ == Room::to_spare ? units(units_most) : target();
  }
  // Words of a page that has little to say are larger: by this factor, 1 for a full one. Buttons are not, but
  // for those that stand beside such words.
  void grow_words(float by) { growth_ = by; }
  [[nodiscard]] float growth() const { return growth_; }
  [[nodiscard]] Type type_of(pages::Style style) const;
  [[nodiscard]] float height_of(const std::string& words, const Type& type, float width) const;
  // At the top of `place`, as wide as that; returns where the next thing may begin.
  float write(const std::string& words, const Type& type, ui::Rect place);

  // Whether a button of that width shows the whole label in two lines, without splitting a word.
  [[nodiscard]] bool fits(const pages::Button& button, float size, float width) const;
  // The smallest width at which it does, at least a target's.
  [[nodiscard]] float width_for(const pages::Button& button, float size) const;
  // The label is smaller than `size` where there is too little room for it.
  void button(const pages::Button& button, ui::Rect place, float size);
  // The same with its picture above the label.
  void picture(const pages::Button& button, ui::Rect place, float size);
  [[nodiscard]] bool fits_below_picture(const pages::Button& button, float size, ui::Size tile) const;
  // One whose look is known; whether it was pressed.
  bool plain_button(ui::Button button, Follows follows = Follows::nothing);
  // What may be taller than `place`; `draw(top)` as in ui::Touch::scroll.
  void scroll(const std::string& id, ui::Rect place, float content_height_px,
              const std::function<void(float top)>& draw);
  void report(pages::Happened happened) { happened_.push_back(std::move(happened)); }

 private:
  [[nodiscard]] Type usual_type(pages::Style style) const;
  [[nodiscard]] ui::Button look_of(const pages::Button& button, ui::Rect place, float size) const;

  ui::Touch& touch_;
  float growth_ = 1;
  Room room_ = Room::scarce;
  Settling& settling_;
  std::vector<pages::Happened>& happened_;
};

}  // namespace hearth::remote
