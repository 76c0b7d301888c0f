#pragma once
// Words on paper: Pango measures and wraps them and shows them with Cairo. Every line begins where reading
// begins in the language of the paper, also in a paragraph of another language, so that columns stay columns.

#include <cstddef>
#include <memory>
#include <string>

#include "shared/ui/paper/laid_out.hpp"

struct _cairo;

namespace hearth::ui::paper {

class Type {
 public:
  Type(const std::string& language, Direction direction);
  ~Type();
  Type(const Type&) = delete;
  Type& operator=(const Type&) = delete;

  // As it is wrapped at `width`, in points, without its baseline; 0: in one line for each paragraph. The
  // first `strong_bytes` are strong whatever the style.
  [[nodiscard]] Measure measure(const std::string& text, const TextStyle& style, float width,
                                std::size_t strong_bytes = 0);
  // Whether a text is written in the direction of the paper.
  [[nodiscard]] bool runs_with_paper(const std::string& text) const;
  void show(_cairo* cairo, const PlacedText& text);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace hearth::ui::paper
