#include "remote/workbench/parts/shaped_words.hpp"

#include <imgui.h>

#include <cstdint>

#include "remote/workbench/parts/shown_picture.hpp"

namespace hearth::workbench {
namespace {

constexpr int lines_max = 3;

// Of the character that begins there, in well-formed UTF-8 (RFC 3629, section 3).
std::size_t bytes_of_character(char first) {
  const auto byte = static_cast<std::uint8_t>(first);
  return byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

std::uint32_t code_point(std::string_view character) {
  auto value = static_cast<std::uint32_t>(static_cast<std::uint8_t>(character.front()));
  if (character.size() > 1) value &= 0x7fU >> character.size();
  for (const char each : character.substr(1))
    value = (value << 6U) | (static_cast<std::uint8_t>(each) & 0x3fU);
  return value;
}

bool has_letters_for(std::string_view words) {
  while (!words.empty()) {
    const std::string_view character = words.substr(0, bytes_of_character(words.front()));
    words.remove_prefix(character.size());
    const std::uint32_t point = code_point(character);
    if (point == '\n') continue;
    if (point > IM_UNICODE_CODEPOINT_MAX ||
        ImGui::GetFont()->FindGlyphNoFallback(static_cast<ImWchar>(point)) == nullptr)
      return false;
  }
  return true;
}

}  // namespace

void shaped_words(Frame& frame, const std::string& id, const std::string& words) {
  if (has_letters_for(words)) return;
  ui::Block block{words};
  block.style.size_px = ImGui::GetFontSize();
  block.width_px = ImGui::GetContentRegionAvail().x;
  block.lines_max = lines_max;
  const ui::Size size = frame.painted.words(frame.pictures, id, block);
  show_picture(frame.pictures, id, size, size);
  frame.marks.add(id + ".shaped", words);
}

}  // namespace hearth::workbench
