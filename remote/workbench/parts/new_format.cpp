#include "remote/workbench/parts/new_format.hpp"

#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>

#include "remote/workbench/parts/words.hpp"
#include "shared/config/toml_edit.hpp"
#include "shared/room/format.hpp"

namespace hearth::workbench {
namespace {

constexpr const char* question = "A new format";

std::string with_title(const std::string& text, const std::string& title) {
  return config::set_key(text, {}, "title", title, {"title"}).content;
}

}  // namespace

std::string file_name_for(const std::string& title) {
  std::string name;
  for (const char c : title) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    const bool capital = c >= 'A' && c <= 'Z';
    if (letter || capital) {
      name += capital ? static_cast<char>(c - 'A' + 'a') : c;
    } else if (!name.empty() && name.back() != '-') {
      name += '-';
    }
  }
  name.resize(std::min(name.size(), FormatName::characters_max));
  while (!name.empty() && name.back() == '-') name.pop_back();
  return name.empty() ? "format" : name;
}

std::string new_format_text(const std::string& title) {
  const std::string begin = R"(title = ""
about = ""

[[stage]]
name = "confidentiality"
title = "What stays in the room"
planned = "3 min"
wall = "confidentiality"
say = "The wall shows what can leave this room, and what stays. Can everyone live with that today?"

[[stage]]
name = "sharing"
title = "Sharing"
planned = "40 min"
floor = "circle"
say = "Let’s go round. You can pass, and come back later."

[[stage]]
name = "closing"
title = "Closing"
kind = "closing"
planned = "10 min"
floor = "circle"
say = "One last round: something good, however small. You can pass."
)";
  return with_title(begin, title);
}

std::optional<NewFormat> NewFormatQuestion::draw(Marks& marks, const std::filesystem::path& folder,
                                                 const std::string& present) {
  std::optional<NewFormat> made;
  if (button(marks, "new", "New…")) {
    title_.clear();
    fault_.clear();
    ImGui::OpenPopup(question);
  }
  if (!ImGui::BeginPopup(question)) return made;
  words("What will people call it?");
  ImGui::SetNextItemWidth(ImGui::GetFontSize() * 20);
  ImGui::InputText("##title", &title_);
  marks.add("new.title", title_);
  const std::filesystem::path file = folder / (file_name_for(title_) + ".toml");
  quiet_words("It will be " + file.string());
  const bool empty = button(marks, "new.empty", "Begin with three stages");
  ImGui::SameLine();
  const bool from_present =
      !present.empty() && button(marks, "new.copy", "Begin with a copy of the open one");
  if (empty || from_present) {
    std::error_code ignored;
    fault_ = title_.empty() ? "Write what people will call it."
             : std::filesystem::exists(file, ignored)
                 ? "There is a file of that name already; choose other words."
                 : "";
    if (fault_.empty()) {
      made = NewFormat{file, empty ? new_format_text(title_) : with_title(present, title_)};
      ImGui::CloseCurrentPopup();
    }
  }
  if (!fault_.empty()) warning(fault_);
  ImGui::EndPopup();
  return made;
}

}  // namespace hearth::workbench
