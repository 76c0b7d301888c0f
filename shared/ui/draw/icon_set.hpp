#pragma once
// The drawings in assets/icons, as coverage at any size. A file is drawn with librsvg in white on nothing;
// black on top of white cuts out again, so a drawing has no need of paths with holes.

#include <string_view>

#include "shared/ui/typeset/bitmap.hpp"

namespace hearth::ui {

class IconSet {
 public:
  explicit IconSet(Assets assets) : assets_(std::move(assets)) {}

  [[nodiscard]] bool has(std::string_view name) const;
  // Fitted into `width` x `height` pixels and centred. A disc when there is no such drawing or it cannot be
  // read. Names that lead out of the folder ("../x") are no drawings.
  [[nodiscard]] Rendering render(std::string_view name, int width, int height) const;

 private:
  [[nodiscard]] std::filesystem::path file_of(std::string_view name) const;
  Assets assets_;
};

}  // namespace hearth::ui
