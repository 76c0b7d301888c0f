#include "remote/workbench/parts/tree_view.hpp"

#include <imgui.h>

namespace hearth::workbench {

std::vector<std::string> TreeView::take(std::string_view encoded, Duration now) {
  lines_ = tree_of(encoded);
  return lit_.take(lines_, now);
}

void TreeView::draw(Duration now) {
  std::size_t skip_deeper_than = std::string::npos;
  for (const TreeLine& line : lines_) {
    if (static_cast<std::size_t>(line.depth) > skip_deeper_than) continue;
    skip_deeper_than = std::string::npos;
    // Values stand under the names of what has parts, behind its arrow.
    const float arrow = line.has_parts ? 0 : ImGui::GetTreeNodeToLabelSpacing();
    const float indent = static_cast<float>(line.depth) * ImGui::GetFontSize() + arrow + 1;
    ImGui::Indent(indent);
    const bool lit = lit_.is_lit(line.path, now);
    if (lit) ImGui::PushStyleColor(ImGuiCol_Text, ImGui::GetStyleColorVec4(ImGuiCol_PlotHistogram));
    if (line.has_parts) {
      // The room, and nothing in it, is open from the beginning.
      const ImGuiTreeNodeFlags flags =
          ImGuiTreeNodeFlags_NoTreePushOnOpen | (line.path == "room" ? ImGuiTreeNodeFlags_DefaultOpen : 0);
      const std::string label = line.name + "###" + line.path;
      if (!ImGui::TreeNodeEx(label.c_str(), flags)) skip_deeper_than = static_cast<std::size_t>(line.depth);
    } else {
      ImGui::TextWrapped("%s: %s", line.name.c_str(), line.value.c_str());
    }
    if (lit) ImGui::PopStyleColor();
    ImGui::Unindent(indent);
  }
}

}  // namespace hearth::workbench
