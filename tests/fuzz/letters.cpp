// Hostile texts on a screen: set and drawn by Pango and Cairo, with a cursor in them.

#include <cmath>

#include "shared/ui/touch/text_field.hpp"
#include "shared/ui/typeset/typesetter.hpp"
#include "tests/fuzz/areas.hpp"
#include "tests/fuzz/claims.hpp"

namespace hearth::fuzz {
namespace {

class Letters : public Reader {
 public:
  Letters() {
    seeds = {"Today at the Lantern Café",
             "שלום עולם, hello",
             "नमस्ते दुनिया",
             "مرحبا بكم",
             "👩‍👩‍👧 e\u0301 한국어",
             "Ein sehr langes Donaudampfschifffahrtsgesellschaftskapitänswort",
             "one\ntwo\n\nthree",
             "ภาษาไทยไม่มีช่องว่าง",
             "<b>&amp;</b>",
             "ﷺﷺﷺ",
             "\u200B\u200B",
             "a\tb"};
    words = {"<span size='999999'>",
             "&#0;",
             "\u202E",
             "\u2067",
             "\u2029",
             "\u0301",
             "\u0E33",
             "\uFFFC",
             "\U000E0001",
             "\u1160",
             "\u0600",
             "\n",
             "\n\n\n",
             " ",
             "\u00A0",
             "\u2011",
             "W",
             "\U0001F468\u200D"};
  }

  void take(const std::string& input) override {
    ui::Block block;
    block.text = input;
    // How it should look follows from the text, so that an input alone says everything.
    const std::size_t number = std::hash<std::string_view>{}(input);
    constexpr float sizes[] = {11, 24, 45, 180};
    constexpr float widths[] = {0, 1, 300, 1700};
    block.style.size_px = sizes[number % 4];
    block.width_px = widths[number / 4 % 4];
    block.lines_max = static_cast<int>(number / 16 % 4);
    block.align = static_cast<ui::Align>(number / 64 % 3);
    block.keep = number / 256 % 2 == 0 ? ui::Keep::cached : ui::Keep::this_frame;
    hold_rendering(typesetter_.render(block), block);
    hold_cursor(block);
  }

 private:
  static void hold_rendering(const ui::Rendering& rendering, const ui::Block& block) {
    const ui::Measure& measure = rendering.measure;
    hold(std::isfinite(measure.size.width) && std::isfinite(measure.size.height), "a text has no size");
    hold(measure.size.width >= 0 && measure.size.height >= 0, "a text is smaller than nothing");
    hold(measure.lines >= 0 && measure.letters_missing >= 0, "a text has fewer lines or letters than none");
    if (block.lines_max > 0) hold(measure.lines <= block.lines_max, "a text has more lines than it may");
    constexpr std::size_t bytes_max = 64U << 20U;
    if (rendering.bitmap) hold(rendering.bitmap->bytes() <= bytes_max, "a text takes memory without bounds");
  }

  // Only what stands in a field has a cursor, so the text is what a field takes of it.
  void hold_cursor(ui::Block block) {
    constexpr std::size_t characters_max = 280;
    ui::TextField field{characters_max, ui::FieldLines::many};
    field.insert(block.text);
    block.text = field.text();
    const std::size_t size = block.text.size();
    for (int step = 0; step < 4; ++step) {
      const ui::Rect cursor = typesetter_.cursor_at(block, field.cursor());
      hold(std::isfinite(cursor.x) && std::isfinite(cursor.y), "a cursor is nowhere");
      hold(typesetter_.byte_at(block, {cursor.x, cursor.y + 1}) <= size, "a place lies behind the text");
      for (const int direction : {-1, 1}) {
        const std::size_t moved = typesetter_.moved_visually(block, field.cursor(), direction);
        hold(moved <= size && is_utf8(std::string_view{block.text}.substr(0, moved)),
             "a cursor left its text");
      }
      step == 0 ? field.move_to_start() : field.move_on();
    }
  }

  ui::Typesetter typesetter_;
};

}  // namespace

std::unique_ptr<Reader> begin_letters(const std::filesystem::path& /*folder*/) {
  return std::make_unique<Letters>();
}

}  // namespace hearth::fuzz
