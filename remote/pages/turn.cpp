#include "remote/pages/turn.hpp"

#include <string.h>  // explicit_bzero is glibc's, not the standard's

namespace hearth::pages {

Written& Written::operator=(Written other) noexcept {
  wipe();
  words_.assign(other.words_);
  return *this;
}

void Written::wipe() {
  words_.resize(words_.capacity());
  explicit_bzero(words_.data(), words_.size());
  words_.clear();
}

}  // namespace hearth::pages
