#include "remote/workbench/parts/raw_text.hpp"

#include <imgui.h>
#include <imgui_stdlib.h>

#include "remote/workbench/parts/words.hpp"
#include "shared/config/complaint_line.hpp"

namespace hearth::workbench {
namespace {

// More are told when these are mended.
constexpr std::size_t complaints_shown_max = 5;

std::string_view line_in(std::string_view text, std::uint32_t number) {
  for (std::uint32_t i = 1; i < number; ++i) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return {};
    text.remove_prefix(end + 1);
  }
  return text.substr(0, text.find_first_of("\r\n"));
}

}  // namespace

std::string told_with_its_line(const Complaint& complaint, std::string_view text) {
  const std::uint32_t number = config::line_of(complaint);
  const std::string_view line = line_in(text, number);
  std::string told = "line " + std::to_string(number) + ": " + complaint.what.str();
  if (!line.empty()) told += "\n    " + std::string{line};
  return told;
}

void draw_raw_text(Frame& frame, EditedToml& file, const std::vector<Complaint>& complaints) {
  for (std::size_t i = 0; i < complaints.size() && i < complaints_shown_max; ++i)
    warning(told_with_its_line(complaints[i], file.document().text()));
  std::string typed = file.document().text();
  const bool changed =
      ImGui::InputTextMultiline("##text", &typed, {-1, -1}, ImGuiInputTextFlags_AllowTabInput);
  frame.marks.add("text", "");
  if (changed) file.type(std::move(typed), Instant{frame.now});
}

void draw_text_tab(Frame& frame, EditedToml& file, const std::vector<Complaint>& complaints) {
  const bool open =
      ImGui::BeginTabItem(complaints.empty() ? "Text###text tab" : "Text (mistakes)###text tab");
  frame.marks.add("edit.text", "Text");
  if (!open) return;
  draw_raw_text(frame, file, complaints);
  ImGui::EndTabItem();
}

}  // namespace hearth::workbench
