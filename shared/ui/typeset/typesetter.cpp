#include "shared/ui/typeset/typesetter.hpp"

#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <string_view>
#include <vector>

#include "shared/ui/typeset/letters.hpp"
#include "shared/ui/wipe.hpp"

namespace hearth::ui {
namespace {

// Larger bitmaps are cut: no screen shows more, and a mistake in a size must not eat the memory.
constexpr int bitmap_side_max = 8192;
constexpr std::string_view ellipsis = "…";

template <class T>
struct Unreference {
  void operator()(T* object) const { g_object_unref(object); }
};
template <class T>
using Object = std::unique_ptr<T, Unreference<T>>;

float line_px(const TextStyle& style) {
  return style.line_height * style.size_px;
}
float pixels(int pango_units) {
  return static_cast<float>(pango_units) / PANGO_SCALE;
}

// No more of a text with a limit of lines can be seen than so many bytes. Pango needs minutes to wrap a word
// of 20,000 letters; nobody needs to see that it did.
std::size_t bytes_seen_max(const Block& block) {
  if (block.lines_max == 0 || block.width_px <= 0) return std::string::npos;
  constexpr float narrowest_letter_em = 0.1F;
  constexpr float bytes_in_letter = 4;
  const float letters_in_line = block.width_px / (narrowest_letter_em * block.style.size_px) + 2;
  return static_cast<std::size_t>(letters_in_line * bytes_in_letter * static_cast<float>(block.lines_max));
}

void cut(std::string& text, std::size_t bytes_max) {
  if (text.size() <= bytes_max) return;
  const char* end = g_utf8_find_prev_char(text.c_str(), text.c_str() + bytes_max + 1);
  text.resize(static_cast<std::size_t>(end - text.c_str()));
}

// What must not stand before "…".
std::string_view without_loose_end(std::string_view text) {
  constexpr std::string_view loose = " \t\n,;:-(";
  while (!text.empty()) {
    if (loose.find(text.back()) != std::string_view::npos) {
      text.remove_suffix(1);
    } else if (text.ends_with("–") || text.ends_with("—") || text.ends_with("“")) {
      text.remove_suffix(3);
    } else {
      break;
    }
  }
  return text;
}

struct SetLine {
  PangoLayoutLine* line;
  float left;
  float width;
  PangoRectangle ink;  // from the line's left end and baseline, Pango's units
};

// What has to be painted of a block, from its top left corner.
struct Ink {
  float left = 0;
  float top = 0;
  float right = 0;
  float bottom = 0;

  [[nodiscard]] bool empty() const { return right <= left || bottom <= top; }
  void add(float x, float y, float width, float height) {
    const bool first = empty();
    left = first ? x : std::min(left, x);
    top = first ? y : std::min(top, y);
    right = first ? x + width : std::max(right, x + width);
    bottom = first ? y + height : std::max(bottom, y + height);
  }
};

}  // namespace

struct Typesetter::State {
  Object<PangoFontMap> fonts{pango_cairo_font_map_new()};
  Object<PangoContext> context{pango_font_map_create_context(fonts.get())};
  Object<PangoLayout> layout{pango_layout_new(context.get())};
  Ascents ascents;

  State();
  void use(const Block& block, std::string_view text);
  [[nodiscard]] std::vector<SetLine> lines() const;
  [[nodiscard]] float baseline_of(const Block& block, std::size_t line);
  [[nodiscard]] std::shared_ptr<const Bitmap> paint(const Block& block, const std::vector<SetLine>& lines,
                                                    Rendering& place);
  // Leaves the shortened text in the layout.
  void shorten(const Block& block, const std::string& text);
  void forget();
};

Typesetter::State::State() {
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context.get(), options);
  cairo_font_options_destroy(options);
  pango_cairo_context_set_resolution(context.get(), 96);
  pango_context_set_round_glyph_positions(context.get(), FALSE);
  pango_layout_set_auto_dir(layout.get(), TRUE);
  pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
}

void Typesetter::State::use(const Block& block, std::string_view text) {
  use_letters(layout.get(), block.style, text);

  // Pango turns left and right round by itself in paragraphs that run right to left.
  pango_layout_set_alignment(layout.get(), block.align == Align::centre ? PANGO_ALIGN_CENTER
                                           : block.align == Align::end  ? PANGO_ALIGN_RIGHT
                                                                        : PANGO_ALIGN_LEFT);
  const bool wraps = block.width_px > 0;
  pango_layout_set_width(layout.get(), wraps ? static_cast<int>(block.width_px * PANGO_SCALE) : -1);
  pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
}

std::vector<SetLine> Typesetter::State::lines() const {
  std::vector<SetLine> lines;
  PangoLayoutIter* place = pango_layout_get_iter(layout.get());
  do {
    PangoRectangle extent;
    pango_layout_iter_get_line_extents(place, nullptr, &extent);
    SetLine line{pango_layout_iter_get_line_readonly(place), pixels(extent.x), pixels(extent.width), {}};
    pango_layout_line_get_extents(line.line, &line.ink, nullptr);
    lines.push_back(line);
  } while (pango_layout_iter_next_line(place));
  pango_layout_iter_free(place);
  return lines;
}

float Typesetter::State::baseline_of(const Block& block, std::size_t line) {
  const float ascent = std::round(ascents.of(layout.get(), block.style));
  return std::round(ascent + line_px(block.style) * static_cast<float>(line));
}

void Typesetter::State::shorten(const Block& block, const std::string& text) {
  PangoLayoutLine* first_over = pango_layout_get_line_readonly(layout.get(), block.lines_max);
  const auto end =
      first_over ? static_cast<std::size_t>(pango_layout_line_get_start_index(first_over)) : text.size();

  int characters = 0;
  const PangoLogAttr* breaks = pango_layout_get_log_attrs_readonly(layout.get(), &characters);
  std::vector<std::size_t> word_ends;
  std::vector<std::size_t> letter_ends;
  const char* place = text.c_str();
  for (int i = 0; i < characters; ++i) {
    const auto byte = static_cast<std::size_t>(place - text.c_str());
    if (byte > end) break;
    if (byte > 0 && breaks[i].is_line_break) word_ends.push_back(byte);
    if (byte > 0 && breaks[i].is_cursor_position) letter_ends.push_back(byte);
    if (*place != '\0') place = g_utf8_next_char(place);
  }
  // From the longest on; seldom more than three are tried.
  const auto set_longest = [&](const std::vector<std::size_t>& ends) {
    for (auto cut = ends.rbegin(); cut != ends.rend(); ++cut) {
      const std::string_view kept = without_loose_end(std::string_view{text}.substr(0, *cut));
      if (kept.empty()) continue;
      std::string shortened{kept};
      shortened += ellipsis;
      use(block, shortened);
      const bool fits = pango_layout_get_line_count(layout.get()) <= block.lines_max;
      if (block.keep == Keep::this_frame) wipe(shortened);
      if (fits) return true;
    }
    return false;
  };
  if (set_longest(word_ends) || set_longest(letter_ends)) return;
  use(block, ellipsis);
}

// Pango's own copy of the text; it frees such copies without clearing them.
void Typesetter::State::forget() {
  const char* text = pango_layout_get_text(layout.get());
  wipe(const_cast<char*>(text), std::string_view{text}.size());
  pango_layout_set_text(layout.get(), "", 0);
}

// Nothing when there is no ink. Says in `place` where the bitmap lies.
std::shared_ptr<const Bitmap> Typesetter::State::paint(const Block& block, const std::vector<SetLine>& lines,
                                                       Rendering& place) {
  Ink ink;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const PangoRectangle& part = lines[i].ink;
    if (part.width == 0 || part.height == 0) continue;
    ink.add(lines[i].left + pixels(part.x), baseline_of(block, i) + pixels(part.y), pixels(part.width),
            pixels(part.height));
  }
  if (ink.empty()) return nullptr;
  place.left = static_cast<int>(std::floor(ink.left)) - 1;
  place.top = static_cast<int>(std::floor(ink.top)) - 1;
  const int width = std::min(bitmap_side_max, static_cast<int>(std::ceil(ink.right)) + 1 - place.left);
  const int height = std::min(bitmap_side_max, static_cast<int>(std::ceil(ink.bottom)) + 1 - place.top);
  auto bitmap = std::make_shared<Bitmap>(width, height, block.keep);
  cairo_surface_t* surface =
      cairo_image_surface_create_for_data(bitmap->pixels(), CAIRO_FORMAT_A8, width, height, bitmap->stride());
  cairo_t* cairo = cairo_create(surface);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    cairo_move_to(cairo, static_cast<double>(lines[i].left) - place.left,
                  static_cast<double>(baseline_of(block, i)) - place.top);
    pango_cairo_show_layout_line(cairo, lines[i].line);
  }
  cairo_destroy(cairo);
  cairo_surface_destroy(surface);
  return bitmap;
}

namespace {

// Sets a block, and forgets its words afterwards when they were meant for one frame.
class Setting {
 public:
  template <class State>
  Setting(State& state, const Block& block, std::size_t bytes_max = std::string::npos)
      : text(well_formed(block.text)), keep_(block.keep), forget_([&state] { state.forget(); }) {
    whole = text.size() <= bytes_max;
    cut(text, bytes_max);
    state.use(block, text);
  }
  ~Setting() {
    if (keep_ != Keep::this_frame) return;
    wipe(text);
    forget_();
  }
  Setting(const Setting&) = delete;
  Setting& operator=(const Setting&) = delete;

  // The byte after `trailing` more characters from `index`.
  [[nodiscard]] std::size_t edge(int index, int trailing) const {
    const char* at = text.c_str() + index;
    for (; trailing > 0 && *at != '\0'; --trailing) at = g_utf8_next_char(at);
    return static_cast<std::size_t>(at - text.c_str());
  }

  std::string text;
  bool whole = true;

 private:
  Keep keep_;
  std::function<void()> forget_;
};

}  // namespace

Typesetter::Typesetter() : state_(std::make_unique<State>()) {}
Typesetter::~Typesetter() = default;

Rendering Typesetter::render(const Block& block) {
  const Setting set{*state_, block, bytes_seen_max(block)};
  Rendering rendering;
  Measure& measure = rendering.measure;
  const int lines_wanted = pango_layout_get_line_count(state_->layout.get());
  measure.shortened = block.lines_max > 0 && (lines_wanted > block.lines_max || !set.whole);
  if (measure.shortened) state_->shorten(block, set.text);
  measure.right_to_left = pango_layout_get_direction(state_->layout.get(), 0) == PANGO_DIRECTION_RTL;
  measure.letters_missing = pango_layout_get_unknown_glyphs_count(state_->layout.get());

  const std::vector<SetLine> lines = state_->lines();
  measure.baseline = state_->baseline_of(block, 0);
  measure.lines = static_cast<int>(lines.size());
  measure.size.height = line_px(block.style) * static_cast<float>(lines.size());
  for (const SetLine& line : lines) measure.size.width = std::max(measure.size.width, line.width);
  rendering.bitmap = state_->paint(block, lines, rendering);
  return rendering;
}

std::string Typesetter::key_of(const Block& block) {
  std::string key = "text ";
  const auto add = [&](float number) {
    key += std::to_string(std::lround(number * 1000));
    key += ' ';
  };
  add(block.style.size_px);
  add(static_cast<float>(block.style.weight));
  add(static_cast<float>(block.style.figures));
  add(block.style.letter_spacing_em);
  add(block.style.line_height);
  add(block.width_px);
  add(static_cast<float>(block.lines_max));
  add(static_cast<float>(block.align));
  key += block.text;
  return key;
}

Rect Typesetter::cursor_at(const Block& block, std::size_t byte) {
  const Setting set{*state_, block};
  const std::vector<SetLine> lines = state_->lines();
  int line = 0;
  int x = 0;
  pango_layout_index_to_line_x(state_->layout.get(), static_cast<int>(byte), FALSE, &line, &x);
  const float height = line_px(block.style);
  return {lines[static_cast<std::size_t>(line)].left + pixels(x), height * static_cast<float>(line), 0,
          height};
}

std::size_t Typesetter::byte_at(const Block& block, Point place) {
  const Setting set{*state_, block};
  const std::vector<SetLine> lines = state_->lines();
  const float last = static_cast<float>(lines.size() - 1);
  const float row = std::clamp(std::floor(place.y / line_px(block.style)), 0.0F, last);
  const SetLine& line = lines[static_cast<std::size_t>(row)];
  int index = 0;
  int trailing = 0;
  pango_layout_line_x_to_index(line.line, static_cast<int>((place.x - line.left) * PANGO_SCALE), &index,
                               &trailing);
  return set.edge(index, trailing);
}

std::size_t Typesetter::moved_visually(const Block& block, std::size_t byte, int direction) {
  const Setting set{*state_, block};
  int index = 0;
  int trailing = 0;
  pango_layout_move_cursor_visually(state_->layout.get(), TRUE, static_cast<int>(byte), 0, direction, &index,
                                    &trailing);
  if (index < 0 || index > static_cast<int>(set.text.size())) return byte;
  return set.edge(index, trailing);
}

}  // namespace hearth::ui
