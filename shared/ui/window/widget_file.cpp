#include "shared/ui/window/widget_file.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>

namespace hearth::ui {

void WidgetFile::write(const std::vector<WidgetMark>& widgets) {
  if (file_.empty() || written_ == widgets) return;
  written_ = widgets;
  const std::filesystem::path beside = file_.string() + ".new";
  {
    std::ofstream lines{beside, std::ios::trunc};
    for (const WidgetMark& widget : widgets) {
      std::string label = widget.label;
      std::replace(label.begin(), label.end(), '\n', ' ');
      std::replace(label.begin(), label.end(), '\t', ' ');
      lines << widget.id << '\t' << std::lround(widget.rect.x) << '\t' << std::lround(widget.rect.y) << '\t'
            << std::lround(widget.rect.width) << '\t' << std::lround(widget.rect.height) << '\t'
            << (widget.enabled ? "enabled" : "disabled") << '\t' << label << '\n';
    }
    if (!lines.flush()) return;
  }
  std::error_code unwritable;
  std::filesystem::rename(beside, file_, unwritable);
}

}  // namespace hearth::ui
