#pragma once
// A format that is not there yet: what it is to be called, and from what it begins.

#include <filesystem>
#include <optional>
#include <string>

#include "remote/workbench/parts/marked.hpp"

namespace hearth::workbench {

struct NewFormat {
  std::filesystem::path file;
  std::string text;
};

class NewFormatQuestion {
 public:
  // A button, and what it opens. `folder`: where new formats go; `present`: the text that is open, or empty.
  std::optional<NewFormat> draw(Marks& marks, const std::filesystem::path& folder,
                                const std::string& present);

 private:
  std::string title_;
  std::string fault_;
};

// What a file can be called by: "Our Tuesday group" is "our-tuesday-group". "format" when nothing is left.
[[nodiscard]] std::string file_name_for(const std::string& title);
// Three stages: what stays in the room, a round, a good end. Only what it is about has to be written.
[[nodiscard]] std::string new_format_text(const std::string& title);

}  // namespace hearth::workbench
