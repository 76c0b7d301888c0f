// Clears memory before it is given back. glibc looks these two names up in the program first; the rest of its
// allocator stays, and is reached by the names that it exports for replacements like this one.

#if !defined(HEARTH_SANITIZED)

#include <malloc.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>

extern "C" {

void __libc_free(void* block);  // NOLINT: glibc's name

void free(void* block) noexcept {
  if (block == nullptr) return;
  explicit_bzero(block, malloc_usable_size(block));
  __libc_free(block);
}

// glibc's own would leave the old block as it was when it moves it.
void* realloc(void* block, std::size_t size) noexcept {
  if (block == nullptr) return malloc(size);
  if (size == 0) {
    free(block);
    return nullptr;
  }
  const std::size_t had = malloc_usable_size(block);
  if (size <= had && size >= had / 2) {
    explicit_bzero(static_cast<char*>(block) + size, had - size);
    return block;
  }
  void* moved = malloc(size);
  if (moved == nullptr) return nullptr;
  std::memcpy(moved, block, std::min(had, size));
  free(block);
  return moved;
}

}  // extern "C"

#endif
