#include "shared/ui/typeset/letters.hpp"

#include <pango/pangocairo.h>

#include <cmath>
#include <memory>

namespace hearth::ui {
namespace {

// Letters of these scripts must not be moved apart or together.
bool has_joined_letters(std::string_view text) {
  for (const char* at = text.data(); at < text.data() + text.size(); at = g_utf8_next_char(at)) {
    switch (g_unichar_get_script(g_utf8_get_char(at))) {
      case G_UNICODE_SCRIPT_ARABIC:
      case G_UNICODE_SCRIPT_SYRIAC:
      case G_UNICODE_SCRIPT_NKO:
      case G_UNICODE_SCRIPT_MONGOLIAN:
      case G_UNICODE_SCRIPT_DEVANAGARI:
      case G_UNICODE_SCRIPT_BENGALI:
        return true;
      default:
        break;
    }
  }
  return false;
}

float measured_ascent(PangoLayout* layout, const TextStyle& style) {
  PangoFontMetrics* metrics = pango_context_get_metrics(pango_layout_get_context(layout),
                                                        pango_layout_get_font_description(layout), nullptr);
  const float ascent = static_cast<float>(pango_font_metrics_get_ascent(metrics)) / PANGO_SCALE;
  const float descent = static_cast<float>(pango_font_metrics_get_descent(metrics)) / PANGO_SCALE;
  pango_font_metrics_unref(metrics);
  return (style.line_height * style.size_px - ascent - descent) / 2 + ascent;
}

}  // namespace

std::string well_formed(std::string_view text) {
  if (g_utf8_validate(text.data(), static_cast<gssize>(text.size()), nullptr)) return std::string{text};
  const std::unique_ptr<char, decltype(&g_free)> valid{
      g_utf8_make_valid(text.data(), static_cast<gssize>(text.size())), &g_free};
  return valid.get();
}

void use_letters(PangoLayout* layout, const TextStyle& style, std::string_view text) {
  PangoFontDescription* font = pango_font_description_new();
  pango_font_description_set_family_static(font, "Inter, Noto Sans");
  pango_font_description_set_absolute_size(font, static_cast<double>(style.size_px) * PANGO_SCALE);
  pango_font_description_set_weight(
      font, style.weight == Weight::semibold ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description(layout, font);
  pango_font_description_free(font);

  PangoAttrList* attributes = pango_attr_list_new();
  // cv11 is Inter's plain "a"; other families do not know it and leave it out.
  const char* features = style.figures == Figures::tabular ? "cv11=1, tnum=1" : "cv11=1";
  pango_attr_list_insert(attributes, pango_attr_font_features_new(features));
  if (style.letter_spacing_em != 0 && !has_joined_letters(text)) {
    const float spacing = style.letter_spacing_em * style.size_px * PANGO_SCALE;
    pango_attr_list_insert(attributes, pango_attr_letter_spacing_new(static_cast<int>(std::lround(spacing))));
  }
  pango_layout_set_attributes(layout, attributes);
  pango_attr_list_unref(attributes);
}

float Ascents::of(PangoLayout* layout, const TextStyle& style) {
  constexpr std::size_t known_max = 64;
  for (const auto& [known, ascent] : known_) {
    if (known == style) return ascent;
  }
  if (known_.size() == known_max) known_.erase(known_.begin());
  known_.emplace_back(style, measured_ascent(layout, style));
  return known_.back().second;
}

}  // namespace hearth::ui
