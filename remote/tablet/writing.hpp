#pragma once
// A page's field and the keyboard below it, in the page's language. What is typed lies in one place that is
// wiped as soon as another page stands.

#include <memory>
#include <optional>
#include <string>

#include "remote/tablet/pen.hpp"
#include "shared/config/texts.hpp"
#include "shared/ui/touch/keyboard.hpp"

namespace hearth::remote {

class Writing {
 public:
  // Draws them into `place`. What is written afterwards, when it has changed.
  std::optional<pages::Typed> draw(Pen& pen, const pages::Field& field, ui::Rect place,
                                   const config::Texts& texts);
  // Another page stands.
  void end();

 private:
  std::string id_;
  std::unique_ptr<ui::TextField> field_;  // of the page that stands
  ui::Keyboard keyboard_;
};

}  // namespace hearth::remote
