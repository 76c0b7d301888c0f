#pragma once
// Round things as smooth coverage, drawn with Cairo. Places are pixels; a Rendering lies where its `left` and
// `top` say. Lengths must be positive.

#include "shared/ui/typeset/bitmap.hpp"

namespace hearth::ui {

[[nodiscard]] Rendering render_disc(Point centre, float radius);
// A band with round ends; see Painter::arc. `fraction` above 0.
[[nodiscard]] Rendering render_arc(Point centre, float radius, float thickness, float from, float fraction);
// With round ends.
[[nodiscard]] Rendering render_line(Point from, Point to, float thickness);

}  // namespace hearth::ui
