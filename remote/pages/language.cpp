#include "remote/pages/language.hpp"

namespace hearth::pages {

Buttons to_choose(const std::vector<Language>& languages, const std::string& now) {
  Buttons words{Arrangement::words, {}};
  for (const Language& language : languages) {
    Button button{"language." + language.code, language.name};
    button.chosen = language.code == now;
    words.buttons.push_back(std::move(button));
  }
  return words;
}

}  // namespace hearth::pages
