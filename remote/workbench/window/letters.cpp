#include "remote/workbench/window/letters.hpp"

#include <fontconfig/fontconfig.h>
#include <imgui.h>
#include <imgui_freetype.h>

#include <array>
#include <cmath>
#include <memory>
#include <string>

namespace hearth::workbench {
namespace {

constexpr float body_px = 18;
constexpr float heading_px = 26;

// Pairs of first and last letter, and a nought: Latin with its extensions A, Cyrillic with what Ukrainian
// needs, dashes, quotation marks and dots, arrows, and a few signs.
constexpr std::array<ImWchar, 17> wanted{0x0020, 0x00ff, 0x0100, 0x017f, 0x0218, 0x021b,
                                         0x0400, 0x0491, 0x2010, 0x2027, 0x202f, 0x203a,
                                         0x2190, 0x2193, 0x2212, 0x2215, 0};

struct Freed {
  void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
};
using Pattern = std::unique_ptr<FcPattern, Freed>;

// The file of that family and weight, or empty where the machine has no such font.
std::string font_file(const char* family, int weight) {
  const Pattern asked{FcPatternCreate()};
  FcPatternAddString(asked.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>(family));
  FcPatternAddInteger(asked.get(), FC_WEIGHT, weight);
  FcPatternAddInteger(asked.get(), FC_SLANT, FC_SLANT_ROMAN);
  FcConfigSubstitute(nullptr, asked.get(), FcMatchPattern);
  FcDefaultSubstitute(asked.get());
  FcResult result = FcResultNoMatch;
  const Pattern found{FcFontMatch(nullptr, asked.get(), &result)};
  FcChar8* name = nullptr;
  FcChar8* file = nullptr;
  if (!found || FcPatternGetString(found.get(), FC_FAMILY, 0, &name) != FcResultMatch ||
      FcPatternGetString(found.get(), FC_FILE, 0, &file) != FcResultMatch)
    return {};
  // Something always matches; another family is not what was asked for.
  const std::string got{reinterpret_cast<const char*>(name)};
  return got.rfind(family, 0) == 0 ? reinterpret_cast<const char*>(file) : "";
}

void add(ImFontAtlas& letters, const std::string& inter, const std::string& noto, float size_px) {
  ImFontConfig config;
  config.GlyphRanges = wanted.data();
  config.OversampleH = 1;
  config.PixelSnapH = true;
  if (inter.empty() || letters.AddFontFromFileTTF(inter.c_str(), size_px, &config) == nullptr) {
    ImFontConfig own;
    own.SizePixels = size_px;
    letters.AddFontDefault(&own);
  }
  if (noto.empty()) return;
  config.MergeMode = true;
  letters.AddFontFromFileTTF(noto.c_str(), size_px, &config);
}

}  // namespace

void load_letters(ImFontAtlas& letters, float scale) {
  letters.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
  letters.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
  const std::string regular = font_file("Inter", FC_WEIGHT_REGULAR);
  const std::string semibold = font_file("Inter", FC_WEIGHT_DEMIBOLD);
  const std::string noto = font_file("Noto Sans", FC_WEIGHT_REGULAR);
  add(letters, regular, noto, std::round(body_px * scale));
  add(letters, semibold, noto, std::round(body_px * scale));
  add(letters, semibold, noto, std::round(heading_px * scale));
}

void push_letters(Letters letters) {
  ImGui::PushFont(ImGui::GetIO().Fonts->Fonts[static_cast<int>(letters)]);
}

void pop_letters() {
  ImGui::PopFont();
}

}  // namespace hearth::workbench
