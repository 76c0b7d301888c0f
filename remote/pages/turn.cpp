#include "remote/pages/turn.hpp"

#include <string.h>  // explicit_bzero is glibc's, not the standard's

namespace hearth::pages {

Written& Written::operator=(const Written& other) {
  if (this == &other) return *this;
  wipe();
  words_ = other.words_;
  return *this;
}

Written& Written::operator=(Written&& other) noexcept {
  if (this == &other) return *this;
  *this = static_cast<const Written&>(other);
  other.wipe();
  return *this;
}

void Written::wipe() {
  words_.resize(words_.capacity());
  explicit_bzero(words_.data(), words_.size());
  words_.clear();
}

}  // namespace hearth::pages
