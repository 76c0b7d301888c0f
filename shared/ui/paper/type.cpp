#include "shared/ui/paper/type.hpp"

#include <pango/pangocairo.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/ui/typeset/letters.hpp"

namespace hearth::ui::paper {
namespace {

template <class T>
struct Unref {
  void operator()(T* object) const { g_object_unref(object); }
};
template <class T>
using Held = std::unique_ptr<T, Unref<T>>;

float points(int pango_units) {
  return static_cast<float>(pango_units) / PANGO_SCALE;
}

bool is_written_from_right(GUnicodeScript script) {
  return script == G_UNICODE_SCRIPT_ARABIC || script == G_UNICODE_SCRIPT_HEBREW ||
         script == G_UNICODE_SCRIPT_SYRIAC || script == G_UNICODE_SCRIPT_THAANA ||
         script == G_UNICODE_SCRIPT_NKO;
}

bool has_letters_from_right(std::string_view text) {
  for (const char* at = text.data(); at < text.data() + text.size(); at = g_utf8_next_char(at)) {
    if (is_written_from_right(g_unichar_get_script(g_utf8_get_char(at)))) return true;
  }
  return false;
}

// Calls `use` with each paragraph, and how many of its bytes are strong.
template <class Use>
void for_each_paragraph(std::string_view text, std::size_t strong_bytes, const Use& use) {
  while (true) {
    const std::size_t feed = text.find('\n');
    const std::string_view paragraph = text.substr(0, feed);
    use(paragraph, std::min(strong_bytes, paragraph.size()));
    if (feed == std::string_view::npos) return;
    text.remove_prefix(feed + 1);
    strong_bytes -= std::min(strong_bytes, feed + 1);
  }
}

}  // namespace

struct Type::State {
  // The thread's own, which keeps what it has found of the fonts from one paper to the next.
  Held<PangoContext> context{pango_font_map_create_context(pango_cairo_font_map_get_default())};
  Held<PangoLayout> layout{pango_layout_new(context.get())};
  Direction direction;
  Ascents ascents;

  State(const std::string& language, Direction of_paper);
  void use(std::string_view paragraph, const TextStyle& style, float width, std::size_t strong_bytes);
  // Calls `each` with every line and its width.
  template <class Each>
  void for_each_line(const Each& each) {
    PangoLayoutIter* place = pango_layout_get_iter(layout.get());
    do {
      PangoRectangle extent;
      pango_layout_iter_get_line_extents(place, nullptr, &extent);
      each(pango_layout_iter_get_line_readonly(place), points(extent.width));
    } while (pango_layout_iter_next_line(place));
    pango_layout_iter_free(place);
  }
};

Type::State::State(const std::string& language, Direction of_paper) : direction(of_paper) {
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context.get(), options);
  cairo_font_options_destroy(options);
  // The machine's own language must not choose letters of its own.
  pango_context_set_language(context.get(), pango_language_from_string(language.c_str()));
  pango_context_set_round_glyph_positions(context.get(), FALSE);
  pango_layout_set_auto_dir(layout.get(), FALSE);
  pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
}

void Type::State::use(std::string_view paragraph, const TextStyle& style, float width,
                      std::size_t strong_bytes) {
  const bool from_right = direction == Direction::right_to_left && has_letters_from_right(paragraph);
  pango_context_set_base_dir(context.get(), from_right ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  pango_layout_context_changed(layout.get());
  use_letters(layout.get(), style, paragraph);
  if (strong_bytes > 0) {
    PangoAttribute* strong = pango_attr_weight_new(PANGO_WEIGHT_SEMIBOLD);
    strong->end_index = static_cast<guint>(strong_bytes);
    PangoAttrList* attributes = pango_layout_get_attributes(layout.get());
    pango_attr_list_insert(attributes, strong);
    pango_layout_set_attributes(layout.get(), attributes);
  }
  pango_layout_set_width(layout.get(), width > 0 ? static_cast<int>(width * PANGO_SCALE) : -1);
  pango_layout_set_text(layout.get(), paragraph.data(), static_cast<int>(paragraph.size()));
}

Type::Type(const std::string& language, Direction direction)
    : state_(std::make_unique<State>(language, direction)) {}
Type::~Type() = default;

Measure Type::measure(const std::string& text, const TextStyle& style, float width,
                      std::size_t strong_bytes) {
  Measure measure;
  for_each_paragraph(well_formed(text), strong_bytes, [&](std::string_view paragraph, std::size_t strong) {
    state_->use(paragraph, style, width, strong);
    measure.letters_missing += pango_layout_get_unknown_glyphs_count(state_->layout.get());
    state_->for_each_line([&](PangoLayoutLine*, float wide) {
      ++measure.lines;
      measure.size.width = std::max(measure.size.width, wide);
    });
  });
  measure.size.height = style.line_height * style.size_px * static_cast<float>(measure.lines);
  return measure;
}

bool Type::runs_with_paper(const std::string& text) const {
  return (state_->direction == Direction::right_to_left) == has_letters_from_right(well_formed(text));
}

void Type::show(cairo_t* cairo, const PlacedText& text) {
  const bool at_left = (state_->direction == Direction::left_to_right) == (text.edge == Edge::start);
  float top = text.area.y;
  cairo_set_source_rgb(cairo, text.ink.r / 255.0, text.ink.g / 255.0, text.ink.b / 255.0);
  for_each_paragraph(well_formed(text.text), text.strong_bytes,
                     [&](std::string_view paragraph, std::size_t strong) {
                       state_->use(paragraph, text.style, text.area.width, strong);
                       const float ascent = state_->ascents.of(state_->layout.get(), text.style);
                       state_->for_each_line([&](PangoLayoutLine* line, float wide) {
                         const float left = at_left ? text.area.x : text.area.right() - wide;
                         cairo_move_to(cairo, static_cast<double>(left), static_cast<double>(top + ascent));
                         pango_cairo_show_layout_line(cairo, line);
                         top += text.style.line_height * text.style.size_px;
                       });
                     });
}

}  // namespace hearth::ui::paper
