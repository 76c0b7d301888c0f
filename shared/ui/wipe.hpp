#pragma once
// Overwrites memory that held what a person typed, in a way the compiler may not leave out.

#include <string.h>  // explicit_bzero is glibc's, not the standard's

#include <string>
#include <vector>

namespace hearth::ui {

inline void wipe(void* memory, std::size_t bytes) {
  explicit_bzero(memory, bytes);
}

// The whole capacity, then empty.
inline void wipe(std::string& text) {
  text.resize(text.capacity());
  wipe(text.data(), text.size());
  text.clear();
}

}  // namespace hearth::ui
