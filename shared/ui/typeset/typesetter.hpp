#pragma once
// Sets blocks of text with Pango and draws them with Cairo into coverage bitmaps: grey smoothing, no hinting,
// so that a text looks the same on every screen and in every image.
//
// Families: Inter, with Noto Sans for what Inter has no letters for. Baselines lie exactly
// style.line_height * size_px apart, whatever fonts a line needs. Belongs to one Canvas.

#include <memory>
#include <string>

#include "shared/ui/typeset/bitmap.hpp"
#include "shared/ui/typeset/text.hpp"

namespace hearth::ui {

class Typesetter {
 public:
  Typesetter();
  ~Typesetter();
  Typesetter(const Typesetter&) = delete;
  Typesetter& operator=(const Typesetter&) = delete;

  [[nodiscard]] Rendering render(const Block& block);

  // What the cache knows a block by: equal for equal blocks and for no others.
  [[nodiscard]] static std::string key_of(const Block& block);

  // For text that is edited. Bytes count from the start of block.text; `lines_max` is not heeded. Places are
  // pixels from the block's top left corner.
  // The cursor before the letter at `byte`: a rectangle without width.
  [[nodiscard]] Rect cursor_at(const Block& block, std::size_t byte);
  // The edge of a letter nearest to `place`.
  [[nodiscard]] std::size_t byte_at(const Block& block, Point place);
  // The next edge to the left (-1) or right (1) as people see it; the same byte when there is none.
  [[nodiscard]] std::size_t moved_visually(const Block& block, std::size_t byte, int direction);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace hearth::ui
