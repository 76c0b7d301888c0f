#pragma once
// A language that words can be read in, and the buttons that choose one.

#include <string>
#include <vector>

#include "remote/pages/page.hpp"

namespace hearth::pages {

// By its code and by its own name.
struct Language {
  std::string code;
  std::string name;
};

// A button "language.CODE" for each; `now` is the code of the one that words are read in.
[[nodiscard]] Buttons to_choose(const std::vector<Language>& languages, const std::string& now);

}  // namespace hearth::pages
