#include "remote/workbench/window/look.hpp"

#include <imgui.h>

namespace hearth::workbench {
namespace {

ImVec4 shade(ui::Colour of, float opacity = 1) {
  return {static_cast<float>(of.r) / 255, static_cast<float>(of.g) / 255, static_cast<float>(of.b) / 255,
          opacity};
}

// `part` of the way from one to the other.
ImVec4 between(ui::Colour one, ui::Colour other, float part) {
  const ImVec4 a = shade(one);
  const ImVec4 b = shade(other);
  return {a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part, a.z + (b.z - a.z) * part, 1};
}

void use_shapes(ImGuiStyle& style) {
  style.WindowPadding = {16, 14};
  style.FramePadding = {12, 7};
  style.ItemSpacing = {10, 9};
  style.ItemInnerSpacing = {8, 6};
  style.CellPadding = {8, 5};
  style.ScrollbarSize = 16;
  style.GrabMinSize = 14;
  style.WindowRounding = 0;
  style.ChildRounding = 8;
  style.FrameRounding = 8;
  style.PopupRounding = 8;
  style.ScrollbarRounding = 8;
  style.GrabRounding = 6;
  style.TabRounding = 8;
  style.WindowBorderSize = 0;
  style.ChildBorderSize = 0;
  style.FrameBorderSize = 1;
  style.PopupBorderSize = 1;
  // What cannot be pressed is still read.
  style.DisabledAlpha = 0.65F;
}

}  // namespace

void use_look(const ui::Palette& palette, float scale) {
  ImGuiStyle style;
  use_shapes(style);
  style.ScaleAllSizes(scale);
  ImVec4* const of = style.Colors;
  const ImVec4 line = shade(palette.line);
  const ImVec4 hovered = between(palette.button, palette.line, 0.45F);
  const ImVec4 pressed = between(palette.button, palette.line, 0.8F);
  of[ImGuiCol_Text] = shade(palette.ink);
  of[ImGuiCol_TextDisabled] = shade(palette.quiet);
  of[ImGuiCol_TextSelectedBg] = between(palette.button, palette.accent, 0.35F);
  of[ImGuiCol_WindowBg] = shade(palette.ground);
  of[ImGuiCol_ChildBg] = shade(palette.ground, 0);
  of[ImGuiCol_PopupBg] = shade(palette.rail);
  of[ImGuiCol_Border] = line;
  of[ImGuiCol_BorderShadow] = shade(palette.ground, 0);
  of[ImGuiCol_Separator] = line;
  of[ImGuiCol_SeparatorHovered] = shade(palette.accent);
  of[ImGuiCol_SeparatorActive] = shade(palette.accent);
  of[ImGuiCol_FrameBg] = shade(palette.panel);
  of[ImGuiCol_FrameBgHovered] = hovered;
  of[ImGuiCol_FrameBgActive] = pressed;
  of[ImGuiCol_Button] = shade(palette.button);
  of[ImGuiCol_ButtonHovered] = hovered;
  of[ImGuiCol_ButtonActive] = pressed;
  of[ImGuiCol_Header] = between(palette.button, palette.line, 0.3F);
  of[ImGuiCol_HeaderHovered] = hovered;
  of[ImGuiCol_HeaderActive] = pressed;
  of[ImGuiCol_Tab] = shade(palette.rail);
  of[ImGuiCol_TabHovered] = hovered;
  of[ImGuiCol_TabActive] = shade(palette.button);
  of[ImGuiCol_CheckMark] = shade(palette.accent);
  // Its words stand on it.
  of[ImGuiCol_SliderGrab] = shade(palette.accent, 0.45F);
  of[ImGuiCol_SliderGrabActive] = shade(palette.accent, 0.7F);
  of[ImGuiCol_ScrollbarBg] = shade(palette.rail, 0.6F);
  of[ImGuiCol_ScrollbarGrab] = line;
  of[ImGuiCol_ScrollbarGrabHovered] = shade(palette.soft);
  of[ImGuiCol_ScrollbarGrabActive] = shade(palette.ink);
  of[ImGuiCol_TableHeaderBg] = shade(palette.rail);
  of[ImGuiCol_TableBorderLight] = shade(palette.track);
  of[ImGuiCol_TableBorderStrong] = line;
  of[ImGuiCol_TableRowBgAlt] = shade(palette.panel, 0.4F);
  of[ImGuiCol_PlotLines] = shade(palette.sky);
  of[ImGuiCol_PlotHistogram] = shade(palette.leaf);
  of[ImGuiCol_NavHighlight] = shade(palette.accent);
  of[ImGuiCol_ModalWindowDimBg] = shade(palette.ground, 0.7F);
  ImGui::GetStyle() = style;
}

}  // namespace hearth::workbench
