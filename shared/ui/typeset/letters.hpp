#pragma once
// The letters that screens and papers are set in: Inter, with Noto Sans for what Inter has no letters for.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/ui/typeset/text.hpp"

struct _PangoLayout;

namespace hearth::ui {

// Well-formed UTF-8: Pango writes warnings about anything else. What is not becomes U+FFFD.
[[nodiscard]] std::string well_formed(std::string_view text);

// Font, weight, figures and spacing of a style, for this text. style.size_px is in units of whatever the
// layout is drawn on; line_height is not heeded.
void use_letters(_PangoLayout* layout, const TextStyle& style, std::string_view text);

// From the top of a line to its baseline: the letters stand in the middle of the line height, as in CSS. Kept
// for each style, for Pango sets a sample in every font of the family to tell it, which takes longer than to
// set a short text. Belongs to one thread and the context of one layout.
class Ascents {
 public:
  // `layout` has that style.
  [[nodiscard]] float of(_PangoLayout* layout, const TextStyle& style);

 private:
  std::vector<std::pair<TextStyle, float>> known_;  // a scale of type has few; of more the oldest goes
};

}  // namespace hearth::ui
