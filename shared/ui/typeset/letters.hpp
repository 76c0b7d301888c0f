#pragma once
// The letters that screens and papers are set in: Inter, with Noto Sans for what Inter has no letters for.

#include <string>
#include <string_view>

#include "shared/ui/typeset/text.hpp"

struct _PangoLayout;

namespace hearth::ui {

// Well-formed UTF-8: Pango writes warnings about anything else. What is not becomes U+FFFD.
[[nodiscard]] std::string well_formed(std::string_view text);

// Font, weight, figures and spacing of a style, for this text. style.size_px is in units of whatever the
// layout is drawn on; line_height is not heeded.
void use_letters(_PangoLayout* layout, const TextStyle& style, std::string_view text);

// From the top of a line to its baseline, with the style that the layout has: the letters stand in the middle
// of the line height, as in CSS.
[[nodiscard]] float ascent_of_line(_PangoLayout* layout, const TextStyle& style);

}  // namespace hearth::ui
